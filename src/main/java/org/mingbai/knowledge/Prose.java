package org.mingbai.knowledge;

import java.util.ArrayList;
import java.util.List;

/// A sheet's text as paragraphs and lists; lines that begin with "- " make a list, words between
/// two pairs of asterisks are strong, nothing else is read into it.
public record Prose(boolean list, List<Line> lines) {
  /// A run of words, strong or plain.
  public record Span(boolean strong, String text) {}

  /// A line as its runs.
  public record Line(List<Span> spans) {
    public Line {
      spans = List.copyOf(spans);
    }

    /// Pairs of asterisks count wherever they stand: Chinese marks of a sentence and quotes may
    /// touch them on either side. One without its partner is an asterisk.
    static Line of(String text) {
      List<Span> spans = new ArrayList<>();
      int at = 0;
      int open = text.indexOf("**");
      int close = open < 0 ? -1 : text.indexOf("**", open + 2);
      while (close >= 0) {
        add(spans, false, text.substring(at, open));
        add(spans, true, text.substring(open + 2, close));
        at = close + 2;
        open = text.indexOf("**", at);
        close = open < 0 ? -1 : text.indexOf("**", open + 2);
      }
      add(spans, false, text.substring(at));
      return new Line(spans);
    }

    private static void add(List<Span> spans, boolean strong, String text) {
      if (!text.isEmpty()) {
        spans.add(new Span(strong, text));
      }
    }
  }

  public Prose {
    lines = List.copyOf(lines);
  }

  public static List<Prose> of(String text) {
    List<Prose> all = new ArrayList<>();
    List<Line> points = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean point = line.startsWith("- ");
      if (!plain.isEmpty() && (point || line.isBlank())) {
        all.add(paragraph(plain));
        plain.clear();
      }
      if (!points.isEmpty() && !point) {
        all.add(new Prose(true, points));
        points.clear();
      }
      if (point) {
        points.add(Line.of(line.substring(2).strip()));
      } else if (!line.isBlank()) {
        plain.add(line.strip());
      }
    }
    if (!plain.isEmpty()) {
      all.add(paragraph(plain));
    }
    if (!points.isEmpty()) {
      all.add(new Prose(true, points));
    }
    return all;
  }

  private static Prose paragraph(List<String> lines) {
    return new Prose(false, List.of(Line.of(String.join("\n", lines))));
  }

  /// The words alone, without asterisks.
  public static String plain(String text) {
    StringBuilder out = new StringBuilder();
    Line.of(text).spans().forEach(span -> out.append(span.text()));
    return out.toString();
  }
}
