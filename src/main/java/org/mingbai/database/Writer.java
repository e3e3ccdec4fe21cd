package org.mingbai.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits acts in the order they came, as many at once as wait: one forced write for all of them.
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_TOGETHER = 256;

  /// Of an act that crosses those of others.
  private static final int ATTEMPTS = 8;

  private static final long MOST_PAUSE = 5_000_000;

  private final Supplier<Work> connect;
  private final Vendor vendor;
  private final Consumer<List<Work.Growth>> afterCommit;
  private final Waiting<?> end = new Waiting<>(work -> 0);
  private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING, true);
  private final List<Thread> lanes = new ArrayList<>();
  private volatile boolean closing;

  Writer(Supplier<Work> connect, Vendor vendor, Consumer<List<Work.Growth>> afterCommit) {
    this.connect = connect;
    this.vendor = vendor;
    this.afterCommit = afterCommit;
    for (int i = 1; i <= vendor.writers(); i++) {
      lanes.add(Thread.ofPlatform().name("store-writer-" + i).start(new Lane()));
    }
  }

  /// Waits until the act is on disk, or fails.
  <T> T write(Act<T> act) {
    Waiting<T> waiting = new Waiting<>(act);
    if (closing || !queue.offer(waiting)) {
      throw new StoreUnavailable(closing ? "the store is closing" : "too many acts are waiting");
    }
    return Answers.await(waiting.outcome);
  }

  /// Lets the waiting acts finish, then ends.
  void close() {
    closing = true;
    try {
      // One sign for each lane, whichever takes it: a lane that ended already has taken one.
      for (int i = 0; i < lanes.size(); i++) {
        queue.put(end);
      }
      for (Thread lane : lanes) {
        lane.join(10_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(
        w -> w.outcome.completeExceptionally(new StoreUnavailable("the store is closed")));
  }

  /// An act in the queue with what became of it; told to its caller only after the commit.
  private static final class Waiting<T> {
    private final Act<T> act;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Exception failure;

    Waiting(Act<T> act) {
      this.act = act;
    }

    void run(Work work) throws SQLException {
      failure = null;
      result = act.on(work);
    }

    void tell() {
      if (failure != null) {
        outcome.completeExceptionally(failure);
      } else {
        complete();
      }
    }

    @SuppressWarnings("NullAway") // an act's result may be what T allows
    private void complete() {
      outcome.complete(result);
    }
  }

  /// One connection that writes.
  private final class Lane implements Runnable {
    private @Nullable Work work;

    @Override
    public void run() {
      boolean ended = false;
      while (!ended) {
        List<Waiting<?>> batch = gather();
        ended = batch.remove(end);
        batch.removeIf(w -> w.outcome.isDone());
        if (!batch.isEmpty()) {
          keep(batch);
        }
      }
      discard();
    }

    /// Those that wait, up to the sign to end.
    private List<Waiting<?>> gather() {
      List<Waiting<?>> batch = new ArrayList<>();
      try {
        batch.add(queue.take());
        while (batch.size() < MOST_TOGETHER && batch.getLast() != end) {
          Waiting<?> next = queue.poll();
          if (next == null) {
            break;
          }
          batch.add(next);
        }
      } catch (InterruptedException e) {
        batch.add(end);
      }
      return batch;
    }

    private void keep(List<Waiting<?>> batch) {
      try {
        Work open = begun();
        boolean kept = together(open, batch);
        if (!kept && vendor.writers() > 1) {
          alone(open, batch);
          return;
        }
        if (!kept) {
          apart(open, batch);
        }
        List<Work.Growth> growths = open.takeGrowths();
        batch.forEach(Waiting::tell);
        afterCommit.accept(growths);
      } catch (SQLException | RuntimeException | Error fault) {
        discard();
        Throwable told = Faults.told(vendor, fault);
        LOG.warn("{} acts were not kept: {}", batch.size(), Faults.brief(fault));
        batch.forEach(w -> w.outcome.completeExceptionally(told));
      }
    }

    /// The usual way, without savepoints; false when an act failed and everything was undone.
    private boolean together(Work open, List<Waiting<?>> batch) throws SQLException {
      try {
        for (Waiting<?> waiting : batch) {
          waiting.run(open);
        }
        open.say("commit");
        return true;
      } catch (SQLException | RuntimeException fault) {
        if (Faults.passing(vendor, fault)) {
          throw fault;
        }
        undone(open);
        return false;
      }
    }

    private static void undone(Work open) throws SQLException {
      open.say("rollback");
      open.forgetGrowths(0);
    }

    /// Where others write too: each act in a commit of its own, so that two batches which took the
    /// same rows in another order do not meet again, and one that crossed another's is done once
    /// more.
    private void alone(Work open, List<Waiting<?>> batch) throws SQLException {
      for (Waiting<?> waiting : batch) {
        for (int left = ATTEMPTS; !committed(open, waiting, left); left--) {
          pause();
        }
        List<Work.Growth> growths = open.takeGrowths();
        waiting.tell();
        afterCommit.accept(growths);
      }
    }

    /// False when it crossed another's and may be done once more.
    private boolean committed(Work open, Waiting<?> waiting, int left) throws SQLException {
      open.say(vendor.begin());
      try {
        waiting.run(open);
        open.say("commit");
        return true;
      } catch (SQLException | RuntimeException fault) {
        if (Faults.passing(vendor, fault)) {
          throw fault;
        }
        undone(open);
        if (left > 1 && Faults.crossed(vendor, fault)) {
          return false;
        }
        waiting.failure = Faults.told(vendor, fault);
        return true;
      }
    }

    /// As good as never the same on two nodes.
    private static void pause() {
      LockSupport.parkNanos(Math.floorMod(System.nanoTime(), MOST_PAUSE));
    }

    /// Each act under a savepoint of its own, so that the one that fails undoes only itself.
    private void apart(Work open, List<Waiting<?>> batch) throws SQLException {
      open.say(vendor.begin());
      for (Waiting<?> waiting : batch) {
        int before = open.growths();
        open.say("savepoint act");
        try {
          waiting.run(open);
        } catch (SQLException | RuntimeException fault) {
          if (Faults.passing(vendor, fault)) {
            throw fault;
          }
          open.say("rollback to savepoint act");
          open.forgetGrowths(before);
          waiting.failure = Faults.told(vendor, fault);
        }
        open.say("release savepoint act");
      }
      open.say("commit");
    }

    /// With the transaction begun; a connection that died while it rested is replaced once.
    private Work begun() throws SQLException {
      boolean rested = work != null;
      try {
        work().say(vendor.begin());
      } catch (SQLException | RuntimeException fault) {
        if (!rested || !Faults.lost(vendor, fault)) {
          throw fault;
        }
        discard();
        work().say(vendor.begin());
      }
      return work();
    }

    private Work work() throws SQLException {
      Work open = work;
      if (open == null) {
        open = connect.get();
        vendor.prepareWriting(open.connection());
        work = open;
      }
      return open;
    }

    private void discard() {
      Work open = work;
      work = null;
      Faults.close(open);
    }
  }
}
