package org.mingbai.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;
import org.mingbai.lexicon.Lexicon;

/// Finds days told from today: yesterday, last Friday, two weeks ago, 上个月十五号, the 15th.
final class Days {
  private static final String AGO = "fact:ago";

  private final FactText text;
  private final Figures figures;
  private final Lengths lengths;
  private final LocalDate today;
  private final Weekdays weekdays;

  Days(FactText text, Figures figures, Lengths lengths, LocalDate today) {
    this.text = text;
    this.figures = figures;
    this.lengths = lengths;
    this.today = today;
    weekdays = new Weekdays(text, figures, today);
  }

  @Nullable When at(int i) {
    When best = null;
    for (When when :
        new When[] {
          day(i), weekdays.at(i), period(i), ofMonth(i), ago(i), dayOfMonth(i), year(i)
        }) {
      best = when != null && (best == null || when.to() > best.to()) ? when : best;
    }
    return best;
  }

  /// Yesterday; a word that is yesterday and tomorrow in one is told by the verb.
  private @Nullable When day(int i) {
    Lexicon.Match own = text.from(i, "fact:day");
    Lexicon.Match known = text.from(i, "day");
    boolean longer = own != null && (known == null || own.to() >= known.to());
    Lexicon.Match match = longer ? own : known;
    if (match == null
        || text.begins(i, "fact:per")
        || text.text().charAt(text.word(i).start()) == 'ب' && text.start(i) > text.word(i).start()
        || text.close(i) && text.until(i, "fact:per") != null && i > 0) {
      return null;
    }
    String[] ways = match.term().note().split("\\|");
    boolean ahead = ways.length > 1 && text.shortlyAfter(match.to(), "fact:future");
    int to = text.past(match.to(), "fact:daypart");
    return When.day(i, to, today.plusDays(Long.parseLong(ways[ahead ? 1 : 0])));
  }

  /// Last week, this month, 去年; with a day of that month or of that week.
  private @Nullable When period(int i) {
    Lexicon.Match match = text.from(i, "fact:period");
    if (match == null) {
      return null;
    }
    String note = match.term().note();
    int n = Integer.parseInt(note.substring(1));
    int to = match.to();
    return switch (note.charAt(0)) {
      case 'W' -> week(i, to, n);
      case 'M' -> inMonth(i, to, YearMonth.from(today).plusMonths(n));
      case 'Y' -> halved(When.year(i, to, today.getYear() + n));
      default -> null;
    };
  }

