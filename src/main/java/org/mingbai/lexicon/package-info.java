/// The words of one language and what they tell, found in a text with what may hang onto them.
@NullMarked
package org.mingbai.lexicon;

import org.jspecify.annotations.NullMarked;
