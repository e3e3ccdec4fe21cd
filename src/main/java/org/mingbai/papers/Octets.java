package org.mingbai.papers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a stranger's file: whoever reads beyond their end is told that they are damaged.
final class Octets {
  private final byte[] all;

  /// Not what its first bytes promise.
  static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  Octets(byte[] all) {
    this.all = all;
  }

  int length() {
    return all.length;
  }

  int at(long place) {
    if (place < 0 || place >= all.length) {
      throw new Damaged();
    }
    return all[(int) place] & 0xff;
  }

  /// Two bytes, the high one first.
  int big2(long place) {
    return at(place) << 8 | at(place + 1);
  }

  long big4(long place) {
    return (long) big2(place) << 16 | big2(place + 2);
  }

  /// Two bytes, the low one first.
  int little2(long place) {
    return at(place) | at(place + 1) << 8;
  }

  int little3(long place) {
    return little2(place) | at(place + 2) << 16;
  }

  long little4(long place) {
    return little2(place) | (long) little2(place + 2) << 16;
  }

  boolean says(long place, String word) {
    byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
    long end = place + wanted.length;
    return place >= 0
        && end <= all.length
        && Arrays.equals(all, (int) place, (int) end, wanted, 0, wanted.length);
  }

  String word(long place, int length) {
    return new String(from(place, place + length), StandardCharsets.ISO_8859_1);
  }

  byte[] from(long from, long to) {
    if (from < 0 || to > all.length || from > to) {
      throw new Damaged();
    }
    return Arrays.copyOfRange(all, (int) from, (int) to);
  }
}
