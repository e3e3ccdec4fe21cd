package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.RedLine;
import org.mingbai.mediation.Inbox.When;
import org.mingbai.mediation.Sift.View;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;

/// Which view holds a case, in which order, and who may see it (SEC-10, SEC-11).
class InboxRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static DocketRow row(
      String reference,
      String stage,
      @Nullable LocalDate due,
      @Nullable String handler,
      boolean unread) {
    return new DocketRow(
        new CaseId(reference),
        reference,
        stage,
        true,
        false,
        "wages",
        "KE",
        "bridge",
        "sw",
        TODAY.minusDays(3),
        due,
        handler,
        unread,
        unread,
        Set.of(),
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        0);
  }

  private static Member member(
      String id,
      Set<Role> roles,
      List<String> reads,
      List<String> countries,
      List<String> sites,
      boolean active) {
    return new Member(id, id, id, roles, reads, reads, countries, sites, active);
  }

  private static Member mediator(String id, String... reads) {
    return member(id, Set.of(Role.MEDIATOR), List.of(reads), List.of(), List.of(), true);
  }

  @ParameterizedTest(name = "{0} handled by {1}, due in {2}, unread {3}: {4}")
  @CsvSource({
    "received, , 3, true, UNASSIGNED ALL",
    "acknowledged, me, 3, false, MINE ALL",
    "in_work, me, 3, false, MINE WAITING ALL",
    "in_work, me, 3, true, MINE ALL",
    "in_work, other, -1, false, OVERDUE WAITING ALL",
    "received, , 0, true, UNASSIGNED ALL",
    "closed, me, , false, CLOSED",
  })
  void a_view_holds_what_its_name_says(
      String stage,
      @Nullable String handler,
      @Nullable Integer days,
      boolean unread,
      String views) {
    DocketRow row = row("MB-1", stage, days == null ? null : TODAY.plusDays(days), handler, unread);
    List<String> held = new ArrayList<>();
    for (View view : View.values()) {
      if (InboxRules.holds(view, row, "me", TODAY)) {
        held.add(view.name());
      }
    }
    assertThat(held).containsExactlyInAnyOrder(views.split(" "));
  }

  @ParameterizedTest(name = "due in {0} days is {1}")
  @CsvSource({
    "-30, OVERDUE",
    "-1, OVERDUE",
    "0, TODAY",
    "1, THIS_WEEK",
    "6, THIS_WEEK",
    "7, LATER",
    ", NO_DAY"
  })
  void a_case_stands_in_the_group_of_its_day(@Nullable Integer days, When when) {
    assertThat(InboxRules.when(days == null ? null : TODAY.plusDays(days), TODAY)).isEqualTo(when);
  }

  @Test
  void the_next_deadline_comes_first_and_the_unread_before_the_read() {
    List<DocketRow> rows =
        new ArrayList<>(
            List.of(
                row("none", "closed", null, null, false),
                row("later", "received", TODAY.plusDays(9), null, true),
                row("read", "in_work", TODAY, null, false),
                row("unread", "received", TODAY, null, true),
                row("over", "received", TODAY.minusDays(2), null, false)));
    Collections.reverse(rows);
    rows.sort(InboxRules.ORDER);
    assertThat(rows)
        .extracting(DocketRow::reference)
        .containsExactly("over", "unread", "read", "later", "none");
  }

  @Test
  void a_mediator_sees_cases_in_languages_she_reads_at_places_she_works() {
    DocketRow row = row("MB-1", "received", TODAY, null, true);
    Member reads = mediator("reads", "sw", "en");
    Member other = mediator("other", "zh");
    Member elsewhere =
        member("elsewhere", Set.of(Role.MEDIATOR), List.of("sw"), List.of("UG"), List.of(), true);
    Member site =
        member(
            "site", Set.of(Role.MEDIATOR), List.of("sw"), List.of("KE"), List.of("quarry"), true);
    Member gone = member("gone", Set.of(Role.MEDIATOR), List.of("sw"), List.of(), List.of(), false);
    Member boss =
        member("boss", Set.of(Role.ADMINISTRATOR), List.of("sw"), List.of(), List.of(), true);
    List<Member> staff = List.of(reads, other, elsewhere, site, gone, boss);
    assertThat(staff)
        .filteredOn(m -> Clearance.sees(m, row, staff, Roster.EMPTY))
        .containsExactly(reads);
  }

  @Test
  void a_case_that_fits_nobody_is_seen_by_every_mediator_and_only_by_them() {
    DocketRow row = row("MB-1", "received", TODAY, null, true);
    Member zh = mediator("zh", "zh");
    Member gone = member("gone", Set.of(Role.MEDIATOR), List.of("sw"), List.of(), List.of(), false);
    Member boss =
        member("boss", Set.of(Role.ADMINISTRATOR), List.of("sw"), List.of(), List.of(), true);
    List<Member> staff = List.of(zh, gone, boss);
    assertThat(staff)
        .filteredOn(m -> Clearance.sees(m, row, staff, Roster.EMPTY))
        .containsExactly(zh);
  }

  @Test
  void who_has_a_case_goes_on_seeing_it() {
    DocketRow row = row("MB-1", "in_work", TODAY, "zh", true);
    Member zh = mediator("zh", "zh");
    Member sw = mediator("sw", "sw");
    assertThat(Clearance.sees(zh, row, List.of(zh, sw), Roster.EMPTY)).isTrue();
  }

  private static DocketRow seen(DocketRow row, RedLine... lines) {
    return new DocketRow(
        row.id(),
        row.reference(),
        row.stage(),
        row.filed(),
        row.confidential(),
        row.category(),
        row.country(),
        row.site(),
        row.locale(),
        row.received(),
        row.due(),
        row.handler(),
        row.unread(),
        row.unanswered(),
        Set.of(lines),
        row.lead(),
        row.asleep(),
        row.mentioned(),
        row.untranslated(),
        row.aside(),
        row.review(),
        row.version());
  }

  @Test
  void red_lines_come_before_every_deadline_until_the_case_is_closed() {
    DocketRow over = row("over", "received", TODAY.minusDays(2), null, true);
    DocketRow red = seen(row("red", "received", TODAY.plusDays(9), null, false), RedLine.DANGER);
    DocketRow done = seen(row("done", "closed", null, null, false), RedLine.CHILD);
    List<DocketRow> rows = new ArrayList<>(List.of(done, over, red));
    rows.sort(InboxRules.ORDER);
    assertThat(rows).extracting(DocketRow::reference).containsExactly("red", "over", "done");
    assertThat(InboxRules.group(red, TODAY)).isEqualTo(When.CARE);
    assertThat(InboxRules.group(over, TODAY)).isEqualTo(When.OVERDUE);
    assertThat(InboxRules.group(done, TODAY)).isEqualTo(When.NO_DAY);
  }

  @Test
  void violence_children_self_harm_and_sexual_harm_are_only_for_the_duty_list() {
    Member trained = safeguarding("trained");
    Member standIn = safeguarding("stand-in");
    Member unlisted = safeguarding("unlisted");
    Member reads = mediator("reads", "sw");
    Member has = mediator("has", "sw");
    Member untrained = mediator("untrained", "zh");
    List<Member> staff = List.of(trained, standIn, unlisted, reads, has, untrained);
    Roster roster =
        new Roster(
            Map.of(),
            Map.of(),
            Map.of(
                "KE",
                new DutyList("KE", List.of("trained", "gone", "untrained"), "stand-in", null)));
    DocketRow plain = row("MB-1", "in_work", TODAY, "has", true);
    for (RedLine line :
        List.of(RedLine.VIOLENCE, RedLine.CHILD, RedLine.SELF_HARM, RedLine.SEXUAL)) {
      assertThat(staff)
          .filteredOn(m -> Clearance.sees(m, seen(plain, line), staff, roster))
          .as(line.key())
          .containsExactly(trained, standIn, has);
      assertThat(staff)
          .filteredOn(m -> Clearance.sees(m, seen(plain, line), staff, Roster.EMPTY))
          .as("no list: who is trained")
          .containsExactly(trained, standIn, unlisted, has);
      assertThat(staff)
          .filteredOn(m -> Clearance.mayTake(m, seen(plain, line), staff, roster))
          .as("asked to take it over")
          .containsExactly(trained, standIn);
    }
    assertThat(staff)
        .filteredOn(m -> Clearance.sees(m, seen(plain, RedLine.DANGER), staff, roster))
        .containsExactly(reads, has);
  }

  @Test
  void a_supervisor_sees_what_is_of_her_countries_whatever_its_language() {
    Set<Role> both = Set.of(Role.MEDIATOR, Role.SUPERVISOR);
    Member kenya = member("kenya", both, List.of("en"), List.of("KE"), List.of(), true);
    Member china = member("china", both, List.of("en"), List.of("CN"), List.of(), true);
    Member all = member("all", both, List.of("en"), List.of(), List.of(), true);
    Member reads = mediator("reads", "sw");
    DocketRow row = row("MB-1", "received", TODAY, null, true);
    List<Member> staff = List.of(kenya, china, all, reads);
    assertThat(staff)
        .filteredOn(m -> Clearance.sees(m, row, staff, Roster.EMPTY))
        .containsExactly(kenya, all, reads);
  }

  @Test
  void a_look_is_kept_in_the_role_of_whoever_looked_PRV_17() {
    Set<Role> both = Set.of(Role.MEDIATOR, Role.SUPERVISOR);
    Member over = member("over", both, List.of("sw"), List.of("KE"), List.of(), true);
    DocketRow row = row("MB-1", "received", TODAY, null, true);
    assertThat(Look.of(over, row, TODAY, Look.For.CASE).role()).isEqualTo("supervisor");
    assertThat(Look.of(mediator("m", "sw"), row, TODAY, Look.For.CASE).role())
        .isEqualTo("mediator");
    assertThat(Look.of(over, row, TODAY, Look.For.CASE).unit()).isEqualTo("KE");
  }

  private static Member safeguarding(String id) {
    return member(
        id, Set.of(Role.MEDIATOR, Role.SAFEGUARDING), List.of("zh"), List.of(), List.of(), true);
  }

  @Test
  void a_list_on_which_nobody_works_any_more_hides_no_case() {
    Roster roster =
        new Roster(
            Map.of(), Map.of(), Map.of("KE", new DutyList("KE", List.of("gone"), null, null)));
    Member reads = mediator("reads", "sw");
    DocketRow row = seen(row("MB-1", "received", TODAY, null, true), RedLine.CHILD);
    assertThat(Clearance.sees(reads, row, List.of(reads), roster)).isTrue();
  }

  @Test
  void a_mediator_who_takes_some_matters_sees_those_and_what_fits_nobody() {
    Member land = mediator("land", "sw");
    Member wages = mediator("wages", "sw");
    Roster roster =
        new Roster(
            Map.of(
                "land", new Hours("", List.of(), List.of("land")),
                "wages", new Hours("", List.of(), List.of("wages", "housing"))),
            Map.of(),
            Map.of());
    DocketRow row = row("MB-1", "received", TODAY, null, true);
    List<Member> both = List.of(land, wages);
    assertThat(both).filteredOn(m -> Clearance.sees(m, row, both, roster)).containsExactly(wages);
    assertThat(Clearance.sees(land, row, List.of(land), roster)).isTrue();
  }
}
