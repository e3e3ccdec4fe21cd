package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.RedLine;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.Unit;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;

/// Somebody may mediate in one country and supervise in another: what she sees and may do in a case
/// is that of the role she has in its place (SEC-10, SEC-11).
class RolesInPlacesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Unit UGANDA = new Unit("UG", null);
  private static final Member BOTH =
      member(
          "both",
          Set.of(Role.MEDIATOR, Role.SUPERVISOR, Role.REVIEWER, Role.CUSTODIAN),
          "en",
          Map.of(
              Role.MEDIATOR, List.of(new Unit("KE", null)),
              Role.SUPERVISOR, List.of(UGANDA),
              Role.REVIEWER, List.of(UGANDA),
              Role.CUSTODIAN, List.of(new Unit("KE", "mombasa"))));
  private static final Member KENYAN = mediator("kenyan", "KE");
  private static final Member UGANDAN = mediator("ugandan", "UG");
  private static final List<Member> STAFF = List.of(BOTH, KENYAN, UGANDAN);

  private static Member mediator(String id, String country) {
    return member(
        id, Set.of(Role.MEDIATOR), "en", Map.of(Role.MEDIATOR, List.of(new Unit(country, null))));
  }

  private static Member member(
      String id, Set<Role> roles, String reads, Map<Role, List<Unit>> units) {
    return new Member(
        id, id, id, roles, List.of(reads), List.of(reads), List.of(), List.of(), true, units);
  }

  private static DocketRow row(
      String country,
      @Nullable String site,
      String locale,
      @Nullable String handler,
      @Nullable String review,
      RedLine... lines) {
    return new DocketRow(
        new CaseId("MB-1"),
        "MB-1",
        "in_work",
        true,
        false,
        "wages",
        country,
        site,
        locale,
        TODAY,
        null,
        handler,
        true,
        true,
        Set.of(lines),
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        review,
        0);
  }

  /// The same of another class.
  private static DocketRow of(@Nullable String category, DocketRow row) {
    return new DocketRow(
        row.id(),
        row.reference(),
        row.stage(),
        row.filed(),
        row.confidential(),
        category,
        row.country(),
        row.site(),
        row.locale(),
        row.received(),
        row.due(),
        row.handler(),
        row.unread(),
        row.unanswered(),
        row.redLines(),
        row.lead(),
        row.asleep(),
        row.mentioned(),
        row.untranslated(),
        row.aside(),
        row.review(),
        row.version());
  }

  private static boolean sees(Member who, DocketRow row) {
    return Clearance.sees(who, row, STAFF, Roster.EMPTY);
  }

  @Test
  void she_sees_as_a_mediator_where_she_mediates_and_as_a_supervisor_where_she_supervises() {
    assertThat(sees(BOTH, row("KE", null, "en", null, null))).isTrue();
    assertThat(sees(BOTH, row("UG", "hoima", "en", null, null))).isTrue();
    assertThat(sees(KENYAN, row("UG", null, "en", null, null))).isFalse();
    assertThat(sees(UGANDAN, row("KE", null, "en", null, null))).isFalse();
  }

  @Test
  void another_language_is_hers_only_where_she_supervises() {
    Member swahili =
        member(
            "swahili",
            Set.of(Role.MEDIATOR),
            "sw",
            Map.of(Role.MEDIATOR, List.of(new Unit("KE", null), UGANDA)));
    List<Member> staff = List.of(BOTH, swahili);
    assertThat(Clearance.sees(BOTH, row("UG", null, "sw", null, null), staff, Roster.EMPTY))
        .isTrue();
    assertThat(Clearance.sees(BOTH, row("KE", null, "sw", null, null), staff, Roster.EMPTY))
        .isFalse();
  }

  /// A guess may be wrong: whatever class it names, nobody sees a case because of it who would not
  /// see it without, somebody always sees it, and a guarded case stays with those trained.
  @ParameterizedTest
  @EnumSource(RedLine.class)
  void a_class_shows_a_case_to_nobody_it_was_not_shown_to_without_one(RedLine line) {
    Member trained = member("trained", Set.of(Role.MEDIATOR, Role.SAFEGUARDING), "en", Map.of());
    List<Member> staff = List.of(BOTH, KENYAN, UGANDAN, trained);
    Roster classes =
        new Roster(
            Map.of(
                "both", hours("wages"),
                "kenyan", hours("land"),
                "ugandan", hours("security"),
                "trained", hours("wages", "land")),
            Map.of(),
            Map.of(),
            Map.of());
    for (String country : List.of("KE", "UG", "SA")) {
      DocketRow without = of(null, row(country, null, "en", null, null, line));
      Set<String> before = seeing(staff, without, classes);
      for (String guess : List.of("wages.unpaid", "security.retaliation", "harassment.sexual")) {
        DocketRow guessed = of(guess, without);
        assertThat(seeing(staff, guessed, classes)).isNotEmpty().isSubsetOf(before);
        assertThat(guessed.guarded()).isEqualTo(without.guarded());
        if (guessed.guarded()) {
          assertThat(seeing(staff, guessed, classes)).isEqualTo(before);
        }
      }
    }
  }

  private static Roster.Hours hours(String... classes) {
    return new Roster.Hours("", List.of(), List.of(classes));
  }

  private static Set<String> seeing(List<Member> staff, DocketRow row, Roster roster) {
    return staff.stream()
        .filter(m -> Clearance.sees(m, row, staff, roster))
        .map(Member::id)
        .collect(Collectors.toSet());
  }

  @Test
  void she_takes_from_another_only_where_she_supervises() {
    DocketRow kenya = row("KE", null, "en", "kenyan", null);
    DocketRow uganda = row("UG", null, "en", "ugandan", null);
    assertThat(Deed.WORK.allows(BOTH, kenya)).isTrue();
    assertThat(Deed.WORK.allows(BOTH, uganda)).isTrue();
    for (Deed deed : List.of(Deed.TAKE_OVER, Deed.OVERRIDE, Deed.REVIEW)) {
      assertThat(deed.allows(BOTH, kenya)).as(deed.key()).isFalse();
      assertThat(deed.allows(BOTH, uganda)).as(deed.key()).isTrue();
    }
  }

  @Test
  void she_reviews_only_where_she_is_a_reviewer() {
    assertThat(Clearance.reviews(BOTH, row("UG", null, "en", null, "ugandan"))).isTrue();
    assertThat(Clearance.reviews(BOTH, row("KE", null, "en", null, "kenyan"))).isFalse();
  }

  @Test
  void she_opens_numbers_only_at_her_site_and_where_no_site_is_known() {
    assertThat(Clearance.decides(BOTH, row("KE", "mombasa", "en", null, null))).isTrue();
    assertThat(Clearance.decides(BOTH, row("KE", "nairobi", "en", null, null))).isFalse();
    assertThat(Clearance.decides(BOTH, row("KE", null, "en", null, null))).isTrue();
    assertThat(Clearance.decides(BOTH, row("UG", null, "en", null, null))).isFalse();
  }

  @Test
  void a_guarded_case_is_for_those_trained_for_its_place_and_for_all_trained_where_nobody_is() {
    Set<Role> roles = Set.of(Role.MEDIATOR, Role.SAFEGUARDING);
    Member kenya =
        member("kenya", roles, "en", Map.of(Role.SAFEGUARDING, List.of(new Unit("KE", null))));
    Member uganda = member("uganda", roles, "en", Map.of(Role.SAFEGUARDING, List.of(UGANDA)));
    List<Member> staff = List.of(kenya, uganda, BOTH);
    Roster listed =
        new Roster(
            Map.of(),
            Map.of(),
            Map.of("KE", new DutyList("KE", List.of("uganda"), "kenya", null)),
            Map.of());
    DocketRow here = row("KE", null, "en", null, null, RedLine.CHILD);
    DocketRow elsewhere = row("SA", null, "en", null, null, RedLine.CHILD);
    assertThat(Clearance.guardians(here, staff, Roster.EMPTY)).containsExactly("kenya");
    assertThat(Clearance.guardians(here, staff, listed))
        .as("a list that names somebody of elsewhere lets her in nowhere else")
        .containsExactly("kenya");
    assertThat(Clearance.guardians(elsewhere, staff, Roster.EMPTY))
        .as("nobody is trained for it: it must not lie unseen")
        .containsExactlyInAnyOrder("kenya", "uganda");
  }

  @Test
  void her_look_is_kept_in_the_role_and_country_she_looked_in_PRV_17() {
    Look mediating = Look.of(BOTH, row("KE", null, "en", null, null), TODAY, Look.For.CASE);
    Look supervising = Look.of(BOTH, row("UG", null, "en", null, null), TODAY, Look.For.CASE);
    assertThat(mediating).isEqualTo(new Look(TODAY, "mediator", "KE", Look.For.CASE));
    assertThat(supervising).isEqualTo(new Look(TODAY, "supervisor", "UG", Look.For.CASE));
  }
}
