/// Pages for staff: sign-in, inbox, case.
@NullMarked
package org.mingbai.office;

import org.jspecify.annotations.NullMarked;
