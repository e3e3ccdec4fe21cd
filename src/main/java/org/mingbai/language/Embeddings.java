package org.mingbai.language;

import java.util.List;

/// Vectors whose nearness is nearness in meaning, within one language and never across languages.
public interface Embeddings {
  /// Whether there is a model for this language.
  boolean speak(Language language);

  /// One vector of length one for each text, in order, for a language that `speak` allows.
  List<float[]> of(Language language, List<String> texts);

  /// How near two of these vectors are, at most 1. Four sums side by side: one alone would wait for
  /// itself at every step; all models have a multiple of four numbers.
  static double cosine(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    return s0 + s1 + s2 + s3;
  }

  /// Of no language at all.
  static Embeddings none() {
    return new Embeddings() {
      @Override
      public boolean speak(Language language) {
        return false;
      }

      @Override
      public List<float[]> of(Language language, List<String> texts) {
        throw new IllegalArgumentException("no model for " + language.tag());
      }
    };
  }
}
