package org.mingbai.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Cuts a text into lower-case tokens, each with its character 1- to 5-grams and the whole token as
/// hash buckets.
final class Grams {
  static final int BUCKETS = 1 << 18;
  private static final int SHORT = 2;
  private static final int LONGEST = 5;
  private static final int LONGEST_TOKEN = 40;

  private Grams() {}

  /// A token: its form, how it was written, how much it weighs, and the buckets of its grams:
  /// short, long, and the whole.
  record Token(String form, Case written, double weight, int[] small, int[] big, int whole) {}

  /// How a token begins.
  enum Case {
    PLAIN,
    CAPITAL,
    SHOUTED
  }

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i <= text.length()) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean alone = Words.standsAlone(c);
      if (start >= 0 && (alone || !inside(c))) {
        add(tokens, text, start, i);
        start = -1;
      }
      if (alone) {
        tokens.add(token(Simplified.of(c), Case.PLAIN, .75));
      } else if (start < 0 && Character.isLetter(c)) {
        start = i;
      }
      i += Character.charCount(c);
    }
    return tokens;
  }

  private static boolean inside(int c) {
    return Character.isLetter(c)
        || c == '\''
        || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static void add(List<Token> tokens, String text, int start, int end) {
    String word = text.substring(start, Math.min(end, start + LONGEST_TOKEN));
    Case written = written(word);
    tokens.add(
        token(
            word.replace('’', '\'').toLowerCase(Locale.ROOT),
            written,
            Math.min(1, word.length() / 4.0)));
  }

  private static Case written(String word) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return Case.PLAIN;
    }
    boolean shouted = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
    return shouted ? Case.SHOUTED : Case.CAPITAL;
  }

  private static Token token(String form, Case written, double weight) {
    char[] padded = new char[form.length() + 2];
    form.getChars(0, form.length(), padded, 1);
    padded[0] = '_';
    padded[padded.length - 1] = '_';
    int[] small = new int[padded.length * SHORT];
    int[] big = new int[padded.length * (LONGEST - SHORT)];
    int smalls = 0;
    int bigs = 0;
    for (int start = 0; start < padded.length; start++) {
      int hash = 0x811c9dc5;
      for (int end = start; end < Math.min(padded.length, start + LONGEST); end++) {
        hash = (hash ^ padded[end]) * 0x01000193;
        int length = end - start + 1;
        if (length > SHORT) {
          big[bigs++] = bucket(hash + length);
        } else if (length > 1 || padded[start] != '_') {
          small[smalls++] = bucket(hash + length);
        }
      }
    }
    return new Token(
        form,
        written,
        weight,
        Arrays.copyOf(small, smalls),
        Arrays.copyOf(big, bigs),
        bucket(form.hashCode() * 0x5bd1e995 + 7));
  }

  private static int bucket(int hash) {
    int mixed = hash ^ hash >>> 15;
    mixed *= 0x2c1b3c6d;
    mixed ^= mixed >>> 12;
    return mixed & BUCKETS - 1;
  }
}
