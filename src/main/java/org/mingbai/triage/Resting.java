package org.mingbai.triage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingbai.language.Learnt;

/// Something learnt that rests while nobody needs it: it is let go of, and had again, in a moment,
/// from what is kept of it. What took long to learn was not kept: it does not rest.
final class Resting<T> {
  private static final Duration LONG = Duration.ofSeconds(3);

  private final Callable<T> learning;
  private volatile Learnt<T> learnt;
  private volatile Duration took = Duration.ZERO;
  private volatile boolean had;
  private volatile boolean needed;
  private volatile long last;

  Resting(Callable<T> learning) {
    this.learning = () -> timed(learning);
    learnt = new Learnt<>(this.learning);
  }

  private T timed(Callable<T> learning) throws Exception {
    long start = System.nanoTime();
    T now = learning.call();
    took = Duration.ofNanos(System.nanoTime() - start);
    return now;
  }

  /// It, learnt on the spot where it rests or is not learnt yet.
  T get() {
    last = System.nanoTime();
    needed = true;
    T now = learnt.get();
    had = true;
    return now;
  }

  /// It, if it was learnt before: nobody waits for learning.
  Optional<T> now() {
    Optional<T> now = learnt.now();
    return now.isEmpty() && had ? Optional.of(get()) : now;
  }

  /// Learnt ahead of the first who needs it.
  void learn() {
    Learnt.all(List.of(learnt));
    had = awake();
  }

  boolean awake() {
    return learnt.now().isPresent();
  }

  /// Lets go of it where nobody needed it for so long, or ever since it was learnt ahead.
  boolean rest(Duration unneeded) {
    boolean idle = !needed || System.nanoTime() - last >= unneeded.toNanos();
    if (!idle || !awake() || took.compareTo(LONG) > 0) {
      return false;
    }
    learnt = new Learnt<>(learning);
    return true;
  }
}
