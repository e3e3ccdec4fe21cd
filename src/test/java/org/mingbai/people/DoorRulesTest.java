package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.people.WrongTries.Tries;

/// How long sessions hold (SEC-22), how failures slow the next try (SEC-18), how logins are
/// written.
class DoorRulesTest {
  private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

  @ParameterizedTest(name = "begun {0} min ago, last seen {1} min ago: {2}")
  @CsvSource({
    "0, 0, true",
    "29, 29, true",
    "30, 30, false",
    "719, 1, true",
    "720, 1, false",
    "60, 31, false"
  })
  void a_session_holds_twelve_hours_and_half_an_hour_unused(long begun, long seen, boolean holds) {
    Session session =
        new Session(
            "s", "m", NINE.minus(Duration.ofMinutes(begun)), NINE.minus(Duration.ofMinutes(seen)));
    assertThat(SessionRules.holds(session, NINE)).isEqualTo(holds);
  }

  @Test
  void use_is_noted_once_a_minute_at_most() {
    Session session = new Session("s", "m", NINE, NINE);
    assertThat(SessionRules.noteworthy(session, NINE.plusSeconds(59))).isFalse();
    assertThat(SessionRules.noteworthy(session, NINE.plusSeconds(60))).isTrue();
  }

  @Test
  void four_failures_are_free_and_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
    Tries tries = Tries.NONE;
    Instant now = NINE;
    for (int i = 0; i < TryRules.FREE; i++) {
      tries = TryRules.failed(tries, now);
      assertThat(TryRules.heard(tries, now)).isTrue();
    }
    for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      tries = TryRules.failed(tries, now);
      assertThat(tries.heardFrom()).isEqualTo(now.plusSeconds(wait));
      assertThat(TryRules.heard(tries, now.plusSeconds(wait - 1))).isFalse();
      now = now.plusSeconds(wait);
    }
  }

  @Test
  void a_try_that_is_not_heard_does_not_lengthen_the_wait() {
    Tries held = new Tries(6, NINE.plusSeconds(2));
    assertThat(TryRules.failed(held, NINE)).isEqualTo(held);
  }

  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "Amina.K, amina.k",
    "' 王芳 ', 王芳",
    "ＡＭＩＮＡ, amina",
    "a, ",
    "'two words', ",
    "'<b>', ",
    "amina@example.org, amina@example.org"
  })
  void a_login_has_one_written_form(String typed, String kept) {
    assertThat(Logins.fit(typed).orElse(null)).isEqualTo(kept);
  }
}
