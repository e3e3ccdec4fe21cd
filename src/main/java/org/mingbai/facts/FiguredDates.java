package org.mingbai.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.DateSpans.When;

/// Finds dates in figures alone.
final class FiguredDates {
  private final FactText text;
  private final LocalDate today;

  FiguredDates(FactText text, LocalDate today) {
    this.text = text;
    this.today = today;
  }

  /// 2026-03-05, 5/3/2026, 5/3: year first, or day, month, year; unsure where both may be months.
  @Nullable When at(int i) {
    if (!text.digits(i) || !text.digits(i + 1)) {
      return null;
    }
    String mark = text.gap(i + 1);
    if (mark.length() != 1 || "/-.".indexOf(mark) < 0) {
      return null;
    }
    boolean three = text.digits(i + 2) && text.gap(i + 2).equals(mark);
    try {
      return three ? three(i) : mark.equals("/") ? two(i) : null;
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }

  private @Nullable When three(int i) {
    String first = text.word(i).form();
    String last = text.word(i + 2).form();
    boolean yearFirst = first.length() == 4;
    boolean phone = text.digits(i + 3) && text.gap(i + 3).equals(text.gap(i + 2));
    if (phone || !yearFirst && last.length() != 4 && (last.length() != 2 || first.length() > 2)) {
      return null;
    }
    int year = Integer.parseInt(yearFirst ? first : last);
    int day = Integer.parseInt(yearFirst ? last : first);
    int month = number(i + 1);
    int whole = year < 100 ? 2000 + year : year;
    return whole < 1200 || whole > 2200 ? null : read(i, i + 3, whole, month, day);
  }

  private @Nullable When two(int i) {
    int day = number(i);
    int month = number(i + 1);
    boolean led = text.word(i).form().length() == 2 && text.word(i + 1).form().length() == 2;
    boolean real = day >= 1 && day <= 31 && month >= 1 && month <= 31;
    if (!led || !real || text.begins(i + 2, "money") || text.begins(i + 2, "time:unit")) {
      return null;
    }
    When read = read(i, i + 2, today.getYear(), month, day);
    return read == null ? null : read.first().isAfter(today) ? read.years(-1) : read;
  }

  private int number(int i) {
    String form = text.word(i).form();
    return form.length() > 4 ? -1 : Integer.parseInt(form);
  }

  private @Nullable When read(int from, int to, int year, int month, int day) {
    boolean sure = text.word(from).form().length() == 4;
    if (year < 1600) {
      return When.day(from, to, LocalDate.from(HijrahDate.of(year, month, day))).dated();
    }
    boolean turned = month > 12 && day <= 12 && !sure;
    LocalDate date = turned ? LocalDate.of(year, day, month) : LocalDate.of(year, month, day);
    boolean unsure = !sure && day <= 12 && month <= 12 && day != month;
    LocalDate other = unsure ? LocalDate.of(year, day, month) : null;
    return new When(from, to, date, date, true, other);
  }
}
