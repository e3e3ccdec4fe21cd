package org.mingbai.likeness;

import java.util.Set;

/// Words as marks of 64 bits: of a million, two share theirs once in tens of millions of houses.
public final class Marks {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Marks() {}

  /// The mark of a word.
  public static long of(String word) {
    return after(0, word);
  }

  /// The mark of a word that follows others; theirs is `before`.
  public static long after(long before, String word) {
    long hash = before ^ STEP;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * STEP;
      hash ^= hash >>> 29;
    }
    return (hash ^ word.length()) * (hash | 1);
  }

  /// The same for the same words in whatever order.
  public static long of(Set<String> words) {
    long sum = words.size();
    for (String word : words) {
      sum += of(word);
    }
    return sum;
  }
}
