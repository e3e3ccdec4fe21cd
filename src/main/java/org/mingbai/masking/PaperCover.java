package org.mingbai.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Covers the numbers of papers, cards and accounts in texts that belong together, all but the last
/// two signs: what was told in one of them, beside its cue, is covered in every other too.
public final class PaperCover {
  /// No number of a paper has fewer digits.
  private static final int DIGITS = 4;

  private static final int LEFT = 2;
  private static final String GAP = "[ ./-]{0,3}";

  private final Masking masking;
  private final @Nullable String country;
  private final Set<String> told = new LinkedHashSet<>();

  /// `country`: where it is told (ISO 3166), null where nobody knows.
  public PaperCover(Masking masking, @Nullable String country) {
    this.masking = masking;
    this.country = country;
  }

  private record Span(int start, int end) {}

  /// Takes in what a text tells.
  public void hear(@Nullable String text) {
    if (text != null) {
      papers(text).forEach(span -> told.add(compact(text, span)));
    }
  }

  /// A text in which any number of a paper is covered.
  public String over(String text) {
    List<Span> spans = new ArrayList<>(papers(text));
    spans.addAll(repeated(text));
    return covered(text, spans);
  }

  /// A text in which only those numbers are covered that were told before.
  public String overTold(String text) {
    return covered(text, repeated(text));
  }

  private List<Span> papers(String text) {
    if (few(text)) {
      return List.of();
    }
    String flat = Flat.of(text);
    return masking.papers(text, country).stream().map(h -> whole(flat, h)).toList();
  }

  /// With the letters it begins or ends with.
  private static Span whole(String flat, Hidden paper) {
    int start = paper.start();
    int end = paper.end();
    while (start > 0 && sign(flat.charAt(start - 1))) {
      start--;
    }
    while (end < flat.length() && sign(flat.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean sign(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean few(String text) {
    return text.codePoints().filter(Character::isDigit).limit(DIGITS).count() < DIGITS;
  }

  private static String compact(String text, Span span) {
    return Flat.of(text.substring(span.start(), span.end()))
        .replaceAll("[^A-Za-z0-9]", "")
        .toUpperCase(Locale.ROOT);
  }

  private List<Span> repeated(String text) {
    if (told.isEmpty() || few(text)) {
      return List.of();
    }
    String flat = Flat.of(text);
    List<Span> found = new ArrayList<>();
    for (String number : told) {
      Matcher again = written(number).matcher(flat);
      while (again.find()) {
        found.add(new Span(again.start(), again.end()));
      }
    }
    return found;
  }

  /// The number in whatever groups, not within a longer one.
  private static Pattern written(String number) {
    return Pattern.compile(
        "(?<![0-9])" + String.join(GAP, number.split("")) + "(?![0-9])", Pattern.CASE_INSENSITIVE);
  }

  private static String covered(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (span.end() > at) {
        int last = Math.max(at, span.end() - LEFT);
        out.append(text, at, Math.max(at, span.start()));
        out.append(Masking.MASK).append(text, last, span.end());
        at = span.end();
      }
    }
    return out.append(text.substring(at)).toString();
  }
}
