package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Grievance;

/// Laying a case aside, and calling colleagues in notes (conventions: Inbox).
class AsideTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 2);

  private static CaseFile file(boolean filed, CaseEvent... more) {
    CaseEvent opened =
        new CaseEvent.Opened(
            NOON,
            "MB-1",
            "sw",
            new Grievance("x", null, "KE", null, null, null, null, null),
            filed,
            null,
            Set.of(),
            "hash",
            new CaseEvent.Promise(Promises.OWN, TODAY, DUE));
    return new CaseFile(new CaseId("c"), List.of(opened)).with(List.of(more));
  }

  private static Verdict snooze(CaseFile file, @Nullable LocalDate until) {
    return CaseRules.staff(file, new StaffAct.Snooze("amina", "Amina", until), NOON);
  }

  private static final CaseEvent CLAIMED = new CaseEvent.Claimed(NOON, "amina", "Amina");

  private static CaseEvent aside(@Nullable LocalDate until) {
    return new CaseEvent.Snoozed(NOON, "amina", "Amina", until);
  }

  @Test
  void it_is_laid_aside_until_a_day_and_never_past_the_next_deadline() {
    CaseFile mine = file(true, CLAIMED);
    assertThat(snooze(mine, DUE)).isEqualTo(Verdict.follows(aside(DUE)));
    for (LocalDate unfit : List.of(TODAY.minusDays(1), TODAY, DUE.plusDays(1))) {
      assertThat(snooze(mine, unfit)).isEqualTo(new Verdict.Not(new Refusal.DayUnfit(DUE)));
    }
  }

  @Test
  void nobodys_anothers_and_closed_cases_are_not_laid_aside_nor_one_whose_complainant_waits() {
    assertThat(snooze(file(true), DUE)).isEqualTo(new Verdict.Not(new Refusal.NotYours()));
    assertThat(snooze(file(true, new CaseEvent.Claimed(NOON, "joel", "Joel")), DUE))
        .isEqualTo(new Verdict.Not(new Refusal.HandledBy("joel", "Joel")));
    assertThat(snooze(file(true, new CaseEvent.Closed(NOON, "amina", "A", "done", "sw")), DUE))
        .isEqualTo(new Verdict.Not(new Refusal.AlreadyClosed()));
    assertThat(snooze(file(false, CLAIMED), DUE))
        .isEqualTo(new Verdict.Not(new Refusal.SheWaits()));
  }

  @Test
  void her_next_word_wakes_it_and_so_does_whoever_has_it() {
    CaseFile asleep = file(true, CLAIMED, aside(DUE));
    assertThat(asleep.asleep()).contains(DUE);
    assertThat(snooze(asleep, null)).isEqualTo(Verdict.follows(aside(null)));
    assertThat(snooze(file(true, CLAIMED), null)).isEqualTo(Verdict.follows());
    for (CaseEvent waking :
        List.of(
            new CaseEvent.StatementAdded(NOON, "Bado", "sw"),
            new CaseEvent.PersonAsked(NOON),
            new CaseEvent.Released(NOON, "amina", "Amina"),
            aside(null))) {
      assertThat(asleep.with(List.of(waking)).asleep()).as(waking.toString()).isEmpty();
    }
    assertThat(asleep.with(List.of(new CaseEvent.CodeShown(NOON))).asleep()).isPresent();
    assertThat(asleep.next().by()).as("no time limit rests").isEqualTo(DUE);
  }

  @Test
  void who_was_called_stays_called_until_she_does_something_there() {
    CaseEvent note =
        new CaseEvent.NoteAdded(NOON, "amina", "Amina", "@joel @amina", List.of("joel", "amina"));
    CaseFile called = file(true, note);
    assertThat(called.mentioned()).as("nobody calls herself").containsExactly("joel");
    Instant later = NOON.plus(Duration.ofHours(1));
    assertThat(
            called
                .with(List.of(new CaseEvent.NoteAdded(later, "joel", "Joel", "seen")))
                .mentioned())
        .isEmpty();
    assertThat(called.with(List.of(new CaseEvent.StatementAdded(later, "Bado", "sw"))).mentioned())
        .containsExactly("joel");
    assertThat(called.timeline().toString()).doesNotContain("joel");
  }
}
