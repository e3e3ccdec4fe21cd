package org.mingbai.grievance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Masks a valid receipt code that somebody typed among her words, in whatever digits, before
/// anything is stored.
public record CodeMask(String text, boolean masked) {
  private static final int LENGTH = 20;
  private static final String GAPS = "-‐‑‒–—−.·";
  public static final String MASK = "•••••";

  /// The text with every valid code masked.
  public static CodeMask over(String text) {
    StringBuilder out = new StringBuilder();
    int kept = 0;
    int i = 0;
    while (i < text.length()) {
      if (digit(text, i) < 0) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      Run run = run(text, i);
      int[] span = run.code();
      if (span.length == 2) {
        out.append(text, kept, span[0]).append(MASK);
        kept = span[1];
        i = span[1];
      } else {
        i = run.end();
      }
    }
    return kept == 0
        ? new CodeMask(text, false)
        : new CodeMask(out.append(text.substring(kept)).toString(), true);
  }

  /// All her words of a grievance with codes masked.
  public static Grievance within(Grievance g) {
    return new Grievance(
        over(g.what()).text(),
        g.category(),
        g.country(),
        masked(g.site()),
        masked(g.when()),
        masked(g.where()),
        masked(g.done()),
        masked(g.wish()),
        maskedAll(g.more()));
  }

  private static Map<String, String> maskedAll(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>();
    more.forEach((name, words) -> all.put(name, over(words).text()));
    return all;
  }

  private static @Nullable String masked(@Nullable String words) {
    return words == null ? null : over(words).text();
  }

  /// Digits with at most three gaps between them: their values and where each begins and ends.
  private record Run(StringBuilder digits, List<Integer> starts, int end) {
    /// Where the first run of twenty that checks begins and ends; empty when there is none.
    int[] code() {
      for (int from = 0; from + LENGTH <= digits.length(); from++) {
        if (ReceiptCode.read(digits.substring(from, from + LENGTH)).isPresent()) {
          int last = from + LENGTH < starts.size() ? starts.get(from + LENGTH) : end;
          return new int[] {starts.get(from), last};
        }
      }
      return new int[0];
    }
  }

  private static Run run(String text, int from) {
    StringBuilder digits = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    int end = from;
    int gaps = 0;
    int i = from;
    while (i < text.length() && gaps <= 3) {
      int value = digit(text, i);
      int width = Character.charCount(text.codePointAt(i));
      if (value >= 0) {
        digits.append((char) ('0' + value));
        starts.add(i);
        end = i + width;
        gaps = 0;
      } else if (Character.isSpaceChar(text.codePointAt(i))
          || GAPS.indexOf(text.codePointAt(i)) >= 0) {
        gaps++;
      } else {
        break;
      }
      i += width;
    }
    return new Run(digits, starts, end);
  }

  private static int digit(String text, int at) {
    int c = text.codePointAt(at);
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
  }
}
