package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseFile.Offer;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.grievance.RedLine;
import org.mingbai.mediation.CallRules.Mark;
import org.mingbai.mediation.CaseCounts.Call;
import org.mingbai.mediation.Requests.Asked;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;

/// What calls for whom while the pages of the desk are open, and when the bell rings (issue 6,
/// section 5).
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallRulesTest {
  private static final CaseId CASE = new CaseId("c1");
  private static final Member ME = member("me", "sw", "en");
  private static final Member OTHER = member("other", "sw");
  private static final Member BLIND = member("blind", "zh", "en");
  private static final CallRules.Staff STAFF =
      new CallRules.Staff(List.of(ME, OTHER, BLIND), Roster.EMPTY);

  private static Member member(String id, String... languages) {
    List<String> tags = List.of(languages);
    return new Member(id, id, id, Set.of(Role.MEDIATOR), tags, tags, List.of(), List.of(), true);
  }

  private static DocketRow row(
      String stage,
      @Nullable String handler,
      boolean unread,
      Set<RedLine> lines,
      Lead lead,
      Set<String> mentioned) {
    LocalDate day = LocalDate.of(2026, 11, 25);
    return new DocketRow(
        CASE, "MB-1", stage, true, false, "wages", "KE", null, "sw", day, day, handler, unread,
        unread, lines, lead, null, mentioned, Set.of(), Set.of(), null, 3);
  }

  private static Set<Call> calls(Member who, DocketRow row, Asked asked) {
    return CallRules.of(who, row, asked, STAFF).stream()
        .map(Mark::call)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(
      name = "{0}, had by {1}, unread {2}, red line {3}, {4}, called {5}: {6}, blind {7}")
  @CsvSource({
    "received, , true, , ASSISTANT, , FREE, ",
    "received, , true, DANGER, ASSISTANT, , CARE FREE, ",
    "received, , true, , WAITING, , FREE WAITING, ",
    "in_work, me, true, , PERSON, , MINE, ",
    "in_work, me, false, , PERSON, , , ",
    "in_work, other, true, , PERSON, , , ",
    "in_work, other, true, DANGER, PERSON, , , ",
    "in_work, other, false, , PERSON, me, MENTIONS, ",
    "in_work, other, false, , PERSON, blind, , ",
    "closed, , false, DANGER, ENDED, me, , ",
  })
  void a_case_calls_as_the_views_of_the_inbox_hold_it_and_only_whoever_may_see_it(
      String stage,
      @Nullable String handler,
      boolean unread,
      @Nullable RedLine line,
      Lead lead,
      @Nullable String called,
      @Nullable String mine,
      @Nullable String blind) {
    DocketRow row =
        row(
            stage,
            handler,
            unread,
            line == null ? Set.of() : Set.of(line),
            lead,
            called == null ? Set.of() : Set.of(called));
    assertThat(calls(ME, row, Asked.NOTHING)).isEqualTo(named(mine));
    assertThat(calls(BLIND, row, Asked.NOTHING)).isEqualTo(named(blind));
  }

  private static Set<Call> named(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(" ")).map(Call::valueOf).collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "had by {0}, offered to {1}: me {2}, blind {3}")
  @CsvSource({
    "other, me, true, false",
    "other, , true, false",
    "other, blind, false, true",
    "me, , false, false",
    ", me, true, false",
    ", blind, false, true",
    ", , true, false",
  })
  void an_offer_calls_whom_it_is_made_to_by_name_or_all_who_may_see_the_case(
      @Nullable String handler, @Nullable String to, boolean me, boolean blind) {
    DocketRow row = row("in_work", handler, false, Set.of(), Lead.PERSON, Set.of());
    Asked asked = new Asked(3, new Offer(to, to, "away", "other", "Other"), List.of(), null);
    assertThat(calls(ME, row, asked).contains(Call.OFFERS)).isEqualTo(me);
    assertThat(calls(BLIND, row, asked).contains(Call.OFFERS)).isEqualTo(blind);
  }

  @Test
  void words_to_translate_call_whoever_sees_the_case_and_has_both_languages_each_for_itself() {
    DocketRow row = row("in_work", "me", false, Set.of(), Lead.PERSON, Set.of());
    Asked asked =
        new Asked(
            3,
            null,
            List.of(
                new Requests.Text("1>sw", "en>sw"),
                new Requests.Text("2>sw", "en>sw"),
                new Requests.Text("0>zh", "sw>zh")),
            null);
    assertThat(CallRules.of(ME, row, asked, STAFF))
        .extracting(Mark::of)
        .containsExactly("1>sw", "2>sw");
    assertThat(calls(OTHER, row, asked)).isEmpty();
    assertThat(calls(BLIND, row, asked)).isEmpty();
  }

  // --- the bell ---

  private final Bells bells = new Bells();
  private long moment;

  private long rung(long version, Mark... marks) {
    return bells.hear("me", List.of(marks), Map.of(CASE, version), ++moment).rung();
  }

  private static Mark mark(Call call, String of) {
    return new Mark(call, CASE, of);
  }

  @Test
  void the_bell_rings_for_what_is_new_and_not_for_what_stays_or_goes() {
    Mark free = mark(Call.FREE, "");
    Mark mention = mark(Call.MENTIONS, "");
    assertThat(rung(1, free)).as("what was there before").isZero();
    assertThat(rung(2, free)).isZero();
    assertThat(rung(3, free, mention)).isEqualTo(1);
    assertThat(rung(4, free)).isEqualTo(1);
    assertThat(rung(5, mention)).as("one comes as another goes").isEqualTo(2);
  }

  @Test
  void another_red_line_in_a_case_nobody_has_rings_though_no_number_grows() {
    DocketRow one = row("received", null, true, Set.of(RedLine.DANGER), Lead.ASSISTANT, Set.of());
    DocketRow two =
        row(
            "received",
            null,
            true,
            Set.of(RedLine.DANGER, RedLine.RETALIATION),
            Lead.ASSISTANT,
            Set.of());
    List<Mark> before = CallRules.of(ME, one, Asked.NOTHING, STAFF);
    List<Mark> after = CallRules.of(ME, two, Asked.NOTHING, STAFF);
    assertThat(after).hasSameSizeAs(before);
    assertThat(bells.hear("me", before, Map.of(CASE, 1L), 1).rung()).isZero();
    assertThat(bells.hear("me", after, Map.of(CASE, 2L), 2).rung()).isEqualTo(1);
  }

  @Test
  void what_she_did_herself_does_not_ring_until_somebody_else_does_something() {
    Mark free = mark(Call.FREE, "");
    assertThat(rung(1)).isZero();
    bells.did("me", CASE, 2);
    assertThat(rung(2, free)).as("she gave it back herself").isZero();
    assertThat(rung(3, free, mark(Call.MENTIONS, ""))).isEqualTo(1);
    assertThat(bells.hear("other", List.of(free), Map.of(CASE, 2L), 9).rung()).isZero();
  }

  @Test
  void what_was_read_earlier_and_comes_late_changes_nothing() {
    Mark free = mark(Call.FREE, "");
    assertThat(bells.hear("me", List.of(free), Map.of(CASE, 1L), 5).rung()).isZero();
    assertThat(bells.hear("me", List.of(), Map.of(), 4).rung()).isZero();
    assertThat(bells.hear("me", List.of(free), Map.of(CASE, 1L), 6).rung()).isZero();
  }
}
