package org.mingbai.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How many requests are worked on at once; the rest queue for a while, and beyond that are asked to come again, so that nothing collapses (SEC-57).
final class Crowd {
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
      in = waiting.incrementAndGet() <= WAITING_AT_MOST && inside.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
