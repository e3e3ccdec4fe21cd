package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.procedure.TimeLimit;

/// What is promised first: in China the notice the law asks for, elsewhere the organisation's own
/// days.
final class Promises {
  static final String OWN = "promise";
  private static final String NOTICE = "CN-XF-02";
  private static final int USUAL_DAYS = 7;

  private Promises() {}

  static CaseEvent.Promise forFiling(
      ProcedureBook book, @Nullable String country, int ownDays, Instant now) {
    Optional<TimeLimit> law = "CN".equals(country) ? book.limit(NOTICE) : Optional.empty();
    LocalDate from = now.atZone(book.zone(country)).toLocalDate();
    return law.map(limit -> new CaseEvent.Promise(NOTICE, from, book.deadline(limit, from).due()))
        .orElseGet(() -> own(from, ownDays));
  }

  static CaseEvent.Promise forPerson(
      ProcedureBook book, @Nullable String country, int ownDays, Instant now) {
    return own(now.atZone(book.zone(country)).toLocalDate(), ownDays);
  }

  private static CaseEvent.Promise own(LocalDate from, int days) {
    return new CaseEvent.Promise(OWN, from, from.plusDays(days > 0 ? days : USUAL_DAYS));
  }
}
