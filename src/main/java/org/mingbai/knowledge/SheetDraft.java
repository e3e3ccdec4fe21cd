package org.mingbai.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingbai.language.SheetSource;

/// A sheet as an author types it: every field a line or lines of text, by the name it has in a
/// sheet file; sections under `answer`, `do`, `papers`, `limits`, `where`, `not`.
public record SheetDraft(Map<String, String> fields) {
  /// The fields of the front matter that are one line.
  public static final List<String> LINES =
      List.of(
          "title",
          "topic",
          "field",
          "country",
          "audience",
          "valid-from",
          "as-amended",
          "valid-to",
          "checked-on",
          "review-by");

  /// The fields of the front matter that are ids beside each other.
  private static final List<String> WORDS = List.of("rules", "applies-to");

  /// The sections in the order in which they are read.
  public static final List<String> SECTIONS =
      List.of("answer", "do", "papers", "limits", "where", "not");

  public static final List<String> TOPICS =
      List.of(
          "wages",
          "employment",
          "benefits",
          "work-safety",
          "environment",
          "land",
          "works-damage",
          "community-safety",
          "livelihood",
          "housing",
          "integrity",
          "harassment",
          "security",
          "process");

  public static final List<String> FIELDS = List.of("work", "welfare", "land", "rights");
  public static final List<String> AUDIENCES = List.of("worker", "resident", "everyone");

  /// The words of a file the author writes from: kept with the draft, never let out.
  public static final String PAPER = "paper";

  private static final List<String> DAYS =
      List.of("valid-from", "as-amended", "valid-to", "checked-on", "review-by");
  private static final int LEAST_QUESTIONS = 8;
  private static final int LONGEST_LINE = 300;

  /// What is wrong with a field: its name and why, as the last part of a message key.
  public record Wrong(String field, String why) {}

