package org.mingbai.mediation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.mingbai.people.Member;
import org.mingbai.roster.RosterRules;

/// Who can translate from one language into another, and by when it should be done.
public final class TranslatorRules {
  private static final Duration HALF_A_DAY = Duration.ofHours(4);
  private static final int LONGEST = 60;

  private TranslatorRules() {}

  /// She knows the one and writes the other.
  static boolean has(Member who, String from, String to) {
    return who.knows(from) && who.writes().contains(to);
  }

  /// She can say whether a translation is right.
  static boolean judges(Member who, String from, String to) {
    return who.knows(from) && who.knows(to);
  }

  /// `pair` as lists keep it: `en>sw`.
  public static boolean has(Member who, String pair) {
    String[] ends = pair.split(">", 2);
    return ends.length == 2 && has(who, ends[0], ends[1]);
  }

  /// Half a working day: four hours between nine and five of working days, by the case's clock.
  public static Instant due(Instant since, ZoneId zone, Predicate<LocalDate> works) {
    LocalDateTime start = since.atZone(zone).toLocalDateTime();
    Duration left = HALF_A_DAY;
    for (int i = 0; i < LONGEST; i++) {
      LocalDate day = start.toLocalDate().plusDays(i);
      LocalDateTime from =
          start.isAfter(day.atTime(RosterRules.OPENS)) ? start : day.atTime(RosterRules.OPENS);
      Duration here = Duration.between(from, day.atTime(RosterRules.SHUTS));
      if (works.test(day) && here.isPositive()) {
        if (here.compareTo(left) >= 0) {
          return from.plus(left).atZone(zone).toInstant();
        }
        left = left.minus(here);
      }
    }
    return since.plus(HALF_A_DAY);
  }
}
