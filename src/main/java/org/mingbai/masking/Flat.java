package org.mingbai.masking;

/// A text with digits of every script and wide letters as plain ones, each at its own place.
final class Flat {
  private static final int WIDE = 0xFF01 - '!';

  private Flat() {}

  static String of(String text) {
    char[] out = text.toCharArray();
    for (int i = 0; i < out.length; i++) {
      out[i] = flat(out[i]);
    }
    return new String(out);
  }

  private static char flat(char c) {
    if (c <= '~') {
      return c;
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(c, 10));
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - WIDE);
    }
    return switch (c) {
      case '\u00a0', '\u2007', '\u202f', '\u3000' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }
}
