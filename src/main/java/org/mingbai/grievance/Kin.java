package org.mingbai.grievance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Classes that are often one matter, told in several words.
public enum Kin {
  WORK("wages", "employment", "benefits", "work-safety"),
  PLACE("land", "works-damage", "livelihood", "housing", "environment", "community-safety"),
  CONDUCT("integrity", "harassment", "security");

  private final Set<String> tops;

  Kin(String... tops) {
    this.tops = Set.of(tops);
  }

  /// The kin of a class; what is about the procedure itself has none.
  public static Optional<Kin> of(Category category) {
    String top = category.top().key();
    return Stream.of(values()).filter(kin -> kin.tops.contains(top)).findFirst();
  }
}
