package org.mingbai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.roster.RosterRules;

/// When those who can help are told of a case that nobody can take: at once, and again at nine of
/// each working day.
final class StrandedRules {
  /// So far back a working day is looked for.
  private static final int DAYS = 31;

  private StrandedRules() {}

  /// When somebody last stepped aside from it.
  static Instant since(CaseFile file) {
    return file.events().reversed().stream()
        .filter(CaseEvent.SteppedAside.class::isInstance)
        .map(CaseEvent::at)
        .findFirst()
        .orElseGet(() -> file.opened().at());
  }

  /// The last moment at which it was to be told. Whoever was not told of that one yet is told now,
  /// so a case that is stranded later in the day is told at once too.
  static Instant told(Instant since, DigestRules.Clock clock, Instant now) {
    ZoneId zone = clock.zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    for (int back = 0; back < DAYS; back++) {
      LocalDate day = today.minusDays(back);
      Instant morning = day.atTime(RosterRules.OPENS).atZone(zone).toInstant();
      if (!morning.isAfter(now) && clock.works().test(day)) {
        return morning.isAfter(since) ? morning : since;
      }
    }
    return since;
  }
}
