package org.mingbai.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Acting.Outcome;
import org.mingbai.conversation.Listening.Understood;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.StoreUnavailable;
import org.mingbai.intake.IntakePaths;
import org.mingbai.intake.Question;
import org.mingbai.intake.TongueWishes;
import org.mingbai.knowledge.Wishes;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Utterance;
import org.mingbai.masking.Masking;
import org.mingbai.waiting.ReaderWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of one message: detect, assess, decide, act, and phrase once at the door. Writes nothing
/// itself.
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final int TRIES = 3;
  private static final int MOST_REMEMBERED = 10_000;
  private final Listening listening;
  private final TongueWishes tongues;
  private final Acting acting;
  private final LanguageDetector detector;
  private final Languages languages;
  private final Phrasing phrasing;
  private final Organisations organisations;
  private final Wishes wishes;

  /// How often a message found no answer on this node.
  private final Map<String, Integer> failed = new ConcurrentHashMap<>();

  Answers(
      FrontDesk.Desks desks,
      FrontDesk.Tongues tongues,
      Masking masking,
      Phrasing phrasing,
      Organisations organisations) {
    this.languages = tongues.languages();
    this.detector = tongues.detector();
    this.phrasing = phrasing;
    this.organisations = organisations;
    this.wishes = desks.wishes();
    this.listening = new Listening(desks.triage(), languages, masking, IntakePaths.shipped());
    this.tongues = new TongueWishes(languages);
    this.acting =
        new Acting(
            desks.cases(),
            new Answering(desks.sheets()),
            new ReaderWords(desks.readers(), tongues.phrasebook(), languages));
  }

  /// A message that finds no answer is tried a few times, for it may be the fault of a moment; then
  /// she is told so, a person comes, and what she says next is heard.
  TalkEvent.Answered to(Talk talk, Message heard, Instant now) {
    String message = talk.id().value() + ":" + heard.sequence();
    try {
      TalkEvent.Answered answer = found(talk, heard, now);
      failed.remove(message);
      return answer;
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (failed.size() > MOST_REMEMBERED) {
        failed.clear();
      }
      if (failed.merge(message, 1, Integer::sum) < TRIES) {
        throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
      }
      LOG.warn("a message goes to a person unanswered: {}", e.getClass().getSimpleName());
      TalkEvent.Answered without = without(talk, heard, now);
      failed.remove(message);
      return without;
    }
  }

  /// Nothing is made of her words; a person gets them as she wrote them.
  private TalkEvent.Answered without(Talk talk, Message heard, Instant now) {
    Dialogue d = talk.dialogue().heard(heard.sequence());
    String text = heard.choices().isEmpty() ? heard.text() : "";
    Act act = silent(d) ? new Act.KeepForPerson(d, text) : new Act.CallPerson(d);
    Line notice = Line.system(Message.Kind.NOTICE, Line.phrase("chat.unanswered"));
    Outcome outcome;
    try {
      Outcome done = acting.perform(act, new Acting.Moment(talk, heard.sequence(), Set.of(), now));
      List<Line> lines = new ArrayList<>(silent(d) ? List.of() : List.of(notice));
      lines.addAll(done.lines());
      outcome = new Outcome(done.dialogue(), lines);
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("nor could a person be called: {}", e.getClass().getSimpleName());
      outcome = new Outcome(d, List.of(notice.picking(Line.pick("person"))));
    }
    return new TalkEvent.Answered(
        now,
        phrasing.messages(outcome.lines(), d.locale(), talk.nextSequence(), now),
        outcome.dialogue());
  }

  /// In which language is spoken from now on, in which her words are heard, which of them are more
  /// than a wish for a language, and what answers nothing but the wish.
  private record Spoken(Dialogue now, Dialogue hearing, Message words, @Nullable Act answer) {}

  private Spoken spoken(Message heard, Dialogue before, Organisation organisation) {
    if (!heard.choices().isEmpty()) {
      return new Spoken(before, before, heard, null);
    }
    List<String> offered = offered(organisation);
    Optional<TongueWishes.Wish> wish =
        tongues.in(heard.text(), before.locale()).filter(w -> TongueRules.heeds(before, w));
    if (wish.isEmpty()) {
      Dialogue now = TongueRules.next(before, detected(heard, before), offered);
      return new Spoken(now, now, heard, null);
    }
    Dialogue now = TongueRules.wished(before, wish.get(), offered);
    Message rest = silent(before) ? heard : heard.saying(wish.get().rest());
    Dialogue hearing = TongueRules.hearing(before, wish.get(), detected(rest, before), offered);
    boolean only = rest.text().isEmpty();
    Act answer =
        only ? TongueRules.answer(now.heard(heard.sequence()), before.locale(), wish.get()) : null;
    return new Spoken(now, hearing, rest, answer);
  }

  private TalkEvent.Answered found(Talk talk, Message heard, Instant now) {
    Organisation organisation = organisations.current();
    Dialogue before = talk.dialogue();
    Spoken spoken = spoken(heard, before, organisation);
    Act answer = spoken.answer();
    Understood understood =
        answer == null
            ? listening.hear(talk, spoken.words(), spoken.hearing(), organisation)
            : listening.nothing(heard);
    Act act =
        answer == null
            ? DialogueRules.next(spoken.now(), understood.said(), understood.assessment(), now)
            : answer;
    Acting.Moment moment =
        new Acting.Moment(talk, heard.sequence(), understood.assessment().redLines(), now);
    Outcome outcome = acting.perform(act, moment);
    List<Line> lines = new ArrayList<>(first(before, outcome.dialogue(), organisation));
    if (HelpRules.tells(understood.said(), outcome.lines())) {
      Line secret = DialogueRules.secret(outcome.dialogue(), understood.said());
      lines.add(silent(before) ? secret.from(Message.From.SYSTEM).picking() : secret);
    }
    Outcome helped = HelpRules.after(outcome, understood.assessment());
    lines.addAll(helped.lines());
    Dialogue after = helped.dialogue();
    // last, since a page shows the choices of the last message alone
    if (silent(before) && !before.locale().equals(after.locale())) {
      lines.add(Line.language(after));
    } else if (announced(before, after)) {
      lines.add(lines.removeLast().undoing(before.locale()));
    }
    return new TalkEvent.Answered(
        now, phrasing.messages(lines, after.locale(), talk.nextSequence(), now), after);
  }

  private Utterance detected(Message heard, Dialogue before) {
    return detector.detect(heard.text(), Language.of(before.locale()));
  }

  List<Question> open(Grievance told, String locale) {
    return listening.open(told, locale);
  }

  /// A question that no sheet answered, or answered not as it was meant, is kept for authors; of
  /// each conversation only once.
  void note(Talk before, Message heard, TalkEvent.Answered answer) {
    Language language = Language.of(answer.dialogue().locale());
    boolean unknown = says(answer, "chat.answer.unknown", language);
    Dialogue.About about = before.dialogue().ties().about();
    boolean picked = !heard.choices().isEmpty() || !unknown;
    if (unknown || says(answer, "chat.answer.no", language)) {
      String question = picked && about != null ? about.words() : picked ? "" : heard.text();
      long at = picked && about != null ? about.sequence() : heard.sequence();
      List<String> earlier =
          before.messages().stream()
              .filter(m -> m.from() == Message.From.COMPLAINANT && m.sequence() < at)
              .map(Message::text)
              .toList();
      // what was answered so before is noted already
      boolean noted =
          before.messages().stream()
              .filter(m -> m.sequence() > at)
              .anyMatch(m ->
                  says(m, "chat.answer.unknown", language) || says(m, "chat.answer.no", language));
      if (!question.isBlank() && !noted) {
        wishes.note(language.tag(), question, earlier);
      }
    }
  }

  private boolean says(TalkEvent.Answered answer, String key, Language language) {
    return answer.messages().stream().anyMatch(m -> says(m, key, language));
  }

  private boolean says(Message message, String key, Language language) {
    return message.text().contains(phrasing.say(Line.phrase(key), language, Instant.EPOCH));
  }

  private List<String> offered(Organisation organisation) {
    List<String> shipped = languages.all().stream().map(f -> f.language().tag()).toList();
    return organisation.languages().isEmpty()
        ? shipped
        : organisation.languages().stream().filter(shipped::contains).toList();
  }

  /// What comes before the reply: where help is, and that the language changed.
  private List<Line> first(Dialogue before, Dialogue after, Organisation organisation) {
    List<Line> lines = new ArrayList<>();
    languages
        .find(after.locale())
        .flatMap(f -> Emergencies.panel(before, after, organisation, f))
        .ifPresent(lines::add);
    if (announced(before, after)) {
      lines.add(Line.announcement(before.locale(), after.locale()));
    }
    return lines;
  }

  /// Did the language change, other than back by her tap?
  private static boolean announced(Dialogue before, Dialogue after) {
    return !before.locale().equals(after.locale())
        && !silent(before)
        && after.tongue().before() != null;
  }

  /// While she waits for a person or speaks with one, the house tells what it must in its own name.
  private static boolean silent(Dialogue d) {
    return d.leading() != Dialogue.Leading.ASSISTANT;
  }
}
