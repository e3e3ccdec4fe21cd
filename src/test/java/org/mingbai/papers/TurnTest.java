package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mingbai.Patience.until;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnTest {
  private final Turn turn = new Turn(Duration.ofSeconds(1));

  @Test
  void a_caller_goes_in_time_from_work_that_does_not_listen_and_the_next_is_served()
      throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    assertThat(reason(() -> hang(end))).isEqualTo(Reason.TOO_SLOW);
    until(this::served);
    assertThat(reason(() -> hang(end))).isEqualTo(Reason.TOO_SLOW);
    // Two threads are left behind: nobody starts a third.
    assertThat(reason(() -> "words")).isEqualTo(Reason.TOO_SLOW);
    end.countDown();
    until(this::served);
  }

  /// A second may be too little on a machine that stands still: then another time.
  private boolean served() {
    try {
      return turn.<String>take(() -> "words").equals("words");
    } catch (UnreadablePaper late) {
      assertThat(late.reason()).isEqualTo(Reason.TOO_SLOW);
      return false;
    }
  }

  @Test
  void work_left_behind_is_told_to_stop() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    assertThat(
            reason(() -> {
              try {
                while (true) {
                  Turn.checkStillWanted();
                }
              } finally {
                stopped.countDown();
              }
            }))
        .isEqualTo(Reason.TOO_SLOW);
    assertThat(stopped.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void too_little_memory_means_too_large_and_too_deep_means_damaged() {
    Turn patient = new Turn(Duration.ofMinutes(1));
    assertThat(
            reason(
                patient,
                () -> {
                  throw new OutOfMemoryError();
                }))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(
            reason(
                patient,
                () -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo(Reason.DAMAGED);
  }

  private Reason reason(Callable<String> work) {
    return reason(turn, work);
  }

  private static Reason reason(Turn turn, Callable<String> work) {
    UnreadablePaper refused =
        catchThrowableOfType(UnreadablePaper.class, () -> turn.<String>take(work));
    return refused.reason();
  }

  private static String hang(CountDownLatch end) {
    while (true) {
      try {
        end.await();
        return "late";
      } catch (InterruptedException e) {
        // does not listen
      }
    }
  }
}
