/// Pages for authors and publishers: the list of sheets, the bench on which one is written, the
/// gate before it is let out, and what no sheet answered.
@NullMarked
package org.mingbai.authoring;

import org.jspecify.annotations.NullMarked;
