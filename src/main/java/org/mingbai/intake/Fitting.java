package org.mingbai.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of her words answer what was asked: words about another line are no answer to this one,
/// and a short answer stands in a line without the rest of the sentence.
public final class Fitting {
  /// Told in a few words, wherever they stand.
  private static final List<String> SHORT =
      List.of(Slots.WHERE, Slots.WHEN, Slots.AMOUNT, Slots.PEOPLE);

  /// What may be part of an answer to this question.
  private static final Map<String, Set<String>> PART =
      Map.of(
          "employer",
          Set.of(Slots.WHERE, Slots.PEOPLE),
          "hurt",
          Set.of(Slots.PEOPLE),
          "whom",
          Set.of(Slots.PEOPLE),
          "loss",
          Set.of(Slots.AMOUNT, Slots.PEOPLE),
          Slots.WISH,
          Set.of(Slots.AMOUNT, Slots.PEOPLE));

  private static final Pattern CLAUSE = Pattern.compile("(?:[;!?。；！？؛؟۔।\\n]|[.,](?=\\s)|[،，])+");
  private static final Pattern HANGING = Pattern.compile("[\\p{Punct}،，；。]+$");
  private static final int MORE = 14;
  private static final int MORE_DENSE = 8;

  private Fitting() {}

  /// Do her words tell another line and hardly more: a month where "is anybody hurt" was asked?
  public static boolean beside(String asked, String text, Map<String, String> facts) {
    if (facts.containsKey(asked) || !Slots.words(asked) || asked.equals(Slots.WHAT)) {
      return false;
    }
    Set<String> part = PART.getOrDefault(asked, Set.of());
    int told = 0;
    for (String slot : SHORT) {
      String fact = facts.get(slot);
      told += fact == null || part.contains(slot) ? 0 : Plain.letters(fact);
    }
    return 2 * told > Plain.letters(text.strip());
  }

  /// The words that answer this: of a place, a time, a sum or a number those clauses that tell no
  /// other, or what tells it alone.
  public static String answer(String asked, String text, Map<String, String> facts) {
    String fact = facts.get(asked);
    if (fact == null || !SHORT.contains(asked)) {
      return text;
    }
    String own = own(asked, fact, text, facts);
    return far(own, fact) ? fact : own;
  }

  private static String own(String asked, String fact, String text, Map<String, String> facts) {
    StringBuilder own = new StringBuilder();
    Matcher end = CLAUSE.matcher(text);
    int from = 0;
    boolean found = true;
    while (found) {
      found = end.find();
      String clause = text.substring(from, found ? end.start() : text.length());
      if (clause.contains(fact) || !tellsOther(asked, clause, facts)) {
        own.append(clause).append(found ? end.group() : "");
      }
      from = found ? end.end() : from;
    }
    String kept = own.toString().strip();
    boolean whole = kept.length() == text.strip().length();
    String bare = whole ? kept : HANGING.matcher(kept).replaceAll("");
    return bare.contains(fact) ? bare : fact;
  }

  private static boolean tellsOther(String asked, String clause, Map<String, String> facts) {
    return SHORT.stream().anyMatch(s -> !s.equals(asked) && holds(clause, facts.get(s)));
  }

  private static boolean holds(String clause, @Nullable String fact) {
    return fact != null && clause.contains(fact);
  }

  /// Does she say so much beside the answer that it belongs to the story?
  public static boolean far(String text, String answer) {
    int more = Plain.letters(text) - Plain.letters(answer);
    return more > (Plain.dense(text) ? MORE_DENSE : MORE);
  }
}
