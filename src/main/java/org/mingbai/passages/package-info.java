/// Which sentences of one text answer a question. Nothing is made up: they stand as they were
/// written. Who asks for a number or a time hears the sentence that says it, nearest to the words
/// and to the length ("a contract of one year") that the question names.
@NullMarked
package org.mingbai.passages;

import org.jspecify.annotations.NullMarked;
