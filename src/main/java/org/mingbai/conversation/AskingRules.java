package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.conversation.Dialogue.About;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Dialogue.Telling;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Line.Pick;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Sensitivity;
import org.mingbai.intake.IntakePath;
import org.mingbai.intake.Question;
import org.mingbai.intake.Slots;
import org.mingbai.triage.EitherDay;

/// Asking along the intake path: only what is missing, one question at a time, each with why it is
/// asked; pure.
final class AskingRules {
  /// Asked when a day can be read in two ways (03/04).
  static final String EITHER = "month";

  /// Asked when she told of two matters.
  static final String MATTERS = "matters";

  /// She wants the other matter handed in on its own.
  static final String APART = "apart";

  /// She chose the category herself, or none.
  static final String CHOSEN = "chosen";

  /// The read-back shows a guess of the category.
  static final String GUESSED = "guessed";

  /// What stands among what was asked, and was no question.
  static final Set<String> UNASKED = Set.of(CHOSEN, GUESSED);

  /// Asked with choices to tap, not for words.
  static final Set<String> CHOICES = Set.of(MATTERS, EITHER, Slots.CATEGORY);

  private static final int BRIEF = 40;
  private static final int OTHER = 120;

  private AskingRules() {}

  /// Asks for the next thing missing, or reads back.
  static Act proceed(Dialogue d, List<Phrase> lead) {
    Optional<String> missing = missing(d);
    return missing.isPresent() ? ask(d, missing.get(), lead) : ReadBackRules.show(d, lead);
  }

  private static Optional<String> missing(Dialogue d) {
    Telling telling = d.telling();
    if (!d.understood().containsKey(Slots.WHAT) && !telling.gone().contains(Slots.WHAT)) {
      return Optional.of(Slots.WHAT);
    }
    if (d.ties().other() != null && !telling.gone().contains(MATTERS)) {
      return Optional.of(MATTERS);
    }
    if (telling.left() <= 0) {
      return Optional.empty();
    }
    if (either(d).isPresent() && !telling.gone().contains(EITHER)) {
      return Optional.of(EITHER);
    }
    List<String> open = open(d);
    boolean unsure =
        !d.understood().containsKey(Slots.CATEGORY)
            && !confidential(d)
            && !telling.proposed().isEmpty()
            && !telling.gone().contains(Slots.CATEGORY);
    return unsure && (telling.left() == 1 || open.isEmpty())
        ? Optional.of(Slots.CATEGORY)
        : open.stream().findFirst();
  }

  /// What her path still asks for.
  static List<String> open(Dialogue d) {
    return d.telling().questions().stream()
        .map(Question::slot)
        .filter(s -> !Slots.known(d.understood(), s) && !d.telling().gone().contains(s))
        .toList();
  }

  /// How many questions are left: who said nearly all is asked one thing at most.
  static int budget(Dialogue d, IntakePath path) {
    long known =
        path.questions().stream().filter(q -> Slots.known(d.understood(), q.slot())).count();
    long asked = d.telling().gone().stream().filter(s -> !UNASKED.contains(s)).count();
    int left = path.most() - Math.toIntExact(asked);
    return known >= path.nearly() ? Math.min(1, left) : left;
  }

  static Act ask(Dialogue d, String slot, List<Phrase> lead) {
    Telling telling =
        d.telling().gone(slot).left(d.telling().left() - 1).in(Phase.TELLING).paused(false);
    Dialogue then = d.telling(telling).asking(slot);
    List<Phrase> phrases = new ArrayList<>(lead);
    if (confidential(then) && lead.contains(Line.phrase("chat.sorry"))) {
      phrases.add(Line.phrase("chat.confidential"));
    }
    Line question = question(then, slot);
    phrases.addAll(question.phrases());
    if (Slots.words(slot) && !slot.equals(Slots.WHAT)) {
      phrases.add(Line.phrase(asked(then, slot).why()));
    }
    return DialogueRules.say(then, Line.of(question.kind(), phrases, question.picks()));
  }

  private static boolean confidential(Dialogue d) {
    String category = d.understood().get(Slots.CATEGORY);
    boolean sensitive = category != null && Sensitivity.sensitive(new Category(category));
    return sensitive
        || d.ties().warned().stream().anyMatch(w -> !w.equals("danger") && !w.equals("accident"));
  }

  /// The question for this slot, in the voice of her path.
  static Question asked(Dialogue d, String slot) {
    return d.telling().questions().stream()
        .filter(q -> q.slot().equals(slot))
        .findFirst()
        .orElseGet(() -> Question.of(slot));
  }

  /// The open question once more.
  static Line question(Dialogue d, String slot) {
    return switch (slot) {
      case EITHER -> month(d);
      case MATTERS -> matters(d);
      case Slots.CATEGORY -> category(d);
      case Slots.WHAT -> DialogueRules.question("chat.what.ask", Line.pick("skip"));
      default -> DialogueRules.question(asked(d, slot).ask(), Line.pick("idk"), Line.pick("skip"));
    };
  }

  private static Line category(Dialogue d) {
    List<Pick> picks = new ArrayList<>(proposed(d));
    picks.add(Line.pick("skip"));
    picks.add(Line.pick("none"));
    return Line.of(Kind.CHOICES, List.of(Line.phrase("chat.category.ask")), picks);
  }

  static List<Pick> proposed(Dialogue d) {
    return d.telling().proposed().stream()
        .map(key -> new Pick("category:" + key, Line.phrase("category." + key)))
        .toList();
  }

  /// Kept together or handed in one after the other.
  private static Line matters(Dialogue d) {
    About other = d.ties().other();
    String words = other == null ? "" : Slots.brief(other.words(), OTHER);
    return Line.of(
        Kind.CHOICES,
        List.of(Line.phrase("chat.matters.ask", "words", words)),
        List.of(Line.pick("together"), Line.pick("apart")));
  }

  private static Optional<EitherDay> either(Dialogue d) {
    return EitherDay.in(d.understood().getOrDefault(Slots.WHEN, ""));
  }

  /// Which of two days is meant: both are choices.
  private static Line month(Dialogue d) {
    List<Pick> picks = new ArrayList<>();
    either(d)
        .map(EitherDay::readings)
        .orElse(List.of())
        .forEach(
            day -> picks.add(new Pick("day:" + day, Line.phrase("chat.choice.day", "day", day))));
    picks.add(Line.pick("skip"));
    String words = d.understood().getOrDefault(Slots.WHEN, "");
    Phrase which = Line.phrase("chat.month.ask", "words", Slots.brief(words, BRIEF));
    return Line.of(Kind.QUESTION, List.of(which), picks);
  }

  /// What brings her back to the complaint after something in between; nothing when none is being
  /// told.
  static List<Line> resume(Dialogue d) {
    String asked = d.asked();
    return switch (d.telling().phase()) {
      case OPEN -> List.of();
      case READBACK -> List.of(ReadBackRules.card(d));
      case TELLING ->
          asked == null || asked.isBlank()
              ? List.of()
              : List.of(question(d, asked).after(Line.phrase("chat.resume")));
    };
  }
}
