package org.mingbai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Intake;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Tie;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;
import org.mingbai.intake.Slots;
import org.mingbai.language.Language;
import org.mingbai.waiting.ReaderWords;

/// Performs an act at the desks. Each act has a key made of the message it answers, so that doing
/// it again does nothing new.
final class Acting {
  private static final int OTHER = 160;
  private final CaseDesk cases;
  private final Answering answering;
  private final ReaderWords readers;

  Acting(CaseDesk cases, Answering answering, ReaderWords readers) {
    this.cases = cases;
    this.answering = answering;
    this.readers = readers;
  }

  /// Where the conversation stands after an act, and what is said.
  record Outcome(Dialogue dialogue, List<Line> lines) {}

  /// The act's key: one a message.
  static Once once(TalkId talk, long sequence) {
    return new Once("talk:" + talk.value() + ":" + sequence, "talk");
  }

  /// What an act needs to know of its moment: the talk, the message it answers, the red lines in
  /// it, and the time.
  record Moment(Talk talk, long sequence, Set<RedLine> redLines, Instant now) {
    Once once() {
      return Acting.once(talk.id(), sequence);
    }
  }

  /// A case is read in the language she speaks in now, before anything is added to it.
  Outcome perform(Act act, Moment moment) {
    Dialogue d = act.then();
    currentCase(d)
        .ifPresent(f -> {
          CaseFile _ = cases.speaks(f, d.locale());
        });
    return switch (act) {
      case Act.Say say -> new Outcome(say.then(), say.lines());
      case Act.Answer answer -> answered(answer, moment);
      case Act.ShowSheet show -> new Outcome(show.then(), answering.sheet(show));
      case Act.HandIn handIn -> handedIn(handIn.then(), moment);
      case Act.CallPerson call -> called(call.then(), moment);
      case Act.CallAssistant back -> askedBack(back.then(), moment);
      case Act.KeepForPerson keep -> kept(keep, moment);
      case Act.AddToCase add -> added(add, moment);
      case Act.TellStatus tell -> new Outcome(tell.then(), List.of(status(tell.then())));
    };
  }

  private Outcome answered(Act.Answer act, Moment moment) {
    Optional<List<Line>> lines = answering.lines(act);
    Act otherwise = act.otherwise();
    if (lines.isEmpty() && otherwise != null) {
      return perform(otherwise, moment);
    }
    return new Outcome(act.then(), lines.orElseGet(() -> answering.unknown(act)));
  }

  private Outcome handedIn(Dialogue d, Moment moment) {
    String told = Story.told(moment.talk(), d);
    Grievance grievance =
        Story.grievance(
            told.isBlank() ? Story.all(moment.talk(), moment.sequence()) : told, d.understood());
    Optional<CaseFile> waiting = currentCase(d).filter(f -> !f.filed());
    CaseDesk.Filing filing =
        waiting.isPresent()
            ? cases.fileComplaint(waiting.get(), grievance, moment.once())
            : cases.register(
                new Intake(d.locale(), grievance, d.redLines(), moment.talk().id().value()),
                moment.once());
    CaseFile file = fileOf(filing, moment);
    Dialogue then = d.ofCase(tie(d, file, moment)).telling(Dialogue.Telling.NONE).asking(null);
    String key = waiting.isPresent() ? "chat.receipt.again" : "chat.receipt";
    Line receipt =
        Line.of(
            Kind.RECEIPT,
            told(Line.dated(key, file.reference(), day(file)), file, d, moment.now()),
            List.of());
    boolean silent = d.leading() != Leading.ASSISTANT;
    Line given =
        (silent ? receipt.from(Message.From.SYSTEM) : receipt).withReference(file.reference());
    Dialogue.About other = then.ties().other();
    boolean apart = d.telling().gone().contains(AskingRules.APART);
    return other == null || silent || !apart
        ? new Outcome(then.tied(then.ties().other(null)), List.of(given))
        : new Outcome(then.tied(then.ties().other(null).about(other)), List.of(given, next(other)));
  }

