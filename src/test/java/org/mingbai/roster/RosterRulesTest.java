package org.mingbai.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;
import org.mingbai.roster.RosterRules.Stretch;

/// When a member is there.
class RosterRulesTest {
  private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(NAIROBI).toInstant();
  }

  private static Shift shift(DayOfWeek day, int from, int to) {
    return new Shift(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static Roster roster(List<Leave> leave, Shift... week) {
    return new Roster(
        Map.of("amina", new Hours("KE", List.of(week), List.of())),
        Map.of("amina", leave),
        Map.of());
  }

  private static Optional<Stretch> next(Roster roster, String now) {
    return RosterRules.next(roster, "amina", at(now), NAIROBI);
  }

  @Test
  void she_is_there_until_the_end_of_her_hours_and_then_on_her_next_day() {
    // 2026-11-26 is a Thursday.
    Roster roster =
        roster(List.of(), shift(DayOfWeek.THURSDAY, 9, 17), shift(DayOfWeek.MONDAY, 8, 12));
    Stretch thursday = new Stretch(at("2026-11-26T09:00"), at("2026-11-26T17:00"));
    assertThat(next(roster, "2026-11-26T07:00")).contains(thursday);
    assertThat(next(roster, "2026-11-26T16:59")).contains(thursday);
    assertThat(thursday.runs(at("2026-11-26T07:00"))).isFalse();
    assertThat(thursday.runs(at("2026-11-26T09:00"))).isTrue();
    assertThat(next(roster, "2026-11-26T17:00"))
        .contains(new Stretch(at("2026-11-30T08:00"), at("2026-11-30T12:00")));
  }

  @Test
  void leave_moves_the_day_on_and_a_long_leave_does_not_hide_her_return() {
    Leave one = new Leave(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26));
    Leave many = new Leave(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 31));
    Shift thursday = shift(DayOfWeek.THURSDAY, 9, 17);
    assertThat(next(roster(List.of(one), thursday), "2026-11-26T10:00").orElseThrow().from())
        .isEqualTo(at("2026-12-03T09:00"));
    assertThat(next(roster(List.of(many), thursday), "2026-11-26T10:00").orElseThrow().from())
        .isEqualTo(at("2027-01-07T09:00"));
  }

  @Test
  void a_night_goes_on_until_the_next_morning() {
    Roster night = roster(List.of(), shift(DayOfWeek.WEDNESDAY, 22, 6));
    assertThat(next(night, "2026-11-26T05:00"))
        .contains(new Stretch(at("2026-11-25T22:00"), at("2026-11-26T06:00")));
    assertThat(next(night, "2026-11-26T06:00").orElseThrow().from())
        .isEqualTo(at("2026-12-02T22:00"));
  }

  @Test
  void where_no_week_is_written_down_nothing_is_promised() {
    assertThat(next(roster(List.of()), "2026-11-26T10:00")).isEmpty();
    assertThat(next(Roster.EMPTY, "2026-11-26T10:00")).isEmpty();
  }

  @Test
  void of_several_who_is_there_now_and_longest_is_told_else_who_comes_first() {
    Roster roster =
        new Roster(
            Map.of(
                "a", new Hours("KE", List.of(shift(DayOfWeek.THURSDAY, 9, 12)), List.of()),
                "b", new Hours("KE", List.of(shift(DayOfWeek.THURSDAY, 10, 17)), List.of()),
                "c", new Hours("KE", List.of(shift(DayOfWeek.FRIDAY, 7, 8)), List.of())),
            Map.of(),
            Map.of());
    List<String> all = List.of("a", "b", "c", "nobody");
    assertThat(
            RosterRules.soonest(roster, all, at("2026-11-26T11:00"), c -> NAIROBI)
                .orElseThrow()
                .to())
        .isEqualTo(at("2026-11-26T17:00"));
    assertThat(
            RosterRules.soonest(roster, all, at("2026-11-26T08:00"), c -> NAIROBI)
                .orElseThrow()
                .from())
        .isEqualTo(at("2026-11-26T09:00"));
    assertThat(RosterRules.soonest(roster, List.of("nobody"), at("2026-11-26T08:00"), c -> NAIROBI))
        .isEmpty();
  }

  @Test
  void a_duty_list_counts_once_somebody_stands_on_it_and_for_an_unknown_country_all_do() {
    Roster roster =
        new Roster(
            Map.of(),
            Map.of(),
            Map.of(
                "KE", new DutyList("KE", List.of("a"), "b", "c"),
                "UG", new DutyList("UG", List.of(), null, null)));
    assertThat(roster.onDuty("KE")).containsExactly("a", "b", "c");
    assertThat(roster.duty("UG")).isEmpty();
    assertThat(roster.onDuty("UG")).isEmpty();
    assertThat(roster.onDuty(null)).containsExactly("a", "b", "c");
  }
}
