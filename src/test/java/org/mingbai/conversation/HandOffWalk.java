package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Lead;
import org.mingbai.casework.Refusal;
import org.mingbai.casework.StaffAct;
import org.mingbai.casework.Untranslated;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.ReceiptCode;

/// One walk through the hand-off in random order: her, the assistant, two mediators, the clock,
/// lost connections and restarts. What was promised (issue 6, part 4, (a) to (i)) is held against a
/// small model of its own after every step.
final class HandOffWalk {
  static final Duration STATED = Duration.ofHours(4);
  private static final List<String> STEPS =
      List.of(
          "says",
          "says",
          "says",
          "person",
          "assistant",
          "later",
          "look",
          "again",
          "restart",
          "race",
          "leaves",
          "tongue",
          "undo",
          "dies",
          "closes",
          "tunes in",
          "staff");
  private static final List<String> MEDIATORS = List.of("amina", "joel");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en", List.of("They did not pay us", "Hello?", "I do not know"),
          "sw", List.of("Hawajatulipa mshahara", "Habari?", "Sijui"),
          "fr", List.of("Ils ne nous ont pas payés", "Bonjour ?", "Je ne sais pas"),
          "zh", List.of("他们没有给我们发工资", "有人吗", "不知道"));

  /// Long enough to be sure of.
  private static final Map<String, String> AT_LENGTH =
      Map.of(
          "en", "the foreman has not paid us our wages for two months and he shouts when we ask",
          "sw", "msimamizi hajatulipa mshahara wetu kwa miezi miwili na anapiga kelele tukiuliza",
          "zh", "工头已经两个月没有给我们发工资了，我们一问他就大声骂人");

  private static final HandOffHouse HOUSE = new HandOffHouse();
  private final Random random;
  private String locale;

  /// Once she undid a change of language, it is her choice.
  private boolean chosen;

  private long seen;
  private FrontDesk.Welcome welcome;

  /// The number on her slip, once she has one.
  private @Nullable ReceiptCode code;

  /// What her open page shows: it asks only for what came after the last it knows.
  private final List<Message> screen = new ArrayList<>();

  /// Who led when it was last looked at.
  private Leading led = Leading.ASSISTANT;

  // The model: what must be so.
  private final List<String> sent = new ArrayList<>();
  private final List<String> owed = new ArrayList<>();
  private final List<String> replies = new ArrayList<>();

  /// When she called or wrote what nobody has answered, in order of her words.
  private final TreeMap<Integer, Instant> waitingSince = new TreeMap<>();

  /// Of words that wait for a translation (by their place): how much she had written before them.
  private final Map<Long, Integer> written = new HashMap<>();

  private int calls;
  private int foreign;
  private @Nullable String handler;
  private @Nullable Incoming last;
  private int notices;

  /// What happened, in order, for whoever must understand a walk that failed.
  final List<String> trace = new ArrayList<>();

  private int keys;

  /// So many writes of the next answer go through before the power fails; less than nothing: all.
  private int writes = -1;

  HandOffWalk(long seed, Flaw flaw) {
    this.random = new Random(seed);
    this.locale = List.of("en", "sw", "zh").get(random.nextInt(3));
    HOUSE.fresh(flaw);
    this.welcome = HOUSE.front.welcome(new FrontDesk.Opening(locale, "KE", null));
    this.seen = history().getLast().sequence();
  }

  void walk(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      hold();
    }
  }

  private Dialogue dialogue() {
    return HOUSE.front.enter(welcome.talk().id(), welcome.token()).orElseThrow().dialogue();
  }

  private List<Message> history() {
    return HOUSE.front.since(welcome.talk().id(), 0);
  }

  private @Nullable CaseFile file() {
    String id = dialogue().caseId();
    return id == null ? null : HOUSE.cases.current(new CaseId(id)).orElseThrow();
  }

  private void step() {
    int next = random.nextInt(19);
    trace.add(HOUSE.now + " " + STEPS.get(Math.min(next, STEPS.size() - 1)));
    switch (next) {
      case 0, 1, 2 -> says();
      case 3 -> person();
      case 4 -> assistant();
      case 5 -> HOUSE.now = HOUSE.now.plus(Duration.ofMinutes(30L + random.nextInt(300)));
      case 6 -> look();
      case 7 -> lostConnection();
      case 8 -> restart();
      case 9 -> race();
      case 10 -> leaves();
      case 11 -> tongue();
      case 12 -> undo();
      case 13 -> dies();
      case 14 -> closes();
      case 15 -> tunesIn();
      default -> staff();
    }
  }

  private Hearing.Answered hears(@Nullable String text, @Nullable String choice) {
    Incoming incoming = new Incoming(text, choice, "k" + keys++);
    last = incoming;
    Hearing.Answered heard;
    HOUSE.store.left = writes;
    writes = -1;
    try {
      heard = (Hearing.Answered) HOUSE.front.hear(welcome.talk().id(), incoming);
    } catch (MemoryStore.Died powerFailed) {
      heard = afterTheCrash(incoming);
    } finally {
      HOUSE.store.left = -1;
    }
    if (heard.code() != null) {
      code = heard.code();
    }
    return heard;
  }

  /// Her page sends it once more by itself, or she comes back later and finds it answered.
  private Hearing.Answered afterTheCrash(Incoming incoming) {
    HOUSE.store.left = -1;
    HOUSE.restart();
    if (random.nextBoolean()) {
      HOUSE.now = HOUSE.now.plusSeconds(11);
      trace.add("she loads the page again");
      List<Message> back = history();
      assertThat(HOUSE.store.conversations().recall(welcome.talk().id()))
          .as("(c) what was kept is answered when she is back")
          .hasValueSatisfying(t -> assertThat(t.unanswered()).isEmpty());
      Hearing.Answered again = (Hearing.Answered) HOUSE.front.hear(welcome.talk().id(), incoming);
      assertThat(history()).as("(h) what stood is not said again").containsAll(back);
      return again;
    }
    return (Hearing.Answered) HOUSE.front.hear(welcome.talk().id(), incoming);
  }

  /// The power fails while she is being answered: before, between or after the writes.
  private void dies() {
    writes = random.nextInt(4);
    if (random.nextBoolean()) {
      person();
    } else {
      says();
    }
  }

  /// She closes the browser; days later, on another device, the number brings her back to the same
  /// place, and nothing opens there where she sat before.
  private void closes() {
    if (code == null) {
      return;
    }
    List<Message> before = history();
    Dialogue stood = dialogue();
    FrontDesk.Welcome old = welcome;
    CaseFile file = HOUSE.cases.comeBack(code).orElseThrow().file();
    assertThat(file.id()).as("(d) the same thread").isEqualTo(file().id());
    welcome = HOUSE.front.letBackIn(file).orElseThrow();
    assertThat(welcome.talk().id()).as("(d) the same thread").isEqualTo(old.talk().id());
    assertThat(history()).as("(h) her words").isEqualTo(before);
    assertThat(place(dialogue())).as("(h) her place").isEqualTo(place(stood));
    assertThat(HOUSE.front.enter(old.talk().id(), old.token()))
        .as("(h) what was left behind opens nothing")
        .isEmpty();
  }

  /// But for how many events of the case were brought over: the return is one.
  private static Object place(Dialogue d) {
    return List.of(d.leading(), d.locale(), d.understood(), d.telling(), d.heard());
  }

  /// The line was lost and holds again: after the last she knows comes all that came since, once.
  private void tunesIn() {
    long known = screen.isEmpty() ? 0 : screen.getLast().sequence();
    screen.addAll(HOUSE.front.since(welcome.talk().id(), known));
    assertThat(screen).as("(h) no gap and nothing twice").isEqualTo(history());
  }

  /// What was said after her words; what came before them, as from a person, is told along.
  private static List<Message> toHer(Hearing.Answered heard) {
    long mine = heard.messages().getFirst().sequence();
    return heard.messages().stream()
        .filter(m -> m.from() != From.COMPLAINANT && m.sequence() > mine)
        .toList();
  }

  private void says() {
    List<String> words = WORDS.get(locale);
    says(words.get(random.nextInt(words.size())) + " " + sent.size());
  }

  /// She goes on in another language: the house follows, unless a person leads or she chose.
  private void tongue() {
    String other = List.of("en", "sw", "zh").get(random.nextInt(3));
    Leading before = dialogue().leading();
    if (!chosen && (before == Leading.ASSISTANT || before == Leading.WAITING)) {
      locale = other;
    }
    says(AT_LENGTH.get(other) + " " + sent.size());
  }

  /// Back to the language before the last change.
  private void undo() {
    String before = dialogue().tongue().before();
    hears(null, "undo");
    if (before != null) {
      locale = before;
      chosen = true;
    }
  }

  private void says(String said) {
    Leading before = dialogue().leading();
    Hearing.Answered heard = hears(said, null);
    sent.add(said);
    if (before != Leading.ASSISTANT) {
      owed.add(said);
      waitingSince.put(calls++, HOUSE.now);
      assertThat(toHer(heard)).as("(b) silent").noneMatch(m -> m.from() == From.ASSISTANT);
    }
    if (before == Leading.ASSISTANT && dialogue().leading() == Leading.WAITING) {
      // her words asked for a person
      called();
    }
    if (before == Leading.ENDED) {
      assertThat(dialogue().leading()).as("(d) her words open it again").isEqualTo(Leading.WAITING);
      assertThat(file().closed()).as("(d) her words open it again").isFalse();
    }
  }

  private void person() {
    Leading before = dialogue().leading();
    boolean first = dialogue().caseId() == null;
    Hearing.Answered heard = hears(null, "person");
    assertThat(dialogue().leading())
        .as("(a) a request leads to waiting")
        .isEqualTo(before == Leading.PERSON ? Leading.PERSON : Leading.WAITING);
    if (before == Leading.ASSISTANT || before == Leading.ENDED) {
      assertThat(toHer(heard)).as("(a) she is told").isNotEmpty();
      called();
    }
    if (first) {
      assertThat(toHer(heard)).as("(f) a receipt at once").anyMatch(m -> m.kind() == Kind.RECEIPT);
      assertThat(HOUSE.cases.comeBack(java.util.Objects.requireNonNull(heard.code())))
          .as("(f) the code brings her back")
          .isPresent();
    }
  }

  private void called() {
    owed.clear();
    owed.addAll(sent);
    waitingSince.put(calls++, HOUSE.now);
  }

  private void assistant() {
    Leading before = dialogue().leading();
    hears(null, "assistant");
    if (before == Leading.WAITING || before == Leading.PERSON) {
      assertThat(dialogue().leading()).as("(b) asked back").isEqualTo(Leading.ASSISTANT);
      waitingSince.clear();
    }
  }

  private void look() {
    boolean due =
        waitingSince.values().stream()
            .min(Instant::compareTo)
            .filter(s -> !HOUSE.now.isBefore(s.plus(STATED)))
            .isPresent();
    CaseFile before = file();
    boolean left =
        handler != null && HOUSE.gone.contains(handler) && before != null && !before.closed();
    HOUSE.waits.look();
    if (due) {
      notices++;
      waitingSince.clear();
    }
    if (left) {
      handler = null;
      assertThat(dialogue().leading()).as("(c) waits for another").isNotEqualTo(Leading.PERSON);
    }
    HOUSE.waits.look();
  }

  private void lostConnection() {
    Incoming again = last;
    if (again != null) {
      List<Message> before = history();
      Hearing _ = HOUSE.front.hear(welcome.talk().id(), again);
      assertThat(history()).as("(h) the same key says nothing twice").isEqualTo(before);
    }
  }

  private void restart() {
    List<Message> before = history();
    Dialogue stood = dialogue();
    HOUSE.restart();
    assertThat(history()).as("(h) nothing is lost").isEqualTo(before);
    assertThat(dialogue()).as("(h) she stands where she stood").isEqualTo(stood);
  }

  private void leaves() {
    String member = MEDIATORS.get(random.nextInt(2));
    if (!HOUSE.gone.remove(member)) {
      HOUSE.gone.add(member);
    }
  }

  /// Both decide on the same file at once: both take it, or one was asked to and accepts.
  private void race() {
    CaseFile file = file();
    if (file == null || handler != null || file.closed()) {
      return;
    }
    String first = MEDIATORS.get(random.nextInt(2));
    String other = MEDIATORS.get(1 - MEDIATORS.indexOf(first));
    boolean asked = random.nextBoolean();
    if (asked) {
      act(file, new StaffAct.HandOver(first, first, other, other, null, "why"));
      // the question alone gives it to nobody
      hold();
    }
    CaseFile now = java.util.Objects.requireNonNull(file());
    HOUSE.store.meanwhile = () -> act(now, new StaffAct.Claim(first, first));
    StaffAct late = asked ? new StaffAct.Accept(other, other) : new StaffAct.Claim(other, other);
    Outcome second = HOUSE.docket.act(file.id(), late, null);
    HOUSE.store.meanwhile = null;
    assertThat(second)
        .as("(g) one winner, the other is told who")
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.why()).isEqualTo(new Refusal.HandledBy(first, first)));
  }

  private void staff() {
    CaseFile file = file();
    if (file != null) {
      String member = MEDIATORS.get(random.nextInt(2));
      String other = MEDIATORS.get(1 - MEDIATORS.indexOf(member));
      Untranslated waits = waits(file);
      act(
          file,
          waits != null && random.nextBoolean() ? settled(member, waits) : chosen(member, other));
    }
  }

  /// Words that wait to be put into her language.
  private @Nullable Untranslated waits(CaseFile file) {
    return file.untranslated().stream().filter(u -> u.to().equals(locale)).findFirst().orElse(null);
  }

  private StaffAct settled(String member, Untranslated waits) {
    return random.nextInt(4) == 0
        ? new StaffAct.TakeBack(member, member, waits.of())
        : new StaffAct.Translate(
            member, member, "mediator", waits.of(), locale, "put into hers " + replies.size());
  }

  private StaffAct chosen(String member, String other) {
    return switch (random.nextInt(15)) {
      case 0 -> new StaffAct.Claim(member, member);
      case 1 -> new StaffAct.Release(member, member);
      case 2, 3, 4 -> new StaffAct.Reply(member, member, "reply " + replies.size(), locale);
      case 5 -> new StaffAct.Close(member, member, "closed " + replies.size(), locale);
      case 6 -> new StaffAct.Note(member, member, "note");
      case 7 -> new StaffAct.HandOver(member, member, other, other, null, "why");
      case 8 ->
          new StaffAct.HandOver(
              member, member, null, null, random.nextInt(4) == 0 ? "fr" : null, "why");
      case 9 -> new StaffAct.Decline(member, member);
      case 10 -> new StaffAct.TakeOver(member, member);
      case 13 -> new StaffAct.Review(member, member);
      case 11, 12 -> new StaffAct.Reply(member, member, "foreign " + foreign++, "ar");
      default -> new StaffAct.Accept(member, member);
    };
  }

  private void act(CaseFile file, StaffAct act) {
    String hers = file.locale();
    Map<String, String> known = dialogue().understood();
    boolean offered = file.offer().isPresent();
    boolean done = HOUSE.docket.act(file.id(), act, null) instanceof Outcome.Done;
    trace.add(act.getClass().getSimpleName() + " by " + act.member() + (done ? "" : " refused"));
    if (!done) {
      return;
    }
    assertThat(dialogue().understood())
        .as("(i) what is known stays known, and is not asked again")
        .containsAllEntriesOf(known);
    switch (act) {
      case StaffAct.Claim a -> handler = a.member();
      case StaffAct.TakeOver a -> handler = a.member();
      case StaffAct.Review a -> handler = a.member();
      // of a case nobody has, only an offer follows
      case StaffAct.HandOver a when a.locale() != null && handler != null -> {
        locale = a.locale();
        chosen = false;
      }
      case StaffAct.Accept a -> {
        assertThat(offered || a.member().equals(handler))
            .as("(i) only who was asked accepts")
            .isTrue();
        handler = a.member();
      }
      case StaffAct.Release _ -> {
        handler = null;
        if (dialogue().leading() == Leading.ASSISTANT) {
          waitingSince.clear();
        }
      }
      case StaffAct.Reply a -> {
        handler = a.member();
        if (a.locale().equals(hers)) {
          replies.add(a.text());
          waitingSince.clear();
        } else {
          written.put(file().events().size() - 1L, calls);
        }
      }
      case StaffAct.Translate a -> {
        replies.add(a.text());
        // only what she had written before is answered
        waitingSince.headMap(written.get(a.of())).clear();
      }
      case StaffAct.Close a -> {
        handler = a.member();
        if (a.locale().equals(hers)) {
          waitingSince.clear();
        }
      }
      default -> {}
    }
  }

  private void hold() {
    List<Message> history = history();
    assertThat(history)
        .extracting(Message::sequence)
        .as("(h) in order")
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(history.stream().filter(HandOffWalk::hers).map(Message::text))
        .as("(h) her words once each, in order")
        .containsExactlyElementsOf(sent);
    assertThat(history.stream().filter(m -> m.from() == From.PERSON).map(Message::text))
        .as("(h) each reply once, in order")
        .containsExactlyElementsOf(replies);
    assertThat(history.stream().filter(m -> m.sequence() > seen && m.from() != From.COMPLAINANT))
        .as("(e) her language")
        .allMatch(m -> m.locale().equals(locale));
    List<Message> fresh = history.stream().filter(m -> m.sequence() > seen).toList();
    assertThat(fresh).as("(e) the words too").allMatch(HandOffWalk::written);
    Leading leads = dialogue().leading();
    if (led != Leading.ASSISTANT && leads != Leading.ASSISTANT) {
      assertThat(fresh)
          .as("(b) silent, whatever happens")
          .noneMatch(m -> m.from() == From.ASSISTANT);
    }
    led = leads;
    seen = history.isEmpty() ? 0 : history.getLast().sequence();
    assertThat(HOUSE.store.cases().docket())
        .as("(d) never a second thread")
        .hasSizeLessThanOrEqualTo(1);
    CaseFile file = file();
    if (file != null) {
      hold(file, history);
    }
  }

  private void hold(CaseFile file, List<Message> history) {
    assertThat(dialogue().leading())
        .as("(d) both sides agree who leads")
        .isEqualTo(Leading.valueOf(file.lead().name()));
    String all =
        file.grievance().what()
            + file.events().stream()
                .map(e -> e instanceof CaseEvent.StatementAdded s ? "\n" + s.text() : "")
                .reduce("", String::concat);
    assertThat(owed).as("(i) all she told goes along").allMatch(all::contains);
    assertThat(file.handler().map(CaseFile.Handler::member).orElse(null))
        .as("(i) until somebody takes it the giver keeps it")
        .isEqualTo(handler);
    long given = file.events().stream().filter(CaseEvent.NobodyAnswered.class::isInstance).count();
    assertThat(given).as("(c) one notice for what nobody answered").isEqualTo(notices);
    assertThat(file.locale())
        .as("(e) the case is read in the language of the conversation")
        .isEqualTo(dialogue().locale());
    assertThat(history.stream().filter(HandOffWalk::silent).count())
        .as("(c) told in the thread")
        .isEqualTo(notices);
    if (file.lead() == Lead.ENDED) {
      assertThat(waitingSince).as("(d) what is closed owes nothing").isEmpty();
    }
  }

  /// What the house itself says is in the letters of the language it names; that it changed its
  /// language it says in the one before too, below.
  private static boolean written(Message m) {
    boolean house = m.from() == From.ASSISTANT || m.from() == From.SYSTEM;
    String first = m.text().lines().findFirst().orElse("");
    boolean han = first.codePoints().anyMatch(Character::isIdeographic);
    return !house || han == m.locale().equals("zh");
  }

  private static boolean silent(Message m) {
    String words =
        Household.PHRASES.say(org.mingbai.language.Language.of(m.locale()), "chat.person.silent");
    return m.text().contains(words);
  }

  private static boolean hers(Message m) {
    return m.from() == From.COMPLAINANT && m.choices().isEmpty();
  }
}
