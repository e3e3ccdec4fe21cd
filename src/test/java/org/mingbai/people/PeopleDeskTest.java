package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.people.PeopleDesk.NewPassword;
import org.mingbai.people.StaffHouse.Who;

/// Staff joins, signs in, stays and leaves; on the real store, with the time moved by hand.
class PeopleDeskTest {
  private static final Standing MEDIATOR =
      new Standing(
          "Amina", Set.of(Role.MEDIATOR), List.of("sw"), List.of("sw"), List.of(), List.of());
  private StaffHouse house;
  private PeopleDesk desk;

  @BeforeEach
  void open() {
    house = new StaffHouse();
    desk = house.desk;
  }

  @AfterEach
  void close() {
    house.close();
  }

  private boolean signsIn(Who who, Duration off) {
    return desk.signIn(who.member().login(), StaffHouse.PASSWORD, house.code(who.secret(), off))
        .isPresent();
  }

  private void wait(int seconds) {
    house.clock.move(Duration.ofSeconds(seconds));
  }

  // --- the first administrator (SEC-19) ---

  @Test
  void an_empty_house_has_no_account_and_one_link_that_makes_the_first_administrator() {
    assertThat(desk.members()).isEmpty();
    Who boss = house.administrator();
    assertThat(boss.member().roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(desk.identify(boss.token()).orElseThrow().member()).isEqualTo(boss.member());
    assertThat(desk.firstLink()).isEmpty();
  }

  @Test
  void a_restart_makes_a_new_first_link_and_the_old_one_is_dead() {
    String old = desk.firstLink().orElseThrow();
    String fresh = house.desk().firstLink().orElseThrow();
    assertThat(desk.readInvitation(old)).isInstanceOf(Joining.Dead.class);
    assertThat(desk.readInvitation(fresh)).isEqualTo(new Joining.Open("", "", true));
  }

  @Test
  void the_first_link_makes_nobody_once_there_is_an_administrator() {
    String link = desk.firstLink().orElseThrow();
    Joining.Enrolling slow =
        (Joining.Enrolling) desk.choosePassword(link, "slow", "Slow", StaffHouse.PASSWORD);
    house.join(link, "boss", "Boss");
    assertThat(desk.proveAuthenticator(link, house.code(slow.secret(), Duration.ZERO)))
        .isInstanceOf(Joining.Dead.class);
    assertThat(desk.members()).hasSize(1);
  }

  // --- invitations (SEC-20) ---

  @ParameterizedTest(name = "a link that is {0} opens nothing")
  @CsvSource({"'', ", "' ', ", ", ", "unknown, "})
  void empty_and_unknown_links_open_nothing(String token, String unused) {
    assertThat(desk.readInvitation(token)).isInstanceOf(Joining.Dead.class);
    assertThat(desk.choosePassword(token, "x1", "X", StaffHouse.PASSWORD))
        .isInstanceOf(Joining.Dead.class);
    assertThat(desk.proveAuthenticator(token, "000000")).isInstanceOf(Joining.Dead.class);
  }

  @Test
  void a_link_works_once_for_its_own_member_and_for_a_day() {
    Who boss = house.administrator();
    String token = desk.invite("amina", MEDIATOR, boss.member()).orElseThrow().token();
    String others = desk.invite("joel", MEDIATOR, boss.member()).orElseThrow().token();
    Who amina = house.join(token, "boss", "Somebody else");
    assertThat(amina.member().login()).isEqualTo("amina");
    assertThat(amina.member().name()).isEqualTo("Amina");
    assertThat(desk.readInvitation(token)).isInstanceOf(Joining.Dead.class);
    assertThat(desk.choosePassword(token, "", "", StaffHouse.PASSWORD))
        .isInstanceOf(Joining.Dead.class);
    wait(24 * 3600 - 61);
    assertThat(desk.readInvitation(others)).isInstanceOf(Joining.Open.class);
    wait(60);
    assertThat(desk.readInvitation(others)).isInstanceOf(Joining.Dead.class);
  }

  @Test
  void a_new_link_replaces_the_old_one_and_a_suspended_member_has_none() {
    Who boss = house.administrator();
    PeopleDesk.Invited amina = desk.invite("amina", MEDIATOR, boss.member()).orElseThrow();
    String again = desk.inviteAgain(amina.member().id(), boss.member()).orElseThrow().token();
    assertThat(desk.readInvitation(amina.token())).isInstanceOf(Joining.Dead.class);
    assertThat(desk.readInvitation(again)).isInstanceOf(Joining.Open.class);
    assertThat(desk.suspend(amina.member().id(), boss.member())).isEqualTo(Changes.DONE);
    assertThat(desk.readInvitation(again)).isInstanceOf(Joining.Dead.class);
    assertThat(desk.inviteAgain(amina.member().id(), boss.member())).isEmpty();
  }

  @Test
  void an_account_without_a_joined_member_cannot_be_signed_into() {
    Who boss = house.administrator();
    assertThat(desk.invite("amina", MEDIATOR, boss.member())).isPresent();
    assertThat(desk.signIn("amina", "", "")).isEmpty();
    assertThat(desk.signIn("amina", "", "000000")).isEmpty();
  }

  @Test
  void a_common_or_short_password_is_refused_and_the_link_goes_on() {
    String link = desk.firstLink().orElseThrow();
    assertThat(desk.choosePassword(link, "boss", "Boss", "short"))
        .isInstanceOf(Joining.Unfit.class);
    assertThat(desk.choosePassword(link, "boss", "Boss", "password1234"))
        .isInstanceOf(Joining.Unfit.class);
    assertThat(desk.choosePassword(link, "b o s s", "Boss", StaffHouse.PASSWORD))
        .isInstanceOf(Joining.BadLogin.class);
    assertThat(house.join(link, "boss", "Boss").member().login()).isEqualTo("boss");
  }

  @Test
  void a_wrong_first_code_is_asked_again_and_uses_nothing_up() {
    String link = desk.firstLink().orElseThrow();
    Joining.Enrolling one =
        (Joining.Enrolling) desk.choosePassword(link, "boss", "Boss", StaffHouse.PASSWORD);
    assertThat(one.address()).startsWith("otpauth://totp/Mingbai:boss?secret=" + one.secret());
    Joining.Enrolling again = (Joining.Enrolling) desk.proveAuthenticator(link, "12345");
    assertThat(again.again()).isTrue();
    assertThat(again.secret()).isEqualTo(one.secret());
    assertThat(desk.proveAuthenticator(link, house.code(one.secret(), Duration.ZERO)))
        .isInstanceOf(Joining.Joined.class);
  }

  // --- signing in ---

  @Test
  void a_code_works_once_and_one_step_to_either_side_SEC_21() {
    Who boss = house.administrator();
    assertThat(signsIn(boss, Duration.ofSeconds(90))).isFalse();
    assertThat(signsIn(boss, Duration.ofSeconds(-90))).isFalse();
    assertThat(signsIn(boss, Duration.ZERO)).isTrue();
    assertThat(signsIn(boss, Duration.ZERO)).as("replay").isFalse();
    assertThat(signsIn(boss, Duration.ofSeconds(-30))).as("older than the one spent").isFalse();
    assertThat(signsIn(boss, Duration.ofSeconds(30))).isTrue();
    wait(120);
    assertThat(signsIn(boss, Duration.ofSeconds(-30))).isTrue();
  }

  @Test
  void a_code_typed_in_other_digits_or_with_a_gap_is_the_same_code() {
    Who boss = house.administrator();
    String code = house.code(boss.secret(), Duration.ZERO);
    StringBuilder arabic = new StringBuilder();
    code.chars().forEach(c -> arabic.append((char) ('٠' + c - '0')));
    assertThat(desk.signIn(" BOSS ", StaffHouse.PASSWORD, arabic.insert(3, ' ').toString()))
        .isPresent();
  }

  @Test
  void a_recovery_code_opens_once() {
    Who boss = house.administrator();
    assertThat(boss.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    String code = boss.recoveryCodes().get(3);
    assertThat(desk.signIn("boss", StaffHouse.PASSWORD, code.toLowerCase().replace("-", " ")))
        .isPresent();
    assertThat(desk.signIn("boss", StaffHouse.PASSWORD, code)).isEmpty();
    assertThat(desk.recoveryCodesLeft(boss.member().id())).isEqualTo(9);
    List<String> fresh = desk.renewRecoveryCodes(boss.member(), StaffHouse.PASSWORD).orElseThrow();
    assertThat(desk.signIn("boss", StaffHouse.PASSWORD, boss.recoveryCodes().getFirst())).isEmpty();
    assertThat(desk.signIn("boss", StaffHouse.PASSWORD, fresh.getFirst())).isPresent();
    assertThat(desk.renewRecoveryCodes(boss.member(), "wrong")).isEmpty();
  }

  @Test
  void failures_slow_the_next_try_and_time_or_a_new_link_makes_it_good() {
    Who boss = house.administrator();
    for (int i = 0; i < 5; i++) {
      assertThat(desk.signIn("boss", "wrong", "000000")).isEmpty();
    }
    assertThat(signsIn(boss, Duration.ZERO)).as("held back although all is right").isFalse();
    wait(1);
    assertThat(signsIn(boss, Duration.ZERO)).isTrue();
    wait(60);
    assertThat(signsIn(boss, Duration.ZERO)).as("the count begins anew").isTrue();
  }

  /// ABU-19: what a complainant reads as a name is what stands there.
  @Test
  void a_name_keeps_nothing_that_turns_or_hides_letters() {
    Who boss = house.administrator();
    Standing odd =
        new Standing(
            "A\u202Eanima\u200B W.\u2066", Set.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(desk.invite("amina", odd, boss.member()).orElseThrow().member().name())
        .isEqualTo("Aanima W.");
  }

  /// FLT-23: joiners are letters' own in Urdu, Hindi and Bengali; what turns the line around them
  /// is not.
  @Test
  void a_name_keeps_the_joiners_of_its_script_while_what_turns_it_goes() {
    Who boss = house.administrator();
    String urdu = "\u0645\u06CC\u200C\u0646\u0627";
    String hindi = "\u0930\u094D\u200D\u092F\u093E";
    Standing turned =
        new Standing(
            "\u202B" + urdu + "\u202E \u2067" + hindi + "\u2069\u200F\u200B\uFEFF",
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(desk.invite("mina", turned, boss.member()).orElseThrow().member().name())
        .isEqualTo(urdu + " " + hindi);
  }

  // --- sessions (SEC-22) ---

  @Test
  void a_session_ends_after_half_an_hour_unused_and_twelve_hours_at_most() {
    Who boss = house.administrator();
    String token = boss.token();
    for (int i = 0; i < 28; i++) {
      wait(25 * 60);
      assertThat(desk.identify(token)).as("after %s minutes", i * 25).isPresent();
    }
    wait(25 * 60);
    assertThat(desk.identify(token)).as("twelve hours").isEmpty();
    String idle =
        desk.signIn("boss", StaffHouse.PASSWORD, house.code(boss.secret(), Duration.ZERO))
            .orElseThrow()
            .token();
    wait(31 * 60);
    assertThat(desk.identify(idle)).as("idle").isEmpty();
    assertThat(desk.identify("")).isEmpty();
    assertThat(desk.identify(null)).isEmpty();
  }

  @Test
  void a_session_outlives_a_restart_and_an_ended_one_is_dead_for_good() {
    Who boss = house.administrator();
    assertThat(house.desk().identify(boss.token())).isPresent();
    desk.signOut(boss.token());
    assertThat(desk.identify(boss.token())).isEmpty();
    assertThat(house.desk().identify(boss.token())).isEmpty();
  }

  @Test
  void a_member_ends_her_own_sessions_and_nobody_elses() {
    Who boss = house.administrator();
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    Session bosss = desk.sessionsOf(boss.member().id()).getFirst();
    desk.endSession(amina.member().id(), bosss.id());
    assertThat(desk.identify(boss.token())).isPresent();
    desk.endSession(boss.member().id(), bosss.id());
    assertThat(desk.identify(boss.token())).isEmpty();
  }

  @Test
  void suspension_and_other_roles_end_every_session_at_once() {
    Who boss = house.administrator();
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    assertThat(desk.suspend(amina.member().id(), boss.member())).isEqualTo(Changes.DONE);
    assertThat(desk.identify(amina.token())).isEmpty();
    assertThat(signsIn(amina, Duration.ZERO)).isFalse();
    assertThat(desk.restore(amina.member().id(), boss.member())).isEqualTo(Changes.DONE);
    wait(60);
    String token =
        desk.signIn("amina", StaffHouse.PASSWORD, house.code(amina.secret(), Duration.ZERO))
            .orElseThrow()
            .token();
    Standing both =
        new Standing(
            "Amina",
            Set.of(Role.MEDIATOR, Role.ADMINISTRATOR),
            List.of("sw"),
            List.of("sw"),
            List.of(),
            List.of());
    assertThat(desk.changeStanding(amina.member().id(), both, boss.member()))
        .isEqualTo(Changes.OTHERWISE);
    assertThat(desk.identify(token)).isEmpty();
  }

  @Test
  void another_password_ends_all_sessions_and_begins_a_new_one() {
    Who boss = house.administrator();
    assertThat(desk.changePassword(boss.member(), "wrong", "four owls on the wall"))
        .isInstanceOf(NewPassword.OldOneWrong.class);
    assertThat(desk.changePassword(boss.member(), StaffHouse.PASSWORD, "short"))
        .isInstanceOf(NewPassword.Unfit.class);
    NewPassword.Kept kept =
        (NewPassword.Kept)
            desk.changePassword(boss.member(), StaffHouse.PASSWORD, "four owls on the wall");
    assertThat(desk.identify(boss.token())).isEmpty();
    assertThat(desk.identify(kept.token())).isPresent();
    assertThat(signsIn(boss, Duration.ZERO)).isFalse();
    assertThat(
            desk.signIn(
                "boss", "four owls on the wall", house.code(boss.secret(), Duration.ofSeconds(30))))
        .isPresent();
  }

  @Test
  void a_link_for_a_lost_telephone_changes_nothing_until_it_is_used() {
    Who boss = house.administrator();
    Who amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    String link = desk.inviteAgain(amina.member().id(), boss.member()).orElseThrow().token();
    assertThat(desk.identify(amina.token())).isPresent();
    assertThat(signsIn(amina, Duration.ZERO)).isTrue();
    Who again = house.join(link, "", "");
    assertThat(desk.identify(amina.token())).isEmpty();
    assertThat(signsIn(amina, Duration.ZERO)).as("the old authenticator").isFalse();
    assertThat(signsIn(again, Duration.ZERO)).isTrue();
  }

  @Test
  void the_last_administrator_stays() {
    Who boss = house.administrator();
    assertThat(desk.suspend(boss.member().id(), boss.member()))
        .isEqualTo(Changes.LAST_ADMINISTRATOR);
    assertThat(desk.changeStanding(boss.member().id(), MEDIATOR, boss.member()))
        .isEqualTo(Changes.LAST_ADMINISTRATOR);
    Standing second =
        new Standing(
            "Second", Set.of(Role.ADMINISTRATOR), List.of(), List.of(), List.of(), List.of());
    String link = desk.invite("second", second, boss.member()).orElseThrow().token();
    assertThat(desk.suspend(boss.member().id(), boss.member()))
        .as("the second has not joined")
        .isEqualTo(Changes.LAST_ADMINISTRATOR);
    Who joined = house.join(link, "", "");
    assertThat(desk.suspend(boss.member().id(), joined.member())).isEqualTo(Changes.DONE);
    assertThat(desk.suspend("nobody", joined.member())).isEqualTo(Changes.NOT_HERE);
  }
}
