package org.mingbai.triage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

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
    Figures.Figure day = first == null || first.single() ? figures.at(i) : null;
    When from = day != null && day.within(1, 31) && !day.big() ? fromDay(i, day) : null;
    if (first == null || from != null && from.to() > first.to()) {
      return from;
    }
    When pair = pair(first);
    return pair != null ? pair : first;
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
    When date = near ? months.at(text.past(at, "fact:of")) : null;
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
    int next = to(text.past(suffix, "fact:dayword"));
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

  private @Nullable When pair(When first) {
    int next = to(first.to());
    int and = text.past(first.to(), "number:and");
    boolean joined = next < 0 && and > first.to() && first.month();
    int at = joined ? and : next;
    if (at < 0 || first.other() != null) {
      return null;
    }
    When last = one(at);
    if (last == null) {
      return joined ? null : dayOf(first, at);
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
    boolean between = text.close(first.from()) && text.until(first.from(), "fact:between") != null;
    return joined && !between && !(follows && last.month())
            || !alike
            || !from.first().isBefore(last.last())
        ? null
        : new When(first.from(), last.to(), from.first(), last.last(), true, null);
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
