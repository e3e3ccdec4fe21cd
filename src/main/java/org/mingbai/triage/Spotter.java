package org.mingbai.triage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.likeness.Features;

/// Finds values with their place in the text: days and months, sums of money, spans of time,
/// telephone numbers.
final class Spotter {
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(?:\\+[0-9]{1,3}[ -]?|0)[0-9](?:[ -]?[0-9]){6,11}(?![0-9])");

  private final Marked text;
  private final Quantities quantities;
  private final @Nullable String country;
  private final LocalDate today;
  private final List<Spot> spots = new ArrayList<>();

  Spotter(Marked text, @Nullable String country, LocalDate today) {
    this.text = text;
    this.quantities = new Quantities(text);
    this.country = country;
    this.today = today;
  }

  List<Spot> all() {
    Matcher phone = PHONE.matcher(text.text());
    while (phone.find()) {
      String digits = phone.group().replaceAll("[ -]", "");
      spots.add(new Spot("phone", phone.start(), phone.end(), digits));
    }
    int i = 0;
    while (i < text.size()) {
      i = taken(text.word(i).start()) ? i + 1 : Math.max(i + 1, at(i));
    }
    spots.sort(Comparator.comparingInt(Spot::start));
    return spots;
  }

  private boolean taken(int at) {
    return spots.stream().anyMatch(s -> s.start() <= at && at < s.end());
  }

  /// Takes the value that begins with this word; returns the word after it.
  private int at(int i) {
    Optional<Lexicon.Match> day = text.over(i, m -> m.kind().equals("day") && m.from() == i);
    if (day.isPresent()) {
      LocalDate date = today.plusDays(Long.parseLong(day.get().term().note()));
      return add("date", i, day.get().to(), date.toString());
    }
    if (month(i) > 0) {
      return monthFrom(i, i, 0);
    }
    if (text.is(i, "time:unit") && i + 1 < text.size() && text.together(i)) {
      return spanFrom(i);
    }
    return quantities.number(i) ? numbered(i, quantities.end(i)) : i;
  }

  private int add(String type, int from, int to, String value) {
    spots.add(new Spot(type, text.word(from).start(), text.word(to - 1).end(), value));
    return to;
  }

  private int month(int i) {
    return text.over(i, m -> m.kind().startsWith("month:"))
        .map(m -> Integer.parseInt(m.kind().substring("month:".length())))
        .orElse(0);
  }

  private int monthEnd(int i) {
    return text.over(i, m -> m.kind().startsWith("month:")).map(Lexicon.Match::to).orElse(i);
  }

  private int numbered(int from, int to) {
    Optional<LocalDate> whole = date(from, to);
    if (whole.isPresent()) {
      return add("date", from, to, whole.get().toString());
    }
    Optional<BigDecimal> value = quantities.value(from, to);
    if (value.isEmpty()) {
      return to;
    }
    if (to < text.size() && text.together(to - 1)) {
      if (text.is(to, "money")) {
        return money(from, end(to, "money"), value.get(), to);
      }
      if (month(to) > 0 && value.get().intValue() <= 31) {
        return monthFrom(from, to, value.get().intValue());
      }
      if (text.is(to, "time:unit")) {
        return span(from, to, value.get());
      }
    }
    if (from > 0 && text.together(from - 1) && text.is(from - 1, "money")) {
      return money(from - 1, to, value.get(), from - 1);
    }
    return to;
  }

  private int end(int i, String kind) {
    return text.over(i, m -> m.kind().equals(kind)).map(Lexicon.Match::to).orElse(i + 1);
  }

  private int money(int from, int to, BigDecimal value, int word) {
    String code =
        text.over(word, m -> m.kind().equals("money")).map(m -> m.term().note()).orElse("");
    String currency = code.isEmpty() ? local() : code;
    return add("money", from, to, value.stripTrailingZeros().toPlainString() + " " + currency);
  }

  private String local() {
    try {
      return country == null
          ? "XXX"
          : Currency.getInstance(new Locale.Builder().setRegion(country).build()).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      return "XXX";
    }
  }

  private int span(int from, int unit, BigDecimal value) {
    return spanOf(from, end(unit, "time:unit"), unit, value);
  }

  private int spanOf(int from, int to, int unit, BigDecimal value) {
    String sign =
        text.over(unit, m -> m.kind().equals("time:unit")).map(m -> m.term().note()).orElse("");
    String length = value.stripTrailingZeros().toPlainString();
    return switch (sign) {
      case "M", "W", "Y", "D" -> add("duration", from, to, "P" + length + sign);
      case "H" -> add("duration", from, to, "PT" + length + "H");
      case "MIN" -> add("duration", from, to, "PT" + length + "M");
      default -> to;
    };
  }

  /// The unit before its number: miezi miwili.
  private int spanFrom(int i) {
    int unitEnd = end(i, "time:unit");
    boolean leads =
        unitEnd < text.size() && text.together(unitEnd - 1) && text.is(unitEnd, "number");
    if (!leads || text.is(i, "number")) {
      return quantities.number(i) ? numbered(i, quantities.end(i)) : i;
    }
    int to = quantities.end(unitEnd);
    Optional<BigDecimal> value = quantities.value(unitEnd, to);
    return value.isEmpty() || Features.dense(text.word(i).form())
        ? i
        : spanOf(i, to, i, value.get());
  }

  /// A month with the day before or after it and a year, where they stand there; without a year the
  /// last such month.
  private int monthFrom(int from, int at, int dayBefore) {
    int to = monthEnd(at);
    int day = dayBefore;
    if (day == 0 && joins(to) && number(to) >= 1 && number(to) <= 31) {
      day = number(to);
      to = quantities.end(to);
      to = to < text.size() && text.together(to - 1) && text.is(to, "time:unit") ? to + 1 : to;
    }
    int year = joins(to) ? number(to) : 0;
    boolean told = year >= 1900 && year < 2200;
    int end = told ? quantities.end(to) : to;
    YearMonth month = YearMonth.of(told ? year : today.getYear(), month(at));
    if (!told && month.isAfter(YearMonth.from(today))) {
      month = month.minusYears(1);
    }
    if (day > month.lengthOfMonth()) {
      return end;
    }
    String value =
        day > 0 ? month.atDay(day).toString() : month.atDay(1) + "/" + month.atEndOfMonth();
    return add("date", from, end, value);
  }

  private boolean joins(int i) {
    return i < text.size() && text.joined(i - 1) && quantities.number(i);
  }

  private int number(int i) {
    return quantities.value(i, quantities.end(i)).map(BigDecimal::intValue).orElse(0);
  }

  /// 2026-03-05, 5/3/2026: year first, or day, month, year.
  private Optional<LocalDate> date(int from, int to) {
    if (to - from != 3
        || !text.isDigits(from)
        || !text.isDigits(from + 1)
        || !text.isDigits(from + 2)) {
      return Optional.empty();
    }
    String first = text.word(from).form();
    String last = text.word(from + 2).form();
    boolean yearFirst = first.length() == 4;
    if (!yearFirst && last.length() != 4) {
      return Optional.empty();
    }
    try {
      int month = Integer.parseInt(text.word(from + 1).form());
      int year = Integer.parseInt(yearFirst ? first : last);
      int day = Integer.parseInt(yearFirst ? last : first);
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
