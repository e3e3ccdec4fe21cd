/// Who may do what: stepping aside from a case and letting in again by two, the cases nobody can
/// take after that, and the table of permissions as the doors have it.
@NullMarked
package org.mingbai.oversight;

import org.jspecify.annotations.NullMarked;
