package org.mingbai.store;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  <T> T read(Writer.Act<T> question) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    try {
      pool.execute(() -> answer(question, outcome));
    } catch (RejectedExecutionException full) {
      throw new StoreUnavailable("too many are reading, or the store is closed", full);
    }
    return Answers.await(outcome);
  }

  private <T> void answer(Writer.Act<T> question, CompletableFuture<T> outcome) {
    if (outcome.isDone()) {
      return;
    }
    Work work = null;
    try {
      work = work();
      T found = question.on(work);
      idle.push(work);
      outcome.complete(found);
    } catch (SQLException | RuntimeException | Error fault) {
      Faults.close(work);
      outcome.completeExceptionally(Faults.told(vendor, fault));
    }
  }

  private Work work() {
    @Nullable Work rested = idle.poll();
    return rested == null ? connect.get() : rested;
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
