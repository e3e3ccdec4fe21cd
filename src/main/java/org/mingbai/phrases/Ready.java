package org.mingbai.phrases;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One ready sentence with its blanks filled, as the ledger keeps it: `2026-12-01`, `14:30`, `3`,
/// `1200.50 KES`, the name of a choice, or `own:` and a mediator's own words.
public record Ready(String id, Map<String, String> values) {
  /// What stands before words that are nobody's translation.
  public static final String OWN = "own:";

  public Ready {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  @Override
  public String toString() {
    return "Ready[" + id + "]";
  }
}
