package org.mingbai.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.conversation.Conversations.Hold;
import org.mingbai.conversation.Conversations.Kept;
import org.mingbai.conversation.Dialogue.Tie;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.CodeMask;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.OneByOne;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;
import org.mingbai.intake.Question;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Wishes;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.masking.Masking;
import org.mingbai.triage.TriageDesk;
import org.mingbai.waiting.ReaderWords;
import org.mingbai.waiting.Readers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door people talk to: opens a conversation, hears a message and answers it.
public final class FrontDesk implements DocketDesk.Notices {
  private static final int ATTEMPTS = 50;
  private static final Duration REPEATS = Duration.ofDays(7);
  private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
  private final Conversations conversations;
  private final Organisations organisations;
  private final Receipts receipts;
  private final InstantSource time;
  private final Languages languages;
  private final Masking masking;
  private final Phrasing phrasing;
  private final Answers answers;
  private final Mirror mirror;
  private final OneByOne turns = new OneByOne();

  /// The desks behind the door.
  public record Desks(
      CaseDesk cases, SheetDesk sheets, TriageDesk triage, Wishes wishes, Readers readers) {}

  /// What the door knows of languages.
  public record Tongues(Languages languages, LanguageDetector detector, Phrasebook phrasebook) {}

  public FrontDesk(
      Conversations conversations,
      Desks desks,
      Tongues tongues,
      Organisations organisations,
      Receipts receipts,
      InstantSource time) {
    this.conversations = conversations;
    this.organisations = organisations;
    this.receipts = receipts;
    this.time = time;
    this.languages = tongues.languages();
    this.masking = new Masking(languages);
    this.phrasing = new Phrasing(tongues.phrasebook(), languages, organisations);
    this.answers = new Answers(desks, tongues, masking, phrasing, organisations);
    ReaderWords readers = new ReaderWords(desks.readers(), tongues.phrasebook(), languages);
    this.mirror = new Mirror(conversations, desks.cases(), phrasing, readers, time);
  }

  /// How a conversation starts; all of it may be unknown.
  public record Opening(@Nullable String locale, @Nullable String country, @Nullable String site) {}

  /// A fresh conversation with the token that lets its holder back in (told once).
  public record Welcome(Talk talk, String token) {}

  /// What came in: words or the id of a choice, and the client's key for it.
  public record Incoming(@Nullable String text, @Nullable String choice, String key) {}

  /// What became of a message.
  public sealed interface Hearing {
    /// Everything new since the answer before, her own message first; `code` only when this very
    /// act filed (or repeats the act that did).
    record Answered(Talk talk, List<Message> messages, @Nullable ReceiptCode code)
        implements Hearing {}

    record KeyTaken() implements Hearing {}

    record NotHere() implements Hearing {}
  }

  /// A conversation held by a browser.
  public Welcome welcome(Opening opening) {
    return welcome(opening, Hold.By.BROWSER);
  }

  public Welcome welcome(Opening opening, Hold.By by) {
    String locale =
        languages
            .find(opening.locale())
            .map(f -> f.language().tag())
            .orElse(Language.ENGLISH.tag());
    Dialogue d = Dialogue.fresh(locale, Hers.placed(opening, organisations.current()));
    Line hello =
        Line.of(
            Kind.TEXT,
            List.of(Line.phrase("chat.welcome")),
            List.of(Line.pick("complaint"), Line.pick("question"), Line.pick("person")));
    Instant now = time.instant();
    List<Message> first = phrasing.messages(List.of(hello), locale, 1, now);
    TalkEvent opened =
        new TalkEvent.Opened(now, locale, opening.country(), opening.site(), first, d);
    Talk talk = new Talk(new TalkId(receipts.secret()), List.of(opened));
    String token = receipts.secret();
    conversations.open(talk, receipts.blind(token), by);
    return new Welcome(talk, token);
  }

  /// The conversation, if the token opens it; each use keeps it open for a while longer.
  public Optional<Talk> enter(TalkId id, String token) {
    Instant now = time.instant();
    Optional<Hold> hold = conversations.held(id, receipts.blind(token)).filter(h -> h.opens(now));
    if (hold.filter(h -> h.wantsRenewal(now)).isPresent()) {
      conversations.use(id, now);
    }
    return hold.flatMap(h -> caughtUp(id));
  }

  /// Ends what a token opens before its time.
  public void letGo(TalkId id, String token) {
    if (conversations.held(id, receipts.blind(token)).isPresent()) {
      conversations.handOver(id, new byte[0], time.instant());
    }
  }

  /// Lets whoever came with a case's code back into the conversation it came from; the token before
  /// opens no more. Not where a program holds it or another case came of it too.
  public Optional<Welcome> letBackIn(CaseFile file) {
    String id = file.id().value();
    return conversations
        .ofCase(id)
        .filter(talk -> conversations.holder(talk).filter(by -> by == Hold.By.BROWSER).isPresent())
        .flatMap(this::caughtUp)
        .filter(t -> t.dialogue().ties().cases().stream().allMatch(c -> c.caseId().equals(id)))
        .map(talk -> {
          String token = receipts.secret();
          conversations.handOver(talk.id(), receipts.blind(token), time.instant());
          return new Welcome(talk, token);
        });
  }

