package org.mingbai.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into sentences the language's way; a line's end ends a sentence.
public final class Sentences {
  private Sentences() {}

  /// A word so long before a full stop is no abbreviation, whatever its last letters say: ICU looks
  /// at the ends of words only (in Portuguese "pedir." ends as "Ir." does).
  private static final int LONG_WORD = 5;

  public static List<String> of(String text, Language language) {
    ULocale plain = ULocale.forLanguageTag(language.tag());
    ULocale careful = ULocale.forLanguageTag(language.tag() + "-u-ss-standard");
    BreakIterator all = BreakIterator.getSentenceInstance(plain);
    BreakIterator breaks = BreakIterator.getSentenceInstance(careful);
    List<String> sentences = new ArrayList<>();
    text.lines().forEach(line -> cut(all, breaks, line, sentences));
    return sentences;
  }

  private static void cut(
      BreakIterator all, BreakIterator breaks, String line, List<String> sentences) {
    all.setText(line);
    breaks.setText(line);
    int start = all.first();
    for (int end = all.next(); end != BreakIterator.DONE; end = all.next()) {
      if (end == line.length() || breaks.isBoundary(end) || afterLongWord(line, end)) {
        String sentence = line.substring(start, end).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
  }

  private static boolean afterLongWord(String line, int end) {
    int stop = line.substring(0, end).stripTrailing().length() - 1;
    int from = stop;
    while (from > 0 && Character.isLetter(line.charAt(from - 1))) {
      from--;
    }
    return stop - from >= LONG_WORD;
  }
}
