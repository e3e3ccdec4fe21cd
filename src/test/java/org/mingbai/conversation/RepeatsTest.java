package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.casework.CaseFile;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Site;
import org.mingbai.language.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatsTest {
  private static final String WAGES =
      "The company has not paid our wages for three months at the camp near Naivasha.";
  private final Household house = new Household();

  @AfterEach
  void leave() throws Exception {
    house.close();
  }

  /// A keeper whose power fails once, just before an answer is kept.
  private static final class FailingOnce implements Conversations {
    private final Conversations kept;
    private boolean failed;

    FailingOnce(Conversations kept) {
      this.kept = kept;
    }

    @Override
    public Kept append(
        Talk talk, List<TalkEvent> more, @Nullable String caseId, @Nullable Once once) {
      if (!failed && more.getFirst() instanceof TalkEvent.Answered) {
        failed = true;
        throw new IllegalStateException("the power failed");
      }
      return kept.append(talk, more, caseId, once);
    }

    @Override
    public void open(Talk talk, byte[] token, Hold.By by) {
      kept.open(talk, token, by);
    }

    @Override
    public Optional<Talk> recall(TalkId id) {
      return kept.recall(id);
    }

    @Override
    public Optional<Hold> held(TalkId id, byte[] token) {
      return kept.held(id, token);
    }

    @Override
    public Optional<Hold.By> holder(TalkId id) {
      return kept.holder(id);
    }

    @Override
    public void use(TalkId id, Instant now) {
      kept.use(id, now);
    }

    @Override
    public void handOver(TalkId id, byte[] token, Instant now) {
      kept.handOver(id, token, now);
    }

    @Override
    public Optional<TalkId> ofCase(String caseId) {
      return kept.ofCase(caseId);
    }

    @Override
    public List<TalkId> openSince(LocalDate day) {
      return kept.openSince(day);
    }

    @Override
    public int sweep(LocalDate before) {
      return kept.sweep(before);
    }
  }

  private void crashesOn(Talking talking, Incoming incoming) {
    FrontDesk failing = house.front(new FailingOnce(house.conversations));
    assertThatThrownBy(() -> failing.hear(talking.id, incoming)).hasMessage("the power failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "person"})
  void
      FLT_01_after_a_crash_between_the_act_and_its_answer_the_repeat_completes_it_and_nothing_is_done_twice(
          String choice) {
    Talking talking = house.opens("en", "KE").says(WAGES).skipsToReadBack();
    Incoming act = new Incoming(null, choice, "k");
    crashesOn(talking, act);
    assertThat(house.docket.rows()).as("the case stands already").hasSize(1);
    Hearing.Answered answered = (Hearing.Answered) house.front.hear(talking.id, act);
    assertThat(answered.code()).isNotNull();
    assertThat(answered.messages()).extracting(Message::kind).contains(Message.Kind.RECEIPT);
    assertThat(house.docket.rows()).hasSize(1);
    assertThat(house.caseDesk.comeBack(java.util.Objects.requireNonNull(answered.code())))
        .isPresent();
    assertThat(((Hearing.Answered) house.front.hear(talking.id, act)).messages())
        .isEqualTo(answered.messages());
  }

  @Test
  void words_kept_before_a_crash_are_answered_though_she_never_comes_back() {
    Talking talking = house.opens("en", "KE");
    crashesOn(talking, new Incoming(null, "person", "k"));
    house.later(Duration.ofSeconds(30));
    LocalDate before = LocalDate.of(2000, 1, 1);
    assertThat(house.conversations.openSince(before)).containsExactly(talking.id);
    house.front.catchUp(talking.id);
    assertThat(house.conversations.openSince(before)).as("answered").isEmpty();
    Talk talk = house.conversations.recall(talking.id).orElseThrow();
    assertThat(talk.unanswered()).isEmpty();
    assertThat(house.docket.rows()).hasSize(1);
    house.front.catchUp(talking.id);
    assertThat(house.docket.rows()).as("once").hasSize(1);
  }

  /// What is set of the organisation breaks whatever goes through its sites: no words are
  /// understood.
  private final class Broken implements Organisations {
    @Override
    public Organisation current() {
      return house
          .organisations
          .current()
          .sites(
              new AbstractList<>() {
                @Override
                public Site get(int index) {
                  throw new IllegalArgumentException("a site nobody can read");
                }

                @Override
                public int size() {
                  return 1;
                }
              });
    }

    @Override
    public void keep(Organisation next, String member) {
      house.organisations.keep(next, member);
    }

    @Override
    public List<State> history(int most) {
      return house.organisations.history(most);
    }
  }

  private static List<String> texts(Talking talking) {
    return talking.history().stream().map(Message::text).toList();
  }

  private static String said(String key) {
    return Household.PHRASES.say(Language.ENGLISH, key);
  }

  private CaseFile onlyCase() {
    return house.docket.find(house.docket.rows().getFirst().id()).orElseThrow();
  }

  @Test
  void a_message_that_never_finds_an_answer_is_tried_thrice_and_then_goes_to_a_person() {
    Talking talking = house.opens("en", "KE");
    FrontDesk broken = house.front(house.conversations, new Broken());
    Incoming words = new Incoming(WAGES, null, "k");
    assertThatThrownBy(() -> broken.hear(talking.id, words)).hasMessage("a site nobody can read");
    house.later(Duration.ofSeconds(30));
    assertThat(broken.since(talking.id, 0)).as("read, tried, in vain").hasSize(2);
    assertThat(house.docket.rows()).isEmpty();
    List<Message> told = broken.since(talking.id, 0);
    assertThat(told).extracting(Message::text).contains(said("chat.unanswered"));
    assertThat(talking.leading()).isEqualTo(Dialogue.Leading.WAITING);
    assertThat(house.docket.rows()).hasSize(1);
    assertThat(onlyCase().grievance().what()).as("as she wrote them").isEqualTo(WAGES);
    assertThat(broken.since(talking.id, 0)).as("told once, and done").isEqualTo(told);
    Hearing.Answered again = (Hearing.Answered) broken.hear(talking.id, words);
    assertThat(again.code()).as("the repeat tells the number").isNotNull();
    assertThat(house.docket.rows()).hasSize(1);
  }

  @Test
  void words_for_a_person_reach_her_though_nothing_can_be_made_of_them() {
    Talking talking = house.opens("en", "KE").says(WAGES).taps("person");
    FrontDesk broken = house.front(house.conversations, new Broken());
    Incoming words = new Incoming("The foreman came again tonight.", null, "k");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> broken.hear(talking.id, words)).hasMessage("a site nobody can read");
    }
    assertThat(broken.hear(talking.id, words)).isInstanceOf(Hearing.Answered.class);
    assertThat(onlyCase().events().toString()).contains("The foreman came again tonight.");
    assertThat(texts(talking)).doesNotContain(said("chat.unanswered"));
    talking.says("He shouted.");
    assertThat(onlyCase().events().toString()).contains("He shouted.");
  }

  @Test
  void a_fault_of_a_moment_costs_her_no_answer() {
    Talking talking = house.opens("en", "KE");
    FrontDesk broken = house.front(house.conversations, new Broken());
    Incoming words = new Incoming(WAGES, null, "k");
    assertThatThrownBy(() -> broken.hear(talking.id, words)).hasMessage("a site nobody can read");
    talking.hears(words);
    assertThat(talking.leading()).isEqualTo(Dialogue.Leading.ASSISTANT);
    assertThat(texts(talking)).doesNotContain(said("chat.unanswered"));
  }

  @Test
  void words_kept_before_a_crash_are_answered_before_the_next_ones() {
    Talking talking = house.opens("en", "KE");
    crashesOn(talking, new Incoming(WAGES, null, "k"));
    talking.says("It was at gate 2.");
    assertThat(talking.history()).extracting(Message::text).contains(WAGES, "It was at gate 2.");
    Talk talk = house.conversations.recall(talking.id).orElseThrow();
    assertThat(talk.unanswered()).isEmpty();
    assertThat(talk.events().stream().filter(TalkEvent.Answered.class::isInstance)).hasSize(2);
    assertThat(talking.history()).extracting(Message::sequence).isSorted().doesNotHaveDuplicates();
  }

  /// She closed the browser before the house was back: nothing says it again for her.
  @Test
  void
      FLT_13_a_person_asked_for_before_a_crash_is_called_when_she_is_back_though_nothing_is_repeated() {
    Talking talking = house.opens("en", "KE").says(WAGES);
    crashesOn(talking, new Incoming(null, "person", "k"));
    house.later(Duration.ofMinutes(1));
    assertThat(talking.history()).extracting(Message::kind).contains(Message.Kind.RECEIPT);
    assertThat(talking.leading()).isEqualTo(Dialogue.Leading.WAITING);
    assertThat(house.docket.rows()).hasSize(1);
    List<Message> told = talking.history();
    Hearing.Answered again =
        (Hearing.Answered) house.front.hear(talking.id, new Incoming(null, "person", "k"));
    assertThat(again.code()).as("the repeat still tells the number").isNotNull();
    assertThat(talking.history()).isEqualTo(told);
  }

  @Test
  void FLT_12_many_at_once_with_one_key_are_one_message() throws Exception {
    Talking talking = house.opens("en", "KE").says(WAGES).skipsToReadBack();
    List<Callable<Hearing>> same = new ArrayList<>();
    FrontDesk other = house.front(house.conversations);
    for (int i = 0; i < 24; i++) {
      FrontDesk node = i % 2 == 0 ? house.front : other;
      same.add(() -> node.hear(talking.id, new Incoming(null, "file", "k")));
    }
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Hearing.Answered> all = new ArrayList<>();
      for (Future<Hearing> one : many.invokeAll(same)) {
        all.add((Hearing.Answered) one.get());
      }
      assertThat(all)
          .allSatisfy(a -> assertThat(a.messages()).isEqualTo(all.getFirst().messages()));
      assertThat(all)
          .allSatisfy(a -> assertThat(a.code()).isEqualTo(all.getFirst().code()).isNotNull());
    }
    assertThat(house.docket.rows()).hasSize(1);
  }

  @Test
  void two_nodes_hear_different_messages_and_none_is_lost_or_answered_twice() throws Exception {
    Talking talking = house.opens("en", "KE");
    FrontDesk other = house.front(house.conversations);
    List<Callable<Hearing>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      FrontDesk node = i % 2 == 0 ? house.front : other;
      Incoming said = new Incoming("message number " + i + " about our wages", null, "k" + i);
      all.add(() -> node.hear(talking.id, said));
    }
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Hearing> one : many.invokeAll(all)) {
        assertThat(one.get()).isInstanceOf(Hearing.Answered.class);
      }
    }
    Talk talk = house.conversations.recall(talking.id).orElseThrow();
    assertThat(talk.events().stream().filter(TalkEvent.Heard.class::isInstance)).hasSize(16);
    assertThat(talk.events().stream().filter(TalkEvent.Answered.class::isInstance)).hasSize(16);
    assertThat(talk.messages()).extracting(Message::sequence).isSorted().doesNotHaveDuplicates();
  }
}
