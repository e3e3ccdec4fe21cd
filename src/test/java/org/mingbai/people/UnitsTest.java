package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A role may hold in some countries and sites alone, each role in its own.
class UnitsTest {
  private static final Unit UGANDA = new Unit("UG", null);
  private static final Unit MOMBASA = new Unit("KE", "mombasa");

  private static Member member(
      Set<Role> roles, List<String> countries, List<String> sites, Map<Role, List<Unit>> units) {
    return new Member(
        "m", "m", "m", roles, List.of("en"), List.of("en"), countries, sites, true, units);
  }

  @ParameterizedTest(name = "{0} in {1} at {2}: {3}")
  @CsvSource({
    "MEDIATOR, KE, , true",
    "MEDIATOR, KE, mombasa, true",
    "MEDIATOR, UG, , false",
    "MEDIATOR, , , true",
    "SUPERVISOR, UG, hoima, true",
    "SUPERVISOR, UG, , true",
    "SUPERVISOR, KE, , true",
    "SUPERVISOR, KE, mombasa, true",
    "SUPERVISOR, KE, nairobi, false",
    "SUPERVISOR, CN, , false",
    "SUPERVISOR, , , true",
    "REVIEWER, KE, , false",
    "AUTHOR, CN, , true",
    "PUBLISHER, CN, , false",
    "PUBLISHER, UG, , true",
  })
  void each_role_holds_in_its_own_places(
      Role role, @Nullable String country, @Nullable String site, boolean there) {
    Member who =
        member(
            Set.of(Role.MEDIATOR, Role.SUPERVISOR, Role.AUTHOR, Role.PUBLISHER),
            List.of("KE"),
            List.of(),
            Map.of(
                Role.SUPERVISOR, List.of(UGANDA, MOMBASA),
                Role.PUBLISHER, List.of(UGANDA),
                Role.REVIEWER, List.of(new Unit("KE", null))));
    assertThat(who.is(role, country, site)).isEqualTo(there);
  }

  @ParameterizedTest(name = "{0} for all of {1}, {2}: {3}")
  @CsvSource({
    "AUTHOR, , , true",
    "PUBLISHER, , , false",
    "PUBLISHER, KE, , false",
    "PUBLISHER, KE, mombasa, true",
    "PUBLISHER, KE, nairobi, false",
    "PUBLISHER, UG, , true",
    "PUBLISHER, UG, hoima, true",
    "MEDIATOR, KE, , true",
    "MEDIATOR, , , false",
  })
  void what_is_for_a_whole_country_takes_the_role_in_all_of_it(
      Role role, @Nullable String country, @Nullable String site, boolean holds) {
    Member who =
        member(
            Set.of(Role.MEDIATOR, Role.AUTHOR, Role.PUBLISHER),
            List.of("KE"),
            List.of(),
            Map.of(Role.PUBLISHER, List.of(UGANDA, MOMBASA)));
    assertThat(who.holds(role, country, site)).isEqualTo(holds);
  }

  @Test
  void a_state_of_older_times_holds_wherever_she_works() {
    Member old = member(Set.of(Role.MEDIATOR), List.of("KE"), List.of("mombasa"), Map.of());
    assertThat(Standing.kept(null, Set.of(Role.MEDIATOR))).isEmpty();
    assertThat(old.is(Role.MEDIATOR, "KE", "mombasa")).isTrue();
    assertThat(old.is(Role.MEDIATOR, "KE", "nairobi")).isFalse();
    assertThat(old.countries(Role.MEDIATOR)).containsExactly("KE");
  }

  @Test
  void units_of_a_role_she_has_not_got_give_her_nothing() {
    Member who =
        member(
            Set.of(Role.MEDIATOR), List.of(), List.of(), Map.of(Role.CUSTODIAN, List.of(UGANDA)));
    assertThat(who.units()).isEmpty();
    assertThat(who.is(Role.CUSTODIAN, "UG", null)).isFalse();
  }

  @Test
  void an_administrator_of_some_places_is_not_one_at_the_doors_of_the_house() {
    Member all = member(Set.of(Role.ADMINISTRATOR), List.of("KE"), List.of(), Map.of());
    Member here =
        member(
            Set.of(Role.ADMINISTRATOR, Role.MEDIATOR),
            List.of("UG"),
            List.of(),
            Map.of(Role.ADMINISTRATOR, List.of(UGANDA)));
    assertThat(all.keys()).containsExactly("administrator");
    assertThat(here.keys()).containsExactlyInAnyOrder("administrator-here", "mediator");
    assertThat(all.holds(Role.ADMINISTRATOR, null, null)).isTrue();
    assertThat(here.holds(Role.ADMINISTRATOR, null, null)).isFalse();
  }

  @Test
  void she_administers_only_those_all_of_whose_roles_lie_in_her_places() {
    Member here =
        member(
            Set.of(Role.ADMINISTRATOR),
            List.of(),
            List.of(),
            Map.of(Role.ADMINISTRATOR, List.of(UGANDA, MOMBASA)));
    assertThat(here.administers(standing(List.of("UG"), Map.of(), Role.MEDIATOR))).isTrue();
    assertThat(here.administers(standing(List.of("UG", "KE"), Map.of(), Role.MEDIATOR))).isFalse();
    assertThat(here.administers(standing(List.of(), Map.of(), Role.MEDIATOR)))
        .as("everywhere")
        .isFalse();
    assertThat(here.administers(standing(List.of("UG"), Map.of(), Role.AUTHOR)))
        .as("an author of the whole house")
        .isFalse();
    assertThat(
            here.administers(
                standing(
                    List.of(),
                    Map.of(Role.MEDIATOR, List.of(MOMBASA), Role.AUTHOR, List.of(UGANDA)),
                    Role.MEDIATOR,
                    Role.AUTHOR)))
        .isTrue();
    assertThat(
            here.administers(
                standing(
                    List.of(),
                    Map.of(Role.MEDIATOR, List.of(new Unit("KE", "nairobi"))),
                    Role.MEDIATOR)))
        .isFalse();
    assertThat(here.administers(standing(List.of("UG"), Map.of(), Role.ADMINISTRATOR)))
        .as("nobody makes herself or another more than she is")
        .isFalse();
  }

  private static Standing standing(
      List<String> countries, Map<Role, List<Unit>> units, Role... roles) {
    return new Standing(
        "m", Set.of(roles), List.of("en"), List.of("en"), countries, List.of(), units);
  }
}
