package org.mingbai.database;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mingbai.grievance.StoreUnavailable;

/// A few platform threads that read, each with a connection of its own.
final class Readers {
  private static final int THREADS = 4;
  private static final int MOST_WAITING = 2_048;

  private final Supplier<Work> connect;
  private final Vendor vendor;
  private final Deque<Work> idle = new ConcurrentLinkedDeque<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("store-reader-", 1).factory());

  Readers(Supplier<Work> connect, Vendor vendor) {
    this.connect = connect;
    this.vendor = vendor;
  }

  <T> T read(Act<T> question) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    try {
      pool.execute(() -> answer(question, outcome));
    } catch (RejectedExecutionException full) {
      throw new StoreUnavailable("too many are reading, or the store is closed", full);
    }
    return Answers.await(outcome);
  }

  private <T> void answer(Act<T> question, CompletableFuture<T> outcome) {
    if (outcome.isDone()) {
      return;
    }
    try {
      outcome.complete(asked(question));
    } catch (SQLException | RuntimeException | Error fault) {
      outcome.completeExceptionally(Faults.told(vendor, fault));
    }
  }

  /// A connection that died while it rested is no reason to fail: a fresh one is asked.
  private <T> T asked(Act<T> question) throws SQLException {
    Work rested = idle.poll();
    if (rested != null) {
      try {
        return asked(question, rested);
      } catch (SQLException | RuntimeException fault) {
        if (!Faults.lost(vendor, fault)) {
          throw fault;
        }
      }
    }
    return asked(question, connect.get());
  }

  private <T> T asked(Act<T> question, Work work) throws SQLException {
    boolean answered = false;
    try {
      T found = question.on(work);
      idle.push(work);
      answered = true;
      return found;
    } finally {
      if (!answered) {
        Faults.close(work);
      }
    }
  }

  void close() {
    pool.shutdown();
    try {
      boolean ended = pool.awaitTermination(10, TimeUnit.SECONDS);
      if (!ended) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    idle.forEach(Faults::close);
    idle.clear();
  }
}
