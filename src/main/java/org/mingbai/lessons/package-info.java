/// Lessons: what was learnt from the house's own words, kept as plain figures so that a start need
/// not learn it again. It knows no word, no label and no danger, only names, marks and bytes.
@NullMarked
package org.mingbai.lessons;

import org.jspecify.annotations.NullMarked;
