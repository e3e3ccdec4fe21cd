package org.mingbai.conversation;

import java.util.List;
import org.mingbai.conversation.Dialogue.About;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Dialogue.Telling;
import org.mingbai.conversation.Dialogue.Tongue;
import org.mingbai.grievance.Assessment;
import org.mingbai.intake.Slots;

/// What a tapped choice leads to; pure. An old button still does what it says, as far as that makes
/// sense.
final class ChoiceRules {
  private ChoiceRules() {}

  static Act next(Dialogue d, Said said, String choice, Assessment a) {
    if (choice.equals("file") && d.telling().phase() == Phase.READBACK) {
      return new Act.HandIn(d);
    }
    if (d.leading() != Leading.ASSISTANT) {
      return whileNotLeading(d, choice);
    }
    int colon = choice.indexOf(':');
    return colon < 0 ? plain(d, said, choice, a) : named(d, said, choice.substring(0, colon), a);
  }

  /// Only a person or nobody leads: a tap changes nothing but the language back, and after the end
  /// one may begin anew.
  private static Act whileNotLeading(Dialogue d, String choice) {
    if (d.leading() != Leading.ENDED && choice.equals("assistant")) {
      return new Act.CallAssistant(d);
    }
    if (choice.equals("undo")) {
      return new Act.KeepForPerson(before(d), "");
    }
    if (d.leading() == Leading.ENDED && choice.equals("begin")) {
      return hello(d.leading(Leading.ASSISTANT));
    }
    return d.leading() == Leading.ENDED && choice.equals("person")
        ? new Act.CallPerson(d)
        : new Act.KeepForPerson(d, "");
  }

  private static Act plain(Dialogue d, Said said, String choice, Assessment a) {
    return switch (choice) {
      case "person" -> new Act.CallPerson(d);
      case "complaint" -> complaint(d, said, a);
      case "question" ->
          DialogueRules.say(d.asking("question"), Line.notice(Line.phrase("chat.question.ask")));
      case "yes" ->
          DialogueRules.say(
              d.asking(null),
              Line.notice(Line.phrase("chat.answer.yes"), DialogueRules.choices(d)));
      case "no" ->
          DialogueRules.say(
              d.asking(null), Line.notice(Line.phrase("chat.answer.no"), DialogueRules.choices(d)));
      case "none" -> none(d, said);
      case "skip", "idk" -> d.telling().phase() == Phase.OPEN ? hello(d) : TellingRules.skipped(d);
      case "together", "apart" -> matters(d, choice);
      case "more" -> d.telling().phase() == Phase.OPEN ? hello(d) : ReadBackRules.addMore(d);
      case "undo" -> undo(d);
      default -> again(d);
    };
  }

  private static Act named(Dialogue d, Said said, String name, Assessment a) {
    String value = said.choice() == null ? "" : said.choice().substring(name.length() + 1);
    return switch (name) {
      case "sheet" -> new Act.ShowSheet(d, value, AskingRules.resume(d));
      case "change" -> changing(d, value);
      case "category" -> category(d, said, value);
      case "day" -> day(d, a);
      default -> again(d);
    };
  }

  private static Act changing(Dialogue d, String slot) {
    boolean may = d.telling().phase() != Phase.OPEN && Slots.line(slot);
    return may ? ReadBackRules.change(d, slot) : again(d);
  }

  /// The day she picked of two, in the words of its button.
  private static Act day(Dialogue d, Assessment a) {
    String picked = a.facts().get(Slots.WHEN);
    boolean may = d.telling().gone().contains(AskingRules.EITHER) && picked != null;
    if (!may || d.telling().phase() == Phase.OPEN) {
      return again(d);
    }
    Dialogue then = d.knowing(Slots.WHEN, picked);
    return then.telling().phase() == Phase.READBACK
        ? ReadBackRules.show(then, List.of(Line.phrase("chat.change.lead")))
        : AskingRules.proceed(
            AskingRules.EITHER.equals(d.asked()) ? then.asking(null) : then,
            List.of(Line.phrase("chat.noted")));
  }

  private static Act matters(Dialogue d, String choice) {
    boolean may = d.telling().phase() == Phase.TELLING && d.ties().other() != null;
    if (!may) {
      return again(d);
    }
    return choice.equals("apart") ? TellingRules.apart(d) : TellingRules.together(d);
  }

  private static Act category(Dialogue d, Said said, String key) {
    boolean may = d.telling().phase() != Phase.OPEN && d.telling().proposed().contains(key);
    return may ? settled(d.knowing(Slots.CATEGORY, key), said) : again(d);
  }

  /// What she chose is no guess any more.
  private static Act settled(Dialogue d, Said said) {
    Dialogue chosen =
        d.telling(
            d.telling()
                .gone(Slots.CATEGORY)
                .gone(AskingRules.CHOSEN)
                .along(AbsorbingRules.path(d, said.paths())));
    return d.telling().phase() == Phase.READBACK
        ? ReadBackRules.show(chosen, List.of(Line.phrase("chat.change.lead")))
        : AskingRules.proceed(chosen, List.of());
  }

  /// None of what was offered.
  static Act none(Dialogue d, Said said) {
    String asked = d.asked() == null ? "" : d.asked();
    boolean category = asked.equals(Slots.CATEGORY) || asked.equals("change:" + Slots.CATEGORY);
    if (category && !d.telling().paused()) {
      return settled(d.knowing(Slots.CATEGORY, null), said);
    }
    Line unknown = Line.notice(Line.phrase("chat.answer.unknown"), about(d));
    return d.telling().phase() == Phase.OPEN
        ? DialogueRules.say(d.asking(null), unknown)
        : DialogueRules.say(d.telling(d.telling().paused(false)), AskingRules.resume(d));
  }

  static Line.Pick[] about(Dialogue d) {
    return d.telling().phase() == Phase.OPEN
        ? new Line.Pick[] {new Line.Pick("complaint", Line.phrase("chat.choice.about"))}
        : new Line.Pick[0];
  }

  /// A tap says nothing of itself: without something to complain about, the first question is what
  /// happened.
  private static Act complaint(Dialogue d, Said said, Assessment a) {
    About about = d.ties().about();
    if (d.telling().phase() != Phase.OPEN) {
      return again(d);
    }
    return about == null
        ? TellingRules.begin(d, said, a)
        : TellingRules.beginAbout(d, about, said, a);
  }

  /// Back to the language before; from now on it is her choice.
  private static Act undo(Dialogue d) {
    Dialogue then = before(d);
    Line line =
        Line.notice(
            Line.phrase("chat.language.undone", "language", new Line.Tag(then.locale())),
            DialogueRules.choices(then));
    List<Line> resume = AskingRules.resume(then);
    return DialogueRules.say(
        then, resume.isEmpty() ? List.of(line) : List.of(line, resume.getFirst()));
  }

  private static Dialogue before(Dialogue d) {
    String before = d.tongue().before();
    return before == null ? d : d.speaking(before, new Tongue(true, null));
  }

  private static Act hello(Dialogue d) {
    return DialogueRules.say(
        d.asking(null).telling(Telling.NONE),
        Line.notice(Line.phrase("chat.greeting"), Line.pick("complaint"), Line.pick("question")));
  }

  private static Act again(Dialogue d) {
    List<Line> resume = AskingRules.resume(d);
    return resume.isEmpty() ? hello(d) : DialogueRules.say(d, resume);
  }
}