  /// Messages after this sequence, those of persons included.
  public List<Message> since(TalkId id, long after) {
    return caughtUp(id).stream()
        .flatMap(t -> t.messages().stream())
        .filter(m -> m.sequence() > after)
        .toList();
  }

  /// Answers what was kept before the house went down and never answered, though nobody comes back.
  public void catchUp(TalkId id) {
    Optional<Talk> _ = caughtUp(id);
  }

  private Optional<Talk> caughtUp(TalkId id) {
    Optional<Talk> talk = conversations.recall(id);
    boolean tied = talk.isPresent() && !talk.get().dialogue().ties().cases().isEmpty();
    return tied || talk.filter(t -> t.forgotten(time.instant())).isPresent()
        ? turns.take(id.value(), () -> conversations.recall(id).map(this::caughtUp))
        : talk;
  }

  /// What was kept when the house went down before it answered is answered when she is back,
  /// whether or not she says it again; a message nobody can answer must not keep her out.
  private Talk caughtUp(Talk start) {
    Talk talk = mirror.caughtUp(start);
    try {
      return talk.forgotten(time.instant()) ? answered(talk, Long.MAX_VALUE) : talk;
    } catch (RuntimeException e) {
      LOG.warn("words that were kept found no answer: {}", e.getClass().getSimpleName());
      return talk;
    }
  }

  @Override
  public void changed(CaseFile file) {
    conversations.ofCase(file.id().value()).ifPresent(id -> follow(id, file));
  }

  private void follow(TalkId id, CaseFile file) {
    Optional<Talk> _ =
        turns.take(id.value(), () -> conversations.recall(id).map(t -> mirror.caughtUp(t, file)));
  }

  /// What is still to be asked of a story told at once on a form: the same questions, of the same
  /// path, that the conversation would ask.
  public List<Question> questions(Grievance told, String locale) {
    return answers.open(told, locale);
  }

  public Hearing hear(TalkId id, Incoming incoming) {
    return turns.take(
        id.value(),
        () ->
            conversations
                .recall(id)
                .map(talk -> heard(mirror.caughtUp(talk), incoming))
                .orElseGet(Hearing.NotHere::new));
  }

  private Hearing heard(Talk start, Incoming incoming) {
    String words =
        incoming.choice() == null && incoming.text() != null
            ? CodeMask.over(masking.withoutPasswords(incoming.text())).text()
            : "";
    Once once = Hers.once(start, incoming, words);
    Talk talk = start;
    for (int i = 0; i < ATTEMPTS; i++) {
      switch (conversations.append(
          talk,
          List.of(Hers.kept(talk, words, incoming.choice(), time.instant())),
          talk.dialogue().caseId(),
          once)) {
        case Kept.Done done -> {
          return hearing(((TalkEvent.Heard) done.talk().events().getLast()).message(), done.talk());
        }
        case Kept.Before before -> {
          Talk now = before.talk();
          return hearing(((TalkEvent.Heard) now.events().get(before.at())).message(), now);
        }
        case Kept.KeyTaken _ -> {
          return new Hearing.KeyTaken();
        }
        case Kept.Overtaken overtaken -> talk = overtaken.now();
      }
    }
    throw new IllegalStateException(
        "conversation " + start.id().value() + " changes faster than it can be written");
  }

  /// Answers what is kept but not answered yet, oldest first, up to this message.
  private Talk answered(Talk start, long upTo) {
    Talk talk = start;
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Message> open = talk.unanswered().filter(m -> m.sequence() <= upTo);
      if (open.isEmpty()) {
        return talk;
      }
      Instant now = time.instant();
      TalkEvent.Answered answer = answers.to(talk, open.get(), now);
      talk =
          switch (conversations.append(talk, List.of(answer), answer.dialogue().caseId(), null)) {
            case Kept.Done done -> {
              answers.note(talk, open.get(), answer);
              yield done.talk();
            }
            case Kept.Overtaken overtaken -> overtaken.now();
            case Kept.Before _, Kept.KeyTaken _ ->
                throw new IllegalStateException("an answer has no key");
          };
    }
    throw new IllegalStateException(
        "conversation " + start.id().value() + " changes faster than it can be answered");
  }

  private Hearing hearing(Message heard, Talk start) {
    Talk talk = answered(start, heard.sequence());
    List<Message> all = new ArrayList<>(List.of(heard));
    Optional<TalkEvent.Answered> answer = talk.answerTo(heard.sequence());
    all.addAll(talk.exchange(heard.sequence()));
    return new Hearing.Answered(
        talk, List.copyOf(all), answer.map(a -> code(talk.id(), heard, a)).orElse(null));
  }

  /// The code of the case this act filed, for seven days.
  private @Nullable ReceiptCode code(TalkId id, Message heard, TalkEvent.Answered answer) {
    boolean late = answer.at().plus(REPEATS).isBefore(time.instant());
    Optional<Tie> filed =
        answer.messages().stream()
            .filter(m -> m.kind() == Kind.RECEIPT)
            .flatMap(m ->
                answer.dialogue().ties().cases().stream()
                    .filter(t -> t.reference().equals(m.reference())))
            .findFirst();
    return late || filed.isEmpty()
        ? null
        : receipts.code(filed.get().caseId(), Acting.once(id, heard.sequence()).key());
  }
}
