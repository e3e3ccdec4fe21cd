package org.mingbai.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.intake.Plain;
import org.mingbai.intake.Slots;

/// What the house does next, decided from where the conversation stands and what was said; pure.
final class DialogueRules {
  private static final double DOUBT = .6;
  private static final double MAYBE = .3;
  private static final int LONGEST_QUESTION = 300;
  private static final int BRIEF = 60;
  private static final int BRIEF_CURSE = 40;

  private DialogueRules() {}

  /// The act; `now` is part of every rule's form, no dialogue rule depends on the hour yet.
  static Act next(Dialogue before, Said said, Assessment assessment, Instant now) {
    Dialogue d = warned(before.heard(said.sequence()), assessment);
    if (said.choice() != null) {
      return ChoiceRules.next(d, said, said.choice(), assessment);
    }
    if (d.leading() != Leading.ASSISTANT) {
      return new Act.KeepForPerson(d, said.text());
    }
    if (assessment.kind() == MessageKind.PERSON && !asksWhoSpeaks(said, assessment)) {
      return new Act.CallPerson(d);
    }
    if (said.secret() != Said.Secret.NONE && said.bare()) {
      return say(d, withResume(secret(d, said), AskingRules.resume(d)));
    }
    if (said.wordless()) {
      return say(d, Line.notice(Line.phrase("chat.words"), choices(d)));
    }
    return words(d, said, assessment);
  }

  /// What she need not have told, said kindly.
  static Line secret(Dialogue d, Said said) {
    return switch (said.secret()) {
      case CODE, NONE ->
          Line.notice(Line.phrase("chat.code.masked", "page", Line.Fill.PAGE), choices(d));
      case PASSWORD -> Line.notice(Line.phrase("chat.password.masked"), choices(d));
      case DOCUMENT -> Line.notice(Line.phrase("chat.document.kept"), choices(d));
    };
  }

  private static Act words(Dialogue d, Said said, Assessment a) {
    Optional<Act> turn = turn(d, said, a);
    if (turn.isPresent()) {
      return turn.get();
    }
    Optional<Line> about = about(d, said, a);
    if (about.isPresent()) {
      return say(d, withResume(about.get(), AskingRules.resume(d)));
    }
    return switch (d.telling().phase()) {
      case TELLING -> TellingRules.next(d, said, a);
      case READBACK -> ReadBackRules.next(d, said, a);
      case OPEN -> open(d, said, a);
    };
  }

  /// What holds wherever she stands in her complaint: she begins anew, goes back, or is in despair.
  private static Optional<Act> turn(Dialogue d, Said said, Assessment a) {
    boolean busy = d.telling().phase() != Phase.OPEN;
    if (busy && said.says(Cue.OVER)) {
      return Optional.of(TellingRules.over(d, said));
    }
    if (busy && said.says(Cue.BACK) && !AbsorbingRules.tellsOn(said, a)) {
      return Optional.of(
          d.telling().phase() == Phase.TELLING ? TellingRules.back(d) : ReadBackRules.back(d));
    }
    if (!busy && d.caseId() != null && said.says(Cue.STATUS)) {
      return Optional.of(new Act.TellStatus(d.asking(null)));
    }
    boolean curses = said.says(Cue.INSULT) && brief(said, BRIEF_CURSE) && a.facts().isEmpty();
    boolean despairs = said.says(Cue.DESPAIR) && (brief(said, BRIEF) || !busy && !story(a));
    if (!curses && !despairs) {
      return Optional.empty();
    }
    Dialogue then = said.says(Cue.DESPAIR) ? d.telling(d.telling().telling(said.sequence())) : d;
    Line care = Line.notice(Line.phrase("chat.upset"), choices(then));
    return Optional.of(say(busy ? then : d, withResume(care, AskingRules.resume(d))));
  }

  private static boolean story(Assessment a) {
    return a.kind() == MessageKind.COMPLAINT;
  }

  private static boolean brief(Said said, int most) {
    return said.text().length() <= (Plain.dense(said.text()) ? most / 3 : most);
  }

  private static Act open(Dialogue d, Said said, Assessment a) {
    if (said.announces()) {
      return TellingRules.begin(d, said, a);
    }
    if ("question".equals(d.asked())) {
      return question(d, said);
    }
    if (!a.redLines().isEmpty()) {
      return a.kind() == MessageKind.QUESTION
          ? asking(d, said, told(d, said, a))
          : told(d, said, a);
    }
    return switch (a.kind()) {
      case PERSON -> new Act.CallPerson(d);
      case QUESTION -> mayTell(a) ? asking(d, said, told(d, said, a)) : question(d, said);
      case STATUS -> new Act.TellStatus(d.asking(null));
      case GREETING -> say(d.asking(null), Line.notice(Line.phrase("chat.greeting"), choices(d)));
      case THANKS -> say(d.asking(null), Line.notice(Line.phrase("chat.thanks"), choices(d)));
      case OFF_TOPIC -> offTopic(d, said, a);
      case COMPLAINT ->
          looksAsked(said) || mayAsk(said, a)
              ? asking(d, said, told(d, said, a))
              : told(d, said, a);
      case CORRECTION, REPLY ->
          looksAsked(said) ? asking(d, said, reply(d, said, a)) : reply(d, said, a);
    };
  }

  /// What may as well tell of a grievance is never answered with "I don't know".
  private static boolean mayTell(Assessment a) {
    return a.asks().tells() > MAYBE;
  }

  /// What may as well be asked is looked up first; the answer offers to complain about it.
  private static boolean mayAsk(Said said, Assessment a) {
    return fitsQuestion(said) && a.asks().asks() > MAYBE;
  }

