package org.mingbai.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into sentences the language's way; a line's end ends a sentence.
public final class Sentences {
  private Sentences() {}

  public static List<String> of(String text, Language language) {
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(
            ULocale.forLanguageTag(language.tag() + "-u-ss-standard"));
    List<String> sentences = new ArrayList<>();
    text.lines().forEach(line -> cut(breaks, line, sentences));
    return sentences;
  }

  private static void cut(BreakIterator breaks, String line, List<String> sentences) {
    breaks.setText(line);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = line.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
  }
}
