package org.mingbai.assigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.assigning.RoomRules.Load;
import org.mingbai.assigning.RoomRules.Staff;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.RedLine;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Said;
import org.mingbai.roster.Roster.Shift;
import org.mingbai.roster.Roster.State;

/// Who is asked when nobody is named (conventions, inbox: me, person, team, auto). It is Wednesday,
/// nine in the morning.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final CaseEvent.Promise PROMISE =
      new CaseEvent.Promise("promise", LocalDate.EPOCH, LocalDate.EPOCH);

  private static CaseFile file(Set<RedLine> lines) {
    Grievance told = new Grievance("no pay", null, "KE", null, null, null, null, null);
    return new CaseFile(
        new CaseId("1"),
        List.of(new CaseEvent.Opened(NOW, "MB-1", "sw", told, true, null, lines, "hash", PROMISE)));
  }

  private static Member member(String id, String reads, String writes, Role... more) {
    Set<Role> roles = new java.util.HashSet<>(Set.of(more));
    roles.add(Role.MEDIATOR);
    return new Member(
        id,
        id,
        id,
        roles,
        List.of(reads.split(" ")),
        List.of(writes.split(" ")),
        List.of(),
        List.of(),
        true);
  }

  private static boolean fits(Member who, Roster roster, RedLine... lines) {
    Staff staff = new Staff(List.of(who, member("other", "sw", "sw", Role.SAFEGUARDING)), roster);
    return RoomRules.fits(who, DocketRow.of(file(Set.of(lines))), staff, ZoneOffset.UTC, NOW);
  }

  private static Roster hours(DayOfWeek day, int from, int to) {
    Shift shift = new Shift(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    return new Roster(Map.of("me", new Hours("", List.of(shift), List.of())), Map.of(), Map.of());
  }

  private static Roster said(State state) {
    return new Roster(Map.of(), Map.of(), Map.of(), Map.of("me", new Said(state, NOW)));
  }

  @ParameterizedTest(name = "reads {0}, writes {1}: {2}")
  @CsvSource({"sw en, sw, true", "sw, en, false", "en, sw, false"})
  void only_who_reads_and_writes_its_language(String reads, String writes, boolean fits) {
    assertThat(fits(member("me", reads, writes), Roster.EMPTY)).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"AVAILABLE, true", "BUSY, false", "AWAY, false"})
  void only_who_is_available_by_her_own_word(State state, boolean fits) {
    assertThat(fits(member("me", "sw", "sw"), said(state))).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{0} {1} to {2}: {3}")
  @CsvSource({
    "WEDNESDAY, 8, 12, true",
    "WEDNESDAY, 10, 12, false",
    "THURSDAY, 8, 12, false",
    "TUESDAY, 22, 10, true"
  })
  void only_within_her_hours(DayOfWeek day, int from, int to, boolean fits) {
    assertThat(fits(member("me", "sw", "sw"), hours(day, from, to))).isEqualTo(fits);
  }

  @Test
  void not_on_leave_even_where_no_hours_are_written_down() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    Roster away = new Roster(Map.of(), Map.of("me", List.of(new Leave(day, day))), Map.of());
    assertThat(fits(member("me", "sw", "sw"), away)).isFalse();
  }

  @Test
  void a_guarded_case_only_of_who_is_trained() {
    assertThat(fits(member("me", "sw", "sw"), Roster.EMPTY, RedLine.CHILD)).isFalse();
    Member trained = member("me", "sw", "sw", Role.SAFEGUARDING);
    assertThat(fits(trained, Roster.EMPTY, RedLine.CHILD)).isTrue();
  }

  @ParameterizedTest(name = "a has {0} since {1}, b has {2} since {3}: {4}")
  @CsvSource({
    "3, 2026-11-01, 2, 2026-11-20, b",
    "2, 2026-11-20, 2, 2026-11-01, b",
    "2, 2026-11-01, 2, 2026-11-20, a",
    "0, 2026-11-01, 0, , b",
    "1, , 0, 2026-11-24, b",
    "0, , 0, , a"
  })
  void fewest_open_cases_first_then_who_got_one_longest_ago(
      int one, @Nullable LocalDate a, int two, @Nullable LocalDate b, String winner) {
    List<Load> loads = List.of(load("b", two, b), load("a", one, a));
    assertThat(RoomRules.mostRoom(loads)).contains(winner);
    assertThat(RoomRules.mostRoom(loads.reversed())).contains(winner);
  }

  private static Load load(String member, int open, @Nullable LocalDate got) {
    return new Load(
        member, open, got == null ? null : got.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Test
  void nobody_where_nobody_fits() {
    assertThat(RoomRules.mostRoom(List.of())).isEmpty();
  }

  @Test
  void whoever_declined_or_has_not_answered_yet_is_not_asked_again_by_itself() {
    List<CaseEvent> events = new ArrayList<>(file(Set.of()).events());
    events.add(new CaseEvent.Offered(NOW, "boss", "Boss", "joel", "Joel", "why"));
    events.add(new CaseEvent.OfferEnded(NOW, "joel", "Joel"));
    events.add(new CaseEvent.Offered(NOW, "boss", "Boss", "li", "Li", "why"));
    events.add(new CaseEvent.OfferEnded(NOW, "boss", "Boss"));
    events.add(new CaseEvent.Offered(NOW, "boss", "Boss", "amina", "Amina", "why"));
    assertThat(RoomRules.asked(new CaseFile(new CaseId("1"), events)))
        .containsExactlyInAnyOrder("joel", "amina");
  }
}