  private When week(int i, int to, int n) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(n);
    return new When(i, to, monday, monday.plusDays(6), true, null);
  }

  private When inMonth(int i, int to, YearMonth month) {
    int at = text.past(to, "fact:of");
    Figures.Figure figure = text.close(at) ? figures.at(at) : null;
    int end = figure == null ? to : dayWord(figure.to());
    boolean day = figure != null && figure.within(1, month.lengthOfMonth()) && end > figure.to();
    return figure != null && day
        ? When.day(i, end, month.atDay(figure.whole())).dated()
        : When.month(i, text.past(to, "fact:end"), month.atDay(1)).dated();
  }

  private int dayWord(int to) {
    int at = text.adjacent(to) ? text.past(to, "fact:ordinal") : to;
    Lexicon.Match word = text.close(at) ? text.from(at, "fact:dayword") : null;
    return word != null && word.strong() ? word.to() : to;
  }

  /// Two weeks ago, il y a deux semaines, 三天前; "hace dos años que" tells how long.
  private @Nullable When ago(int i) {
    Lexicon.Match led = text.from(i, AGO);
    if (led != null && !led.strong() && text.close(led.to())) {
      return agoLed(i, led);
    }
    Lengths.Length length = lengths.at(i);
    Lexicon.Match ago =
        length == null || !text.close(length.to()) ? null : text.from(length.to(), AGO);
    return length == null || ago == null || !ago.strong()
        ? null
        : length.before(today, i, ago.to());
  }

  private @Nullable When agoLed(int i, Lexicon.Match led) {
    boolean still =
        led.term().note().equals("or")
            && (text.shortlyBefore(i, "not") || text.shortlyBefore(i, "fact:not"));
    Lengths.Length length = lengths.at(text.past(led.to(), "fact:about"));
    Lexicon.Match bare = text.from(led.to(), "fact:one");
    if (still || text.until(i, "fact:since") != null && text.close(i)) {
      return null;
    }
    if (length != null) {
      return text.begins(length.to(), "fact:that") ? null : length.before(today, i, length.to());
    }
    return bare == null
        ? null
        : new Lengths.Length(i, bare.to(), java.math.BigDecimal.ONE, bare.term().note(), "")
            .before(today, i, bare.to());
  }

  /// The 15th, 十五号, tarehe 15: the last such day.
  private @Nullable When dayOfMonth(int i) {
    Figures.Figure figure = figures.at(i);
    if (figure == null || !figure.within(1, 31) || figure.big()) {
      return null;
    }
    int suffix = text.adjacent(figure.to()) ? text.past(figure.to(), "fact:ordinal") : figure.to();
    boolean thing = text.begins(figure.to(), "fact:thing");
    boolean house = text.close(i) && text.until(i, "fact:house") != null;
    int to = thing || house ? figure.to() : dayWord(figure.to());
    Lexicon.Match led = text.close(i) ? text.until(i, "fact:dayword") : null;
    boolean told = to > suffix || led != null && !led.strong() && alone(suffix, figure, led);
    return told ? When.day(i, Math.max(to, suffix), last(figure.whole())) : null;
  }

  /// "the 15th of last month", tarehe 15 mwezi uliopita.
  private @Nullable When ofMonth(int i) {
    Figures.Figure figure = figures.at(i);
    if (figure == null || !figure.within(1, 31) || figure.big()) {
      return null;
    }
    int to = text.adjacent(figure.to()) ? text.past(figure.to(), "fact:ordinal") : figure.to();
    boolean led = text.close(i) && text.until(i, "fact:dayword") != null;
    int at = to;
    for (int n = 0; n < 2 && !text.begins(at, "fact:period"); n++) {
      at = text.past(at, "fact:of");
    }
    Lexicon.Match month = text.close(at) ? text.from(at, "fact:period") : null;
    if (month == null || !month.term().note().startsWith("M") || at == figure.to() && !led) {
      return null;
    }
    YearMonth told =
        YearMonth.from(today).plusMonths(Integer.parseInt(month.term().note().substring(1)));
    return told.isValidDay(figure.whole())
        ? When.day(i, month.to(), told.atDay(figure.whole())).dated()
        : null;
  }

  /// After "the" only an ordinal is a day; after "le" only a number that nothing is counted by.
  private boolean alone(int to, Figures.Figure figure, Lexicon.Match led) {
    return switch (led.term().note()) {
      case "ordinal" -> to > figure.to();
      case "alone" ->
          to > figure.to() && figure.within(1, 1) && text.begins(to, "fact:of")
              || !text.close(to)
              || to >= text.size()
              || text.begins(to, "fact:subject");
      default ->
          !text.begins(to, "fact:to")
              && !text.begins(to, "time:unit")
              && !text.begins(to, "money")
              && text.month(to) == null;
    };
  }

  private LocalDate last(int day) {
    YearMonth month = YearMonth.from(today);
    if (day > today.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    while (day > month.lengthOfMonth()) {
      month = month.minusMonths(1);
    }
    return month.atDay(day);
  }

  /// The first or second half of a year: 2025年下半年.
  private When halved(When year) {
    Lexicon.Match half = text.close(year.to()) ? text.from(year.to(), "fact:half-year") : null;
    if (half == null) {
      return year;
    }
    LocalDate middle = year.first().plusMonths(6);
    return half.term().note().equals("1")
        ? new When(year.from(), half.to(), year.first(), middle.minusDays(1), true, null)
        : new When(year.from(), half.to(), middle, year.last(), true, null);
  }

  /// "in 2023", 2023年: a year by itself; début 2025.
  private @Nullable When year(int i) {
    int part = text.past(i, "fact:part");
    int at = text.past(part, "fact:of");
    When inPart = part > i && text.close(at) ? year(at, true) : null;
    return inPart == null ? year(i, false) : inPart.over(i, inPart.to());
  }

  private @Nullable When year(int i, boolean parted) {
    Figures.Figure figure = figures.at(i);
    boolean four = figure != null && (text.dense(i) || text.word(i).form().length() == 4);
    if (figure == null || !four || figure.big() || !figure.within(1950, 2100)) {
      return null;
    }
    Lexicon.Match after = text.close(figure.to()) ? text.from(figure.to(), "fact:yearword") : null;
    if (after != null) {
      int end = after.term().note().isEmpty() ? figure.to() : after.to();
      return halved(When.year(i, end, figure.whole()));
    }
    boolean led = parted || text.close(i) && text.until(i, "fact:in") != null;
    boolean counted =
        text.close(figure.to())
            && (text.begins(figure.to(), "money")
                || text.begins(figure.to(), "fact:people")
                || text.begins(figure.to(), "time:unit"));
    return led && !counted ? When.year(i, figure.to(), figure.whole()) : null;
  }
}
