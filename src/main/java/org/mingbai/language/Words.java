package org.mingbai.language;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into words for comparing; each Chinese character is a word. The original is never
/// changed. The form of a word is case folded, in compatibility form, without invisible characters,
/// accents (but where it is one letter: à is not a) and Arabic vowel signs, with digits 0 to 9,
/// Arabic letters of one sound alike, Chinese simplified.
public final class Words {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();

  private Words() {}

  /// The code by which texts are cut, for whoever keeps what was learnt from them.
  public static List<Class<?>> code() {
    return List.of(Words.class, Digits.class, Simplified.class);
  }

  /// All words of a text, in order.
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean single = standsAlone(c);
      boolean inside = !single && (Character.isLetterOrDigit(c) || start >= 0 && joins(c));
      if (start >= 0 && !inside) {
        add(words, text, start, i);
        start = -1;
      }
      if (single) {
        add(words, text, i, next);
      } else if (inside && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      add(words, text, start, text.length());
    }
    return words;
  }

  private static void add(List<Word> words, String text, int start, int end) {
    String form = form(text.substring(start, end));
    if (!form.isEmpty()) {
      words.add(new Word(form, start, end, Character.isUpperCase(text.codePointAt(start))));
    }
  }

  /// The form of one word.
  public static String form(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    if (word.length() == 1 && word.charAt(0) >= 'À' && word.charAt(0) <= 'ÿ') {
      return word.toLowerCase(Locale.ROOT);
    }
    if (word.length() <= 2 && standsAlone(word.codePointAt(0))) {
      return Simplified.of(word.codePointAt(0));
    }
    StringBuilder out = new StringBuilder(word.length());
    APART.normalize(FOLD.normalize(word)).codePoints().forEach(c -> append(out, c));
    return Digits.ascii(out.toString());
  }

  private static void append(StringBuilder out, int c) {
    boolean sign =
        c >= 0x300 && c <= 0x36F
            || c >= 0x610 && c <= 0x61A
            || c >= 0x64B && c <= 0x65F
            || c == 0x640
            || c == 0x670
            || c >= 0x6D6 && c <= 0x6ED;
    if (!sign) {
      out.appendCodePoint(
          switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة', 'ہ', 'ۃ' -> 'ه';
            case 'ک' -> 'ك';
            default -> c;
          });
    }
  }

  /// Chinese characters and Japanese kana: one is a word.
  static boolean standsAlone(int c) {
    return c >= 0x2E80
        && (c == '〇'
            || c >= 0x3040 && c <= 0x30FF
            || c >= 0x3400 && c <= 0x4DBF
            || c >= 0x4E00 && c <= 0x9FFF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x20000 && c <= 0x3FFFF);
  }

  private static boolean joins(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
