package org.mingbai.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;

/// When a member is there, by her week and her leave.
public final class RosterRules {
  /// How far ahead is looked: a month of leave must not hide her return.
  private static final int DAYS = 62;

  /// Where no hours are written down, a working day is from nine to five.
  public static final LocalTime OPENS = LocalTime.of(9, 0);

  public static final LocalTime SHUTS = LocalTime.of(17, 0);

  private RosterRules() {}

  /// A stretch of time in which somebody is there.
  public record Stretch(Instant from, Instant to) {
    /// Has it begun?
    public boolean runs(Instant now) {
      return !now.isBefore(from);
    }
  }

  /// The stretch that runs now, else the next one; none where no week is written down.
  public static Optional<Stretch> next(Roster roster, String member, Instant now, ZoneId zone) {
    List<Leave> leave = roster.leaveOf(member);
    LocalDate today = now.atZone(zone).toLocalDate();
    return roster
        .hoursOf(member)
        .flatMap(h ->
            Stream.iterate(today.minusDays(1), d -> d.plusDays(1))
                .limit(DAYS)
                .filter(d -> leave.stream().noneMatch(l -> l.covers(d)))
                .flatMap(d -> on(h, d, zone))
                .filter(s -> s.to().isAfter(now))
                .findFirst());
  }

  private static Stream<Stretch> on(Hours hours, LocalDate day, ZoneId zone) {
    return hours.week().stream()
        .filter(s -> s.day() == day.getDayOfWeek())
        .map(s -> stretch(s, day, zone))
        .sorted(Comparator.comparing(Stretch::from));
  }

  private static Stretch stretch(Shift shift, LocalDate day, ZoneId zone) {
    LocalTime to = shift.to();
    LocalDate last = to.isAfter(shift.from()) ? day : day.plusDays(1);
    return new Stretch(
        day.atTime(shift.from()).atZone(zone).toInstant(),
        last.atTime(to).atZone(zone).toInstant());
  }

  /// Of several members the stretch that begins first; of those that run now, the one that lasts
  /// longest.
  public static Optional<Stretch> soonest(
      Roster roster, List<String> members, Instant now, Function<String, ZoneId> zones) {
    List<Stretch> all =
        members.stream()
            .flatMap(m -> next(roster, m, now, zones.apply(clock(roster, m))).stream())
            .toList();
    return all.stream()
        .filter(s -> s.runs(now))
        .max(Comparator.comparing(Stretch::to))
        .or(() -> all.stream().min(Comparator.comparing(Stretch::from)));
  }

  private static String clock(Roster roster, String member) {
    return roster.hoursOf(member).map(Hours::clock).orElse("");
  }
}