  /// After filing, more words belong to the case; before, they begin a complaint.
  private static Act told(Dialogue d, Said said, Assessment a) {
    return d.caseId() != null
        ? new Act.AddToCase(spoke(d, said).asking(null), said.text())
        : TellingRules.begin(d, said, a);
  }

  private static Dialogue spoke(Dialogue d, Said said) {
    return d.tied(
        d.ties().about(new Dialogue.About(said.sequence(), Slots.brief(said.text(), 1000))));
  }

  private static Act reply(Dialogue d, Said said, Assessment a) {
    boolean more = AbsorbingRules.tells(said, a);
    if ("answer".equals(d.asked()) && said.says(Cue.YES) && !more) {
      return say(d.asking(null), Line.notice(Line.phrase("chat.answer.yes"), choices(d)));
    }
    if ("answer".equals(d.asked()) && said.says(Cue.NO) && !more) {
      return say(d.asking(null), Line.notice(Line.phrase("chat.answer.no"), choices(d)));
    }
    boolean little =
        a.facts().isEmpty() && said.text().codePoints().filter(Character::isLetter).count() < 12;
    boolean nod = said.says(Cue.YES) || said.says(Cue.NO) || said.says(Cue.IDK) || little;
    return nod && !more
        ? say(d.asking(null), Line.notice(Line.phrase("chat.greeting"), choices(d)))
        : told(d, said, a);
  }

  private static Act question(Dialogue d, Said said) {
    return new Act.Answer(spoke(d, said).asking("answer"), said.text(), List.of(), null);
  }

  /// It has a question mark but reads like something else: the shelf is asked first.
  private static Act asking(Dialogue d, Said said, Act otherwise) {
    return new Act.Answer(spoke(d, said).asking("answer"), said.text(), List.of(), otherwise);
  }

  /// Somebody who tells where or when, and is not surely off topic, is telling something; what is
  /// not surely off topic may be asking something.
  private static Act offTopic(Dialogue d, Said said, Assessment a) {
    if (said.says(Cue.INSULT)) {
      return say(d.asking(null), Line.notice(Line.phrase("chat.upset"), choices(d)));
    }
    if (a.kindConfidence() < DOUBT && !a.facts().isEmpty() && !looksAsked(said)) {
      return told(d, said, a);
    }
    Act scope = say(d.asking(null), Line.notice(Line.phrase("chat.scope"), choices(d)));
    boolean mayAsk = looksAsked(said) || fitsQuestion(said) && a.kindConfidence() < DOUBT;
    return mayAsk ? asking(d, said, scope) : scope;
  }

  private static boolean fitsQuestion(Said said) {
    return said.text().length() <= LONGEST_QUESTION;
  }

  static boolean looksAsked(Said said) {
    return fitsQuestion(said) && asks(said.text());
  }

  static boolean asks(String text) {
    return text.codePoints().anyMatch(c -> c == '?' || c == '？' || c == '؟');
  }

  /// "Are you a person or a machine?" asks, and does not ask for one.
  private static boolean asksWhoSpeaks(Said said, Assessment a) {
    boolean surely = a.asks().ofUs().filter("robot"::equals).isPresent();
    return surely || said.says(Cue.ROBOT) && said.text().length() <= BRIEF;
  }

  /// Questions about the house itself have ready answers.
  private static Optional<Line> about(Dialogue d, Said said, Assessment a) {
    boolean may =
        asksWhoSpeaks(said, a)
            || a.asks().ofUs().isPresent()
            || a.kind() == MessageKind.QUESTION
            || looksAsked(said)
            || a.kind() == MessageKind.OFF_TOPIC
            || a.kind() == MessageKind.GREETING;
    if (!may) {
      return Optional.empty();
    }
    if (said.says(Cue.LONG)) {
      return Optional.of(
          Line.notice(Line.phrase("chat.about.long", "day", Line.Fill.DAY), choices(d)));
    }
    for (Cue cue : List.of(Cue.ROBOT, Cue.SEE, Cue.NAME, Cue.COST)) {
      if (said.says(cue)) {
        return Optional.of(
            Line.notice(
                Line.phrase("chat.about." + cue.name().toLowerCase(java.util.Locale.ROOT)),
                choices(d)));
      }
    }
    return Optional.empty();
  }

  private static List<Line> withResume(Line line, List<Line> resume) {
    List<Line> all = new ArrayList<>();
    all.add(line);
    all.addAll(resume);
    return all;
  }

  /// A red line is remembered, so that its help is shown once, not at every word.
  static Dialogue warned(Dialogue d, Assessment a) {
    List<String> keys = new ArrayList<>(d.ties().warned());
    a.redLines().stream()
        .map(RedLine::key)
        .sorted()
        .filter(k -> !keys.contains(k))
        .forEach(keys::add);
    return d.tied(d.ties().warned(keys));
  }

  static Line.Pick[] choices(Dialogue d) {
    boolean busy = d.telling().phase() != Phase.OPEN;
    return busy
        ? new Line.Pick[0]
        : new Line.Pick[] {Line.pick("complaint"), Line.pick("question")};
  }

  static Act say(Dialogue then, Line... lines) {
    return new Act.Say(then, List.of(lines));
  }

  static Act say(Dialogue then, List<Line> lines) {
    return new Act.Say(then, lines);
  }

  static Line question(String key, Line.Pick... picks) {
    return Line.of(Kind.QUESTION, List.of(Line.phrase(key)), List.of(picks));
  }
}
