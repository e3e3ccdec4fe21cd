/// Case files: events in order, the rules that allow them, the docket, and the receipt that proves
/// filing.
@NullMarked
package org.mingbai.casework;

import org.jspecify.annotations.NullMarked;
