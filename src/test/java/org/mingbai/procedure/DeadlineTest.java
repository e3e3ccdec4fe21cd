package org.mingbai.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.procedure.TimeLimit.Confidence;
import org.mingbai.procedure.TimeLimit.EndRule;
import org.mingbai.procedure.TimeLimit.Unit;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {
  private static final ProcedureBook BOOK = ProcedureBook.read(null);

  @ParameterizedTest
  @CsvFileSource(resources = "/procedure/deadline_cases.csv", numLinesToSkip = 1)
  void a_golden_case_falls_on_its_day(
      LocalDate trigger,
      int amount,
      String unit,
      String roll,
      LocalDate counted,
      LocalDate due,
      String status) {
    EndRule end =
        roll.equals("none") ? EndRule.SILENT : EndRule.valueOf(roll.toUpperCase(Locale.ROOT));
    Deadline deadline =
        BOOK.deadline(trigger, amount, Unit.valueOf(unit.toUpperCase(Locale.ROOT)), end, "CN");
    assertThat(deadline).isEqualTo(new Deadline(counted, due, status.equals("firm")));
  }

  @ParameterizedTest
  @CsvSource({
    // a Saudi week rests on Friday and Saturday
    "SA, 2026-11-26, 1, 2026-11-29",
    // a Kenyan Sunday holiday rests on the Monday too
    "KE, 2024-10-18, 1, 2024-10-22",
    // China works on a make-up Saturday
    "CN, 2026-05-08, 1, 2026-05-09",
    // nobody knows the country: weekends only
    "XX, 2026-11-27, 1, 2026-11-30",
  })
  void working_days_follow_the_countrys_week(
      String country, LocalDate from, int days, LocalDate due) {
    assertThat(BOOK.deadline(from, days, Unit.WORKING_DAYS, EndRule.SILENT, country).due())
        .isEqualTo(due);
  }

  @Test
  void the_notice_of_acceptance_falls_fifteen_days_after_filing_and_rests_on_its_article() {
    TimeLimit notice = BOOK.limit("CN-XF-02").orElseThrow();
    assertThat(notice.article()).isEqualTo("第二十三条");
    assertThat(notice.confidence()).isEqualTo(Confidence.TEXT);
    assertThat(BOOK.deadline(notice, LocalDate.of(2026, 11, 25)).due())
        .isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void a_feast_that_is_not_announced_makes_the_day_provisional() {
    assertThat(
            BOOK.deadline(LocalDate.of(2027, 3, 7), 3, Unit.WORKING_DAYS, EndRule.SILENT, "SA")
                .firm())
        .isFalse();
  }

  @Test
  void all_twenty_one_procedures_and_their_limits_are_read() {
    assertThat(BOOK.limits()).hasSize(214);
    assertThat(BOOK.limits().stream().map(TimeLimit::procedure).distinct()).hasSize(21);
  }

  @Test
  void facts_from_memory_are_never_shown_and_second_hand_ones_only_as_about() {
    assertThat(BOOK.limits())
        .filteredOn(l -> l.confidence() == Confidence.MEMORY)
        .noneMatch(TimeLimit::shown);
    assertThat(BOOK.limits())
        .filteredOn(TimeLimit::about)
        .allMatch(l -> l.confidence() == Confidence.SECOND)
        .isNotEmpty();
  }

  @Test
  void a_rule_book_in_the_data_folder_lies_over_the_shipped_one(@TempDir Path home)
      throws Exception {
    Path folder = Files.createDirectories(home.resolve("procedures"));
    Files.writeString(
        folder.resolve("mine.yaml"),
        "id: MINE\ncalendar: KE\nlimits:\n  - {id: MINE-1, trigger: received, duty: answer, amount: 3, unit: working_days, end: silent, party: org, confidence: page}\n");
    assertThat(ProcedureBook.read(home).limit("MINE-1")).isPresent();
  }

  @Test
  void a_broken_rule_book_is_named(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("procedures"));
    Files.writeString(
        folder.resolve("bad.yaml"), "id: BAD\ncalendar: KE\nlimits:\n  - {id: B-1, amount: x}\n");
    assertThatThrownBy(() -> ProcedureBook.read(home))
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining("trigger");
  }
}
