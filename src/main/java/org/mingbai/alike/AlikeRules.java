package org.mingbai.alike;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Category;

/// Which cases are most like one: of the same category, then from the same site or country, then in
/// their words. Who filed them is not known here.
final class AlikeRules {
  static final int MOST = 3;

  /// Of another category a case counts only if it holds so much of this one's words.
  static final double ENOUGH = .4;

  private AlikeRules() {}

  /// `words`: how much of this one's words each of the others holds, by id.
  static List<DocketRow> nearest(DocketRow of, List<DocketRow> others, Map<String, Double> words) {
    Comparator<DocketRow> order =
        Comparator.<DocketRow>comparingInt(r -> matter(of, r))
            .thenComparingInt(r -> place(of, r))
            .thenComparingDouble(r -> like(r, words))
            .reversed();
    return others.stream()
        .filter(r -> !r.id().equals(of.id()))
        .filter(r -> matter(of, r) == 2 || like(r, words) >= ENOUGH)
        .sorted(order.thenComparing(DocketRow::reference))
        .limit(MOST)
        .toList();
  }

  private static double like(DocketRow row, Map<String, Double> words) {
    return words.getOrDefault(row.id().value(), 0.);
  }

  /// 2 for the same category, 1 for one of the same class.
  private static int matter(DocketRow of, DocketRow other) {
    String one = of.category();
    String two = other.category();
    if (one == null || two == null) {
      return 0;
    }
    if (one.equals(two)) {
      return 2;
    }
    return new Category(one).top().equals(new Category(two).top()) ? 1 : 0;
  }

  /// 2 for the same site, 1 for the same country.
  private static int place(DocketRow of, DocketRow other) {
    if (same(of.site(), other.site())) {
      return 2;
    }
    return same(of.country(), other.country()) ? 1 : 0;
  }

  private static boolean same(@Nullable String one, @Nullable String two) {
    return one != null && one.equals(two);
  }
}
