package org.mingbai.retrieval;

import java.util.Set;

/// Words as marks of 64 bits: of a million, two share theirs once in tens of millions of houses.
final class Marks {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Marks() {}

  static long of(String word) {
    long hash = STEP;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * STEP;
      hash ^= hash >>> 29;
    }
    return hash * (hash | 1);
  }

  /// The same for the same words in whatever order.
  static long of(Set<String> words) {
    long sum = words.size();
    for (String word : words) {
      sum += of(word);
    }
    return sum;
  }
}
