package org.mingbai.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.SheetSource;
import org.mingbai.language.UnreadableLocale;

/// Reads the sheets of a locale folder strictly: a sheet that says too little or something strange
/// is refused by file.
final class SheetShelf {
  private SheetShelf() {}

  /// One sheet from its source.
  static Sheet sheet(String locale, SheetSource source) {
    return new SheetSlip(locale, source).sheet();
  }

  /// All sheets of one folder.
  static List<Sheet> read(LocaleFolder folder) {
    Set<String> ids = new HashSet<>();
    return folder.sheets().stream()
        .map(source -> sheet(folder.language().tag(), source))
        .peek(sheet -> {
          if (!ids.add(sheet.id())) {
            throw new UnreadableLocale("locales/" + sheet.locale(), sheet.id() + " stands twice");
          }
        })
        .toList();
  }

  /// One sheet's source while it is read.
  private record SheetSlip(String locale, SheetSource source) {
    Sheet sheet() {
      sections();
      return new Sheet(
          text("id"),
          locale,
          country(),
          "true".equals(optional("abroad")),
          source.front().containsKey("applies-to") ? texts("applies-to") : List.of(),
          one("topic", SheetDraft.TOPICS),
          one("field", SheetDraft.FIELDS),
          one("audience", SheetDraft.AUDIENCES),
          text("title"),
          version(),
          day(optional("valid-from")),
          day(optional("as-amended")),
          day(optional("valid-to")),
          needed("checked-on"),
          needed("review-by"),
          articles(),
          texts("rules"),
          questions(),
          media(),
          Collections.unmodifiableMap(new LinkedHashMap<>(source.sections())));
    }

    private UnreadableLocale wrong(String why) {
      return new UnreadableLocale(source.file(), why);
    }

    private void sections() {
      source.sections().keySet().stream()
          .filter(key -> !SheetDraft.SECTIONS.contains(key))
          .forEach(key -> {
            throw wrong("knows no section " + key);
          });
      for (String key : List.of("answer", "do")) {
        if (source.sections().getOrDefault(key, "").isBlank()) {
          throw wrong("has no section " + key);
        }
      }
    }

    private @Nullable String optional(String key) {
      Object value = source.front().get(key);
      return value == null ? null : value.toString();
    }

    private String text(String key) {
      String value = optional(key);
      if (value == null || value.isBlank()) {
        throw wrong("says no " + key);
      }
      return value.strip();
    }

    private String one(String key, List<String> known) {
      String value = text(key);
      if (!known.contains(value)) {
        throw wrong("knows no " + key + " " + value);
      }
      return value;
    }

    private @Nullable String country() {
      String country = optional("country");
      if (country != null && !country.matches("[A-Z]{2}")) {
        throw wrong("its country is no ISO code: " + country);
      }
      return country;
    }

    private int version() {
      if (source.front().get("version") instanceof Integer version && version > 0) {
        return version;
      }
      throw wrong("its version is no number");
    }

    private LocalDate needed(String key) {
      LocalDate day = day(text(key));
      if (day == null) {
        throw wrong("says no " + key);
      }
      return day;
    }

    private @Nullable LocalDate day(@Nullable Object value) {
      try {
        return value == null ? null : LocalDate.parse(value.toString());
      } catch (DateTimeException e) {
        throw wrong("this is no date: " + value);
      }
    }

    private List<String> texts(String key) {
      if (source.front().get(key) instanceof List<?> list) {
        return list.stream().map(String::valueOf).map(String::strip).toList();
      }
      throw wrong("has no list " + key);
    }

    private List<String> questions() {
      List<String> questions = texts("questions");
      if (questions.isEmpty()) {
        throw wrong("has no questions");
      }
      return questions;
    }

    private List<Medium> media() {
      return source.front().get("media") instanceof List<?> list
          ? list.stream().map(this::medium).toList()
          : List.of();
    }

    private Medium medium(Object row) {
      if (row instanceof Map<?, ?> cells) {
        return Medium.ofCells(cells).orElseThrow(() -> wrong("a medium is no file of ours"));
      }
      throw wrong("a medium says no hash, kind and alternative");
    }

    private List<Sheet.Cited> articles() {
      if (source.front().get("articles") instanceof List<?> list && !list.isEmpty()) {
        return list.stream().map(this::article).toList();
      }
      throw wrong("has no articles");
    }

    private Sheet.Cited article(Object row) {
      if (row instanceof Map<?, ?> map && map.get("law") != null) {
        Map<String, Object> cells = new HashMap<>();
        map.forEach((k, v) -> cells.put(String.valueOf(k), v));
        Object article = cells.get("article");
        return new Sheet.Cited(
            String.valueOf(cells.get("law")),
            article == null ? null : article.toString(),
            day(cells.get("in-force")));
      }
      throw wrong("an article names no law");
    }
  }
}
