package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Dialogue.Tongue;
import org.mingbai.intake.Slots;
import org.mingbai.intake.TongueWishes.Strength;
import org.mingbai.intake.TongueWishes.Wish;
import org.mingbai.language.Utterance;

/// When the dialogue takes another language: when she says that she wants it; else only on enough
/// words and certainty, never against her own choice, and never while a person leads, since whoever
/// mixes languages would find his answers held back for a translator; pure.
final class TongueRules {
  private static final int LETTERS = 12;
  private static final double CERTAIN = .9;
  private static final int WORDS = 3;
  private static final int WORDS_OF_AN_ANSWER = 5;

  /// What no language answers: "in English" is no place. A contract may well be in English.
  private static final Set<String> NO_TONGUE =
      Set.of(Slots.WHAT, Slots.WHERE, Slots.WHEN, Slots.AMOUNT, Slots.PEOPLE, "confirm", "answer");

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

  /// Is this to be taken for a wish where the conversation stands? Beside something else it must be
  /// said plainly, and where a language could be the answer to what was asked, too.
  static boolean heeds(Dialogue d, Wish wish) {
    String asked = d.asked() == null ? "answer" : d.asked();
    Strength least =
        d.leading() == Leading.WAITING || !wish.rest().isEmpty() || !NO_TONGUE.contains(asked)
            ? Strength.TOLD
            : Slots.words(asked) && !asked.equals(Slots.WHAT) ? Strength.HINTED : Strength.NAMED;
    boolean may = d.leading() == Leading.ASSISTANT || d.leading() == Leading.WAITING;
    return may && wish.strength().compareTo(least) >= 0;
  }

  /// The dialogue in the language she chose, if it is offered; one tap leads back.
  static Dialogue wished(Dialogue d, Wish wish, List<String> offered) {
    if (!offered.contains(wish.tag())) {
      return d;
    }
    boolean same = wish.tag().equals(d.locale());
    return d.speaking(wish.tag(), new Tongue(true, same ? d.tongue().before() : d.locale()));
  }

  /// In which language the words beside a wish are heard: often in the one wished for already.
  static Dialogue hearing(Dialogue d, Wish wish, Utterance rest, List<String> offered) {
    boolean already = rest.language().tag().equals(wish.tag()) && rest.certainty() >= CERTAIN;
    String tag = already ? wish.tag() : next(d, rest, offered).locale();
    return d.speaking(tag, d.tongue());
  }

  /// The answer to a wish: what was asked is asked again, in the language it is now; `before` is
  /// the one before.
  static Act answer(Dialogue now, String before, Wish wish) {
    List<Line> lines = new ArrayList<>();
    boolean offered = now.locale().equals(wish.tag());
    if (!offered || now.locale().equals(before)) {
      String key = offered ? "chat.language.undone" : "chat.language.none";
      lines.add(
          Line.notice(
              Line.phrase(key, "language", new Line.Tag(wish.tag())), DialogueRules.choices(now)));
    } else if (now.telling().phase() == Phase.OPEN) {
      lines.add(Line.notice(Line.phrase("chat.greeting"), DialogueRules.choices(now)));
    }
    lines.addAll(AskingRules.resume(now));
    return DialogueRules.say(now, lines);
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
