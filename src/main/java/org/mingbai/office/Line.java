package org.mingbai.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a case's thread as staff sees it: who, when, what; `day` where a new day begins;
/// words with their language where somebody wrote some.
record Line(
    Kind kind,
    @Nullable LocalDate day,
    String moment,
    String who,
    @Nullable String text,
    @Nullable String locale) {
  /// How it hangs on the thread.
  enum Kind {
    /// Words of the complainant.
    HER,
    /// My own words to her.
    MINE,
    /// Another mediator's words to her.
    COLLEAGUE,
    /// For staff alone.
    NOTE,
    /// Something that happened.
    EVENT
  }

  boolean has(Kind other) {
    return kind == other;
  }

  String dir() {
    return "auto";
  }
}
