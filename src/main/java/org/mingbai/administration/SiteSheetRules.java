package org.mingbai.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingbai.grievance.Site;

/// What a list of sites in CSV would change: line by line what is new, what is changed, what stays,
/// and what is wrong. Sites that the list does not name stay as they are.
final class SiteSheetRules {
  static final String ID = "[a-z0-9][a-z0-9-]{1,39}";
  private static final int MOST = 500;
  private static final int LONGEST = 200;

  private SiteSheetRules() {}

  /// What a line would do.
  enum Kind {
    NEW,
    CHANGED,
    SAME,
    WRONG
  }

  /// One line of the list; `wrong`: a message key, `about`: what it speaks of.
  record Line(int number, Kind kind, Site site, String wrong, String about) {}

  /// Countries and languages the house knows, and the sites it has.
  record Known(Collection<String> countries, Collection<String> languages, List<Site> sites) {}

  /// The columns of the list, in the order of the template.
  static List<String> columns(Collection<String> languages) {
    return Stream.of(List.of("id", "country"), languages, List.of("aliases"))
        .flatMap(Collection::stream)
        .toList();
  }

  static List<Line> preview(String text, Known known) {
    List<CsvRows.Row> rows;
    try {
      rows = CsvRows.of(text);
    } catch (CsvRows.Crooked crooked) {
      return List.of(wrong(crooked.line(), BLANK, "line.quotes", ""));
    }
    if (rows.size() < 2) {
      return List.of(wrong(1, BLANK, "line.empty", ""));
    }
    if (rows.size() > MOST + 1) {
      return List.of(wrong(rows.get(MOST + 1).line(), BLANK, "line.many", String.valueOf(MOST)));
    }
    List<String> columns =
        rows.getFirst().cells().stream().map(c -> c.toLowerCase(java.util.Locale.ROOT)).toList();
    Optional<Line> head = head(rows.getFirst().line(), columns, known.languages());
    return head.isPresent() ? List.of(head.get()) : lines(rows, columns, known);
  }

  private static final Site BLANK = new Site("", "", Map.of(), List.of());

  private static Line wrong(int number, Site site, String what, String about) {
    return new Line(number, Kind.WRONG, site, "desk.sites." + what, about);
  }

  /// A file that is no text in UTF-8, or longer than any list of sites.
  static Line unread() {
    return wrong(1, BLANK, "line.unread", "");
  }

  /// Every column must be known, stand once, and `id` and `country` must be there.
  private static Optional<Line> head(
      int number, List<String> columns, Collection<String> languages) {
    List<String> known = columns(languages);
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!known.contains(column)) {
        return Optional.of(wrong(number, BLANK, "line.column", column));
      }
      if (!seen.add(column)) {
        return Optional.of(wrong(number, BLANK, "line.column-twice", column));
      }
    }
    return Stream.of("id", "country")
        .filter(c -> !seen.contains(c))
        .findFirst()
        .map(c -> wrong(number, BLANK, "line.column-missing", c));
  }

  private static List<Line> lines(List<CsvRows.Row> rows, List<String> columns, Known known) {
    List<Line> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRows.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() != columns.size()) {
        lines.add(wrong(row.line(), BLANK, "line.cells", String.valueOf(columns.size())));
        continue;
      }
      Site site = site(row.cells(), columns);
      boolean twice = !seen.add(site.id());
      lines.add(
          twice
              ? wrong(row.line(), site, "line.twice", site.id())
              : line(row.line(), site, columns, known));
    }
    return lines;
  }

  private static Site site(List<String> cells, List<String> columns) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>(Map.of("id", "", "country", "", "aliases", ""));
    for (int i = 0; i < columns.size(); i++) {
      String cell = columns.get(i).equals("aliases") ? cells.get(i) : oneLine(cells.get(i));
      if (other.containsKey(columns.get(i))) {
        other.put(columns.get(i), cell);
      } else if (!cell.isEmpty()) {
        names.put(columns.get(i), cell);
      }
    }
    List<String> aliases =
        Arrays.stream(other.getOrDefault("aliases", "").split("[|\\r\\n]+"))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .distinct()
            .toList();
    return new Site(
        other.getOrDefault("id", ""), other.getOrDefault("country", ""), names, aliases);
  }

  private static String oneLine(String cell) {
    return cell.replaceAll("\\s+", " ");
  }

  private static Line line(int number, Site read, List<String> columns, Known known) {
    Optional<Site> was = known.sites().stream().filter(s -> s.id().equals(read.id())).findFirst();
    Site site = was.map(w -> over(w, read, columns)).orElse(read);
    if (!site.id().matches(ID)) {
      return wrong(number, site, "wrong.id", "");
    }
    if (!known.countries().contains(site.country())) {
      return wrong(number, site, "line.country", site.country());
    }
    Optional<String> tooLong =
        Stream.concat(site.names().values().stream(), site.aliases().stream())
            .filter(n -> n.codePointCount(0, n.length()) > LONGEST)
            .findFirst();
    if (tooLong.isPresent()) {
      return wrong(number, site, "line.long", String.valueOf(LONGEST));
    }
    if (site.names().isEmpty()) {
      return wrong(number, site, "wrong.name", "");
    }
    Kind kind = was.isEmpty() ? Kind.NEW : was.get().equals(site) ? Kind.SAME : Kind.CHANGED;
    return new Line(number, kind, site, "", "");
  }

  /// Columns that the list does not have leave a known site as it was.
  private static Site over(Site was, Site read, List<String> columns) {
    Map<String, String> names = new LinkedHashMap<>(was.names());
    names.keySet().removeAll(columns);
    names.putAll(read.names());
    return new Site(
        was.id(),
        read.country(),
        names,
        columns.contains("aliases") ? read.aliases() : was.aliases());
  }

  /// May the list be taken? Only whole, and only if it changes something.
  static boolean fit(List<Line> lines) {
    return lines.stream().noneMatch(l -> l.kind() == Kind.WRONG)
        && lines.stream().anyMatch(l -> l.kind() != Kind.SAME);
  }

  /// The sites after the list is taken: known ones in their place, new ones last.
  static List<Site> after(List<Line> lines, List<Site> known) {
    Map<String, Site> sites = new LinkedHashMap<>();
    known.forEach(s -> sites.put(s.id(), s));
    lines.forEach(l -> sites.put(l.site().id(), l.site()));
    return List.copyOf(sites.values());
  }
}
