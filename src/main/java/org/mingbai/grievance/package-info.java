/// The shared vocabulary: what a grievance is made of, and the ports that several rooms need.
/// Records and sealed types, no behaviour that needs a library but what was read lately
/// (`Remembered`).
@NullMarked
package org.mingbai.grievance;

import org.jspecify.annotations.NullMarked;
