/// Nobody waits unseen: which news a member of staff is told by mail, when, and by which words.
/// News is read from the case files alone, and what is told is a letter in the outbox whose id
/// follows from what it tells, so that a restart or a second node neither loses nor repeats it. A
/// letter never says more than that there is news, and how much.
@NullMarked
package org.mingbai.notices;

import org.jspecify.annotations.NullMarked;
