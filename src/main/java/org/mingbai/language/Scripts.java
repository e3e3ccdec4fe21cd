package org.mingbai.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// Which script most of a text is written in; a Chinese character or a Japanese one counts as three
/// letters.
final class Scripts {
  private Scripts() {}

  static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        UnicodeScript script = script(c);
        counts.merge(script, Words.standsAlone(c) ? 3 : 1, Integer::sum);
      }
    }
    return counts;
  }

  private static UnicodeScript script(int c) {
    if (c < 128) {
      return UnicodeScript.LATIN;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
  }

  /// The script with most letters, or COMMON where there is no letter at all.
  static UnicodeScript most(Map<UnicodeScript, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }
}
