package org.mingbai.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingbai.lexicon.Lexicon;

/// Finds dates and stretches of days: one date, or from one to another ("March to May", 10 au 20
/// octobre).
final class DateSpans {
  private static final String TO = "fact:to";

  private final FactText text;
  private final Figures figures;
  private final Months months;
  private final Days days;

  DateSpans(FactText text, Figures figures, Lengths lengths, LocalDate today) {
    this.text = text;
    this.figures = figures;
    months = new Months(text, figures, today);
    days = new Days(text, figures, lengths, today);
  }

  @Nullable When at(int i) {
    When first = one(i);
    When from = first == null || first.single() ? fromNumber(i) : ofYear(i);
    if (first == null || from != null && from.to() > first.to()) {
      return from;
    }
    When pair = pair(first);
    return pair != null ? pair : first;
  }

  private @Nullable When fromNumber(int i) {
    Figures.Figure number = figures.at(i);
    boolean day = number != null && number.within(1, 31) && !number.big();
    When span = number == null || !day ? null : fromDay(i, number);
    return span != null || number == null || !day ? span : fromMonth(i, number);
  }

  /// A span of months after its year: 去年3到5月.
  private @Nullable When ofYear(int i) {
    int at = months.afterYear(i);
    When span = at == i ? null : fromNumber(at);
    return span == null || span.year() ? null : months.ofYear(span, i);
  }

  private @Nullable When one(int i) {
    When month = months.at(i);
    When day = days.at(i);
    When best = day == null || month != null && month.to() >= day.to() ? month : day;
    return best != null && text.begins(i, "fact:weekday") ? withDate(best) : best;
  }

  /// "Monday 5 March": the date says which.
  private When withDate(When weekday) {
    int at = weekday.to();
    boolean near = at < text.size() && (text.close(at) || text.gap(at).equals(", "));
    When date = near ? months.at(text.past(text.past(at, "fact:of"), "fact:dayword")) : null;
    return date == null || !date.single() ? weekday : date.over(weekday.from(), date.to());
  }

  /// Where what follows "to" begins, or -1.
  private int to(int at) {
    if (at >= text.size()) {
      return -1;
    }
    String gap = text.gap(at).strip();
    if (gap.equals("-") || gap.equals("–") || gap.equals("~") || gap.equals("—")) {
      return at;
    }
    Lexicon.Match to = text.close(at) ? text.from(at, TO) : null;
    return to == null || to.to() >= text.size() || !text.close(to.to()) ? -1 : to.to();
  }

  /// "10 to 20 October": the month is told at the end.
  private @Nullable When fromDay(int i, Figures.Figure day) {
    int suffix = text.adjacent(day.to()) ? text.past(day.to(), "fact:ordinal") : day.to();
    int after = text.past(suffix, "fact:dayword");
    int and = between(i) ? text.past(after, "number:and") : after;
    int next = and > after ? text.past(and, "fact:of") : to(after);
    When last = next < 0 ? null : months.at(next);
    if (last == null || !last.single() || last.other() != null) {
      return null;
    }
    int number = day.whole();
    boolean fits = number < last.first().getDayOfMonth();
    return fits
        ? new When(i, last.to(), last.first().withDayOfMonth(number), last.last(), true, null)
        : null;
  }

  /// Does it follow "between", with no more than an article between them?
  private boolean between(int i) {
    boolean article = text.close(i) && text.until(i, "fact:of") != null;
    return text.close(i) && text.until(i, "fact:between") != null
        || article && text.close(i - 1) && text.until(i - 1, "fact:between") != null;
  }

  /// 3到5月, 五六月份: the month is told at the end, of words without spaces.
  private @Nullable When fromMonth(int i, Figures.Figure number) {
    int next = text.dense(number.to()) ? number.to() : to(number.to());
    int at = next < 0 ? next : text.past(next, TO);
    When last = at < 0 ? null : months.at(at);
    if (last == null || !last.month() || !text.dense(last.to() - 1) || !number.within(1, 12)) {
      return null;
    }
    LocalDate first = last.first().withMonth(number.whole());
    LocalDate begun = first.isAfter(last.first()) ? first.minusYears(1) : first;
    boolean year = last.year();
    return new When(i, last.to(), begun, last.last(), year, null);
  }

