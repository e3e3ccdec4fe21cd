package org.mingbai.tidings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Letter;
import org.mingbai.notices.Mail;
import org.mingbai.tidings.TidingsDesk.Asked;
import org.mingbai.tidings.TidingsDesk.Proof;
import org.mingbai.tidings.TidingsDesk.Shown;

/// News by mail for whoever wished it, on a real store, with the time moved by hand (PRV-20,
/// FLT-26).
@DisplayNameGeneration(ReplaceUnderscores.class)
class TidingsDeskTest {
  private static final Duration HOUR = Duration.ofHours(1).plusMinutes(2);
  private static final Duration WHILE = Duration.ofMinutes(3);
  private static final String HERS = "wanjiku@mail.example";
  private TidingsHouse house;
  private TidingsDesk desk;
  private CaseFile file;

  @BeforeEach
  void open() {
    house = new TidingsHouse();
    desk = house.node.tidings();
    file = house.file();
    house.claim(file);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Asked wish(CaseFile of, String address) {
    return desk.wishNews(of.id(), address, "sw");
  }

  // --- her address ---

  @Test
  void without_a_wish_nobody_is_told_anything() {
    house.reply(file);
    house.pass(HOUR);
    assertThat(house.post()).isEmpty();
    assertThat(desk.letterbox(file.id())).isEqualTo(Shown.NOTHING);
  }

  @Test
  void nothing_but_a_code_goes_to_an_address_before_it_is_proven() {
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    house.reply(file);
    house.pass(HOUR);
    assertThat(house.post()).containsExactly("wanjiku");
    assertThat(house.bag.getFirst().subject()).isEqualTo("Namba yako");
    String code = house.code();
    assertThat(desk.proveLetterbox(file.id(), code.equals("00000000") ? "1" : "00000000"))
        .isEqualTo(Proof.WRONG);
    house.pass(HOUR);
    assertThat(house.post()).isEmpty();
    assertThat(desk.proveLetterbox(file.id(), " " + code + " ")).isEqualTo(Proof.YES);
    house.pass(HOUR);
    assertThat(house.post()).as("of before she proved it").isEmpty();
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("wanjiku");
  }

  @Test
  void her_page_shows_only_as_much_of_an_address_as_she_needs() {
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(desk.letterbox(file.id())).isEqualTo(new Shown("", "w•••@mail.example"));
    assertThat(house.post()).hasSize(1);
    assertThat(desk.proveLetterbox(file.id(), house.code())).isEqualTo(Proof.YES);
    assertThat(desk.letterbox(file.id())).isEqualTo(new Shown("w•••@mail.example", ""));
  }

  @Test
  void a_code_holds_for_a_day_and_five_wrong_ones() {
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(house.post()).hasSize(1);
    String code = house.code();
    String wrong = code.equals("11111111") ? "22222222" : "11111111";
    for (int i = 0; i < 5; i++) {
      assertThat(desk.proveLetterbox(file.id(), wrong)).isEqualTo(Proof.WRONG);
    }
    assertThat(desk.proveLetterbox(file.id(), code)).isEqualTo(Proof.TOO_OLD);
    house.pass(WHILE);
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(house.post()).hasSize(1);
    house.pass(Duration.ofDays(1).plusSeconds(1));
    assertThat(desk.proveLetterbox(file.id(), house.code())).isEqualTo(Proof.TOO_OLD);
    assertThat(wish(file, "a@b\r\nBcc: x@y.example")).isEqualTo(Asked.UNFIT);
  }

  @Test
  void a_code_proves_nothing_at_another_case() {
    CaseFile other = house.file();
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(house.post()).hasSize(1);
    String code = house.code();
    assertThat(wish(other, HERS)).isEqualTo(Asked.SENT);
    assertThat(desk.proveLetterbox(other.id(), code)).isEqualTo(Proof.WRONG);
    assertThat(desk.proveLetterbox(file.id(), code)).isEqualTo(Proof.YES);
  }

  @Test
  void until_the_new_address_is_proven_news_goes_to_the_old_one_then_only_to_the_new() {
    house.reachable(file, HERS, "sw");
    assertThat(wish(file, "neema@mail.example")).isEqualTo(Asked.SENT);
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("neema", "wanjiku");
    String code =
        house.bag.stream()
            .filter(m -> m.to().startsWith("neema"))
            .map(m -> m.text().replaceAll("(?s).*?([0-9]{8}).*", "$1"))
            .findFirst()
            .orElseThrow();
    assertThat(desk.proveLetterbox(file.id(), code)).isEqualTo(Proof.YES);
    house.reply(file);
    house.pass(HOUR);
    assertThat(house.post()).containsExactly("neema");
  }

  @Test
  void whoever_takes_it_back_gets_nothing_not_even_what_was_on_its_way_and_may_begin_anew() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(HOUR);
    assertThat(desk.tellComplainants()).isEqualTo(1);
    desk.stopNews(file.id());
    assertThat(house.post()).isEmpty();
    assertThat(house.node.notices().outbox()).isEmpty();
    assertThat(desk.letterbox(file.id())).isEqualTo(Shown.NOTHING);
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("wanjiku");
  }

