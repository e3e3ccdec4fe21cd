package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.casework.CaseSamples.DAY;
import static org.mingbai.casework.CaseSamples.claimed;
import static org.mingbai.casework.CaseSamples.closed;
import static org.mingbai.casework.CaseSamples.file;
import static org.mingbai.casework.CaseSamples.grievance;
import static org.mingbai.casework.CaseSamples.hour;
import static org.mingbai.casework.CaseSamples.released;
import static org.mingbai.casework.CaseSamples.replied;
import static org.mingbai.casework.CaseSamples.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.casework.CaseFile.State;
import org.mingbai.grievance.Content;
import org.mingbai.grievance.RedLine;
import org.mingbai.procedure.ProcedureBook;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFileTest {
  static Stream<Arguments> standings() {
    CaseEvent reopened = new CaseEvent.Reopened(hour(5));
    return Stream.of(
        Arguments.of("filed", file(true), Stage.RECEIVED, Lead.ASSISTANT, true, "first", 7),
        Arguments.of("person asked", file(false), Stage.RECEIVED, Lead.WAITING, true, "first", 7),
        Arguments.of(
            "claimed",
            file(true, claimed("a")),
            Stage.ACKNOWLEDGED,
            Lead.ASSISTANT,
            false,
            "first",
            7),
        Arguments.of(
            "given back",
            file(true, claimed("a"), released("a")),
            Stage.RECEIVED,
            Lead.ASSISTANT,
            false,
            "first",
            7),
        Arguments.of(
            "claimed and given back while she waits",
            file(false, claimed("a"), released("a")),
            Stage.RECEIVED,
            Lead.WAITING,
            false,
            "first",
            7),
        Arguments.of(
            "answered",
            file(true, claimed("a"), replied("a")),
            Stage.IN_WORK,
            Lead.PERSON,
            false,
            "working",
            7),
        Arguments.of(
            "she wrote again",
            file(true, claimed("a"), replied("a"), said(30)),
            Stage.IN_WORK,
            Lead.PERSON,
            true,
            "answer",
            8),
        Arguments.of(
            "given back to the assistant",
            file(true, claimed("a"), replied("a"), released("a")),
            Stage.IN_WORK,
            Lead.ASSISTANT,
            false,
            "working",
            7),
        Arguments.of(
            "closed",
            file(true, claimed("a"), closed("a")),
            Stage.CLOSED,
            Lead.ENDED,
            false,
            "closed",
            null),
        Arguments.of(
            "opened again",
            file(true, claimed("a"), closed("a"), said(30), reopened),
            Stage.IN_WORK,
            Lead.WAITING,
            true,
            "answer",
            8));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("standings")
  void the_file_follows_from_its_events(
      String name,
      CaseFile file,
      Stage stage,
      Lead lead,
      boolean unread,
      String next,
      Integer days) {
    assertThat(file.stage()).as(name).isEqualTo(stage);
    assertThat(file.lead()).isEqualTo(lead);
    assertThat(file.unread()).isEqualTo(unread);
    assertThat(file.next().what()).isEqualTo("case.next." + next);
    assertThat(file.next().by()).isEqualTo(days == null ? null : DAY.plusDays(days));
  }

  @ParameterizedTest
  @CsvSource({"0,RUNNING", "4,RUNNING", "5,SOON", "7,SOON", "8,OVERDUE", "90,OVERDUE"})
  void an_unanswered_promise_runs_ends_soon_and_is_overdue(int days, State state) {
    LocalDate today = DAY.plusDays(days);
    assertThat(file(true).clocks(today))
        .hasSize(1)
        .allSatisfy(c -> assertThat(c.state()).isEqualTo(state));
    assertThat(file(true, claimed("a"), replied("a")).clocks(today).getFirst().state())
        .isEqualTo(State.DONE);
    assertThat(file(true, claimed("a"), closed("a")).clocks(today))
        .hasSize(1)
        .allSatisfy(c -> assertThat(c.state()).isEqualTo(State.DONE));
  }

  @Test
  void no_open_case_is_without_a_day_by_which_something_happens() {
    standings()
        .map(a -> (CaseFile) a.get()[1])
        .filter(f -> !f.closed())
        .forEach(f -> assertThat(f.next().by()).isNotNull());
  }

  @Test
  void UX_39_the_complainant_never_sees_a_note() {
    CaseFile file =
        file(
            true,
            new CaseEvent.NoteAdded(hour(1), "a", "A", "secret words"),
            replied("a"),
            new CaseEvent.CodeShown(hour(2)));
    assertThat(file.timeline())
        .extracting(CaseFile.Step::what)
        .containsExactly("case.step.opened", "case.step.replied");
    assertThat(file.timeline().toString()).doesNotContain("secret words");
  }

  @ParameterizedTest
  @CsvSource({
    "wages.unpaid,false",
    "employment.dismissal,false",
    "employment.documents,true",
    "employment.forced,true",
    "integrity.bribery,true",
    "harassment.sexual,true",
    "security.guards,true",
    "security,true",
    ",false"
  })
  void a_sensitive_matter_is_confidential(String category, boolean confidential) {
    CaseFile file = file(true);
    CaseFile with =
        file.with(java.util.List.of(new CaseEvent.Filed(hour(1), grievance(category), "h")));
    assertThat(with.confidential()).isEqualTo(confidential);
    assertThat(DocketRow.of(with).confidential()).isEqualTo(confidential);
  }

  @Test
  void a_row_tells_days_and_ids_and_no_words() {
    DocketRow row = DocketRow.of(file(true, claimed("amina")));
    assertThat(row.due()).isEqualTo(DAY.plusDays(7));
    assertThat(row.handler()).isEqualTo("amina");
    assertThat(row.toString()).doesNotContain("No pay").doesNotContain("Athi River");
  }

  @Test
  void a_red_line_at_the_start_makes_it_confidential() {
    CaseEvent.Opened o = file(true).opened();
    CaseEvent opened =
        new CaseEvent.Opened(
            o.at(),
            o.reference(),
            o.locale(),
            o.grievance(),
            true,
            null,
            Set.of(RedLine.CHILD),
            "h",
            o.promise());
    assertThat(new CaseFile(new CaseId("c"), java.util.List.of(opened)).confidential()).isTrue();
  }

  @Test
  void china_promises_the_notice_of_the_law_and_others_the_organisations_own_days() {
    ProcedureBook book = ProcedureBook.read(null);
    Instant evening = Instant.parse("2026-11-25T22:00:00Z");
    assertThat(Promises.forFiling(book, "CN", 7, evening))
        .isEqualTo(
            new CaseEvent.Promise(
                "CN-XF-02", LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 11)));
    assertThat(Promises.forFiling(book, "KE", 5, CaseSamples.NOON))
        .isEqualTo(new CaseEvent.Promise("promise", DAY, DAY.plusDays(5)));
    assertThat(Promises.forFiling(book, null, 0, CaseSamples.NOON).by()).isEqualTo(DAY.plusDays(7));
    assertThat(Promises.forPerson(book, "CN", 7, CaseSamples.NOON).rule()).isEqualTo("promise");
  }

  @Test
  void the_slips_content_is_hashed_without_a_way_to_shift_words_between_parts() {
    assertThat(Content.hash("en", CaseSamples.wages()))
        .hasSize(64)
        .isEqualTo(Content.hash("en", CaseSamples.wages()));
    assertThat(Content.hash("en", CaseSamples.wages()))
        .isNotEqualTo(Content.hash("sw", CaseSamples.wages()));
  }
}
