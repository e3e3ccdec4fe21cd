package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.StaffAct;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.waiting.Readers;

/// Whoever waits for a person is never left without a word (issue 6, part 4 (c); UX-22).
class SilenceTest {
  private static final String SILENT = "Nobody has answered you yet";
  private static final Duration STATED = Duration.ofHours(4);
  private Household house;

  @BeforeEach
  void open() {
    house = new Household();
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  private Talking waiting() {
    return house.opens("en", "KE").says("They do not pay us.").taps("person");
  }

  private void act(Talking talking, StaffAct act) {
    assertThat(house.docket.act(new CaseId(talking.dialogue().caseId()), act, null))
        .isInstanceOf(org.mingbai.casework.DocketDesk.Outcome.Done.class);
  }

  private static List<Message> told(Talking talking) {
    return talking.history().stream().filter(m -> m.text().contains(SILENT)).toList();
  }

  @Test
  void nobody_is_told_before_the_stated_time() {
    Talking talking = waiting();
    house.later(STATED.minusSeconds(1));
    assertThat(house.waits.look()).isZero();
    assertThat(told(talking)).isEmpty();
  }

  @Test
  void who_waited_so_long_is_told_once_that_nobody_answered_and_that_nothing_is_lost() {
    Talking talking = waiting();
    house.later(STATED);
    assertThat(house.waits.look()).isOne();
    assertThat(house.waits.look()).isZero();
    house.later(Duration.ofDays(3));
    assertThat(house.waits.look()).isZero();
    assertThat(told(talking))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.text()).contains("Nothing is lost").contains("Your code brings you back");
          assertThat(m.from()).isEqualTo(Message.From.SYSTEM);
          assertThat(m.locale()).isEqualTo("en");
          assertThat(m.choices()).extracting(Message.Choice::id).containsExactly("assistant");
        });
  }

  @Test
  void a_second_node_and_a_house_started_anew_do_not_say_it_again() {
    Talking talking = waiting();
    house.later(STATED);
    var other = house.waits();
    assertThat(house.waits.look() + other.look() + house.waits().look()).isOne();
    assertThat(told(talking)).hasSize(1);
  }

  @Test
  void it_is_said_in_her_language_with_when_somebody_reads_it() {
    house.reading = new Readers.Reading.Nobody();
    Talking talking = house.opens("sw", "KE").taps("person");
    house.later(STATED);
    assertThat(house.waits.look()).isOne();
    assertThat(talking.history().getLast().text())
        .contains("Bado hakuna aliyekujibu")
        .contains("hakuna mtu hapa anayesoma")
        .contains("Hakuna kilichopotea");
  }

  @Test
  void an_answer_in_time_leaves_nothing_to_be_told_and_later_words_are_counted_anew() {
    Talking talking = waiting();
    house.later(Duration.ofHours(3));
    act(talking, new StaffAct.Reply("amina", "Amina", "I am here.", "en"));
    house.later(Duration.ofHours(3));
    assertThat(house.waits.look()).isZero();
    talking.says("When do we meet?");
    house.later(STATED);
    assertThat(house.waits.look()).isOne();
    talking.says("Hello?");
    talking.says("Are you there?");
    house.later(STATED);
    assertThat(house.waits.look()).as("one for both").isOne();
    assertThat(told(talking)).hasSize(2);
    assertThat(talking.leading()).isEqualTo(Leading.PERSON);
  }

  @Test
  void a_note_or_a_claim_answers_nobody() {
    Talking talking = waiting();
    act(talking, new StaffAct.Claim("amina", "Amina"));
    act(talking, new StaffAct.Note("amina", "Amina", "I look at it tomorrow."));
    house.later(STATED);
    assertThat(house.waits.look()).isOne();
  }

  @Test
  void a_filed_complaint_has_its_own_limits_and_is_told_nothing_here() {
    Talking talking = house.opens("en", "KE").says("They do not pay us since March.");
    talking.skipsToReadBack().taps("file");
    house.later(Duration.ofDays(2));
    assertThat(house.waits.look()).isZero();
  }

  @Test
  void a_case_whose_mediator_is_gone_waits_for_another_and_she_is_told() {
    Talking talking = waiting();
    act(talking, new StaffAct.Reply("amina", "Amina", "I am here.", "en"));
    assertThat(talking.leading()).isEqualTo(Leading.PERSON);
    house.gone.add("amina");
    assertThat(house.waits.look()).isOne();
    assertThat(house.waits.look()).isZero();
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(talking.history().getLast().text()).contains("Another person takes over");
    act(talking, new StaffAct.Claim("joel", "Joel"));
  }

  @Test
  void she_asks_the_assistant_back_and_a_person_again() {
    Talking talking = waiting();
    assertThat(talking.replies().getFirst().choices())
        .extracting(Message.Choice::id)
        .containsExactly("assistant");
    talking.says("Hello?");
    assertThat(talking.replies()).noneMatch(m -> m.from() == Message.From.ASSISTANT);
    talking.taps("assistant");
    assertThat(talking.leading()).isEqualTo(Leading.ASSISTANT);
    assertThat(talking.said()).contains("I am the automatic assistant again");
    house.later(STATED);
    assertThat(house.waits.look()).as("she does not wait any more").isZero();
    talking.says("What does the law say about wages?");
    assertThat(talking.replies()).anyMatch(m -> m.from() == Message.From.ASSISTANT);
    talking.taps("person");
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(house.docket.rows()).as("the same case").hasSize(1);
  }
}
