package org.mingbai.likeness;

import java.util.Arrays;
import java.util.List;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// What a text shows to the classifiers, as hashes: words, pairs of words, words two apart and
/// those at its ends, and character grams within words; of Chinese one to three characters.
public final class Features {
  private static final int MOST_WORDS = 400;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 5;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long STEP = 0x100000001b3L;

  /// The two lowest bits of a feature say what it is.
  private static final int KIND = 3;

  static final int PAIR = 0;
  static final int WORD = 1;
  static final int GRAM = 2;
  static final int APART = 3;

  private long[] hashes = new long[256];
  private int size;

  private Features() {}

  /// The features of a text, the least first: who looks for them goes one way.
  public static long[] of(String text) {
    return of(Words.of(text));
  }

  /// The features of a text that is parted into words already.
  public static long[] of(List<Word> all) {
    Features features = new Features();
    List<Word> words = all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      features.add(word(form));
      if (i > 0) {
        features.add(pair(words.get(i - 1).form(), form));
      }
      if (i > 1) {
        features.add(apart(words.get(i - 2).form(), form));
      }
      if (!dense(form)) {
        features.addGrams(form);
      } else if (i > 1 && dense(words.get(i - 1).form()) && dense(words.get(i - 2).form())) {
        features.add(pair(words.get(i - 2).form() + words.get(i - 1).form(), form));
      }
    }
    features.addEnds(words);
    long[] sorted = Arrays.copyOf(features.hashes, features.size);
    Arrays.sort(sorted);
    return sorted;
  }

  /// How it begins and how it ends.
  private void addEnds(List<Word> words) {
    int last = words.size() - 1;
    for (int i = 0; i <= Math.min(1, last); i++) {
      add(apart("^" + i, words.get(i).form()));
      add(apart("$" + i, words.get(last - i).form()));
    }
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  private void addGrams(String form) {
    int end = form.length() + 1;
    for (int from = -1; from < end; from++) {
      long hash = SEED;
      for (int i = from; i <= end - 1 && i - from < LONGEST; i++) {
        char c = i < 0 || i >= form.length() ? '_' : form.charAt(i);
        hash = (hash ^ c) * STEP;
        if (i - from + 1 >= SHORTEST) {
          add(marked(hash + i - from, GRAM));
        }
      }
    }
  }

  static long word(String form) {
    return marked(hash(form, SEED), WORD);
  }

  static long pair(String first, String second) {
    return marked(hash(second, hash(first, SEED) * STEP + ' '), PAIR);
  }

  /// Two words with one between them.
  private static long apart(String first, String second) {
    return marked(hash(second, hash(first, SEED) * STEP + '_'), APART);
  }

  /// What a feature is: a word, a pair, a gram, or two words apart.
  static int kind(long feature) {
    return (int) (feature & KIND);
  }

  private static long marked(long hash, int kind) {
    return mixed(hash) << 2 | kind;
  }

  private static long hash(String form, long seed) {
    long hash = seed;
    for (int i = 0; i < form.length(); i++) {
      hash = (hash ^ form.charAt(i)) * STEP;
    }
    return hash;
  }

  private static long mixed(long hash) {
    long h = (hash ^ hash >>> 31) * 0x7fb5d329728ea185L;
    return h ^ h >>> 27;
  }

  /// Written without spaces: each character is a word.
  public static boolean dense(String form) {
    return !form.isEmpty() && form.length() <= 2 && form.codePointAt(0) >= 0x2E80;
  }
}
