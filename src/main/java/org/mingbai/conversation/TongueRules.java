package org.mingbai.conversation;

import java.util.Arrays;
import java.util.List;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Tongue;
import org.mingbai.language.Utterance;

/// When the dialogue takes another language: only on enough words and certainty, never against her
/// own choice, and never while a person leads, since whoever mixes languages would find his answers
/// held back for a translator; pure.
final class TongueRules {
  private static final int LETTERS = 12;
  private static final double CERTAIN = .9;
  private static final int WORDS = 3;
  private static final int WORDS_OF_AN_ANSWER = 5;

  private TongueRules() {}

  /// The dialogue in the language she writes in now, or as it was.
  static Dialogue next(Dialogue d, Utterance said, List<String> offered) {
    String tag = said.language().tag();
    boolean stays =
        tag.equals(d.locale())
            || d.leading() == Leading.PERSON
            || d.leading() == Leading.ENDED
            || d.tongue().chosen()
            || !offered.contains(tag)
            || said.certainty() < CERTAIN;
    return stays || !enough(said.text(), d.asked() != null)
        ? d
        : d.speaking(tag, new Tongue(false, d.locale()));
  }

  /// Names, places and numbers are no words of a language; an answer to a question is often just
  /// these.
  private static boolean enough(String text, boolean answers) {
    if (letters(text) < LETTERS) {
      return false;
    }
    boolean dense = text.codePoints().anyMatch(c -> Character.isIdeographic(c));
    long plain =
        Arrays.stream(text.strip().split("\\s+")).limit(40).filter(TongueRules::common).count();
    return dense || plain >= (answers ? WORDS_OF_AN_ANSWER : WORDS);
  }

  /// Letters, a Chinese character counting three.
  private static int letters(String text) {
    return text.codePoints()
        .limit(400)
        .map(c -> Character.isIdeographic(c) ? 3 : Character.isLetter(c) ? 1 : 0)
        .sum();
  }

  private static boolean common(String word) {
    int first = word.codePointAt(0);
    return Character.isLetter(first) && !Character.isUpperCase(first);
  }
}
