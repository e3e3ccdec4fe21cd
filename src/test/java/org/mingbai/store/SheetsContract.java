package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.database.Database;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.knowledge.SheetFile;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.UnmetQuestion;

/// What every keeper of the workshop's sheets and of unanswered questions must do.
abstract class SheetsContract {
  private static final SheetKey KEY = new SheetKey("zh", "cn-overtime-pay");
  private static final Instant NOON = Samples.NOON;
  private Grounds grounds;
  private SqlSheets sheets;
  private SqlUnmetQuestions unmet;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    sheets = new SqlSheets(grounds.database, grounds.vault.seals());
    unmet = new SqlUnmetQuestions(grounds.database, grounds.vault.seals());
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private static SheetEvent saved(String text) {
    return new SheetEvent.Saved(NOON, "ann", text, "why");
  }

  private SheetFile now() {
    return sheets.find(KEY).orElseGet(() -> new SheetFile(KEY, List.of()));
  }

  @Test
  void every_kind_of_event_comes_back_as_it_was_written_in_order() {
    List<SheetEvent> all =
        List.of(
            saved("加班费"),
            new SheetEvent.Submitted(NOON, "ann"),
            new SheetEvent.Returned(NOON, "pub", "mend"),
            new SheetEvent.Published(NOON, "pub", LocalDate.of(2026, 12, 1), "text"),
            new SheetEvent.Withdrawn(NOON, "pub", "repealed"));
    for (SheetEvent event : all) {
      assertThat(sheets.append(now(), List.of(event))).isTrue();
    }
    assertThat(sheets.find(KEY)).contains(new SheetFile(KEY, all));
    assertThat(sheets.all()).containsExactly(new SheetFile(KEY, all));
    assertThat(new Ledger(grounds.database).verify().ok()).isTrue();
  }

  @Test
  void whoever_saw_an_older_state_keeps_nothing() {
    SheetFile seen = now();
    assertThat(sheets.append(seen, List.of(saved("first")))).isTrue();
    assertThat(sheets.append(seen, List.of(saved("second")))).isFalse();
    assertThat(now().events()).containsExactly(saved("first"));
  }

  @Test
  void the_tide_rises_with_every_act_and_another_node_sees_it() {
    long before = sheets.tide();
    sheets.append(now(), List.of(saved("first")));
    long between = sheets.tide();
    try (Database other = Database.open(grounds.place)) {
      SqlSheets there = new SqlSheets(other, grounds.vault.seals());
      sheets.append(now(), List.of(saved("second")));
      assertThat(there.tide()).isGreaterThan(between).isGreaterThan(before);
      assertThat(there.find(KEY).orElseThrow().version()).isEqualTo(2);
    }
  }

  @Test
  void unanswered_questions_are_kept_sealed_by_language_and_go_by_number_or_age() {
    LocalDate week = LocalDate.of(2026, 11, 23);
    unmet.add("zh", week, "骑自行车有补贴吗");
    unmet.add("zh", week.minusWeeks(30), "很久以前问的");
    unmet.add("en", week, "is there money for bicycles");
    assertThat(unmet.all("zh"))
        .extracting(UnmetQuestion::words)
        .containsExactly("骑自行车有补贴吗", "很久以前问的");
    assertThat(unmet.sweep(week.minusWeeks(26))).isEqualTo(1);
    List<UnmetQuestion> left = unmet.all("zh");
    assertThat(left).extracting(UnmetQuestion::week).containsExactly(week);
    assertThat(unmet.remove(List.of(left.getFirst().number(), 999L))).isEqualTo(1);
    assertThat(unmet.all("zh")).isEmpty();
    assertThat(unmet.all("en")).hasSize(1);
  }

  @Test
  void no_word_of_a_draft_or_a_question_stands_in_the_open() {
    sheets.append(now(), List.of(saved("CANARYSHEET")));
    unmet.add("en", LocalDate.of(2026, 11, 23), "CANARYQUESTION");
    List<byte[]> kept =
        grounds.database.read(s ->
            s.all(
                (r, c) -> r.getBytes(1),
                "select payload from event union all select words from unmet"));
    assertThat(kept)
        .isNotEmpty()
        .allSatisfy(
            b -> assertThat(new String(b, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY"));
  }
}
