package org.mingbai.facts;

import org.jspecify.annotations.Nullable;

/// A value found in a text: `date`, `money`, `count` (of people), `duration`, `phone`, or `time` (a
/// time told without a date); from where to where (UTF-16), and what it is. A date that can be read
/// in two ways (03/04) has the other reading beside it.
public record Spot(String type, int start, int end, String value, @Nullable String other) {
  Spot(String type, int start, int end, String value) {
    this(type, start, end, value, null);
  }

  /// Can it be read in two ways?
  public boolean ambiguous() {
    return other != null;
  }
}
