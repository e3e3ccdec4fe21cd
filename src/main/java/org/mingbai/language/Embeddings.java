package org.mingbai.language;

import java.util.List;

/// Vectors whose nearness is nearness in meaning, within one language and never across languages.
public interface Embeddings {
  /// Whether there is a model for this language.
  boolean speak(Language language);

  /// One vector of length one for each text, in order, for a language that `speak` allows.
  List<float[]> of(Language language, List<String> texts);

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
