package org.mingbai.papers;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Joins the lines of one paragraph: without a space in Chinese, and a word cut at a line's end is
/// made whole.
final class Joins {
  /// Fonts often name a Chinese character by the radical that looks like it.
  private static final Pattern RADICAL = Pattern.compile("[\u2E80-\u2FDF]");

  private Joins() {}

  static String join(String line, String next) {
    if (line.isEmpty() || next.isEmpty()) {
      return line + next;
    }
    int last = line.codePointBefore(line.length());
    int first = next.codePointAt(0);
    if (last == '\u00ad') {
      return line.substring(0, line.length() - 1) + next;
    }
    if ((last == '-' || last == '\u2010') && line.length() > 1) {
      return hyphened(line, next);
    }
    return line + (standsClose(last) || standsClose(first) ? "" : " ") + next;
  }

  /// A small letter goes on with the word; before a capital or a number the hyphen is its own.
  private static String hyphened(String line, String next) {
    String word = line.substring(0, line.length() - 1);
    int before = word.codePointBefore(word.length());
    if (Character.isLetter(before) && Character.isLowerCase(next.codePointAt(0))) {
      return word + next;
    }
    return line + (Character.isLetterOrDigit(before) ? "" : " ") + next;
  }

  /// Chinese and Japanese letters and their punctuation stand without spaces.
  static boolean standsClose(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    UnicodeBlock block = UnicodeBlock.of(letter);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
        || UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
  }

  static String withoutRadicals(String text) {
    return RADICAL
        .matcher(text)
        .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
  }
}
