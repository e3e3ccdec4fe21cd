package org.mingbai.language;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Something that takes a while to learn: learnt after the door is open, or on the spot by whoever
/// needs it first.
public final class Learnt<T> {
  private volatile @Nullable Callable<T> learning;
  private volatile FutureTask<T> task;

  public Learnt(Callable<T> learning) {
    this.learning = learning;
    task = new FutureTask<>(learning);
  }

  /// What was learnt; a fault in learning is thrown to everybody who waits. Where memory or the
  /// like was short, the next who asks tries again.
  public T get() {
    FutureTask<T> now = task;
    begin(now);
    try {
      return now.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while learning", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault && !(fault.getCause() instanceof Error)) {
        throw fault;
      }
      again(now);
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized void again(FutureTask<T> failed) {
    Callable<T> once = learning;
    if (task == failed && once != null) {
      task = new FutureTask<>(once);
    }
  }

  /// What was learnt, if it is learnt already: nobody waits.
  public Optional<T> now() {
    FutureTask<T> now = task;
    return now.state() == Future.State.SUCCESS ? Optional.of(now.resultNow()) : Optional.empty();
  }

  private void begin() {
    begin(task);
  }

  /// What it was learnt from is let go of: examples weigh more than what they teach.
  private void begin(FutureTask<T> now) {
    now.run();
    if (now.state() == Future.State.SUCCESS) {
      learning = null;
    }
  }

  /// Learns these one after the other, on the caller's thread.
  public static void all(Collection<? extends Learnt<?>> lessons) {
    for (Learnt<?> lesson : lessons) {
      goOn();
      lesson.begin();
    }
  }

  /// Ends what is being learnt on a thread that was interrupted: the house closes.
  public static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("no more is learnt");
    }
  }
}
