package org.mingbai.procedure;

import java.time.LocalDate;
import org.mingbai.procedure.TimeLimit.EndRule;
import org.mingbai.procedure.TimeLimit.Unit;

/// Counts time limits. The day of the step does not count; months and years end on the same day
/// number, or the month's last.
final class DeadlineRules {
  private DeadlineRules() {}

  /// `amount` and `unit` as in the rule; hours and amounts that are no time fall on the day itself.
  static Deadline count(
      LocalDate from, int amount, Unit unit, EndRule end, WorkingCalendar calendar) {
    LocalDate counted =
        switch (unit) {
          case CALENDAR_DAYS -> from.plusDays(amount);
          case WEEKS -> from.plusWeeks(amount);
          case MONTHS -> from.plusMonths(amount);
          case YEARS -> from.plusYears(amount);
          case WORKING_DAYS -> calendar.plusWorking(from, amount);
          case HOURS -> from.plusDays(amount / 24);
          case IMMEDIATE, OTHER -> from;
        };
    LocalDate due =
        switch (end) {
          case FORWARD -> calendar.onOrAfter(counted);
          case BACKWARD -> calendar.onOrBefore(counted);
          // A silent law is never read in the organisation's favour: the day stays as counted.
          case SILENT -> counted;
        };
    LocalDate last = due.isAfter(counted) ? due : counted;
    // Only a count of working days runs over the holidays between; the others touch the calendar at
    // their end.
    LocalDate first = unit == Unit.WORKING_DAYS ? from : due.isBefore(counted) ? due : counted;
    return new Deadline(counted, due, calendar.isFirm(first, last));
  }
}