  public SheetDraft {
    fields = Map.copyOf(fields);
  }

  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /// What an author sees of a sheet that stands.
  static SheetDraft of(SheetSource source) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : LINES) {
      Object value = source.front().get(key);
      fields.put(key, value == null ? "" : value.toString());
    }
    fields.put("abroad", String.valueOf(source.front().getOrDefault("abroad", "")));
    for (String key : WORDS) {
      fields.put(key, String.join(" ", list(source, key).stream().map(Object::toString).toList()));
    }
    fields.put(
        "questions",
        String.join("\n", list(source, "questions").stream().map(Object::toString).toList()));
    fields.put(
        "articles",
        String.join("\n", list(source, "articles").stream().map(SheetDraft::article).toList()));
    fields.put(
        "media",
        String.join("\n", list(source, "media").stream().map(SheetDraft::medium).toList()));
    SECTIONS.forEach(key -> fields.put(key, source.sections().getOrDefault(key, "")));
    if (source.sections().containsKey(PAPER)) {
      fields.put(PAPER, source.sections().getOrDefault(PAPER, ""));
    }
    return new SheetDraft(fields);
  }

  private static List<?> list(SheetSource source, String key) {
    return source.front().get(key) instanceof List<?> list ? list : List.of();
  }

  private static String article(Object row) {
    if (row instanceof Map<?, ?> cells) {
      List<String> parts = new ArrayList<>();
      for (String key : List.of("law", "article", "in-force")) {
        Object value = cells.get(key);
        parts.add(value == null ? "" : value.toString());
      }
      while (parts.size() > 1 && parts.getLast().isEmpty()) {
        parts.removeLast();
      }
      return String.join(" | ", parts);
    }
    return String.valueOf(row);
  }

  private static String medium(Object row) {
    return row instanceof Map<?, ?> cells
        ? Medium.ofCells(cells).map(Medium::line).orElse("?")
        : String.valueOf(row);
  }

  /// The readings, pictures and animations, as far as they can be read.
  public List<Medium> media() {
    return lines("media").stream().map(Medium::ofLine).flatMap(Optional::stream).toList();
  }

  /// The same with this one, which takes the place of another of its sort.
  public SheetDraft with(Medium medium) {
    List<String> lines = new ArrayList<>();
    media().stream()
        .filter(m -> m.kind().sort() != medium.kind().sort())
        .forEach(m -> lines.add(m.line()));
    lines.add(medium.line());
    return with("media", String.join("\n", lines));
  }

  /// What must be mended before anybody may hold it ready; empty when nothing is.
  public List<Wrong> wrong() {
    List<Wrong> wrong = new ArrayList<>();
    for (String key : List.of("title", "topic", "field", "audience", "checked-on", "review-by")) {
      if (text(key).isBlank()) {
        wrong.add(new Wrong(key, "missing"));
      }
    }
    for (String key : List.of("articles", "answer", "do")) {
      if (text(key).isBlank()) {
        wrong.add(new Wrong(key, "missing"));
      }
    }
    if (media().stream().anyMatch(m -> m.alternative().isEmpty())) {
      wrong.add(new Wrong("media", "missing"));
    }
    wrong.addAll(unfit());
    if (questions().size() < LEAST_QUESTIONS) {
      wrong.add(new Wrong("questions", "few"));
    }
    return wrong;
  }

  /// What cannot even be kept.
  public List<Wrong> unfit() {
    List<Wrong> wrong = new ArrayList<>();
    for (String key : DAYS) {
      if (!text(key).isBlank() && day(text(key)).isEmpty()) {
        wrong.add(new Wrong(key, "day"));
      }
    }
    for (String line : lines("articles")) {
      String[] cells = line.split("\\|", -1);
      boolean dated = cells.length < 3 || cells[2].isBlank() || day(cells[2]).isPresent();
      if (cells.length > 3 || cells[0].isBlank() || !dated) {
        wrong.add(new Wrong("articles", "line"));
        break;
      }
    }
    Map.of("topic", TOPICS, "field", FIELDS, "audience", AUDIENCES)
        .forEach((key, known) -> {
          if (!text(key).isBlank() && !known.contains(text(key))) {
            wrong.add(new Wrong(key, "missing"));
          }
        });
    if (!text("country").isBlank() && !text("country").matches("[A-Z]{2}")) {
      wrong.add(new Wrong("country", "missing"));
    }
    long sorts = media().stream().map(m -> m.kind().sort()).distinct().count();
    if (sorts < lines("media").size()) {
      wrong.add(new Wrong("media", "medium"));
    }
    if (LINES.stream().anyMatch(key -> text(key).length() > LONGEST_LINE)) {
      wrong.add(new Wrong("title", "long"));
    }
    return wrong;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public List<String> questions() {
    return lines("questions").stream().distinct().toList();
  }

  /// The ids in a field of `WORDS`.
  public List<String> words(String field) {
    return Stream.of(text(field).strip().split("[\\s,]+")).filter(w -> !w.isEmpty()).toList();
  }

  private List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /// The same with this field said otherwise.
  public SheetDraft with(String field, String text) {
    Map<String, String> other = new LinkedHashMap<>(fields);
    other.put(field, text);
    return new SheetDraft(other);
  }

  /// As it is kept while it is written: with the words it is written from.
  SheetSource kept(String id, int version) {
    SheetSource plain = source(id, version);
    if (text(PAPER).isBlank()) {
      return plain;
    }
    Map<String, String> sections = new LinkedHashMap<>(plain.sections());
    sections.put(PAPER, text(PAPER).strip());
    return new SheetSource(plain.file(), plain.front(), sections);
  }

  /// The sheet's source under this id and number, as it may be let out.
  SheetSource source(String id, int version) {
    Map<String, Object> front = new LinkedHashMap<>();
    front.put("id", id);
    for (String key : LINES) {
      if (!text(key).isBlank()) {
        front.put(key, text(key).strip());
      }
    }
    if ("true".equals(text("abroad"))) {
      front.put("abroad", true);
    }
    if (!words("applies-to").isEmpty()) {
      front.put("applies-to", words("applies-to"));
    }
    front.put("version", version);
    front.put("articles", lines("articles").stream().map(SheetDraft::cells).toList());
    front.put("rules", words("rules"));
    front.put("questions", questions());
    if (!media().isEmpty()) {
      front.put("media", media().stream().map(Medium::cells).toList());
    }
    Map<String, String> sections = new LinkedHashMap<>();
    for (String key : SECTIONS) {
      if (!text(key).isBlank()) {
        sections.put(key, text(key).replace("\r", "").strip());
      }
    }
    return new SheetSource("workshop", front, sections);
  }

  private static Map<String, Object> cells(String line) {
    String[] parts = line.split("\\|", -1);
    Map<String, Object> cells = new LinkedHashMap<>();
    List<String> names = List.of("law", "article", "in-force");
    for (int i = 0; i < Math.min(parts.length, names.size()); i++) {
      if (!parts[i].isBlank()) {
        cells.put(names.get(i), parts[i].strip());
      }
    }
    return cells;
  }
}