  /// After the first of two matters, the other.
  private static Line next(Dialogue.About other) {
    return Line.notice(
        Line.phrase("chat.matters.next", "words", Slots.brief(other.words(), OTHER)),
        new Line.Pick("complaint", Line.phrase("chat.choice.other")),
        Line.pick("question"));
  }

  private Outcome called(Dialogue d, Moment moment) {
    Optional<CaseFile> own = currentCase(d);
    Dialogue waiting = d.leading(Leading.WAITING).tied(d.ties().told(false));
    if (own.isPresent()) {
      CaseFile file = cases.askPerson(broughtAlong(own.get(), d, moment), moment.once());
      return new Outcome(waiting.ofCase(tie(d, file, moment)), List.of(waits(file, d, moment)));
    }
    String words = Story.all(moment.talk(), moment.sequence());
    Grievance soFar = Story.grievance(words, d.understood());
    CaseFile file =
        fileOf(
            cases.openForPerson(
                new Intake(d.locale(), soFar, d.redLines(), moment.talk().id().value()),
                moment.once()),
            moment);
    Line receipt =
        Line.system(Kind.RECEIPT, Line.dated("chat.receipt.person", file.reference(), day(file)))
            .withReference(file.reference());
    return new Outcome(
        waiting.ofCase(tie(d, file, moment)), List.of(waits(file, d, moment), receipt));
  }

  /// She waits for a person: by when, when somebody reads her language, and when she hears again.
  private Line waits(CaseFile file, Dialogue d, Moment moment) {
    Line.Phrase wait = Line.phrase("chat.person.wait", "day", day(file));
    List<Line.Phrase> all = told(wait, file, d, moment.now());
    all.add(Line.phrase("chat.person.hours", "hours", Line.Fill.HOURS));
    return Line.waits(all);
  }

