package org.mingbai.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;
import org.mingbai.lexicon.Lexicon;

/// Finds days of the week: last Friday, 上周五, vendredi 13, "Thursday of last week"; none that recur
/// ("every Monday").
final class Weekdays {
  private static final String WEEKDAY = "fact:weekday";

  private final FactText text;
  private final Figures figures;
  private final LocalDate today;

  Weekdays(FactText text, Figures figures, LocalDate today) {
    this.text = text;
    this.figures = figures;
    this.today = today;
  }

  @Nullable When at(int i) {
    int at = i;
    String which = "";
    for (String kind : new String[] {"last", "next", "this"}) {
      Lexicon.Match led = text.from(i, "fact:" + kind);
      if (led != null && at == i && text.begins(led.to(), WEEKDAY)) {
        at = led.to();
        which = kind + led.term().note();
      }
    }
    Lexicon.Match match = text.from(at, WEEKDAY);
    boolean unsure = match != null && !match.strong() && text.until(i, "fact:on") == null;
    boolean each = text.close(i) && text.until(i, "fact:every") != null;
    if (match == null || each || unsure && at == i && which(match.to()).isEmpty()) {
      return null;
    }
    int to = match.to();
    String after = text.dense(to) ? "" : which(to);
    if (!after.isEmpty()) {
      Lexicon.Match led = text.from(to, "fact:" + after);
      to = led == null ? to : led.to();
      which = after;
    }
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(match.term().note()));
    When told = which.isEmpty() ? numbered(i, to, day) : null;
    When inWeek = which.isEmpty() ? inWeek(i, to, day) : null;
    return told != null ? told : inWeek != null ? inWeek : When.day(i, to, day(day, which));
  }

  /// vendredi 13: the last such day, or the next, if it is that day of the week.
  private @Nullable When numbered(int i, int to, DayOfWeek day) {
    int at = text.past(to, "fact:dayword");
    Figures.Figure figure = text.close(at) ? figures.at(at) : null;
    if (figure == null || figure.big() || !figure.within(1, 31)) {
      return null;
    }
    int end = text.adjacent(figure.to()) ? text.past(figure.to(), "fact:ordinal") : figure.to();
    int next = text.past(text.past(end, "fact:of"), "fact:of");
    if (text.month(next) != null || text.begins(next, "fact:hijri") || goesOn(end)) {
      return null;
    }
    YearMonth month = YearMonth.from(today);
    for (int ahead : new int[] {0, -1, 1}) {
      YearMonth near = month.plusMonths(ahead);
      boolean real = near.isValidDay(figure.whole());
      if (real && near.atDay(figure.whole()).getDayOfWeek() == day) {
        return When.day(i, end, near.atDay(figure.whole()));
      }
    }
    return null;
  }

  /// 13/11: a date in figures.
  private boolean goesOn(int at) {
    return text.digits(at) && at > 0 && "/.-".contains(text.gap(at));
  }

  /// "Thursday of last week".
  private @Nullable When inWeek(int i, int to, DayOfWeek day) {
    int at = to;
    for (int n = 0; n < 2 && !text.begins(at, "fact:period"); n++) {
      at = text.past(at, "fact:of");
    }
    Lexicon.Match week = text.close(at) ? text.from(at, "fact:period") : null;
    if (week == null || !week.term().note().startsWith("W")) {
      return null;
    }
    int weeks = Integer.parseInt(week.term().note().substring(1));
    return When.day(i, week.to(), today.plusWeeks(weeks).with(day));
  }

  private String which(int at) {
    return !text.close(at)
        ? ""
        : text.begins(at, "fact:last") ? "last" : text.begins(at, "fact:next") ? "next" : "";
  }

  private LocalDate day(DayOfWeek day, String which) {
    return switch (which) {
      case "last" -> today.with(TemporalAdjusters.previous(day));
      case "next" -> today.with(TemporalAdjusters.next(day));
      case "lastweek" -> today.minusWeeks(1).with(day);
      case "nextweek" -> today.plusWeeks(1).with(day);
      case "thisweek" -> today.with(day);
      default -> today.with(TemporalAdjusters.previousOrSame(day));
    };
  }
}
