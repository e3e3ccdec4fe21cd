package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Waiting for what is done on other threads, on a machine that may stand still for seconds: for
/// the state itself, never for a time.
public final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int STANDSTILL = 49;
  private static final int ROUNDS = 8;

  private Patience() {}

  /// Waits until this holds; half a minute without it is a fault on any machine.
  public static void until(Callable<Boolean> holds) {
    within(LONGEST, holds);
  }

  /// Waits until this holds, and no longer than was promised. The time is counted in looks: while a
  /// machine stands still it does so for us as for the house, and that counts for a second at most.
  public static void within(Duration promised, Callable<Boolean> holds) {
    try {
      long looks = promised.dividedBy(LOOK);
      long start = System.nanoTime();
      while (!holds.call()) {
        assertThat(looks).as("looks left until it holds").isPositive();
        long took = Duration.ofNanos(System.nanoTime() - start).dividedBy(LOOK);
        looks -= 1 + Math.min(took, STANDSTILL);
        Thread.sleep(LOOK);
        start = System.nanoTime();
      }
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  /// How long this takes at its quickest: tried again while it takes longer than wanted. A loud
  /// machine may spoil some rounds; what is slow by itself spoils all.
  public static Duration quickest(Duration wanted, Supplier<?> deed) {
    Duration best = time(deed);
    for (int i = 1; i < ROUNDS && best.compareTo(wanted) >= 0; i++) {
      Duration took = time(deed);
      best = took.compareTo(best) < 0 ? took : best;
    }
    return best;
  }

  private static Duration time(Supplier<?> deed) {
    long start = System.nanoTime();
    assertThat(deed.get()).isNotNull();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
