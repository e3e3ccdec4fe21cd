package org.mingbai.mediation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which cases an inbox shows: a view, a language or a site (null: all), and which page of them,
/// counted from 1.
public record Sift(View view, @Nullable String language, @Nullable String site, int page) {
  /// The views of an inbox; the keys stand in addresses.
  public enum View {
    LIVE("live"),
    MINE("mine"),
    UNASSIGNED("unassigned"),
    ALL("all"),
    WAITING("waiting"),
    OVERDUE("overdue"),
    MENTIONS("mentions"),
    REVIEW("review"),
    SNOOZED("snoozed"),
    CLOSED("closed");

    private final String key;

    View(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    public static Optional<View> of(String key) {
      return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
    }
  }
}
