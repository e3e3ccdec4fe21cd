package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.Patience;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleTest {
  private static final Callers CALLERS = new Callers(List.of(), InstantSource.system());

  @Test
  void over_the_limit_words_are_slowed_and_never_refused() {
    // SEC-51
    AtomicReference<Throttle> throttle = new AtomicReference<>();
    Duration second = Duration.ofSeconds(1);
    assertThat(
            Patience.quickest(
                second,
                () -> {
                  throttle.set(new Throttle(true, CALLERS));
                  IntStream.range(0, 600).forEach(i -> words(throttle.get(), 7));
                  return throttle;
                }))
        .as("five hundred people at once wait for nothing")
        .isLessThan(second);
    Duration slow = Duration.ZERO;
    for (int i = 0; i < 600 && slow.compareTo(second) < 0; i++) {
      slow = words(throttle.get(), 7);
    }
    assertThat(slow).as("then they are slowed").isGreaterThan(second);
    AtomicInteger others = new AtomicInteger(8);
    Duration half = Duration.ofMillis(500);
    assertThat(Patience.quickest(half, () -> words(throttle.get(), others.getAndIncrement())))
        .as("others are not slowed")
        .isLessThan(half);
  }

  private static Duration words(Throttle throttle, long caller) {
    long start = System.nanoTime();
    throttle.admit(Door.Lane.WORDS, caller);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void over_the_limit_other_calls_are_told_when_to_come_again() {
    Throttle throttle = new Throttle(true, CALLERS);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                throttle.admit(Door.Lane.USUAL, 7);
              }
            })
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.problem()).isEqualTo(Problem.TOO_MANY);
              assertThat(r.retryAfter()).isPositive();
            });
    throttle.admit(Door.Lane.USUAL, 8);
  }

  @Test
  void limits_may_be_off_on_loopback_only() {
    assertThatThrownBy(() -> new WebSettings("0.0.0.0", 7070, null, List.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new WebSettings("127.0.0.1", 7070, null, List.of(), false).throttle()).isFalse();
  }

  @Test
  void ten_wrong_codes_a_minute_are_free_then_each_waits_longer() {
    // SEC-17
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
    Guesses guesses = new Guesses(true, CALLERS, now::get);
    for (int i = 0; i < 10; i++) {
      assertThat(guesses.due(7)).isZero();
      assertThat(guesses.look(7, Optional::empty)).isEmpty();
    }
    assertThat(guesses.due(7)).isEqualTo(Duration.ofSeconds(1));
    assertThat(guesses.look(7, Optional::empty)).isEmpty();
    assertThat(guesses.due(7)).isEqualTo(Duration.ofSeconds(2));
    assertThat(guesses.due(8)).as("another caller").isZero();
    now.set(now.get().plus(Duration.ofMinutes(3)));
    assertThat(guesses.due(7)).as("later").isZero();
    guesses.close();
  }

  @Test
  void all_guesses_together_are_five_a_second() {
    // SEC-17: the ceiling on slow hashes
    Guesses guesses = new Guesses(true, CALLERS, InstantSource.system());
    long start = System.nanoTime();
    for (int i = 0; i < 9; i++) {
      int caller = i;
      assertThat(guesses.look(caller, () -> Optional.of(caller))).hasValue(i);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
    guesses.close();
  }
}
