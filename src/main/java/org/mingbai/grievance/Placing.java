package org.mingbai.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What triage took a complaint for when it was filed: the category with its chance, whether that
/// is right in 95 of 100, another class it may be about as well, the words that spoke for it, and
/// the version of what was learnt. It decides nothing.
public record Placing(
    Category category,
    double chance,
    boolean sure,
    @Nullable Category also,
    List<String> because,
    String learnt) {
  /// A class half as likely as the best is near.
  private static final double NEAR = .5;

  public Placing {
    because = List.copyOf(because);
  }

  /// What an assessment says; null where it has no category.
  public static @Nullable Placing of(Assessment assessment) {
    Assessment.Guess best = assessment.best().orElse(null);
    if (best == null) {
      return null;
    }
    Category top = best.category().top();
    double chance = assessment.certainty(top);
    boolean sure = chance >= assessment.basis().sure();
    Category other =
        assessment.categories().stream()
            .map(Assessment.Guess::category)
            .filter(c -> !sure && !c.top().equals(top))
            .filter(c -> assessment.certainty(c.top()) >= NEAR * chance)
            .findFirst()
            .orElse(null);
    return new Placing(
        best.category(), chance, sure, other, assessment.because(), assessment.basis().version());
  }
}
