/// Staff: members, roles, invitations, sign-in and sessions.
@NullMarked
package org.mingbai.people;

import org.jspecify.annotations.NullMarked;
