package org.mingbai.web;

import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Limits sized for five hundred people behind one address. Over them a person's words take the
/// slow lane and are taken all the same; other calls come again later (SEC-51).
final class Throttle {
  private static final int SLEEPERS_AT_MOST = 2_000;
  private static final int CALLERS_AT_MOST = 100_000;
  private static final Duration SLOW_LANE = Duration.ofSeconds(2);
  private final boolean on;
  private final Callers callers;
  private final AtomicInteger sleepers = new AtomicInteger();
  private final Map<Long, Bucket> usual = new ConcurrentHashMap<>();
  private final Map<Long, Bucket> words = new ConcurrentHashMap<>();

  Throttle(boolean on, Callers callers) {
    this.on = on;
    this.callers = callers;
  }

  void admit(Door door, Context ctx) {
    if (on) {
      admit(door.lane(), callers.number(ctx));
    }
  }

  void admit(Door.Lane lane, long caller) {
    switch (lane) {
      case WORDS -> {
        if (!of(words, caller, 600, 10).tryConsume(1)) {
          slowLane();
        }
      }
      case USUAL, CODE -> {
        var probe = of(usual, caller, 3_000, 150).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
          throw Refused.later(
              Problem.TOO_MANY, 1 + (int) (probe.getNanosToWaitForRefill() / 1_000_000_000L));
        }
      }
    }
  }

  private static Bucket of(Map<Long, Bucket> buckets, long caller, int burst, int perSecond) {
    if (buckets.size() > CALLERS_AT_MOST) {
      buckets.clear();
    }
    return buckets.computeIfAbsent(caller, c -> bucket(burst, perSecond));
  }

  private static Bucket bucket(int burst, int perSecond) {
    return Bucket.builder()
        .addLimit(l -> l.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /// A bounded sleep on a thread that costs nothing; when too many sleep already, nobody sleeps
  /// more.
  private void slowLane() {
    if (sleepers.incrementAndGet() <= SLEEPERS_AT_MOST) {
      try {
        Thread.sleep(SLOW_LANE);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
    sleepers.decrementAndGet();
  }

  /// How many requests are worked on at once; the rest queue for a while, and beyond that are asked
  /// to come again, so that nothing collapses (SEC-57).
  static final class Crowd {
    private static final int WAITING_AT_MOST = 4_000;
    private static final int PATIENCE_SECONDS = 8;
    private final Semaphore inside;
    private final AtomicInteger waiting = new AtomicInteger();

    Crowd(int atOnce) {
      this.inside = new Semaphore(atOnce, true);
    }

    void enter() {
      if (inside.tryAcquire()) {
        return;
      }
      boolean in = false;
      try {
        in =
            waiting.incrementAndGet() <= WAITING_AT_MOST
                && inside.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.decrementAndGet();
      }
      if (!in) {
        throw Refused.later(Problem.BUSY, 5);
      }
    }

    void leave() {
      inside.release();
    }
  }
}
