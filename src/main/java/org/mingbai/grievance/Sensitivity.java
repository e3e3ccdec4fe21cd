package org.mingbai.grievance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which matters are sensitive by their class alone.
public final class Sensitivity {
  private static final Set<String> TOPS = Set.of("integrity", "harassment", "security");
  private static final Set<String> KEYS = Set.of("employment.documents", "employment.forced");

  private Sensitivity() {}

  public static boolean sensitive(@Nullable Category category) {
    return category != null
        && (TOPS.contains(category.top().key()) || KEYS.contains(category.key()));
  }
}
