/// The ways out of the house: mail over SMTP. A channel carries what it is given and never sees a
/// case.
@NullMarked
package org.mingbai.channels;

import org.jspecify.annotations.NullMarked;
