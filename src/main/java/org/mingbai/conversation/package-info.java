/// The front desk: one message comes in, is kept first, understood, decided by pure rules, and
/// answered in her language.
@NullMarked
package org.mingbai.conversation;

import org.jspecify.annotations.NullMarked;
