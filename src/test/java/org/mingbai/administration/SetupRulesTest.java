package org.mingbai.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Shift;

/// Which language, site or duty nobody covers.
class SetupRulesTest {
  private static final Hours WEEK =
      new Hours(
          "",
          List.of(new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0))),
          List.of());
  private static final Organisation HOUSE =
      new Organisation(
          Map.of(),
          List.of("KE", "UG"),
          List.of("en", "sw", "lg"),
          List.of(
              new Site("bridge", "KE", Map.of(), List.of()),
              new Site("quarry", "UG", Map.of(), List.of())),
          Map.of(),
          List.of(),
          7);

  private static Member member(
      String id, List<String> reads, List<String> countries, List<String> sites, boolean active) {
    Set<Role> roles = Set.of(Role.MEDIATOR, Role.SAFEGUARDING);
    return new Member(id, id, id, roles, reads, reads, countries, sites, active);
  }

  private static List<String> missing(String key, List<Member> staff, Roster roster) {
    return SetupRules.items(HOUSE, HOUSE.languages(), staff, roster).stream()
        .filter(i -> i.key().equals(key))
        .findFirst()
        .orElseThrow()
        .about();
  }

  @Test
  void a_language_is_covered_once_somebody_who_reads_it_has_hours_and_still_works_here() {
    List<Member> staff =
        List.of(
            member("a", List.of("en"), List.of(), List.of(), true),
            member("b", List.of("sw"), List.of(), List.of(), true),
            member("c", List.of("lg"), List.of(), List.of(), false));
    Roster roster = new Roster(Map.of("a", WEEK, "c", WEEK), Map.of(), Map.of());
    assertThat(missing("roster", staff, roster)).containsExactly("sw", "lg");
    assertThat(missing("roster", staff, Roster.EMPTY)).containsExactly("en", "sw", "lg");
  }

  @Test
  void a_site_is_covered_by_whoever_works_there_or_everywhere_in_its_country() {
    List<Member> kenya = List.of(member("a", List.of("en"), List.of("KE"), List.of(), true));
    assertThat(missing("covered", kenya, Roster.EMPTY)).containsExactly("quarry");
    List<Member> site = List.of(member("a", List.of("en"), List.of(), List.of("quarry"), true));
    assertThat(missing("covered", site, Roster.EMPTY)).containsExactly("bridge");
    List<Member> all = List.of(member("a", List.of("en"), List.of(), List.of(), true));
    assertThat(missing("covered", all, Roster.EMPTY)).isEmpty();
  }

  @Test
  void a_duty_is_covered_while_somebody_on_the_list_still_works_here() {
    Roster roster =
        new Roster(
            Map.of(),
            Map.of(),
            Map.of(
                "KE", new DutyList("KE", List.of("a"), null, null),
                "UG", new DutyList("UG", List.of("gone"), null, null)));
    List<Member> staff =
        List.of(
            member("a", List.of("en"), List.of(), List.of(), true),
            member("gone", List.of("en"), List.of(), List.of(), false));
    assertThat(missing("duty", staff, roster)).containsExactly("UG");
    assertThat(missing("duty", staff, Roster.EMPTY)).containsExactly("KE", "UG");
  }

  @Test
  void a_duty_list_needs_a_stand_in_and_a_last_resort_who_work_here() {
    List<Member> staff =
        List.of(
            member("a", List.of("en"), List.of(), List.of(), true),
            member("b", List.of("en"), List.of(), List.of(), true),
            member("gone", List.of("en"), List.of(), List.of(), false));
    assertThat(missing("backup", staff, duties("a", "b"))).isEmpty();
    assertThat(missing("backup", staff, duties("a", null))).containsExactly("KE", "UG");
    assertThat(missing("backup", staff, duties(null, "b"))).containsExactly("KE", "UG");
    assertThat(missing("backup", staff, duties("gone", "b"))).containsExactly("KE", "UG");
    assertThat(missing("backup", staff, Roster.EMPTY)).containsExactly("KE", "UG");
  }

  private static Roster duties(@Nullable String standIn, @Nullable String last) {
    Map<String, DutyList> duties =
        Map.of(
            "KE", new DutyList("KE", List.of("a"), standIn, last),
            "UG", new DutyList("UG", List.of("a"), standIn, last));
    return new Roster(Map.of(), Map.of(), duties);
  }
}
