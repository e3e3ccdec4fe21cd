package org.mingbai.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words by which one language says numbers, units, cites, "about" and "a person".
final class NumberWords {
  /// One row of the list: what it stands for, and the pattern that finds it.
  record Row(String value, Pattern pattern) {}

  private static final String START = "(?<![\\p{L}\\p{M}\\d])";
  private static final String END = "(?![\\p{L}\\p{M}])";

  private final String language;
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();
  private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();

  NumberWords(String language) {
    this.language = language;
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(language)) {
        add(cells[1], cells[2], cells[3]);
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in = NumberWords.class.getResourceAsStream("/figures/words.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String kind, String value, String pattern) {
    if (kind.equals("number")) {
      numbers.put(pattern, new BigDecimal(value));
    }
    boolean inside =
        chinese() || !Character.isLetter(pattern.charAt(0)) && !pattern.startsWith("(");
    String before = inside ? "" : START;
    String prefix = language.equals("ar") && !kind.equals("unit") ? "(?:[وبل]|ال|بال|وال)?" : "";
    String after = inside || kind.equals("article") ? "" : END;
    Pattern compiled = Pattern.compile(before + prefix + "(?:" + pattern + ")" + after);
    rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Row(value, compiled));
  }

  boolean chinese() {
    return language.equals("zh");
  }

  /// Swahili and Luganda say the unit first, Arabic either way.
  boolean unitFirst() {
    return language.equals("sw") || language.equals("lg");
  }

  boolean unitEitherWay() {
    return language.equals("ar");
  }

  List<Row> rows(String kind) {
    return rows.getOrDefault(kind, List.of());
  }

  boolean says(String kind, String text) {
    String folded = Numerals.fold(text);
    return rows(kind).stream().anyMatch(row -> row.pattern().matcher(folded).find());
  }

  /// Number words in a row, with what joins them.
  Pattern inWords() {
    String word = "(?:" + String.join("|", numbers.keySet()) + ")";
    String prefix = language.equals("ar") ? "(?:[وبل]|ال|بال|وال)?" : "";
    String join =
        rows("join").stream()
            .map(r -> r.pattern().pattern())
            .collect(Collectors.joining("|", "(?:", ")"));
    return Pattern.compile(
        START + prefix + word + "(?:[ -](?:" + join + "[ -])?" + word + ")*" + END);
  }

  /// Adds number words up; a hundred counts what stands before it, a ten that only counts (puluh)
  /// the word before it.
  BigDecimal value(String words) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    for (String word : words.split("[ -]")) {
      BigDecimal next = one(word);
      boolean hundred = next.intValue() == 100 && sum.signum() > 0;
      if (says("times", word) && last.signum() > 0) {
        sum = sum.subtract(last).add(last.multiply(next));
      } else {
        sum = hundred ? sum.multiply(next) : sum.add(next);
      }
      last = next;
    }
    return sum;
  }

  private BigDecimal one(String word) {
    for (Map.Entry<String, BigDecimal> number : numbers.entrySet()) {
      String prefix = language.equals("ar") ? "(?:[وبل]|ال|بال|وال)?" : "";
      Matcher matcher = Pattern.compile(prefix + "(?:" + number.getKey() + ")").matcher(word);
      if (matcher.matches()) {
        return number.getValue();
      }
    }
    return BigDecimal.ZERO;
  }
}
