package org.mingbai.people;

import java.util.List;
import java.util.Set;

/// What an administrator sets for a member: name, roles, languages read and written, countries and
/// sites (empty: all).
public record Standing(
    String name,
    Set<Role> roles,
    List<String> reads,
    List<String> writes,
    List<String> countries,
    List<String> sites) {
  public Standing {
    // A complainant reads it: nothing that cannot be seen may turn or split it (ABU-19, FLT-23).
    // The joiners are letters' own in Urdu, Hindi and Bengali.
    name = name.replaceAll("[\\p{Cf}&&[^\\u200c\\u200d]]", "").strip();
  }
}
