package org.mingbai.papers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// One work at a time on a platform thread of its own, and no longer than allowed, the wait for
/// one's turn counted: then the caller goes, and the thread is told to stop and left behind.
final class Turn {
  /// With so many threads left behind and still running nobody starts another.
  private static final int MOST_LEFT_BEHIND = 2;

  private final Duration longest;
  private final Semaphore one = new Semaphore(1, true);
  private final List<Thread> leftBehind = new ArrayList<>();

  Turn(Duration longest) {
    this.longest = longest;
  }

  <T> T take(Callable<T> work) {
    long until = System.nanoTime() + longest.toNanos();
    try {
      if (!one.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new UnreadablePaper(Reason.TOO_SLOW);
      }
      try {
        return within(until, work);
      } finally {
        one.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a paper was read", e);
    }
  }

  private <T> T within(long until, Callable<T> work) throws InterruptedException {
    leftBehind.removeIf(thread -> !thread.isAlive());
    boolean late = until - System.nanoTime() <= 0;
    if (late || leftBehind.size() >= MOST_LEFT_BEHIND) {
      throw new UnreadablePaper(Reason.TOO_SLOW);
    }
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofPlatform().name("papers").daemon().start(task);
    boolean ended = false;
    try {
      T result = task.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      ended = true;
      return result;
    } catch (ExecutionException e) {
      ended = true;
      throw told(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new UnreadablePaper(Reason.TOO_SLOW, e);
    } finally {
      if (!ended) {
        thread.interrupt();
        leftBehind.add(thread);
      }
    }
  }

  /// Readers of strangers' files fail in many ways; all of them are the file's.
  private static RuntimeException told(Throwable failure) {
    return switch (failure) {
      case UnreadablePaper known -> known;
      case OutOfMemoryError full -> new UnreadablePaper(Reason.TOO_LARGE, full);
      case StackOverflowError deep -> new UnreadablePaper(Reason.DAMAGED, deep);
      case Exception broken -> new UnreadablePaper(Reason.DAMAGED, broken);
      default -> new IllegalStateException("a paper could not be read", failure);
    };
  }

  /// For work that takes long: ends it once its caller has gone.
  static void checkStillWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new UnreadablePaper(Reason.TOO_SLOW);
    }
  }
}
