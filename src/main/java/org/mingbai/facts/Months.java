package org.mingbai.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;
import org.mingbai.lexicon.Lexicon;

/// Finds months with the day and the year beside them, in both calendars: "5 March 2025", 三月二号, ١٥
/// رمضان; and dates in figures.
final class Months {
  private static final String HIJRI = "fact:hijri";
  private static final String OF = "fact:of";

  private final FactText text;
  private final Figures figures;
  private final LocalDate today;

  Months(FactText text, Figures figures, LocalDate today) {
    this.text = text;
    this.figures = figures;
    this.today = today;
  }

  @Nullable When at(int i) {
    When figured = new FiguredDates(text, today).at(i);
    if (figured != null) {
      return figured;
    }
    When led = yearFirst(i);
    return led != null ? led : parts(i);
  }

  /// 2026年3月5日, 去年十月: the year, then the month.
  private @Nullable When yearFirst(int i) {
    int at = afterYear(i);
    When inside = at > i ? parts(at) : null;
    return inside == null || inside.year() ? null : ofYear(inside, i);
  }

  /// Where what follows a year begins that is told first, or `i`.
  int afterYear(int i) {
    if (relative(i) > -1000) {
      int to = relativeEnd(i);
      return text.close(to) ? text.past(to, OF) : i;
    }
    int to = shortYear(i);
    int after = to > i ? text.past(to, "fact:yearword") : i;
    return after > to ? after : i;
  }

  /// The same in the year that is told first, from there on.
  When ofYear(When inside, int from) {
    Figures.Figure figure = figures.at(from);
    int told = figure == null ? 0 : figure.whole();
    int absolute = told < 100 ? 2000 + told : told;
    int relative = relative(from);
    int year = relative > -1000 ? today.getYear() + relative : absolute;
    return inside.years(year - inside.last().getYear()).over(from, inside.to()).dated();
  }

  /// As `year`, also 24年.
  private int shortYear(int i) {
    boolean two = text.digits(i) && text.word(i).form().length() == 2 && text.dense(i + 1);
    return two ? i + 1 : year(i);
  }

  /// Where a year told in figures ends, or `i`.
  private int year(int i) {
    Figures.Figure figure = figures.at(i);
    boolean year =
        figure != null
            && figure.digits()
            && !figure.big()
            && (figure.within(1950, 2100) || figure.within(1400, 1500))
            && (figure.to() == i + 1 || text.dense(i));
    return year && figure != null ? figure.to() : i;
  }

  /// Day, month and year as they stand, the day before or after the month.
  private @Nullable When parts(int i) {
    Figures.Figure led = text.month(i) != null || text.begins(i, HIJRI) ? null : day(i);
    Figures.Figure before = led != null && monthFirst(led) ? null : led;
    int at = before == null ? text.past(i, "fact:part") : ordinal(before.to());
    int part = at == i ? i : text.past(text.past(at, OF), OF);
    Lexicon.Match month = text.month(part);
    Lexicon.Match moon = text.from(part, HIJRI);
    Lexicon.Match named = moon != null && (month == null || moon.to() > month.to()) ? moon : month;
    boolean hung = part > i && named != null && text.start(part) > text.word(part).start();
    if (named == null || hung || part > i && !text.close(part)) {
      return null;
    }
    if (!named.strong() && !sure(i, named, before) || before == null && beyond(i, named)) {
      return null;
    }
    int dayAfter = before == null ? after(named.to()) : 0;
    int to = dayAfter > 0 ? dayEnd(named.to()) : text.past(named.to(), "fact:end");
    int day = before == null ? dayAfter : before.whole();
    return named == moon ? hijri(i, to, named, day) : solar(i, to, named, day);
  }

  /// Is the month beside it one of those that stand before their day: 5月3日?
  private boolean monthFirst(Figures.Figure day) {
    Lexicon.Match month = text.month(text.past(ordinal(day.to()), OF));
    return month != null && text.dense(month.to() - 1);
  }

  /// "may" is a month only beside a number or after "in", "since".
  private boolean sure(int from, Lexicon.Match named, Figures.@Nullable Figure before) {
    boolean led = text.until(named.from(), "fact:in") != null && text.close(named.from());
    int last = named.from() - 1;
    boolean listed = last >= 0 && text.month(last) != null && text.gap(last + 1).equals(", ");
    return before != null
        || led
        || listed
        || from < named.from()
        || text.close(named.to()) && (day(named.to()) != null || year(named.to()) > named.to());
  }

