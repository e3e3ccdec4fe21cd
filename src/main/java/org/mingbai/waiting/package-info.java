/// What somebody who waits for a person is told, and by whom it is seen that she is not forgotten:
/// when somebody reads her language, how many wait before her, how long it took others of late, and
/// that nobody has answered yet. Everything told is an event of the case file, so that a restart or
/// a second node neither loses nor repeats it.
@NullMarked
package org.mingbai.waiting;

import org.jspecify.annotations.NullMarked;