  @Test
  void with_the_case_its_address_is_gone_and_what_was_on_its_way_there() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(HOUR);
    assertThat(desk.tellComplainants()).isEqualTo(1);
    house.erase(file);
    assertThat(desk.letterbox(file.id())).isEqualTo(Shown.NOTHING);
    assertThat(house.post()).isEmpty();
    assertThat(house.node.notices().outbox()).isEmpty();
    assertThat(wish(file, HERS)).isNotEqualTo(Asked.SENT);
    assertThat(house.post()).isEmpty();
  }

  // --- no mail bomb, no oracle ---

  @Test
  void the_same_button_pressed_twice_sends_one_code_and_another_address_must_wait() {
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
    assertThat(wish(file, "neema@mail.example")).isEqualTo(Asked.TOO_SOON);
    assertThat(house.post()).containsExactly("wanjiku");
  }

  @Test
  void from_one_case_three_codes_a_day_go_out_however_often_it_is_taken_back() {
    for (String name : List.of("a", "b", "c")) {
      assertThat(wish(file, name + "@mail.example")).isEqualTo(Asked.SENT);
      assertThat(house.post()).containsExactly(name);
      desk.stopNews(file.id());
    }
    assertThat(wish(file, "d@mail.example")).isEqualTo(Asked.TOO_MANY);
    assertThat(house.post()).isEmpty();
    house.pass(Duration.ofDays(1));
    assertThat(desk.forgetCounts()).isPositive();
    assertThat(wish(file, "d@mail.example")).isEqualTo(Asked.SENT);
    assertThat(house.post()).containsExactly("d");
  }

  @Test
  void
      one_mailbox_gets_three_codes_a_day_from_all_cases_and_the_answer_is_the_same_to_the_fourth() {
    for (String way :
        List.of(
            "mwathi.wa@mail.example",
            "Mwathi.Wa@MAIL.example",
            "mwathiwa+x@mail.example",
            "mwathiwa@mail.example",
            "m.w.a.t.h.i.wa+yy@mail.example")) {
      CaseFile one = house.file();
      assertThat(wish(one, way)).isEqualTo(Asked.SENT);
      assertThat(desk.letterbox(one.id()).pending()).isNotEmpty();
    }
    assertThat(house.post()).hasSize(3);
    house.pass(Duration.ofDays(1));
    assertThat(wish(file, "mwathiwa@mail.example")).isEqualTo(Asked.SENT);
    assertThat(house.post()).containsExactly("mwathiwa");
  }

  @Test
  void the_whole_house_sends_no_more_than_so_many_codes_a_day() {
    for (int i = 0; i < CodeRules.THE_HOUSE; i++) {
      assertThat(wish(house.file(), "p" + i + "@mail.example")).isEqualTo(Asked.SENT);
    }
    assertThat(wish(file, HERS)).isEqualTo(Asked.TOO_MANY);
    house.pass(Duration.ofDays(1));
    assertThat(wish(file, HERS)).isEqualTo(Asked.SENT);
  }

  // --- news ---

  @Test
  void what_comes_within_an_hour_is_told_in_one_mail() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("wanjiku");
    house.reply(file);
    house.reply(file);
    house.pass(Duration.ofMinutes(50));
    assertThat(house.post()).isEmpty();
    house.pass(Duration.ofMinutes(10));
    assertThat(house.post()).containsExactly("wanjiku");
    house.pass(HOUR);
    assertThat(house.post()).isEmpty();
  }

  @Test
  void what_she_answered_at_once_is_no_news() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(Duration.ofMinutes(1));
    house.says(file);
    house.pass(HOUR);
    assertThat(house.post()).isEmpty();
  }

  @Test
  void that_her_case_was_closed_is_news() {
    house.reachable(file, HERS, "sw");
    house.close(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("wanjiku");
    house.pass(Duration.ofDays(30));
    assertThat(house.post()).as("no time limit runs any more").isEmpty();
  }

  @Test
  void that_a_time_limit_passed_is_told_once_and_in_the_morning_of_her_country() {
    house.reachable(file, HERS, "sw");
    LocalDate due = house.due(file);
    Instant nine = due.plusDays(1).atTime(9, 0).atZone(ZoneId.of("Africa/Nairobi")).toInstant();
    house.until(nine.minusSeconds(60));
    assertThat(house.post()).isEmpty();
    house.until(nine.plus(WHILE));
    assertThat(house.post()).containsExactly("wanjiku");
    house.pass(Duration.ofDays(2));
    assertThat(house.post()).isEmpty();
  }

  @Test
  void the_mail_says_that_there_is_news_how_to_stop_it_and_nothing_else() {
    house.reachable(file, HERS, "en");
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).hasSize(1);
    Mail mail = house.bag.getFirst();
    assertThat(mail.subject()).isEqualTo("There is news for you");
    assertThat(mail.sender()).isEqualTo("Long River Works");
    assertThat(mail.text())
        .isEqualTo(
            """
            There is news for you. Come back with your number to read it.

            You chose this mail. To change or stop it, come back with your number and open “News by mail”.

            This mail was written by a machine. Please do not answer it.
            """);
    assertThat(mail.id() + mail.sender())
        .doesNotContain("Kanari", file.reference(), file.id().value());
  }

  @Test
  void it_is_written_in_her_language_and_from_the_right_where_that_is_read_so() {
    for (String tongue : List.of("ar", "ur")) {
      CaseFile one = house.file();
      assertThat(desk.wishNews(one.id(), tongue + "@mail.example", tongue)).isEqualTo(Asked.SENT);
      assertThat(house.post()).hasSize(1);
      assertThat(house.bag.getFirst().language()).isEqualTo(tongue);
      assertThat(house.bag.getFirst().text().lines().filter(l -> !l.isBlank()))
          .hasSize(3)
          .allMatch(line -> line.startsWith("\u200f"));
    }
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).hasSize(1);
    assertThat(house.bag.getFirst().text()).startsWith("Kuna habari mpya").doesNotContain("\u200f");
  }

  // --- restarts, nodes, a server in trouble ---

  @Test
  void a_restart_repeats_nothing() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    assertThat(house.post()).containsExactly("wanjiku");
    assertThat(house.post(house.node())).isEmpty();
    house.pass(HOUR);
    assertThat(house.post(house.node())).isEmpty();
  }

  @Test
  void of_several_nodes_one_writes_and_one_carries() throws Exception {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    house.bag.clear();
    List<TidingsHouse.Node> nodes = List.of(house.node(), house.node(), house.node());
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Callable<Integer>> all =
          nodes.stream()
              .<Callable<Integer>>map(
                  n -> () -> n.tidings().tellComplainants() + n.notices().carryLetters())
              .toList();
      for (var done : pool.invokeAll(all)) {
        assertThat(done.get()).isBetween(0, 2);
      }
    }
    house.node.notices().carryLetters();
    assertThat(house.bag).hasSize(1);
  }

  @Test
  void what_no_server_takes_is_tried_again_and_in_the_end_shown_to_an_administrator() {
    house.reachable(file, HERS, "sw");
    house.reply(file);
    house.pass(WHILE);
    house.trouble = Delivery.Trouble.NO_ANSWER;
    for (int i = 0; i < 13; i++) {
      assertThat(house.post()).isEmpty();
      house.pass(Duration.ofHours(3));
    }
    List<Letter> dead = house.node.notices().outbox();
    assertThat(dead)
        .singleElement()
        .satisfies(l -> {
          assertThat(l.state()).isEqualTo(Letter.State.DEAD);
          assertThat(l.sort()).isEqualTo(Letter.Sort.HER_NEWS);
          assertThat(l.member()).doesNotContain(file.id().value());
        });
    house.trouble = null;
    assertThat(house.node.notices().tryLetterAgain(dead.getFirst().id(), "boss")).isTrue();
    assertThat(house.post()).containsExactly("wanjiku");
  }
}
