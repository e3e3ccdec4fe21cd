package org.mingbai.language;

import java.util.Optional;

/// The one rule for characters that no text may carry (FLT-22). Lone surrogates: no text at all.
/// Removed: every control (NUL, C0, DEL, C1) but tab, LF and CR, and every non-character (U+FDD0 to
/// U+FDEF, the last two of each plane). All else stays as it was written: joiners, direction marks,
/// private use, unassigned, soft hyphen, byte order mark.
public final class FitText {
  private FitText() {}

  /// Empty for lone surrogates; else the text without controls (but tab, LF, CR) and
  /// non-characters, otherwise unchanged.
  public static Optional<String> of(String text) {
    int i = 0;
    boolean fit = true;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return Optional.empty();
      }
      fit &= fits(c);
      i += Character.charCount(c);
    }
    return Optional.of(fit ? text : without(text));
  }

  private static String without(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(FitText::fits).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean fits(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    return !control && !nonCharacter;
  }
}
