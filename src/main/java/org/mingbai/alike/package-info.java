/// Cases alike: which others a mediator may see are about the same; never whose they are.
@NullMarked
package org.mingbai.alike;

import org.jspecify.annotations.NullMarked;
