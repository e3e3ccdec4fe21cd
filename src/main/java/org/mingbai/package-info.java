/// The house: its entrance, its settings, and the wiring of its rooms.
@NullMarked
package org.mingbai;

import org.jspecify.annotations.NullMarked;
