package org.mingbai.language;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mingbai.language.LocaleFolder.Rows;

/// Reads one locale folder strictly: what it cannot read it refuses, naming file and line.
final class LocaleReader {
  private static final String SAMPLES = "samples.tsv";
  private static final String DANGERS = "dangers.tsv";
  private static final Set<String> FACTS =
      Set.of("tag", "name", "english", "direction", "reviewed", "serves");

  private final Map<String, String> names = new HashMap<>();
  private final LocaleFiles files;
  private final String tag;
  private final Supplier<LocaleReader> again;

  /// `again`: a reader of the same folder, for rows that were let go.
  LocaleReader(LocaleFiles files, String tag, Supplier<LocaleReader> again) {
    this.files = files;
    this.tag = tag;
    this.again = again;
  }

  LocaleFolder read() {
    Map<String, String> facts = facts();
    List<String> serves =
        listed(facts, "serves").stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
    return new LocaleFolder(
        Language.of(tag),
        facts.getOrDefault("name", tag),
        facts.getOrDefault("english", tag),
        facts.getOrDefault("reviewed", "machine"),
        serves,
        listed(facts, "mixes"),
        messages(),
        rows(r -> r.samples(SAMPLES)),
        rows(LocaleReader::lexicon),
        sheets(),
        uncovered(),
        rows(r -> r.samples(DANGERS)));
  }

  private static List<String> listed(Map<String, String> facts, String fact) {
    return Arrays.stream(facts.getOrDefault(fact, "").split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /// Nothing of this reader, and none of its files, is held by what is read again later.
  private <T> Rows<T> rows(Function<LocaleReader, List<T>> part) {
    Supplier<LocaleReader> later = again;
    return new Rows<>(part.apply(this), () -> part.apply(later.get()));
  }

  private Map<String, String> facts() {
    String file = "language.properties";
    Map<String, String> facts = properties(file);
    FACTS.forEach(fact -> {
      if (!facts.containsKey(fact)) {
        throw new UnreadableLocale(path(file), "says no " + fact);
      }
    });
    if (!tag.equals(facts.get("tag"))) {
      throw new UnreadableLocale(path(file), "its tag is not the folder's name");
    }
    if (!Language.of(tag).direction().equals(facts.get("direction"))) {
      throw new UnreadableLocale(path(file), "the direction is not that of the script");
    }
    return facts;
  }

  /// What the house says and, after it, the ready sentences, in the order they are written.
  private Map<String, String> messages() {
    Map<String, String> all = properties("messages.properties");
    properties("phrases.properties")
        .forEach((key, text) -> {
          if (all.putIfAbsent(key, text) != null) {
            throw new UnreadableLocale(path("phrases.properties"), key + " stands in messages too");
          }
        });
    return Collections.unmodifiableMap(all);
  }

  private Map<String, String> properties(String name) {
    Map<String, String> all = new LinkedHashMap<>();
    files.layers(tag, name).forEach(text -> all.putAll(properties(path(name), text)));
    return all;
  }

  private static Map<String, String> properties(String file, String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Properties once =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object value) {
            if (found.putIfAbsent(key.toString(), value.toString()) != null) {
              throw new UnreadableLocale(file, lineOf(text, key.toString()), key + " stands twice");
            }
            return value;
          }
        };
    try {
      once.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableLocale(file, String.valueOf(e.getMessage()));
    }
    return found;
  }

  private static int lineOf(String text, String key) {
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).startsWith(key)) {
        return i + 1;
      }
    }
    return 1;
  }

  /// Rows of text and label; in `dangers.tsv` the label, a kind of danger, comes first.
  private List<Sample> samples(String name) {
    int text = name.equals(DANGERS) ? 1 : 0;
    List<Sample> out = new ArrayList<>();
    rows(
        name,
        (line, cells) -> {
          if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
            throw new UnreadableLocale(path(name), line, "a row is text, tab, label");
          }
          out.add(new Sample(cells[text].strip(), once(cells[1 - text])));
        });
    return List.copyOf(out);
  }

  private List<Term> lexicon() {
    List<Term> out = new ArrayList<>();
    rows("lexicon.tsv", (line, cells) -> out.add(term(line, cells)));
    return List.copyOf(out);
  }

  private Term term(int line, String[] cells) {
    if (cells.length < 3 || cells.length > 4 || cells[0].isBlank() || cells[1].isBlank()) {
      throw new UnreadableLocale(
          path("lexicon.tsv"), line, "a row is term, tab, kind, tab, strength, tab, note");
    }
    boolean strong =
        switch (cells[2].strip()) {
          case "strong", "" -> true;
          case "weak" -> false;
          default ->
              throw new UnreadableLocale(path("lexicon.tsv"), line, "strength is strong or weak");
        };
    return new Term(
        cells[0].strip(), once(cells[1]), strong, cells.length > 3 ? once(cells[3]) : "");
  }

  /// The few names that stand in every row are kept once.
  private String once(String name) {
    return names.computeIfAbsent(name.strip(), known -> known);
  }

  private void rows(String name, BiConsumer<Integer, String[]> each) {
    List<String> lines = files.text(tag, name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        each.accept(i + 1, line.split("\t", -1));
      }
    }
  }

  private List<SheetSource> sheets() {
    return files.names(tag).stream()
        .filter(n -> n.startsWith("sheets/"))
        .map(n -> SheetReader.read(path(n), files.text(tag, n)))
        .toList();
  }

  /// One question a line; a folder may have none.
  private List<String> uncovered() {
    return files
        .text(tag, "uncovered.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String path(String name) {
    return "locales/" + tag + "/" + name;
  }
}
