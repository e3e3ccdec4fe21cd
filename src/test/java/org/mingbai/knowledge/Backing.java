package org.mingbai.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingbai.language.Digits;

/// All that stands behind one sheet's figures: the texts of its articles and its rules.
final class Backing {
  /// How well a figure is known, best first.
  enum Sureness {
    TEXT,
    PAGE,
    SECOND
  }

  private static final String CONTACTS = contacts();
  private static final Pattern NAMED_IN_CHINESE = Pattern.compile("\\(([^()]*\\p{IsHan}.*)\\)$");

  private final Sheet sheet;
  private final List<SharedLaw.Rule> rules;
  private final Map<String, List<Figure>> byArticle = new HashMap<>();

  Backing(Sheet sheet, SharedLaw law) {
    this.sheet = sheet;
    rules = sheet.rules().stream().map(law.rules()::get).filter(r -> r != null).toList();
    for (Sheet.Cited cited : sheet.articles()) {
      String text = text(cited, law);
      if (text != null) {
        for (String number : numbers(String.valueOf(cited.article()))) {
          byArticle
              .computeIfAbsent(number, k -> new ArrayList<>())
              .addAll(Numerals.of("zh").read(text).figures());
        }
      }
    }
  }

  static String text(Sheet.Cited cited, SharedLaw law) {
    Map<String, String> articles = law.articles().getOrDefault(chinese(cited.law()), Map.of());
    return articles.get(String.valueOf(cited.article()));
  }

  /// The law's Chinese name, alone or in brackets behind another language's; else the name itself.
  static String chinese(String law) {
    Matcher matcher = NAMED_IN_CHINESE.matcher(law);
    return matcher.find() ? matcher.group(1) : law;
  }

  /// The best that says this figure, if anything does: of the articles cited beside it, where some
  /// are, else of all the sheet's.
  Optional<Sureness> of(Figure figure, List<String> cited) {
    Predicate<String> beside = n -> cited.isEmpty() || cited.contains(n);
    if (byArticle.entrySet().stream()
        .filter(e -> beside.test(e.getKey()))
        .flatMap(e -> e.getValue().stream())
        .anyMatch(f -> f.backs(figure))) {
      return Optional.of(Sureness.TEXT);
    }
    return rules.stream()
        .filter(rule -> cited.isEmpty() || numbers(rule.article()).stream().anyMatch(beside))
        .filter(rule -> rule.figures().stream().anyMatch(f -> f.backs(figure)))
        .filter(rule -> !rule.confidence().equals("memory"))
        .map(rule -> Sureness.valueOf(rule.confidence().toUpperCase(Locale.ROOT)))
        .min(Sureness::compareTo);
  }

  boolean article(String number) {
    return Stream.concat(
            sheet.articles().stream().map(Sheet.Cited::article),
            rules.stream().filter(SharedLaw.Rule::numberSeen).map(SharedLaw.Rule::article))
        .anyMatch(cell -> cell != null && numbers(cell).contains(number));
  }

  /// Every number of an article's cell: 第四十七条, "Arts 42, 50", "s.3-6" as 3, 4, 5 and 6.
  static List<String> numbers(String cell) {
    List<String> numbers = new ArrayList<>();
    String plain = Digits.ascii(cell).replaceAll("\\(\\w+\\)", "");
    Matcher digits = Pattern.compile("(\\d+)(?:-(\\d+))?").matcher(plain);
    while (digits.find()) {
      int first = Integer.parseInt(digits.group(1));
      int last = digits.group(2) == null ? first : Integer.parseInt(digits.group(2));
      IntStream.rangeClosed(first, last).mapToObj(String::valueOf).forEach(numbers::add);
    }
    numbers.addAll(Numerals.of("zh").read(plain).articles());
    return numbers;
  }

  /// A year or chapter in the name of a cited law, or a number to call.
  boolean named(BigDecimal number) {
    Predicate<String> says = Pattern.compile("\\b" + number.toPlainString() + "\\b").asPredicate();
    return number.intValue() > 100
        && (CONTACTS.lines().anyMatch(says)
            || sheet.articles().stream().map(Sheet.Cited::law).anyMatch(says)
            || rules.stream().anyMatch(r -> says.test(r.law()) || says.test(r.words())));
  }

  private static String contacts() {
    try (InputStream in = Backing.class.getResourceAsStream("/contacts.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean dated(String date) {
    return Stream.of(sheet.inForceSince(), sheet.asAmended())
            .anyMatch(d -> String.valueOf(d).equals(date))
        || sheet.articles().stream().anyMatch(c -> String.valueOf(c.inForce()).equals(date))
        || rules.stream().anyMatch(r -> r.words().contains(date));
  }
}
