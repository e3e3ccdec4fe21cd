package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.casework.CaseSamples.claimed;
import static org.mingbai.casework.CaseSamples.closed;
import static org.mingbai.casework.CaseSamples.file;
import static org.mingbai.casework.CaseSamples.hour;
import static org.mingbai.casework.CaseSamples.released;
import static org.mingbai.casework.CaseSamples.replied;
import static org.mingbai.casework.CaseSamples.said;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.grievance.RedLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseRulesTest {
  private static final StaffAct CLAIM = new StaffAct.Claim("amina", "Amina A.");
  private static final StaffAct RELEASE = new StaffAct.Release("amina", "Amina A.");
  private static final StaffAct REPLY = new StaffAct.Reply("amina", "Amina A.", "Hello", "sw");
  private static final StaffAct NOTE = new StaffAct.Note("amina", "Amina A.", "ask payroll");
  private static final StaffAct CLOSE = new StaffAct.Close("amina", "Amina A.", "Paid.", "sw");

  static Stream<Arguments> acts() {
    CaseFile fresh = file(true);
    CaseFile mine = file(true, claimed("amina"));
    CaseFile hers = file(true, claimed("joel"));
    CaseFile done = file(true, claimed("amina"), closed("amina"));
    Refusal joel = new Refusal.HandledBy("joel", "joel A.");
    Refusal over = new Refusal.AlreadyClosed();
    return Stream.of(
        Arguments.of("claim a fresh file", fresh, CLAIM, "Claimed"),
        Arguments.of("claim one's own", mine, CLAIM, ""),
        Arguments.of("claim another's (SEC-52)", hers, CLAIM, joel),
        Arguments.of(
            "claim a released one",
            file(true, claimed("joel"), released("joel")),
            CLAIM,
            "Claimed"),
        Arguments.of("claim a closed one", done, CLAIM, over),
        Arguments.of("release one's own", mine, RELEASE, "Released"),
        Arguments.of("release nobody's", fresh, RELEASE, new Refusal.NotYours()),
        Arguments.of("release another's", hers, RELEASE, new Refusal.NotYours()),
        Arguments.of("reply takes the file", fresh, REPLY, "Claimed Replied"),
        Arguments.of("reply to one's own", mine, REPLY, "Replied"),
        Arguments.of("reply to another's", hers, REPLY, joel),
        Arguments.of("reply to a closed one", done, REPLY, over),
        Arguments.of(
            "reply without words",
            mine,
            new StaffAct.Reply("amina", "A", " \n", "sw"),
            new Refusal.NoWords()),
        Arguments.of("note on a fresh file", fresh, NOTE, "NoteAdded"),
        Arguments.of("note on another's", hers, NOTE, "NoteAdded"),
        Arguments.of("note on a closed one", done, NOTE, "NoteAdded"),
        Arguments.of(
            "note without words", mine, new StaffAct.Note("amina", "A", ""), new Refusal.NoWords()),
        Arguments.of("close one's own", mine, CLOSE, "Closed"),
        Arguments.of("close an untaken one", fresh, CLOSE, "Claimed Closed"),
        Arguments.of("close another's", hers, CLOSE, joel),
        Arguments.of("close twice", done, CLOSE, over),
        Arguments.of(
            "close without a reason (UX-34)",
            mine,
            new StaffAct.Close("amina", "A", "", "sw"),
            new Refusal.NoWords()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void staff_may_do_what_the_rules_say(String name, CaseFile file, StaffAct act, Object expected) {
    Verdict verdict = CaseRules.staff(file, act, hour(9));
    switch (verdict) {
      case Verdict.Follows follows ->
          assertThat(names(follows.events())).as(name).isEqualTo(expected);
      case Verdict.Not not -> assertThat(not.why()).as(name).isEqualTo(expected);
    }
  }

  @Test
  void a_statement_is_always_allowed_and_opens_a_closed_case_again() {
    assertThat(names(statement(file(true), Set.of()))).isEqualTo("StatementAdded");
    assertThat(names(statement(file(true, claimed("amina"), closed("amina")), Set.of())))
        .isEqualTo("StatementAdded Reopened");
  }

  @Test
  void a_red_line_in_later_words_is_kept_once() {
    CaseFile file = file(true);
    List<CaseEvent> events = statement(file, Set.of(RedLine.VIOLENCE));
    assertThat(names(events)).isEqualTo("StatementAdded RedLineSeen");
    assertThat(names(statement(file.with(events), Set.of(RedLine.VIOLENCE))))
        .isEqualTo("StatementAdded");
    assertThat(file.with(events).confidential()).isTrue();
  }

  @Test
  void asking_for_a_person_always_leads_to_waiting() {
    List<CaseFile> everywhere =
        List.of(
            file(true),
            file(false),
            file(true, claimed("amina")),
            file(true, claimed("amina"), replied("amina")),
            file(true, claimed("amina"), replied("amina"), released("amina")),
            file(true, claimed("amina"), closed("amina")),
            file(
                true, claimed("amina"), closed("amina"), said(5), new CaseEvent.Reopened(hour(5))));
    for (CaseFile file : everywhere) {
      CaseFile after = file.with(((Verdict.Follows) CaseRules.askPerson(file, hour(9))).events());
      assertThat(after.lead()).isEqualTo(Lead.WAITING);
      assertThat(((Verdict.Follows) CaseRules.askPerson(after, hour(9))).events())
          .as("asking again changes nothing")
          .isEmpty();
    }
  }

  @Test
  void the_code_is_shown_once_more_only_at_the_first_return() {
    CaseFile file = file(true);
    List<CaseEvent> first = ((Verdict.Follows) CaseRules.comeBack(file, hour(9))).events();
    assertThat(names(first)).isEqualTo("CodeShown");
    assertThat(((Verdict.Follows) CaseRules.comeBack(file.with(first), hour(9))).events())
        .isEmpty();
  }

  private static List<CaseEvent> statement(CaseFile file, Set<RedLine> redLines) {
    return ((Verdict.Follows) CaseRules.statement(file, "and yesterday", "sw", redLines, hour(9)))
        .events();
  }

  private static String names(List<CaseEvent> events) {
    return String.join(" ", events.stream().map(e -> e.getClass().getSimpleName()).toList());
  }
}
