package org.mingbai.grievance;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One turn at a time for each name on this node; other nodes are met by the store's versions.
public final class OneByOne {
  private static final int STRIPES = 256;
  private final Lock[] locks = new Lock[STRIPES];

  public OneByOne() {
    for (int i = 0; i < STRIPES; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  public <T> T take(String name, Supplier<T> turn) {
    Lock lock = locks[Math.floorMod(name.hashCode(), STRIPES)];
    lock.lock();
    try {
      return turn.get();
    } finally {
      lock.unlock();
    }
  }
}
