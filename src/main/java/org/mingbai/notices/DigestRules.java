package org.mingbai.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterRules;

/// When a member may be told what is not urgent: in her own hours, never on leave, at most once an
/// hour.
final class DigestRules {
  static final Duration APART = Duration.ofHours(1);
  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime TO = LocalTime.of(17, 0);

  private DigestRules() {}

  /// `zone`: the clock of her hours; `last`: when she was told last.
  static boolean due(Roster roster, String member, ZoneId zone, Instant last, Instant now) {
    return !now.isBefore(last.plus(APART))
        && !onLeave(roster, member, zone, now)
        && atWork(roster, member, zone, now);
  }

  static boolean onLeave(Roster roster, String member, ZoneId zone, Instant now) {
    return roster.leaveOf(member).stream().anyMatch(l -> l.covers(now.atZone(zone).toLocalDate()));
  }

  /// Whose week nobody wrote down is told from nine to five on weekdays.
  private static boolean atWork(Roster roster, String member, ZoneId zone, Instant now) {
    boolean kept = roster.hoursOf(member).filter(h -> !h.week().isEmpty()).isPresent();
    if (kept) {
      return RosterRules.next(roster, member, now, zone).filter(s -> s.runs(now)).isPresent();
    }
    ZonedDateTime here = now.atZone(zone);
    boolean weekend =
        here.getDayOfWeek() == DayOfWeek.SATURDAY || here.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !here.toLocalTime().isBefore(FROM) && here.toLocalTime().isBefore(TO);
  }
}
