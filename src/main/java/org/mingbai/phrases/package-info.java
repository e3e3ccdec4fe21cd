/// Ready sentences: what a mediator answers with in a language she does not write, translated
/// beforehand, with typed blanks. May look into language.
@NullMarked
package org.mingbai.phrases;

import org.jspecify.annotations.NullMarked;
