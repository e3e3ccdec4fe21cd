package org.mingbai.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One piece of news of a case: since when it is true, and for whom (`to` null: whoever may see the
/// case and does not have it).
record News(Kind kind, Instant since, @Nullable String to) {
  /// Is it newer than that, and true by then?
  boolean within(Instant after, Instant until) {
    return since.isAfter(after) && !since.isAfter(until);
  }
}
