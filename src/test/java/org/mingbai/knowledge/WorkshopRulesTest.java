package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.knowledge.SheetFile.Stage;
import org.mingbai.knowledge.WorkshopRules.Acting;
import org.mingbai.knowledge.WorkshopRules.Ruling;

/// ABU-04, SEC-53: what may become of a sheet, and by whose hand.
class WorkshopRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static Acting by(String who) {
    return new Acting(who, NOON, TODAY);
  }

  /// A history in letters: s saved by ann, b saved by bob, h handed over, r returned, p published
  /// from today, f published from next week, w withdrawn.
  private static SheetFile file(String history) {
    List<SheetEvent> events = new ArrayList<>();
    for (char c : history.toCharArray()) {
      events.add(
          switch (c) {
            case 's' -> new SheetEvent.Saved(NOON, "ann", "text by ann", "");
            case 'b' -> new SheetEvent.Saved(NOON, "bob", "text by bob", "");
            case 'h' -> new SheetEvent.Submitted(NOON, "ann");
            case 'H' -> new SheetEvent.Submitted(NOON, "bob");
            case 'r' -> new SheetEvent.Returned(NOON, "pub", "the date is old");
            case 'p' -> new SheetEvent.Published(NOON, "pub", TODAY, "out " + events.size());
            case 'f' ->
                new SheetEvent.Published(NOON, "pub", TODAY.plusDays(7), "out " + events.size());
            case 'w' -> new SheetEvent.Withdrawn(NOON, "pub", "repealed");
            default -> throw new IllegalArgumentException(history);
          });
    }
    return new SheetFile(new SheetKey("en", "ke-x"), events);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, SHIPPED",
        "s, DRAFT",
        "sh, IN_REVIEW",
        "shr, DRAFT",
        "shs, DRAFT",
        "shp, PUBLISHED",
        "shf, SCHEDULED",
        "shps, DRAFT",
        "shpw, WITHDRAWN",
        "w, WITHDRAWN",
        "ws, DRAFT",
        "shpsw, DRAFT",
        "shpshw, IN_REVIEW",
        "shw, IN_REVIEW",
        "shpshwr, DRAFT",
        "shfw, WITHDRAWN"
      })
  void a_history_tells_where_the_sheet_stands(String history, Stage stage) {
    assertThat(file(history == null ? "" : history).stage(TODAY)).isEqualTo(stage);
  }

  @Test
  void a_scheduled_text_answers_from_its_day_on_and_the_one_before_it_until_then() {
    SheetFile file = file("shpshf");
    assertThat(file.live(TODAY).orElseThrow().text()).isEqualTo("out 2");
    assertThat(file.live(TODAY.plusDays(6)).orElseThrow().text()).isEqualTo("out 2");
    assertThat(file.live(TODAY.plusDays(7)).orElseThrow().text()).isEqualTo("out 5");
    assertThat(file.stage(TODAY.plusDays(7))).isEqualTo(Stage.PUBLISHED);
  }

  @Test
  void what_was_withdrawn_answers_no_more_until_something_new_is_let_out() {
    assertThat(file("shpw").live(TODAY)).isEmpty();
    assertThat(file("shpw").withdrawn()).isTrue();
    assertThat(file("shpwsh").live(TODAY)).isEmpty();
    assertThat(file("shpwshp").live(TODAY)).isPresent();
    assertThat(file("wshf").live(TODAY)).isEmpty();
    assertThat(file("wshf").everWithdrawn()).isTrue();
    assertThat(file("shpwshp").withdrawn()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "sh, ann, OWN_TEXT",
    "sbh, bob, OWN_TEXT",
    "sH, bob, OWN_TEXT",
    "sbh, ann, OWN_TEXT",
    "s, pub, NOT_IN_REVIEW",
    "shr, pub, NOT_IN_REVIEW",
    "shp, pub, NOT_IN_REVIEW",
    "shpw, pub, NOT_IN_REVIEW",
    "shw, ann, OWN_TEXT"
  })
  void nobody_publishes_what_he_wrote_on_or_what_nobody_handed_over(
      String history, String who, WorkshopRules.Why why) {
    assertThat(WorkshopRules.publish(file(history), by(who), TODAY, "x"))
        .isEqualTo(new Ruling.Refused(why));
  }

  @Test
  void another_publisher_lets_it_out_from_today_or_later_and_never_backwards() {
    assertThat(WorkshopRules.publish(file("sh"), by("pub"), TODAY, "x"))
        .isEqualTo(new Ruling.Done(List.of(new SheetEvent.Published(NOON, "pub", TODAY, "x"))));
    assertThat(WorkshopRules.publish(file("sh"), by("pub"), TODAY.minusDays(1), "x"))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.DAY_PASSED));
    // who wrote the edition before may publish what somebody else wrote on it
    assertThat(WorkshopRules.publish(file("shpbH"), by("ann"), TODAY, "x"))
        .isInstanceOf(Ruling.Done.class);
  }

  @Test
  void a_withdrawal_leaves_the_text_that_waits_where_it_was() {
    assertThat(file("shpshw").live(TODAY)).isEmpty();
    assertThat(file("shpshw").withdrawn()).isTrue();
    assertThat(WorkshopRules.publish(file("shpshw"), by("pub"), TODAY, "x"))
        .isInstanceOf(Ruling.Done.class);
    assertThat(WorkshopRules.giveBack(file("shpshw"), by("pub"), "mend it"))
        .isInstanceOf(Ruling.Done.class);
    assertThat(WorkshopRules.submit(file("shpsw"), by("ann"))).isInstanceOf(Ruling.Done.class);
    assertThat(file("shpshwp").live(TODAY)).isPresent();
  }

  @Test
  void only_what_is_in_review_is_given_back_and_never_without_a_reason() {
    assertThat(WorkshopRules.giveBack(file("sh"), by("pub"), "mend it"))
        .isInstanceOf(Ruling.Done.class);
    assertThat(WorkshopRules.giveBack(file("sh"), by("pub"), " "))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.NO_REASON));
    assertThat(WorkshopRules.giveBack(file("s"), by("pub"), "mend it"))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.NOT_IN_REVIEW));
  }

  @Test
  void a_shipped_sheet_can_be_withdrawn_and_one_that_never_stood_cannot() {
    assertThat(WorkshopRules.withdraw(file(""), by("pub"), true, "repealed"))
        .isInstanceOf(Ruling.Done.class);
    assertThat(WorkshopRules.withdraw(file("s"), by("pub"), false, "repealed"))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.NOT_LIVE));
    assertThat(WorkshopRules.withdraw(file("shpw"), by("pub"), true, "repealed"))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.NOT_LIVE));
    assertThat(WorkshopRules.withdraw(file("shp"), by("pub"), false, ""))
        .isEqualTo(new Ruling.Refused(WorkshopRules.Why.NO_REASON));
  }

  @Test
  void editions_count_up_and_know_who_wrote_and_who_published_them() {
    List<SheetFile.Edition> editions = file("sbhpsbshp").editions();
    assertThat(editions).extracting(SheetFile.Edition::number).containsExactly(1, 2);
    assertThat(editions.getFirst().authors()).containsExactlyInAnyOrder("ann", "bob");
    assertThat(editions.getLast().publisher()).isEqualTo("pub");
    assertThat(file("shps").draft()).contains("text by ann");
    assertThat(file("shp").draft()).isEmpty();
  }
}
