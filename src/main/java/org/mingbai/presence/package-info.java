/// Who is at a case just now and who writes: signs that pass. They live in this node's memory, are
/// told to open pages, and are kept nowhere.
@NullMarked
package org.mingbai.presence;

import org.jspecify.annotations.NullMarked;
