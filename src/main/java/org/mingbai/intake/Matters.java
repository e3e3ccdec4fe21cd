package org.mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.language.Language;
import org.mingbai.language.Sentences;
import org.mingbai.triage.TriageDesk;

/// Hears whether a story tells of two matters that different people look into: pay, and a cracked
/// house.
public final class Matters {
  private static final int LONGEST = 4000;
  private static final int MOST = 20;
  private static final int LEAST = 24;
  private static final int LEAST_DENSE = 8;
  private static final double SURE = .55;

  /// Classes that are often one matter, told in several words.
  private static final List<Set<String>> KIN =
      List.of(
          Set.of("wages", "employment", "benefits", "work-safety"),
          Set.of(
              "land", "works-damage", "livelihood", "housing", "environment", "community-safety"),
          Set.of("integrity", "harassment", "security"));

  private final TriageDesk triage;

  public Matters(TriageDesk triage) {
    this.triage = triage;
  }

  /// The sentences about another matter than the one of this category (null: than that of its first
  /// sure sentence); "" when there is but one. What she did about it and what she wishes, as heard,
  /// belongs to what she tells already.
  public String other(String text, Language language, @Nullable String category, Assessment heard) {
    if (text.length() > LONGEST) {
      return "";
    }
    int first = category == null ? -1 : kin(category);
    int second = -1;
    List<String> others = new ArrayList<>();
    for (String sentence : Sentences.of(text, language).stream().limit(MOST).toList()) {
      int own = enough(sentence) && !about(heard, sentence) ? sure(sentence, language) : -1;
      first = first < 0 ? own : first;
      boolean other = own >= 0 && own != first && (second < 0 || own == second);
      if (other) {
        second = own;
        others.add(sentence);
      }
    }
    return String.join(" ", others);
  }

  private static boolean about(Assessment heard, String sentence) {
    return Stream.of(Slots.DONE, Slots.WISH)
        .map(heard.facts()::get)
        .anyMatch(told -> told != null && sentence.contains(told));
  }

  private static boolean enough(String sentence) {
    return sentence.length() >= (Plain.dense(sentence) ? LEAST_DENSE : LEAST);
  }

  /// The kin of the class this sentence surely tells of, or -1.
  private int sure(String sentence, Language language) {
    Assessment a = triage.assess(sentence, language, null, null);
    double[] shares = new double[KIN.size()];
    for (Assessment.Guess guess : a.categories()) {
      int kin = kin(guess.category().key());
      if (kin >= 0) {
        shares[kin] += guess.confidence();
      }
    }
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] >= SURE) {
        return i;
      }
    }
    return -1;
  }

  private static int kin(String category) {
    String top = new Category(category).top().key();
    for (int i = 0; i < KIN.size(); i++) {
      if (KIN.get(i).contains(top)) {
        return i;
      }
    }
    return -1;
  }
}
