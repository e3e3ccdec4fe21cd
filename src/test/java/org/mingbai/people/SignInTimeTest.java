package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.Paired;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.WrongTries.Tries;

/// SEC-18: by its time nobody tells whether a refused sign-in was of nobody, held back, suspended,
/// or wrong. More pairs with -Dpairs=400.
class SignInTimeTest {
  private static final int PAIRS = Integer.getInteger("pairs", 30);
  private StaffHouse house;
  private Who boss;
  private Who amina;

  @BeforeEach
  void open() {
    house = new StaffHouse();
    boss = house.administrator();
    amina = house.mediator(boss.member(), "amina", List.of("sw"), List.of());
    house
        .books
        .tries()
        .note("amina", new Tries(9, house.clock.instant().plus(Duration.ofDays(9999))));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void refused(String login, String password) {
    // so late that nobody but her who is held back waits
    house.clock.move(Duration.ofMinutes(16));
    if (house.desk.signIn(login, password, house.wrongCode(boss.secret())).isPresent()) {
      throw new AssertionError("came in");
    }
  }

  private void alike(String what, Paired.Timed one, Paired.Timed other) throws Exception {
    Paired.Figure found = Paired.best("SEC-18 " + what, PAIRS, 0, 0.01, one, other);
    assertThat(found.differs(0, 0.01)).as(found.toString()).isFalse();
  }

  @Test
  void nobody_and_a_wrong_password_take_the_same_time() throws Exception {
    alike(
        "unknown / wrong",
        i -> refused("nobody" + i, "some long words"),
        i -> refused("boss", "some long words"));
  }

  @Test
  void nobody_and_somebody_held_back_take_the_same_time() throws Exception {
    alike(
        "unknown / locked",
        i -> refused("nobody" + i, StaffHouse.PASSWORD),
        i -> refused("amina", StaffHouse.PASSWORD));
    assertThat(amina.member().login()).isEqualTo("amina");
  }

  @Test
  void a_wrong_password_and_somebody_suspended_take_the_same_time() throws Exception {
    Who joel = house.mediator(boss.member(), "joel", List.of("sw"), List.of());
    assertThat(house.desk.suspend(joel.member().id(), boss.member())).isEqualTo(Changes.DONE);
    alike(
        "wrong / suspended",
        i -> refused("boss", "some long words"),
        i -> refused("joel", StaffHouse.PASSWORD));
  }

  @Test
  void a_wrong_password_and_the_right_one_with_a_wrong_code_take_the_same_time() throws Exception {
    alike(
        "wrong password / wrong code",
        i -> refused("boss", "some long words"),
        i -> refused("boss", StaffHouse.PASSWORD));
  }
}
