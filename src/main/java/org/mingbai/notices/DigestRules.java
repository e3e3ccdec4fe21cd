package org.mingbai.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterRules;

/// When a member may be told what is not urgent: in her own hours, never on leave, at most once an
/// hour.
final class DigestRules {
  static final Duration APART = Duration.ofHours(1);

  private DigestRules() {}

  /// The clock of her hours or of a case, and which are working days there.
  record Clock(ZoneId zone, Predicate<LocalDate> works) {}

  /// `last`: when she was told last.
  static boolean due(Roster roster, String member, Clock clock, Instant last, Instant now) {
    return !now.isBefore(last.plus(APART))
        && !onLeave(roster, member, clock.zone(), now)
        && atWork(roster, member, clock, now);
  }

  static boolean onLeave(Roster roster, String member, ZoneId zone, Instant now) {
    return roster.leaveOf(member).stream().anyMatch(l -> l.covers(now.atZone(zone).toLocalDate()));
  }

  /// Whose week nobody wrote down is told in the usual hours of working days.
  private static boolean atWork(Roster roster, String member, Clock clock, Instant now) {
    boolean kept = roster.hoursOf(member).filter(h -> !h.week().isEmpty()).isPresent();
    if (kept) {
      return RosterRules.next(roster, member, now, clock.zone())
          .filter(s -> s.runs(now))
          .isPresent();
    }
    ZonedDateTime here = now.atZone(clock.zone());
    LocalTime time = here.toLocalTime();
    return clock.works().test(here.toLocalDate())
        && !time.isBefore(RosterRules.OPENS)
        && time.isBefore(RosterRules.SHUTS);
  }
}
