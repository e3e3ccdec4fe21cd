package org.mingbai.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// Counts what packed parts unpack to without keeping it, and stops at a hundred times a part's
/// size or at 100 MB in all.
final class Swelling {
  static final long MOST = 100L << 20;
  private static final int TIMES = 100;

  /// So little may be any number of times its size.
  private static final long LITTLE = 100L << 10;

  private final byte[] room = new byte[1 << 16];
  private long all;

  /// A part with words or commands, which are read later; what came before it broke off counts too.
  long count(InputStream unpacked, LongSupplier packed) throws IOException {
    long size = 0;
    for (int n = unpacked.read(room); n >= 0; n = unpacked.read(room)) {
      size += n;
      all += n;
      check(all > MOST || (size > LITTLE && size > TIMES * packed.getAsLong()));
    }
    return size;
  }

  /// A picture, which is never unpacked again: only by itself it must keep within the limit.
  void countAlone(InputStream unpacked) throws IOException {
    long size = 0;
    for (int n = unpacked.read(room); n >= 0; n = unpacked.read(room)) {
      size += n;
      check(size > MOST);
    }
  }

  private static void check(boolean tooMuch) {
    Turn.checkStillWanted();
    if (tooMuch) {
      throw new UnreadablePaper(Reason.BOMB);
    }
  }
}
