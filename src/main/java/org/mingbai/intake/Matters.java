package org.mingbai.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Kin;
import org.mingbai.grievance.MessageKind;
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

  /// Twice as likely as all else together, or it only goes on with what stands before it; and
  /// surely told as a grievance.
  private static final double SURE = .66;

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
    @Nullable Kin first = category == null ? null : Kin.of(new Category(category)).orElse(null);
    @Nullable Kin second = null;
    List<String> others = new ArrayList<>();
    for (String sentence : Sentences.of(text, language).stream().limit(MOST).toList()) {
      @Nullable Kin own =
          enough(sentence) && !about(heard, sentence) ? sure(sentence, language) : null;
      first = first == null ? own : first;
      boolean other = own != null && own != first && (second == null || own == second);
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

  /// The kin this sentence surely tells of, if it tells a grievance of its own.
  private @Nullable Kin sure(String sentence, Language language) {
    Assessment a = triage.assess(sentence, language, null, null);
    boolean told = a.kind() == MessageKind.COMPLAINT && a.kindConfidence() >= SURE;
    return Stream.of(Kin.values())
        .max(Comparator.comparingDouble(a::certainty))
        .filter(kin -> told && a.certainty(kin) >= Math.max(SURE, a.basis().sureOfKin()))
        .orElse(null);
  }
}
