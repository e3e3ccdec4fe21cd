package org.mingbai.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.Reply;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Leave;

/// Nobody waits unseen: on a real store, with the time moved by hand (PRV-20, FLT-26).
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeDeskTest {
  private static final Duration HALF = Duration.ofMinutes(30);
  private NoticeHouse house;
  private Member amina;
  private Member joel;

  @BeforeEach
  void open() {
    house = new NoticeHouse();
    amina = house.mediator("amina", Role.SAFEGUARDING);
    joel = house.mediator("joel", Role.SAFEGUARDING);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void duty(Member trained, Member standIn, Member last) {
    house.roster.setDuty(
        new DutyList(
            "KE",
            List.of(trained.id()),
            standIn == null ? null : standIn.id(),
            last == null ? null : last.id()),
        house.boss.id());
  }

  // --- addresses ---

  @Test
  void nothing_but_a_code_goes_to_an_address_before_it_is_proven() {
    assertThat(house.desk.proposeAddress(amina.id(), "amina@mail.example", "sw"))
        .isEqualTo(NoticeDesk.Asked.SENT);
    house.alarming("Kanari");
    house.pass(HALF);
    assertThat(house.post()).containsExactly("amina");
    Mail only = house.bag.getFirst();
    assertThat(only.subject()).isEqualTo("Namba yako");
    assertThat(house.desk.proveAddress(amina.id(), "00000000")).isEqualTo(NoticeDesk.Proof.WRONG);
    assertThat(house.desk.mailboxOf(amina.id()).open()).isFalse();
    assertThat(house.desk.proveAddress(amina.id(), " " + NoticeHouse.code(only) + " "))
        .isEqualTo(NoticeDesk.Proof.YES);
    assertThat(house.desk.mailboxOf(amina.id()).address()).isEqualTo("amina@mail.example");
    assertThat(house.post()).as("the alarm that still waits").containsExactly("amina");
  }

  @Test
  void a_code_holds_for_a_day_and_five_wrong_ones() {
    assertThat(house.desk.proposeAddress(amina.id(), "amina@mail.example", "sw"))
        .isEqualTo(NoticeDesk.Asked.SENT);
    assertThat(house.desk.proposeAddress(amina.id(), "other@mail.example", "sw"))
        .isEqualTo(NoticeDesk.Asked.TOO_SOON);
    assertThat(house.post()).hasSize(1);
    String code = NoticeHouse.code(house.bag.getFirst());
    String wrong = code.equals("11111111") ? "22222222" : "11111111";
    for (int i = 0; i < 5; i++) {
      assertThat(house.desk.proveAddress(amina.id(), wrong)).isEqualTo(NoticeDesk.Proof.WRONG);
    }
    assertThat(house.desk.proveAddress(amina.id(), code)).isEqualTo(NoticeDesk.Proof.TOO_OLD);
    house.pass(Duration.ofMinutes(3));
    assertThat(house.desk.proposeAddress(amina.id(), "amina@mail.example", "sw"))
        .isEqualTo(NoticeDesk.Asked.SENT);
    assertThat(house.post()).hasSize(1);
    house.pass(Duration.ofDays(2));
    assertThat(house.desk.proveAddress(amina.id(), NoticeHouse.code(house.bag.getFirst())))
        .isEqualTo(NoticeDesk.Proof.TOO_OLD);
    assertThat(house.desk.proposeAddress(amina.id(), "a@b\r\nBcc: x@y.example", "sw"))
        .isEqualTo(NoticeDesk.Asked.UNFIT);
  }

  @Test
  void an_address_that_was_removed_gets_nothing_not_even_what_was_on_its_way() {
    house.reachable(amina, "sw");
    house.alarming("Kanari");
    assertThat(house.desk.tellStaff()).isEqualTo(1);
    house.desk.removeAddress(amina.id());
    assertThat(house.post()).isEmpty();
    assertThat(house.desk.outbox()).isEmpty();
  }

  // --- the ladder ---

  @Test
  void a_red_line_calls_the_duty_list_then_the_stand_in_the_last_resort_and_administrators() {
    Member last = house.mediator("last", Role.SAFEGUARDING);
    Member other = house.mediator("other");
    for (Member each : List.of(amina, joel, last, other, house.boss)) {
      house.reachable(each, "en");
    }
    duty(amina, joel, last);
    house.alarming("Kanari");
    assertThat(house.post()).containsExactly("amina");
    assertThat(house.bag.getFirst().subject()).isEqualTo("Please sign in now");
    house.pass(HALF.minusSeconds(1));
    assertThat(urgent()).isEmpty();
    house.pass(Duration.ofSeconds(1));
    assertThat(urgent()).containsExactly("joel");
    house.pass(HALF);
    assertThat(urgent()).containsExactly("last");
    house.pass(HALF);
    assertThat(urgent()).containsExactly("boss");
    house.pass(HALF);
    assertThat(urgent()).isEmpty();
  }

  private List<String> urgent() {
    house.post();
    return house.bag.stream()
        .filter(m -> m.subject().equals("Please sign in now"))
        .map(m -> m.to().replaceAll("@.*", ""))
        .toList();
  }

  @Test
  void at_night_too_and_no_further_once_somebody_opened_the_case() {
    house.reachable(amina, "en");
    house.reachable(joel, "en");
    duty(amina, joel, null);
    house.pass(Duration.ofHours(16)); // half past one at night
    CaseFile file = house.alarming("Kanari");
    assertThat(urgent()).containsExactly("amina");
    assertThat(house.mediation.claim(amina, file.reference())).isNotNull();
    house.pass(HALF.multipliedBy(3));
    assertThat(urgent()).isEmpty();
  }

  @Test
  void who_is_on_leave_or_cannot_be_reached_is_passed_at_once() {
    house.reachable(amina, "en");
    house.reachable(joel, "en");
    duty(amina, joel, null);
    LocalDate day = LocalDate.of(2026, 11, 25);
    house.roster.takeLeave(amina.id(), new Leave(day, day.plusDays(2)), house.boss.id());
    house.alarming("Kanari");
    assertThat(urgent()).containsExactly("joel");
  }

  @Test
  void urgent_letters_can_be_switched_off_but_not_by_whoever_is_on_duty() {
    house.reachable(amina, "en");
    house.reachable(joel, "en");
    for (Member each : List.of(amina, joel)) {
      assertThat(house.desk.chooseNotices(each.id(), Set.of(), false, "en")).isTrue();
    }
    house.alarming("Kanari");
    assertThat(urgent()).as("no list is kept yet").isEmpty();
    duty(amina, null, null);
    assertThat(urgent()).containsExactly("amina");
  }

  // --- the digest ---

  @Test
  void all_else_comes_as_one_digest_with_counts_and_at_most_once_an_hour() {
    house.reachable(amina, "en");
    CaseFile mine = house.file("Kanari one");
    house.file("Kanari two");
    assertThat(house.mediation.claim(amina, mine.reference())).isNotNull();
    house.pass(Duration.ofMinutes(1));
    assertThat(house.cases.addStatement(mine, "Kanari more", new Once("x", "y"))).isPresent();
    assertThat(
            house.mediation.note(
                joel, house.file("Kanari three").reference(), note("@amina"), new Once("n", "n")))
        .isNotNull();
    house.pass(Duration.ofMinutes(2));
    assertThat(house.post()).containsExactly("amina");
    Mail digest = house.bag.getFirst();
    assertThat(digest.subject()).isEqualTo("There is news at the desk");
    assertThat(digest.text())
        .contains("new and waiting: 2")
        .contains("new words for you: 1")
        .contains("you were mentioned: 1")
        .contains("https://house.example/en/desk/sign-in");
    house.file("Kanari four");
    house.pass(Duration.ofMinutes(58));
    assertThat(house.post()).isEmpty();
    house.pass(Duration.ofMinutes(2));
    assertThat(house.post()).containsExactly("amina");
    assertThat(house.bag.getFirst().text()).contains("new and waiting: 1");
    house.pass(Duration.ofHours(2));
    assertThat(house.post()).as("nothing new").isEmpty();
  }

  private static InternalNote note(String text) {
    return new InternalNote(text);
  }

  @Test
  void in_the_night_nothing_comes_and_in_the_morning_all_of_it() {
    house.reachable(amina, "en");
    house.pass(Duration.ofHours(12));
    house.file("Kanari");
    house.pass(Duration.ofMinutes(5));
    assertThat(house.post()).isEmpty();
    house.pass(Duration.ofHours(12));
    assertThat(house.post()).containsExactly("amina");
  }

  @Test
  void only_what_she_wants_is_counted_and_only_cases_she_may_see() {
    house.reachable(amina, "en");
    house.reachable(joel, "en");
    assertThat(house.desk.chooseNotices(joel.id(), EnumSet.of(Kind.WORD), false, "en")).isTrue();
    duty(amina, null, null);
    house.alarming("Kanari");
    house.file("Kanari");
    house.pass(Duration.ofMinutes(2));
    assertThat(house.post()).containsExactly("amina", "amina");
    assertThat(house.desk.chooseNotices(joel.id(), EnumSet.allOf(Kind.class), false, "en"))
        .isTrue();
    assertThat(house.post()).containsExactly("joel");
    assertThat(house.bag.getFirst().text()).contains("new and waiting: 1");
  }

  // --- words that wait for a translation ---

  @Test
  void whoever_has_both_languages_is_told_once_of_each_text_and_once_more_when_it_is_late() {
    Member grace = house.mediator("grace", List.of("en"), Role.SUPERVISOR);
    Member juma = house.mediator("juma", List.of("en", "sw"));
    for (Member each : List.of(amina, grace, juma)) {
      house.reachable(each, "en");
      assertThat(house.desk.chooseNotices(each.id(), EnumSet.of(Kind.TRANSLATION), false, "en"))
          .isTrue();
    }
    CaseFile file = house.file("Kanari");
    waits(grace, file, "one");
    waits(grace, file, "two");
    house.pass(Duration.ofMinutes(2));
    assertThat(house.post()).containsExactly("juma");
    assertThat(house.bag.getFirst().text())
        .contains("waiting for a translation: 2")
        .doesNotContain("Kanari");
    house.pass(Duration.ofHours(2));
    assertThat(house.post()).as("told already").isEmpty();
    house.pass(Duration.ofHours(24));
    assertThat(house.post()).as("late: hers who supervises too").containsExactly("grace", "juma");
    house.pass(Duration.ofHours(2));
    assertThat(house.post()).as("told already").isEmpty();
  }

  private void waits(Member who, CaseFile file, String key) {
    assertThat(
            house.mediation.reply(
                who, file.reference(), new Reply("Kanari", "en"), new Once(key, key)))
        .isInstanceOf(org.mingbai.casework.DocketDesk.Outcome.Done.class);
  }

  @Test
  void words_in_a_case_she_may_not_see_and_words_of_hers_are_not_told_her() {
    Member juma = house.mediator("juma", List.of("en", "sw"));
    Member own = house.mediator("own", List.of("en", "sw"), Role.SAFEGUARDING);
    house.reachable(juma, "en");
    house.reachable(own, "en");
    duty(own, null, null);
    CaseFile file = house.alarming("Kanari");
    waits(own, file, "w");
    house.pass(Duration.ofMinutes(2));
    house.post();
    assertThat(house.bag)
        .allSatisfy(m -> assertThat(m.text()).doesNotContain("waiting for a translation"));
  }

  // --- no content (PRV-20) ---

  @Test
  void no_mail_holds_a_word_a_name_or_a_reference_or_says_what_the_house_is_about() {
    house.reachable(amina, "en");
    duty(amina, joel, null);
    CaseFile file = house.alarming("Kanari");
    house.pass(Duration.ofMinutes(2));
    assertThat(house.post()).hasSize(2);
    assertThat(house.mediation.claim(amina, file.reference())).isNotNull();
    assertThat(
            house.mediation.reply(
                amina, file.reference(), new Reply("Kanari", "sw"), new Once("r", "r")))
        .isNotNull();
    house.pass(Duration.ofDays(6));
    assertThat(house.post()).isNotEmpty();
    assertThat(house.bag)
        .allSatisfy(m ->
            assertThat((m.sender() + m.subject() + m.text()).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("kanari")
                .doesNotContain(file.reference().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("complain")
                .doesNotContain("grievance")
                .doesNotContain("mediat")
                .doesNotContain("wage"));
  }

  // --- the outbox (FLT-26) ---

  @Test
  void while_the_server_is_down_letters_wait_and_all_arrive_once_it_is_back() {
    house.reachable(amina, "en");
    house.trouble = Delivery.Trouble.NO_ANSWER;
    house.alarming("Kanari");
    assertThat(house.post()).isEmpty();
    assertThat(house.desk.outbox())
        .singleElement()
        .satisfies(l -> assertThat(l.trouble()).isEqualTo(Delivery.Trouble.NO_ANSWER));
    house.trouble = null;
    assertThat(house.desk.carryLetters()).as("not at once").isZero();
    house.pass(Duration.ofSeconds(76));
    assertThat(urgent()).containsExactly("amina");
    assertThat(house.desk.outbox()).isEmpty();
  }

  @Test
  void a_letter_that_never_goes_is_given_up_shown_and_tried_again_or_let_go() {
    house.reachable(amina, "en");
    house.trouble = Delivery.Trouble.TOO_SLOW;
    house.alarming("Kanari");
    for (int i = 0; i < 3 * RetryRules.MOST; i++) {
      assertThat(house.post()).isEmpty();
      house.pass(Duration.ofMinutes(151));
    }
    Letter dead =
        house.desk.outbox().stream()
            .filter(l -> l.sort() == Letter.Sort.URGENT)
            .findFirst()
            .orElseThrow();
    assertThat(dead.state()).isEqualTo(Letter.State.DEAD);
    house.trouble = null;
    assertThat(urgent()).isEmpty();
    assertThat(house.desk.tryLetterAgain(dead.id(), house.boss.id())).isTrue();
    assertThat(urgent()).containsExactly("amina");
    assertThat(house.desk.letLetterGo(dead.id(), house.boss.id())).isFalse();
  }

  @Test
  void two_nodes_at_once_send_nothing_twice() throws Exception {
    house.reachable(amina, "en");
    house.reachable(joel, "en");
    duty(amina, null, null);
    for (int i = 0; i < 4; i++) {
      house.alarming("Kanari " + i);
      house.file("Kanari");
    }
    house.pass(Duration.ofMinutes(2));
    List<NoticeDesk> nodes = List.of(house.node(), house.node(), house.node());
    List<Callable<Integer>> rounds =
        nodes.stream().<Callable<Integer>>map(n -> () -> n.tellStaff() + n.carryLetters()).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      for (var done : pool.invokeAll(rounds)) {
        assertThat(done.get()).isNotNegative();
      }
    }
    assertThat(house.desk.carryLetters()).isNotNegative();
    assertThat(house.bag).extracting(Mail::id).doesNotHaveDuplicates();
    assertThat(house.bag).hasSize(4 + 2);
  }

  @Test
  void a_restart_between_writing_and_sending_loses_nothing_and_repeats_nothing() {
    house.reachable(amina, "en");
    house.alarming("Kanari");
    house.pass(Duration.ofMinutes(2));
    assertThat(house.desk.tellStaff()).isEqualTo(2);
    NoticeDesk after = house.node();
    assertThat(after.tellStaff()).isZero();
    assertThat(after.carryLetters()).isEqualTo(2);
    assertThat(house.node().tellStaff()).isZero();
    assertThat(house.node().carryLetters()).isZero();
  }
}
