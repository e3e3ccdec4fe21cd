/// Rule books as data: procedures, time limits, working calendars and the day a limit falls. Pure;
/// it imports nobody.
@NullMarked
package org.mingbai.procedure;

import org.jspecify.annotations.NullMarked;
