package org.mingbai.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All rule books and calendars, read once.
public final class ProcedureBook {
  /// Reads `procedures/*.yaml` and `calendars/*`, overlaid by the data folder's own.
  public static ProcedureBook read(@Nullable Path overlay) {
    throw new IllegalStateException("not written yet " + overlay);
  }

  public Collection<TimeLimit> limits() {
    throw new IllegalStateException("not written yet");
  }

  public Optional<TimeLimit> limit(String id) {
    throw new IllegalStateException("not written yet " + id);
  }

  /// When this limit falls if its step was on that day.
  public Deadline deadline(TimeLimit limit, LocalDate from) {
    throw new IllegalStateException("not written yet " + limit + from);
  }

  /// Time zone of a country's calendar, UTC when unknown.
  public java.time.ZoneId zone(@Nullable String country) {
    return java.time.ZoneOffset.UTC;
  }
}