  /// Does a day stand before that the month does not have, as in "31 June"?
  private boolean beyond(int i, Lexicon.Match named) {
    boolean numbered = i > 0 && text.close(i) && text.digits(i - 1);
    int number = numbered ? number(i - 1) : 0;
    return number > 28
        && number <= 31
        && named.kind().startsWith("month:")
        && number > Month.of(solar(named)).maxLength();
  }

  private static int solar(Lexicon.Match named) {
    return Integer.parseInt(named.kind().substring("month:".length()));
  }

  private int number(int i) {
    String form = text.word(i).form();
    return form.length() > 4 ? -1 : Integer.parseInt(form);
  }

  private Figures.@Nullable Figure day(int i) {
    Figures.Figure figure = figures.at(i);
    return figure != null && figure.within(1, 31) && !figure.big() ? figure : null;
  }

  private int ordinal(int to) {
    int at = text.adjacent(to) ? text.past(to, "fact:ordinal") : to;
    return text.past(at, "fact:dayword");
  }

  private int after(int at) {
    int from = text.past(at, OF);
    Figures.Figure figure = text.close(from) && !text.begins(at, "fact:to") ? day(from) : null;
    if (figure == null || year(from) > from) {
      return 0;
    }
    int to = ordinal(figure.to());
    boolean counted =
        text.close(to)
            && to == figure.to()
            && (text.begins(to, "time:unit")
                || text.begins(to, "money")
                || text.begins(to, "fact:people")
                || text.begins(to, "fact:measure")
                || text.month(to) != null);
    boolean bare = to == from + 1 && text.dense(from);
    return counted || bare ? 0 : figure.whole();
  }

  private int dayEnd(int at) {
    Figures.Figure figure = day(text.past(at, OF));
    return figure == null ? at : ordinal(figure.to());
  }

  private int told(int to) {
    int glue = text.past(text.past(to, OF), OF);
    boolean comma = glue == to && to > 0 && to < text.size() && ", ".equals(text.gap(to));
    return text.close(glue) || comma ? glue : to + 1000;
  }

  private @Nullable When solar(int from, int to, Lexicon.Match named, int day) {
    int glue = told(to);
    int end = glue < text.size() ? year(glue) : glue;
    Figures.Figure figure = end > glue ? figures.at(glue) : null;
    int relative = figure == null ? relative(glue) : 0;
    int year = figure != null ? figure.whole() : today.getYear() + Math.min(relative, 0);
    boolean told = figure != null || relative > -1000;
    YearMonth month = YearMonth.of(told ? year : today.getYear(), solar(named));
    boolean ahead = month.isAfter(YearMonth.from(today));
    month = !told && ahead ? month.minusYears(1) : month;
    int stop = figure != null ? end : relative > -1000 ? relativeEnd(glue) : last(to);
    if (day > month.lengthOfMonth()) {
      return null;
    }
    When when =
        day > 0 ? When.day(from, stop, month.atDay(day)) : When.month(from, stop, month.atDay(1));
    return told ? when.dated() : when;
  }

  /// "March this year", "mars de l'an dernier": years from this one, or -1000.
  private int relative(int at) {
    Lexicon.Match period = at < text.size() ? text.from(at, "fact:period") : null;
    return period != null && period.term().note().startsWith("Y")
        ? Integer.parseInt(period.term().note().substring(1))
        : -1000;
  }

  private int relativeEnd(int at) {
    Lexicon.Match period = text.from(at, "fact:period");
    return period == null ? at : period.to();
  }

  private int last(int to) {
    Lexicon.Match last = text.close(to) ? text.from(to, "fact:last") : null;
    return last == null ? to : last.to();
  }

  private @Nullable When hijri(int from, int to, Lexicon.Match named, int day) {
    HijrahDate now = HijrahChronology.INSTANCE.date(today);
    int number = Integer.parseInt(named.term().note());
    int glue = told(to);
    int end = glue < text.size() ? year(glue) : glue;
    Figures.Figure figure = end > glue ? figures.at(glue) : null;
    boolean ahead = number > now.get(ChronoField.MONTH_OF_YEAR);
    int passed = now.get(ChronoField.YEAR) - (ahead ? 1 : 0);
    int year = figure != null && figure.within(1400, 1500) ? figure.whole() : passed;
    int stop = year == passed && figure == null ? to : end;
    try {
      HijrahDate first = HijrahDate.of(year, number, Math.max(day, 1));
      LocalDate start = LocalDate.from(first);
      LocalDate close =
          day > 0 ? start : LocalDate.from(HijrahDate.of(year, number, first.lengthOfMonth()));
      return new When(from, stop, start, close, figure != null, null);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
