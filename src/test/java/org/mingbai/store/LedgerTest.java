package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Conversations;

class LedgerTest {
  private final Grounds grounds = Grounds.sqlite();
  private final Ledger ledger = new Ledger(grounds.database);
  private CaseFile file = Samples.file("words");

  @BeforeEach
  void three_events_a_code_and_a_neighbour() {
    SqlCases cases = grounds.cases();
    cases.open(file, Samples.row(file), new byte[] {1}, Samples.once());
    for (String words : List.of("one", "two")) {
      List<org.mingbai.casework.CaseEvent> more = List.of(Samples.statement(words));
      cases.append(file, more, Samples.row(file), null, null);
      file = file.with(more);
    }
    CaseFile neighbour = Samples.file("neighbour");
    cases.open(neighbour, Samples.row(neighbour), new byte[] {2}, Samples.once());
    grounds
        .conversations()
        .open(Samples.talk(Samples.NOON, "hello"), new byte[] {3}, Conversations.Hold.By.BROWSER);
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  @Test
  void an_untouched_house_verifies() {
    assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(true, 2, 1, 5, null));
  }

  /// SEC-47
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update event set payload = zeroblob(64) where stream = (select number from stream where id = ?) and sequence = 1       | 1: not as it was written
          update event set type = 'case.closed' where stream = (select number from stream where id = ?) and sequence = 2         | 2: not as it was written
          update event set day = '2020-01-01' where stream = (select number from stream where id = ?) and sequence = 0           | 0: not as it was written
          update event set hash = zeroblob(32) where stream = (select number from stream where id = ?) and sequence = 0          | 0: not as it was written
          delete from event where stream = (select number from stream where id = ?) and sequence = 0                             | 0: missing
          delete from event where stream = (select number from stream where id = ?) and sequence = 1                             | 1: missing
          delete from event where stream = (select number from stream where id = ?) and sequence = 2                             | 2: missing
          update event set sequence = 7 where stream = (select number from stream where id = ?) and sequence = 2                 | 2: missing
          update stream set length = 2 where id = ?                                       | 3: missing
          delete from case_row where stream = (select number from stream where id = ?)                                 | a case without its row: CASE
          """)
  void SEC_47_whatever_is_altered_or_taken_away_is_named(String sql, String told) {
    assertThat(grounds.tamper(sql, file.id().value())).isEqualTo(1);
    String named =
        told.contains("CASE")
            ? told.replace("CASE", file.id().value())
            : file.id().value() + " " + told;
    Ledger.Verdict verdict = ledger.verify();
    assertThat(verdict.ok()).isFalse();
    assertThat(verdict.firstBroken()).isEqualTo(named);
  }

  @Test
  void SEC_47_events_in_another_order_are_named() {
    String id = file.id().value();
    assertThat(
            grounds.tamper(
                "update event set sequence = 9 where stream = (select number from stream where id = ?) and sequence = 1",
                id))
        .isEqualTo(1);
    assertThat(
            grounds.tamper(
                "update event set sequence = 1 where stream = (select number from stream where id = ?) and sequence = 2",
                id))
        .isEqualTo(1);
    assertThat(
            grounds.tamper(
                "update event set sequence = 2 where stream = (select number from stream where id = ?) and sequence = 9",
                id))
        .isEqualTo(1);
    assertThat(ledger.verify().firstBroken()).isEqualTo(id + " 1: not as it was written");
  }

  @Test
  void what_points_to_nothing_is_named() throws Exception {
    grounds.outside(
        "pragma foreign_keys = off",
        "insert into receipt (form, stream, fresh) values (x'09', 77, 0)");
    assertThat(ledger.verify().firstBroken()).isEqualTo("a receipt without its case: number 77");
  }

  /// PRV-02
  @Test
  void PRV_02_without_its_key_a_case_cannot_be_read_but_the_chain_holds() {
    assertThat(grounds.tamper("update stream set data_key = null where id = ?", file.id().value()))
        .isEqualTo(1);
    assertThat(grounds.cases().find(file.id())).isEmpty();
    assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(true, 2, 1, 5, null));
  }

  @Test
  void a_stream_is_known_by_its_kind_alone() {
    assertThat(
            grounds.conversations().recall(new org.mingbai.conversation.TalkId(file.id().value())))
        .isEmpty();
    assertThat(grounds.cases().find(new CaseId("organisation"))).isEmpty();
  }
}
