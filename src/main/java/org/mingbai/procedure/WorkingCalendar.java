package org.mingbai.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// Rest days, holidays and make-up working days of a country; firm up to the last day its holidays
/// are known for.
record WorkingCalendar(
    String id,
    ZoneId zone,
    Set<DayOfWeek> weekend,
    LocalDate knownThrough,
    Set<LocalDate> off,
    Set<LocalDate> provisional,
    Set<LocalDate> work) {

  boolean isWorking(LocalDate day) {
    if (work.contains(day)) {
      return true;
    }
    return !off.contains(day)
        && !provisional.contains(day)
        && !weekend.contains(day.getDayOfWeek());
  }

  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorking(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /// The n-th working day after this one; the day itself when n is 0.
  LocalDate plusWorking(LocalDate from, int n) {
    LocalDate found = from;
    for (int left = n; left > 0; left--) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /// Are the holidays of this day announced, and does none of the provisional ones lie from `from`
  /// to it?
  boolean isFirm(LocalDate from, LocalDate day) {
    return !day.isAfter(knownThrough)
        && provisional.stream().noneMatch(p -> !p.isBefore(from) && !p.isAfter(day));
  }
}