  /// The assistant speaks again; the office keeps the case.
  private Outcome askedBack(Dialogue d, Moment moment) {
    Optional<CaseFile> file = currentCase(d).map(f -> cases.askAssistant(f, moment.once()));
    Dialogue then = d.leading(Leading.ASSISTANT).tied(d.ties().told(false));
    Dialogue back = file.map(f -> then.ofCase(tie(d, f, kept(d, f)))).orElse(then);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.notice(Line.phrase("chat.person.assistant"), DialogueRules.choices(back)));
    lines.addAll(AskingRules.resume(back));
    return new Outcome(back, lines);
  }

  private List<Line.Phrase> told(Line.Phrase first, CaseFile file, Dialogue d, Instant now) {
    List<Line.Phrase> all = new ArrayList<>(List.of(first));
    readers.say(file, Language.of(d.locale()), now).map(Line::words).ifPresent(all::add);
    return all;
  }

  /// What she said to the assistant since her last words in the case goes along, so that she need
  /// not say it again.
  private CaseFile broughtAlong(CaseFile file, Dialogue d, Moment moment) {
    String words = Hers.said(moment.talk(), kept(d, file), moment.sequence(), file);
    Once once = new Once(moment.once().key() + ":words", moment.once().bodyHash());
    return words.isBlank()
        ? file
        : cases.addStatement(file, statement(words, d, moment), once).orElse(file);
  }

  /// Her words go into the case; she is told once that she waits, and again only when the case was
  /// closed meanwhile.
  private Outcome kept(Act.KeepForPerson act, Moment moment) {
    Dialogue d = act.then();
    boolean words = !act.text().isEmpty();
    Optional<CaseFile> before = currentCase(d);
    Optional<CaseFile> after =
        words
            ? before.flatMap(f ->
                cases.addStatement(
                    f, statement(allOf(act.text(), f, d, moment), d, moment), moment.once()))
            : before;
    return after
        .map(f -> waiting(words ? d.ofCase(tie(d, f, moment)) : d, f, words ? moment : null))
        .orElseGet(() -> new Outcome(d, List.of()));
  }

  /// Her words, with what she told the assistant before a person wrote or the case was closed.
  private static String allOf(String text, CaseFile file, Dialogue d, Moment moment) {
    String before = Hers.said(moment.talk(), kept(d, file), moment.sequence() - 1, file);
    return before.isBlank() ? text : before + "\n" + text;
  }

  /// `words`: the moment of her words; null where she only asked again.
  private Outcome waiting(Dialogue d, CaseFile file, @Nullable Moment words) {
    if (d.leading() == Leading.ENDED && words != null) {
      return new Outcome(
          d.leading(Leading.WAITING).tied(d.ties().told(true)), List.of(waits(file, d, words)));
    }
    boolean asksAgain = words == null && d.leading() != Leading.ENDED;
    boolean tell = asksAgain || d.leading() == Leading.WAITING && !d.ties().told();
    return tell
        ? new Outcome(d.tied(d.ties().told(true)), List.of(notice("chat.person.still", file)))
        : new Outcome(d, List.of());
  }

  private Outcome added(Act.AddToCase act, Moment moment) {
    Dialogue d = act.then();
    Optional<CaseFile> file =
        currentCase(d)
            .flatMap(f -> cases.addStatement(f, statement(act.text(), d, moment), moment.once()));
    if (file.isEmpty()) {
      return new Outcome(
          d,
          List.of(
              Line.notice(
                  Line.phrase("chat.greeting"), Line.pick("complaint"), Line.pick("question"))));
    }
    Line.Pick fresh = new Line.Pick("complaint", Line.phrase("chat.choice.new"));
    Dialogue then = d.ofCase(tie(d, file.get(), kept(d, file.get())));
    return new Outcome(
        then,
        List.of(
            Line.notice(
                Line.phrase("chat.statement", "reference", file.get().reference()),
                fresh,
                Line.pick("question"))));
  }

  private Line status(Dialogue d) {
    Optional<CaseFile> file = currentCase(d).filter(f -> !f.closed());
    if (file.isEmpty()) {
      return Line.notice(
          Line.phrase("chat.status", "page", Line.Fill.PAGE), DialogueRules.choices(d));
    }
    Map<String, Object> blanks = new LinkedHashMap<>();
    blanks.put("reference", file.get().reference());
    blanks.put("day", day(file.get()));
    blanks.put("page", Line.Fill.PAGE);
    return Line.notice(new Line.Phrase.Keyed("chat.status.case", blanks), DialogueRules.choices(d));
  }

  private Optional<CaseFile> currentCase(Dialogue d) {
    return Optional.ofNullable(d.caseId()).map(CaseId::new).flatMap(cases::current);
  }

  /// The file of a filing; of one whose key is long spent, the file it once led to.
  private CaseFile fileOf(CaseDesk.Filing filing, Moment moment) {
    return switch (filing) {
      case CaseDesk.Filing.Filed filed -> filed.file();
      case CaseDesk.Filing.KeyTaken _ ->
          cases
              .openedBy(moment.once())
              .orElseThrow(() ->
                  new IllegalStateException(
                      "an act of " + moment.talk().id().value() + " is gone"));
    };
  }

  private static Tie tie(Dialogue d, CaseFile file, Moment moment) {
    return tie(d, file, moment.sequence());
  }

  private static Tie tie(Dialogue d, CaseFile file, long kept) {
    int seen = d.ties().to(file.id().value()).map(Tie::seen).orElse(1);
    return new Tie(file.id().value(), file.reference(), file.filed(), seen, kept);
  }

  /// Up to this message of hers all her words are in the case; what she says to the assistant after
  /// it goes along when a person comes.
  private static long kept(Dialogue d, CaseFile file) {
    return d.ties().to(file.id().value()).map(Tie::kept).orElse(0L);
  }

  private static CaseDesk.Statement statement(String text, Dialogue d, Moment moment) {
    return new CaseDesk.Statement(text, d.locale(), moment.redLines());
  }

  private static Line notice(String key, CaseFile file) {
    return Line.system(Kind.NOTICE, Line.phrase(key, "day", day(file)));
  }

  private static LocalDate day(CaseFile file) {
    LocalDate by = file.next().by();
    return by == null ? file.opened().promise().by() : by;
  }
}
