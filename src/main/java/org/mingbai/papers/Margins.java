package org.mingbai.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Drops what stands at the top or bottom of most pages, the same but for the number of the page.
final class Margins {
  private static final int EDGE = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private Margins() {}

  static List<List<Line>> without(List<List<Line>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<String> here = new HashSet<>();
      for (Line line : edges(pages.get(i))) {
        here.add(key(line.text(), i));
      }
      here.forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    List<List<Line>> kept = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      Set<Line> dropped = new HashSet<>(edges(pages.get(i)));
      dropped.removeIf(line -> !isOnMost(seen.getOrDefault(key(line.text(), page), 0), pages));
      kept.add(pages.get(i).stream().filter(line -> !dropped.contains(line)).toList());
    }
    return kept;
  }

  private static boolean isOnMost(int times, List<List<Line>> pages) {
    return times >= 2 && 2 * times >= pages.size();
  }

  private static Set<Line> edges(List<Line> page) {
    List<Line> sorted = page.stream().sorted(Comparator.comparing(Line::y)).toList();
    int edge = Math.min(EDGE, sorted.size());
    Set<Line> edges = new HashSet<>(sorted.subList(0, edge));
    edges.addAll(sorted.subList(sorted.size() - edge, sorted.size()));
    return edges;
  }

  /// Numbers that grow with the pages are page numbers; a chapter or an article keeps its own.
  private static String key(String line, int page) {
    if (Markers.marks(line)) {
      return line;
    }
    Matcher number = NUMBER.matcher(line);
    return number.replaceFirst(found -> "#" + (Integer.parseInt(found.group()) - page));
  }
}
