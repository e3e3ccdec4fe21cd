/// Likeness: which label a text is like, learnt from examples. The only home of liblinear; it knows
/// no sheet, no category and no danger, only texts and labels, so that what listens and what
/// answers may both learn by it.
@NullMarked
package org.mingbai.likeness;

import org.jspecify.annotations.NullMarked;
