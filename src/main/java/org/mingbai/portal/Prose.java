package org.mingbai.portal;

import java.util.ArrayList;
import java.util.List;

/// A sheet's text as paragraphs and lists; lines that begin with "- " make a list, nothing else is
/// read into it.
record Prose(boolean list, List<String> lines) {
  static List<Prose> of(String text) {
    List<Prose> all = new ArrayList<>();
    List<String> points = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean point = line.startsWith("- ");
      if (!plain.isEmpty() && (point || line.isBlank())) {
        all.add(new Prose(false, List.of(String.join("\n", plain))));
        plain.clear();
      }
      if (!points.isEmpty() && !point) {
        all.add(new Prose(true, List.copyOf(points)));
        points.clear();
      }
      if (point) {
        points.add(line.substring(2).strip());
      } else if (!line.isBlank()) {
        plain.add(line.strip());
      }
    }
    if (!plain.isEmpty()) {
      all.add(new Prose(false, List.of(String.join("\n", plain))));
    }
    if (!points.isEmpty()) {
      all.add(new Prose(true, List.copyOf(points)));
    }
    return all;
  }
}
