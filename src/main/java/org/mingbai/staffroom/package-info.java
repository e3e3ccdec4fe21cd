/// What all staff pages share: the frame with its sections, who looks, the organisation and the
/// languages, keys for forms, words for keys from outside. The rooms for each kind of staff stand
/// on it and never look into one another.
@NullMarked
package org.mingbai.staffroom;

import org.jspecify.annotations.NullMarked;
