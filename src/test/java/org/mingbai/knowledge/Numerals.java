package org.mingbai.knowledge;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.language.Digits;

/// Reads the numbers out of a text: digits of every script, number words, fractions and dates; the
/// numbers of cited articles apart.
final class Numerals {
  /// What a text says: its figures, the articles it cites, and its full dates.
  record Found(List<Figure> figures, List<String> articles, List<String> dates) {}

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):00");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?万?");
  private static final Pattern RANGE =
      Pattern.compile("^ ?(?:-|–|to|or|至|到|、) ?" + NUMBER.pattern() + "(?=[ y个年月日天小工])");
  private static final Pattern CHINESE = Pattern.compile(ChineseNumber.PATTERN);
  private static final Map<String, Numerals> ALL = new ConcurrentHashMap<>();

  private final NumberWords words;
  private final Pattern inWords;

  private Numerals(String language) {
    words = new NumberWords(language);
    inWords = words.chinese() ? CHINESE : words.inWords();
  }

  static Numerals of(String language) {
    return ALL.computeIfAbsent(language, Numerals::new);
  }

  NumberWords words() {
    return words;
  }

  /// One way of writing: digits 0 to 9, no vowel signs, plain alef, small letters.
  static String fold(String text) {
    String plain = Normalizer.normalize(Digits.ascii(text), Normalizer.Form.NFKC);
    return plain
        .replaceAll("[\\u064B-\\u065F\\u0640]", "")
        .replaceAll("[أإآ]", "ا")
        .replace('٬', ',')
        .replace('٫', '.')
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  Found read(String text) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder rest = new StringBuilder(fold(text).replaceAll("(?m)^ *\\d+[.)] ", ""));
    take(rest, DATE, "", m -> found.dates().add(m.group()));
    words.rows("article").forEach(row -> take(rest, row.pattern(), "", m -> cites(m, found)));
    words.rows("figure").forEach(row -> take(rest, row.pattern(), "¦", m -> whole(row, m, found)));
    words.rows("skip").forEach(row -> take(rest, row.pattern(), "", m -> {}));
    take(
        rest,
        CLOCK,
        "",
        m -> found.figures().add(Figure.of(number(m.group(1)), "HOUR", m.group())));
    numbers(rest.toString(), found.figures());
    return found;
  }

  private static void take(
      StringBuilder text, Pattern pattern, String left, java.util.function.Consumer<Matcher> use) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      use.accept(matcher);
      String blank =
          left + " ".repeat(Math.max(0, matcher.end() - matcher.start() - left.length()));
      text.replace(matcher.start(), matcher.start() + blank.length(), blank);
    }
  }

  private void cites(Matcher cite, Found found) {
    Matcher number =
        (words.chinese() ? CHINESE : NUMBER).matcher(cite.group().replaceAll("\\(\\w+\\)", ""));
    while (number.find()) {
      BigDecimal value =
          words.chinese() ? ChineseNumber.value(number.group()) : number(number.group());
      found.articles().add(value.toPlainString());
      if (words.chinese() && cite.group().indexOf('条') < number.start()) {
        found.articles().removeLast();
      }
    }
  }

  private static void whole(NumberWords.Row row, Matcher said, Found found) {
    String[] amount = row.value().split(" ");
    found.figures().add(Figure.of(new BigDecimal(amount[0]), amount[1], said.group()));
  }

  private void numbers(String text, List<Figure> figures) {
    Matcher matcher = Pattern.compile(NUMBER.pattern() + "|" + inWords.pattern()).matcher(text);
    while (matcher.find()) {
      String said = matcher.group();
      boolean digits = Character.isDigit(said.charAt(0));
      if (words.chinese() && said.contains("分之")) {
        figures.add(ChineseNumber.fraction(said));
        continue;
      }
      BigDecimal value =
          digits ? number(said) : words.chinese() ? ChineseNumber.value(said) : words.value(said);
      String unit = unit(text, matcher.start(), matcher.end());
      // One, said in a word and of nothing, is no figure: "one of them", 一家.
      if (digits || !unit.equals("NONE") || value.compareTo(BigDecimal.ONE) != 0) {
        figures.add(Figure.of(value, unit, around(text, matcher.start(), matcher.end())));
      }
    }
  }

  private String unit(String text, int start, int end) {
    String after = RANGE.matcher(text.substring(end)).replaceFirst("");
    String before = text.substring(0, start);
    String unit = counted(before, after);
    String more =
        words.rows("after").stream()
            .filter(
                row -> Pattern.compile(" ?" + row.pattern().pattern()).matcher(after).lookingAt())
            .map(NumberWords.Row::value)
            .findFirst()
            .orElse(unit);
    return unit.equals("NONE") || unit.equals("DAY") ? more : unit;
  }

  private String counted(String before, String after) {
    for (NumberWords.Row row : words.rows("unit")) {
      String unit = row.pattern().pattern();
      boolean behind = Pattern.compile("[ -]?" + unit).matcher(after).lookingAt();
      boolean ahead = Pattern.compile(unit + " $").matcher(before).find();
      if (behind && !words.unitFirst() || ahead && (words.unitFirst() || words.unitEitherWay())) {
        return row.value();
      }
    }
    return "NONE";
  }

  private static String around(String text, int start, int end) {
    return text.substring(Math.max(0, start - 12), Math.min(text.length(), end + 12)).strip();
  }

  private static BigDecimal number(String digits) {
    BigDecimal value = new BigDecimal(digits.replaceAll("[,万]", ""));
    return digits.endsWith("万") ? value.movePointRight(4) : value;
  }
}
