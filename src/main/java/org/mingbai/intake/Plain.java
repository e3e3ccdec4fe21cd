package org.mingbai.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingbai.language.LocaleFolder;

/// Words in one form, for comparing only: one case, words parted by single spaces; none between
/// Chinese characters.
public final class Plain {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SIGNS = Pattern.compile("[\\u0640\\u064B-\\u065F\\u0670]");

  private Plain() {}

  public static String of(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("'", "")
            .replace("’", "");
    String letters =
        SIGNS
            .matcher(folded)
            .replaceAll("")
            .replace('أ', 'ا')
            .replace('إ', 'ا')
            .replace('آ', 'ا')
            .replace('ى', 'ي')
            .replace('ة', 'ه');
    String spaced = BETWEEN.matcher(letters).replaceAll(" ").strip();
    return dense(spaced) ? spaced.replace(" ", "") : spaced;
  }

  /// Is this phrase in the text, at word bounds where the script has them? Both in plain form.
  public static boolean holds(String text, String phrase) {
    return dense(phrase) ? text.contains(phrase) : (" " + text + " ").contains(" " + phrase + " ");
  }

  /// Written without spaces between words.
  public static boolean dense(String plain) {
    return plain.codePoints().anyMatch(c -> c >= 0x2E80 && c < 0xAC00);
  }

  /// How long it is in letters: the vowel signs of Bengali or Hindi are no letters of their own.
  public static int letters(String text) {
    return (int) text.codePoints().filter(c -> !mark(c)).count();
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /// The phrases a message lists, parted by a bar; none when there is no such message.
  public static List<String> phrases(LocaleFolder folder, String key) {
    return folder.listed(key).stream().map(Plain::of).filter(p -> !p.isEmpty()).toList();
  }
}
