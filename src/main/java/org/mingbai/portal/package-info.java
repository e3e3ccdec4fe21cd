/// Pages for complainants: start, ask, chat, file, receipt, return, sheets; all of it works without
/// script.
@NullMarked
package org.mingbai.portal;

import org.jspecify.annotations.NullMarked;
