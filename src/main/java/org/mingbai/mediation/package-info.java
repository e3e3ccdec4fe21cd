/// The mediator's side of a case file: inbox, claim, reply, note, close.
@NullMarked
package org.mingbai.mediation;

import org.jspecify.annotations.NullMarked;
