package org.mingbai.web;

import io.github.bucket4j.Bucket;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Looks receipt codes up slowly enough that guessing never pays: ten wrong a minute from one
/// caller, then growing waits; five look-ups a second for all (SEC-17).
public final class Guesses {
  private static final int FREE_WRONGS = 10;
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final int QUEUE_AT_MOST = 50;
  private static final int CALLERS_AT_MOST = 100_000;
  private final boolean on;
  private final Callers callers;
  private final InstantSource clock;
  private final Map<Long, Wrongs> wrongs = new ConcurrentHashMap<>();
  private final Bucket ceiling =
      Bucket.builder().addLimit(l -> l.capacity(5).refillGreedy(5, Duration.ofSeconds(1))).build();
  private final AtomicInteger queue = new AtomicInteger();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("code-", 0).daemon().factory());

  private record Wrongs(long minute, int count) {}

  Guesses(boolean on, Callers callers, InstantSource clock) {
    this.on = on;
    this.callers = callers;
    this.clock = clock;
  }

  /// What the code opens. A wrong one counts against its caller.
  public <T> Optional<T> look(Context ctx, Supplier<Optional<T>> deed) {
    return on ? look(callers.number(ctx), deed) : deed.get();
  }

  <T> Optional<T> look(long caller, Supplier<Optional<T>> deed) {
    Optional<T> found = inTurn(deed);
    if (found.isEmpty()) {
      if (wrongs.size() > CALLERS_AT_MOST) {
        wrongs.clear();
      }
      wrongs.merge(caller, new Wrongs(minute(), 1), Guesses::more);
    }
    return found;
  }

  /// Waits as long as this caller's wrong codes of the last minutes ask for.
  void pause(Context ctx) {
    try {
      Thread.sleep(on ? due(callers.number(ctx)) : Duration.ZERO);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  Duration due(long caller) {
    Wrongs before = wrongs.get(caller);
    if (before == null || before.minute() < minute() - 1 || before.count() < FREE_WRONGS) {
      return Duration.ZERO;
    }
    return Duration.ofSeconds(
        Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(6, before.count() - FREE_WRONGS)));
  }

  private static Wrongs more(Wrongs before, Wrongs now) {
    return before.minute() < now.minute() - 1 ? now : new Wrongs(now.minute(), before.count() + 1);
  }

  private long minute() {
    return clock.millis() / 60_000;
  }

  private <T> Optional<T> inTurn(Supplier<Optional<T>> deed) {
    try {
      boolean turn =
          queue.incrementAndGet() <= QUEUE_AT_MOST
              && ceiling.asBlocking().tryConsume(1, Duration.ofSeconds(10));
      if (!turn) {
        throw Refused.later(Problem.TOO_MANY, 10);
      }
      return pool.submit(deed::get).get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refused.later(Problem.BUSY, 5);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(failed.getCause());
    } finally {
      queue.decrementAndGet();
    }
  }

  void close() {
    pool.shutdownNow();
  }
}
