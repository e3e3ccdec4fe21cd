package org.mingbai.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingbai.grievance.StoreUnavailable;

/// How a caller waits for the database's threads: not for ever.
final class Answers {
  private static final long SECONDS = 8;

  private Answers() {}

  static <T> T await(CompletableFuture<T> outcome) {
    try {
      return outcome.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof StoreUnavailable later) {
        throw new StoreUnavailable("the store cannot keep or read now", later);
      }
      throw new IllegalStateException("the store failed", cause);
    } catch (TimeoutException e) {
      if (outcome.cancel(true)) {
        throw new StoreUnavailable("the store is too slow", e);
      }
      return outcome.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while waiting for the store", e);
    }
  }
}
