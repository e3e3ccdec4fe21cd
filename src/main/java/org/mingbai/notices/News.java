package org.mingbai.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One piece of news of a case: since when it is true, and for whom (`to` null: whoever may see the
/// case and does not have it; with `words`: whoever may see it and can translate them). It is none
/// to who did it herself (`by`, where that is not plain already).
record News(
    Kind kind, Instant since, @Nullable String to, @Nullable Words words, @Nullable String by) {
  /// Words that wait to be translated: which of the file's, from which language into which, who
  /// asked for it, and whether they wait too long.
  record Words(String mark, String pair, String by, boolean late) {}

  /// What a digest counts once.
  record Told(Kind kind, String mark) {}

  News(Kind kind, Instant since, @Nullable String to) {
    this(kind, since, to, null, null);
  }

  News(Kind kind, Instant since, @Nullable String to, Words words) {
    this(kind, since, to, words, null);
  }

  /// Is it newer than that, and true by then?
  boolean within(Instant after, Instant until) {
    return since.isAfter(after) && !since.isAfter(until);
  }

  Told told() {
    return new Told(kind, words == null ? "" : words.mark());
  }
}
