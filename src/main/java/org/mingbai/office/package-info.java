/// Pages for staff: sign-in, set-up, inbox, case.
@NullMarked
package org.mingbai.office;

import org.jspecify.annotations.NullMarked;
