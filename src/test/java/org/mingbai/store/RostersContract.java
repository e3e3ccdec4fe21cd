package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;
import org.mingbai.roster.RosterEvent;

/// What every keeper of the roster must do.
abstract class RostersContract {
  private static final Hours MORNINGS =
      new Hours(
          "KE",
          List.of(new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 30))),
          List.of("wages", "land"));
  private static final Leave FEAST =
      new Leave(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2));
  private static final DutyList DUTY = new DutyList("KE", List.of("a", "b"), "c", null);

  private Grounds grounds;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private SqlRosters rosters() {
    return new SqlRosters(grounds.database, grounds.vault.seals());
  }

  @Test
  void a_fresh_house_keeps_no_roster() {
    assertThat(rosters().current()).isEqualTo(Roster.EMPTY);
    assertThat(rosters().current().kept()).isFalse();
  }

  @Test
  void hours_leave_and_duty_come_back_as_they_were_set() {
    SqlRosters rosters = rosters();
    rosters.keep(new RosterEvent.HoursSet(Samples.NOON, "boss", "amina", MORNINGS));
    rosters.keep(new RosterEvent.LeaveTaken(Samples.NOON, "amina", "amina", FEAST));
    rosters.keep(new RosterEvent.DutySet(Samples.NOON, "boss", DUTY));
    for (SqlRosters each : List.of(rosters, rosters())) {
      Roster roster = each.current();
      assertThat(roster.kept()).isTrue();
      assertThat(roster.hoursOf("amina")).contains(MORNINGS);
      assertThat(roster.leaveOf("amina")).containsExactly(FEAST);
      assertThat(roster.duty("KE")).contains(DUTY);
      assertThat(roster.duty("UG")).isEmpty();
    }
  }

  @Test
  void the_last_word_counts_and_every_change_stays_in_the_history() {
    SqlRosters rosters = rosters();
    rosters.keep(new RosterEvent.HoursSet(Samples.NOON, "boss", "amina", MORNINGS));
    rosters.keep(
        new RosterEvent.HoursSet(
            Samples.NOON, "boss", "amina", new Hours("", List.of(), List.of())));
    rosters.keep(new RosterEvent.LeaveTaken(Samples.NOON, "amina", "amina", FEAST));
    rosters.keep(new RosterEvent.LeaveTaken(Samples.NOON, "amina", "amina", FEAST));
    assertThat(rosters.current().leaveOf("amina")).containsExactly(FEAST);
    rosters.keep(new RosterEvent.LeaveDropped(Samples.NOON, "amina", "amina", FEAST));
    assertThat(rosters.current().kept()).isFalse();
    assertThat(rosters.current().leaveOf("amina")).isEmpty();
    assertThat(new Ledger(grounds.database).verify())
        .isEqualTo(new Ledger.Verdict(true, 0, 0, 5, null));
  }

  @Test
  void what_another_node_changes_is_seen_at_the_next_look() {
    SqlRosters here = rosters();
    SqlRosters there = rosters();
    assertThat(there.current()).isEqualTo(Roster.EMPTY);
    here.keep(new RosterEvent.DutySet(Samples.NOON, "boss", DUTY));
    assertThat(there.current().duty("KE")).contains(DUTY);
  }

  @Test
  void of_changes_made_at_the_same_time_none_is_lost() throws Exception {
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 12; i++) {
        String member = "m" + i;
        all.add(
            many.submit(() ->
                rosters().keep(new RosterEvent.HoursSet(Samples.NOON, "boss", member, MORNINGS))));
      }
    }
    for (Future<?> each : all) {
      assertThat(each.get()).isNull();
    }
    assertThat(rosters().current().hours()).hasSize(12);
  }

  @Test
  void who_is_where_when_is_sealed_in_the_database() {
    rosters().keep(new RosterEvent.DutySet(Samples.NOON, "boss", DUTY));
    byte[] payload =
        grounds
            .database
            .read(s -> s.one((r, c) -> r.getBytes(1), "select payload from event"))
            .orElseThrow();
    assertThat(new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("trained");
  }
}
