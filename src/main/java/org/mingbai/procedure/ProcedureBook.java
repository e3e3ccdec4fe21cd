package org.mingbai.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All rule books and calendars, read once.
public final class ProcedureBook {
  private static final String ANYWHERE = "INTL";
  private final Map<String, TimeLimit> limits;
  private final Map<String, WorkingCalendar> calendars;

  ProcedureBook(Map<String, TimeLimit> limits, Map<String, WorkingCalendar> calendars) {
    this.limits = limits;
    this.calendars = calendars;
  }

  /// Reads the shipped procedures and calendars and, over them, `procedures/*.yaml` and
  /// `calendars/*.yaml` under `overlay`. A file that cannot be read is an error that names it.
  public static ProcedureBook read(@Nullable Path overlay) {
    try {
      return ProcedureFiles.read(overlay);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Collection<TimeLimit> limits() {
    return limits.values();
  }

  public Optional<TimeLimit> limit(String id) {
    return Optional.ofNullable(limits.get(id));
  }

  /// When this limit falls if its step was on that day.
  public Deadline deadline(TimeLimit limit, LocalDate from) {
    return DeadlineRules.count(
        from, limit.amount(), limit.unit(), limit.end(), calendar(limit.calendar()));
  }

  /// A limit that stands in no rule book (an evaluation, or a promise): amount and unit from a day,
  /// by a country's calendar.
  public Deadline deadline(
      LocalDate from, int amount, TimeLimit.Unit unit, TimeLimit.EndRule end, String country) {
    return DeadlineRules.count(from, amount, unit, end, calendar(country));
  }

  /// Time zone of a country's calendar, UTC when unknown.
  public ZoneId zone(@Nullable String country) {
    return calendar(country).zone();
  }

  /// Is this a working day there?
  public boolean works(@Nullable String country, LocalDate day) {
    return calendar(country).isWorking(day);
  }

  private WorkingCalendar calendar(@Nullable String country) {
    String key = country == null ? ANYWHERE : country.toUpperCase(Locale.ROOT);
    WorkingCalendar found = calendars.getOrDefault(key, calendars.get(ANYWHERE));
    if (found == null) {
      throw new IllegalStateException("No calendar INTL");
    }
    return found;
  }
}
