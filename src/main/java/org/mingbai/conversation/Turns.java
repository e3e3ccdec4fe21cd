package org.mingbai.conversation;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One turn at a time for each conversation on this node; other nodes are met by the store's
/// versions.
final class Turns {
  private static final int STRIPES = 256;
  private final Lock[] locks = new Lock[STRIPES];

  Turns() {
    for (int i = 0; i < STRIPES; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  <T> T take(TalkId id, Supplier<T> turn) {
    Lock lock = locks[Math.floorMod(id.value().hashCode(), STRIPES)];
    lock.lock();
    try {
      return turn.get();
    } finally {
      lock.unlock();
    }
  }
}