  /// "April, May and June": months that follow one another.
  private @Nullable When listed(When first) {
    When last = first;
    When next = first.month() ? first : null;
    while (next != null && (comma(last.to()) || last == first)) {
      last = next;
      next = comma(last.to()) ? following(last, last.to()) : null;
    }
    boolean near = last != first && last.to() < text.size();
    Lexicon.Match and = near && (text.close(last.to()) || comma(last.to())) ? and(last.to()) : null;
    When end = and == null ? null : following(last, and.to());
    return end == null
        ? null
        : new When(first.from(), end.to(), first.first(), end.last(), end.year(), null);
  }

  private @Nullable When following(When last, int at) {
    When next = at < text.size() ? one(at) : null;
    boolean follows = next != null && next.month() && last.last().plusDays(1).equals(next.first());
    return follows ? next : null;
  }

  private boolean comma(int at) {
    String gap = at > 0 && at < text.size() ? text.gap(at).strip() : "";
    return gap.equals(",") || gap.equals("،") || gap.equals("、");
  }

  /// "and" between months; of words without spaces it is another than within a number.
  private Lexicon.@Nullable Match and(int at) {
    Lexicon.Match own = text.from(at, "fact:and");
    return own != null ? own : text.from(at, "number:and");
  }

  private @Nullable When pair(When first) {
    When list = listed(first);
    if (list != null) {
      return list;
    }
    int next = to(first.to());
    Lexicon.Match with = text.close(first.to()) ? and(first.to()) : null;
    int and = with == null ? first.to() : with.to();
    boolean between = between(first.from());
    boolean joined = next < 0 && and > first.to() && (first.month() || between);
    int at = joined && between ? text.past(and, "fact:of") : joined ? and : next;
    if (at < 0 || first.other() != null) {
      return null;
    }
    When last = one(at);
    if (last == null) {
      When years = joined ? null : yearOf(first, at);
      return joined || years != null ? years : dayOf(first, at);
    }
    When from = first;
    if (last.year() && !first.year()) {
      from = first.years(last.first().getYear() - first.first().getYear());
    }
    if (from.first().isAfter(last.first())) {
      from = from.years(-1);
    }
    boolean follows = from.last().plusDays(1).equals(last.first());
    boolean alike = from.month() == last.month();
    return joined && !between && !(follows && last.month())
            || !alike
            || !from.first().isBefore(last.last())
        ? null
        : new When(first.from(), last.to(), from.first(), last.last(), true, null);
  }

  /// "2022 to 2024".
  private @Nullable When yearOf(When first, int at) {
    Figures.Figure year = figures.at(at);
    int from = first.first().getYear();
    boolean whole = first.equals(When.year(first.from(), first.to(), from));
    return !whole || year == null || year.big() || !year.within(from + 1, from + 40)
        ? null
        : new When(
            first.from(),
            year.to(),
            first.first(),
            When.year(at, year.to(), year.whole()).last(),
            true,
            null);
  }

  /// "5月1日到7日", "March 5 to 9".
  private @Nullable When dayOf(When first, int at) {
    Figures.Figure day = first.single() ? figures.at(at) : null;
    LocalDate start = first.first();
    if (day == null || day.big() || !day.within(start.getDayOfMonth() + 1, start.lengthOfMonth())) {
      return null;
    }
    int to = text.past(text.past(day.to(), "fact:ordinal"), "fact:dayword");
    return new When(first.from(), to, start, start.withDayOfMonth(day.whole()), true, null);
  }

  /// A date or stretch of days as told from one word to before another; was its year told?
  record When(
      int from, int to, LocalDate first, LocalDate last, boolean year, @Nullable LocalDate other) {
    static When day(int from, int to, LocalDate day) {
      return new When(from, to, day, day, false, null);
    }

    static When month(int from, int to, LocalDate day) {
      YearMonth month = YearMonth.from(day);
      return new When(from, to, month.atDay(1), month.atEndOfMonth(), false, null);
    }

    static When year(int from, int to, int year) {
      return new When(from, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, null);
    }

    When dated() {
      return new When(from, to, first, last, true, other);
    }

    When over(int start, int end) {
      return new When(start, end, first, last, year, other);
    }

    When years(int n) {
      boolean whole =
          first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
      LocalDate end = last.plusYears(n);
      return new When(
          from,
          to,
          first.plusYears(n),
          whole ? YearMonth.from(end).atEndOfMonth() : end,
          year,
          other);
    }

    boolean single() {
      return first.equals(last);
    }

    boolean month() {
      return !single()
          && first.getDayOfMonth() == 1
          && last.equals(YearMonth.from(first).atEndOfMonth());
    }

    String value() {
      return single() ? first.toString() : first + "/" + last;
    }
  }
}
