package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.notices.Kind;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;

/// A member's mail address, the outbox and the test mail, as pages without script.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxPagesTest {
  private static final String MINE = "/en/desk/account/mail";
  private RunningOffice house;
  private Who boss;
  private Who amina;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "en");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void prove(Hand hand, String address) {
    assertThat(hand.submit(MINE, MINE, "address", address).place())
        .isEqualTo(MINE + "?done=mail-sent");
    assertThat(house.notices.carryLetters()).isEqualTo(1);
    String code = house.mails.getLast().text().replaceAll("(?s).*?([0-9]{8}).*", "$1");
    assertThat(hand.submit(MINE, MINE + "/code", "code", code).place())
        .isEqualTo(MINE + "?done=mail-proven");
  }

  @Test
  void she_gives_an_address_proves_it_chooses_and_takes_it_back() {
    Hand hand = house.hand(amina);
    assertThat(hand.get("/en/desk/account").body()).contains(MINE);
    assertThat(hand.get(MINE).body()).doesNotContain("name=\"kind\"");
    Page refused = hand.submit(MINE, MINE, "address", "amina at home");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("We cannot use this address").contains("amina at home");
    prove(hand, "amina@mail.example");
    assertThat(hand.get(MINE).body()).contains("Notices go to:").contains("amina@mail.example");
    assertThat(hand.submit(MINE, MINE, "address", "other@mail.example").status()).isEqualTo(303);
    assertThat(hand.submit(MINE, MINE + "/code", "code", "nothing").body())
        .contains("This code does not fit");
    assertThat(hand.submit(MINE, MINE + "/wants", "kind", "word", "kind", "none").place())
        .isEqualTo(MINE + "?done=saved");
    assertThat(house.notices.mailboxOf(amina.member().id()).wants()).containsExactly(Kind.WORD);
    assertThat(house.notices.mailboxOf(amina.member().id()).urgent()).isFalse();
    assertThat(hand.submit(MINE, MINE + "/remove").place()).isEqualTo(MINE + "?done=removed");
    assertThat(hand.get(MINE).body()).doesNotContain("amina@mail.example");
  }

  @Test
  void an_administrator_may_enter_an_address_but_only_its_owner_proves_it() {
    String one = "/en/desk/members/" + amina.member().id();
    Hand hand = house.hand(boss);
    assertThat(hand.submit(one, one + "/address", "address", "nowhere").status()).isEqualTo(422);
    assertThat(hand.submit(one, one + "/address", "address", "amina@mail.example").place())
        .isEqualTo(one + "?done=mail-sent");
    assertThat(house.notices.mailboxOf(amina.member().id()).open()).isFalse();
    assertThat(house.hand(amina).get(MINE).body()).contains("amina@mail.example");
  }

  @Test
  void the_outbox_shows_how_letters_stand_and_nothing_of_what_they_say() {
    String post = "/en/desk/post";
    assertThat(house.hand(amina).get(post).status()).isEqualTo(403);
    Hand hand = house.hand(boss);
    assertThat(hand.get(post).body()).contains("Nothing waits.");
    assertThat(house.hand(amina).submit(MINE, MINE, "address", "kanari@nobody.example").status())
        .isEqualTo(303);
    assertThat(house.notices.carryLetters()).isZero();
    String shown = hand.get(post).body();
    assertThat(shown)
        .contains("Code for an address")
        .contains("Tries: 1")
        .contains("The mail server does not answer.")
        .doesNotContain("kanari");
    assertThat(hand.submit(post, post + "/again").place()).isEqualTo(post + "?done=mail-again");
    assertThat(hand.get(post).body()).contains("Tries: 0");
    assertThat(hand.submit(post, post + "/drop").place()).isEqualTo(post + "?done=mail-gone");
    assertThat(hand.get(post).body()).contains("Nothing waits.");
    assertThat(house.hand(boss).get("/zh/desk/post").body()).contains("没有等待的邮件");
  }

  @Test
  void a_test_mail_goes_to_whoever_asks_and_what_became_of_it_is_told_in_words() {
    String setup = "/en/desk/setup";
    Hand hand = house.hand(boss);
    Page none = hand.submit(setup, "/en/desk/post/test");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.body()).contains("You have no proven mail address yet");
    prove(hand, "boss@mail.example");
    assertThat(hand.submit(setup, "/en/desk/post/test").body())
        .contains("The mail server took the test mail");
    assertThat(house.mails.getLast().subject()).isEqualTo("A test");
    house.staff.clock.move(Duration.ofMinutes(3));
    assertThat(hand.get(setup).body()).contains("Mail to staff");
  }
}
