/// Policy sheets (明白纸): the shelf, the index over it, and answers that know when they do not know.
@NullMarked
package org.mingbai.knowledge;

import org.jspecify.annotations.NullMarked;
