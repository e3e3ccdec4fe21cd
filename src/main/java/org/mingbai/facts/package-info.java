/// Days, sums, spans of time, counts of people and telephone numbers in what people write, each
/// with its place.
@NullMarked
package org.mingbai.facts;

import org.jspecify.annotations.NullMarked;
