package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.Disclosure.Purpose;
import org.mingbai.grievance.Grievance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final StaffAct ASK =
      new StaffAct.AskNumbers("a", "Amina", Purpose.OFFICE, null, "en");

  private static CaseFile file() {
    CaseEvent opened =
        new CaseEvent.Opened(
            NOON,
            "MB-1",
            "en",
            new Grievance(
                "My passport number is AB1234567.", null, "KE", null, null, null, null, null),
            true,
            null,
            Set.of(),
            "",
            new CaseEvent.Promise(
                "promise",
                java.time.LocalDate.parse("2026-11-25"),
                java.time.LocalDate.parse("2026-12-10")));
    return done(new CaseFile(new CaseId("c"), List.of(opened)), new StaffAct.Claim("a", "Amina"));
  }

  private static CaseFile done(CaseFile file, StaffAct... acts) {
    CaseFile now = file;
    for (StaffAct act : acts) {
      now = now.with(((Verdict.Follows) CaseRules.staff(now, act, NOON)).events());
    }
    return now;
  }

  private static Refusal refused(CaseFile file, StaffAct act) {
    return ((Verdict.Not) CaseRules.staff(file, act, NOON)).why();
  }

  @Test
  void only_who_has_the_case_asks_and_only_while_it_is_open() {
    assertThat(refused(file(), new StaffAct.AskNumbers("b", "Joel", Purpose.PAPER, null, "en")))
        .isEqualTo(new Refusal.HandledBy("a", "Amina"));
    CaseFile closed = done(file(), new StaffAct.Close("a", "Amina", "Paid.", "en"));
    assertThat(refused(closed, ASK)).isEqualTo(new Refusal.AlreadyClosed());
    CaseFile free = done(file(), new StaffAct.Release("a", "Amina"));
    assertThat(refused(free, ASK)).isEqualTo(new Refusal.NotYours());
  }

  @Test
  void whoever_asked_cannot_allow_it_and_nobody_allows_what_was_not_asked() {
    assertThat(refused(file(), new StaffAct.AllowNumbers("c", "Grace", "a")))
        .isEqualTo(new Refusal.NothingAsked());
    assertThat(refused(done(file(), ASK), new StaffAct.AllowNumbers("a", "Amina", "a")))
        .isEqualTo(new Refusal.FourEyes());
  }

  @Test
  void it_is_open_to_her_alone_for_a_day_and_asking_again_meanwhile_changes_nothing() {
    CaseFile open = done(file(), ASK, new StaffAct.AllowNumbers("c", "Grace", "a"));
    Disclosure allowed = open.disclosure().orElseThrow();
    assertThat(allowed.open("a", NOON.plus(Duration.ofHours(24)).minusSeconds(1))).isTrue();
    assertThat(allowed.open("a", NOON.plus(Duration.ofHours(24)))).isFalse();
    assertThat(allowed.open("c", NOON)).isFalse();
    assertThat(done(open, ASK)).isEqualTo(open);
    assertThat(refused(open, new StaffAct.AllowNumbers("c", "Grace", "a")))
        .isEqualTo(new Refusal.NothingAsked());
  }

  @Test
  void it_ends_with_the_case_in_other_hands_even_if_it_comes_back() {
    CaseFile open = done(file(), ASK, new StaffAct.AllowNumbers("c", "Grace", "a"));
    CaseFile back =
        done(open, new StaffAct.TakeOver("s", "Sun"), new StaffAct.TakeOver("a", "Amina"));
    assertThat(back.disclosure()).isEmpty();
    assertThat(done(open, new StaffAct.Close("a", "Amina", "Paid.", "en")).disclosure()).isEmpty();
  }

  @Test
  void staff_gets_no_file_with_a_number_in_it() {
    CaseFile told = done(file(), ASK);
    CaseFile covered = Covering.COVERS.over(told);
    assertThat(covered.toString()).doesNotContain("AB1234567").contains("▪▪▪▪▪67");
    assertThat(covered.version()).isEqualTo(told.version());
    CaseFile plain =
        new CaseFile(told.id(), List.of(new CaseEvent.StatementAdded(NOON, "Dust.", "en")));
    assertThat(plain.events()).hasSize(1);
  }
}
