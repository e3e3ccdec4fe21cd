package org.mingbai.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The law texts and rules that lie beside the project, never in it: `../shared/data`, or where the
/// property `shared.data` says.
record SharedLaw(
    Map<String, Law> laws, Map<String, Map<String, String>> articles, Map<String, Rule> rules) {
  /// A law's version: the day it began to hold, the day this text was made, whether it holds.
  record Law(String commencement, String version, boolean inForce, boolean amended) {}

  /// A rule: its figures, how well it is known, the law and article it stands on.
  record Rule(
      String id,
      String confidence,
      String law,
      String article,
      boolean numberSeen,
      String words,
      List<Figure> figures) {}

  private static final Pattern NUMBER = Pattern.compile("第(.+)条");
  private static final List<String> WORDS = List.of("duty", "conflict", "note");
  private static final List<String> CLOCKS = List.of("extend", "house_target");

  static SharedLaw read() {
    Path data = Path.of(System.getProperty("shared.data", "../shared/data"));
    try {
      return new SharedLaw(laws(data), articles(data), rules(data));
    } catch (IOException e) {
      throw new UncheckedIOException("the law data is not in " + data.toAbsolutePath(), e);
    }
  }

  private static Map<String, Law> laws(Path data) throws IOException {
    Map<String, Law> laws = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("law/laws.csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", 7);
      boolean amended = cells[6].startsWith("commencement article gives the first version");
      laws.put(cells[0], new Law(cells[4], cells[3], cells[5].equals("in_force"), amended));
    }
    return laws;
  }

  /// By law, then by number ("276") or label (第二百七十六条之一).
  private static Map<String, Map<String, String>> articles(Path data) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Map<String, String>> articles = new HashMap<>();
    for (String line : Files.readAllLines(data.resolve("law/articles.jsonl"))) {
      JsonNode node = json.readTree(line);
      Map<String, String> law =
          articles.computeIfAbsent(node.get("law").asText(), k -> new HashMap<>());
      String text = node.get("text").asText();
      String label = node.get("article").asText();
      law.put(label, text);
      Matcher number = NUMBER.matcher(label);
      if (number.matches()) {
        law.put(ChineseNumber.value(number.group(1)).toPlainString(), text);
      }
    }
    return articles;
  }

  private static Map<String, Rule> rules(Path data) throws IOException {
    Map<String, Rule> rules = new HashMap<>();
    String yaml = Files.readString(data.resolve("rules/rules.yaml"));
    Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    for (Object clock : (List<?>) all.get("clocks")) {
      Rule rule = rule((Map<?, ?>) clock);
      rules.put(rule.id(), rule);
    }
    return rules;
  }

  private static Rule rule(Map<?, ?> clock) {
    Map<?, ?> source = (Map<?, ?>) clock.get("source");
    List<Figure> figures = new ArrayList<>();
    boolean unitKnown = !"memory".equals(clock.get("unit_confidence"));
    if (unitKnown) {
      amount(clock, figures);
    }
    CLOCKS.stream()
        .filter(key -> clock.get(key) instanceof Map)
        .forEach(key -> amount((Map<?, ?>) clock.get(key), figures));
    StringBuilder words = new StringBuilder();
    WORDS.stream()
        .filter(k -> clock.get(k) != null)
        .forEach(k -> words.append(clock.get(k)).append(". "));
    // What stands in brackets as remembered is no source.
    String told = words.toString().replaceAll("\\([^()]*memory[^()]*\\)", "");
    figures.addAll(Numerals.of("en").read(told).figures());
    // Of a note only what counts something: "the two periods" is no figure.
    Numerals.of("en").read(text(source, "note")).figures().stream()
        .filter(f -> f.unit() != Figure.Unit.NONE)
        .forEach(figures::add);
    if (source.get("quote") != null) {
      figures.addAll(Numerals.of("zh").read(text(source, "quote")).figures());
    }
    if (text(clock, "trigger").startsWith("year_of")) {
      figures.add(Figure.of(BigDecimal.ONE, "MONTH*12", "year of service"));
    }
    boolean numberSeen = !"memory".equals(source.get("article_confidence"));
    return new Rule(
        text(clock, "id"),
        text(clock, "confidence"),
        text(source, "law"),
        text(source, "article"),
        numberSeen,
        told + " " + text(source, "doc"),
        figures);
  }

  private static void amount(Map<?, ?> clock, List<Figure> figures) {
    for (String key : List.of("amount", "total_max")) {
      if (clock.get(key) instanceof Number amount
          && clock.get("unit") != null
          && !amount.equals(0)) {
        String unit =
            switch (text(clock, "unit")) {
              case "hours", "hours_per_day" -> "HOUR";
              case "calendar_days" -> "DAY";
              case "working_days" -> "WORKING_DAY";
              case "weeks" -> "DAY*7";
              case "months" -> "MONTH";
              case "years" -> "MONTH*12";
              case "percent" -> "PERCENT";
              default -> "NONE";
            };
        figures.add(
            Figure.of(new BigDecimal(amount.toString()), unit, amount + " " + clock.get("unit")));
      }
    }
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) == null ? "" : map.get(key).toString();
  }
}
