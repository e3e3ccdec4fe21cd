/// Assigning: who may be asked to take a case that nobody has, and who of them has most room for
/// it.
@NullMarked
package org.mingbai.assigning;

import org.jspecify.annotations.NullMarked;
