package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Cases;
import org.mingbai.database.Database;
import org.mingbai.grievance.StoreUnavailable;
import org.mingbai.vault.Vault;

class DurabilityTest {
  private final Grounds grounds = Grounds.sqlite();

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private boolean filed(Cases cases) {
    CaseFile file = Samples.file("words ".repeat(2_000));
    return cases.open(file, Samples.row(file), null, Samples.once()) instanceof Cases.Kept.Done;
  }

  /// FLT-02: what is acknowledged was forced to disk first.
  @Test
  void FLT_02_the_writer_forces_each_commit_to_disk() {
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("secure_delete")).isEqualTo("1");
    assertThat(pragma("foreign_keys")).isEqualTo("1");
  }

  private String pragma(String name) {
    return grounds.database.write(work -> {
      try (var statement = work.connection().createStatement();
          var found = statement.executeQuery("pragma " + name)) {
        return found.getString(1);
      }
    });
  }

  /// FLT-03, FLT-32: a full disk fails the act, spoils no connection, and filing goes on when there
  /// is room again.
  @Test
  void FLT_32_a_full_disk_is_told_and_the_next_act_succeeds() throws Exception {
    Cases cases = grounds.cases();
    assertThat(filed(cases)).isTrue();
    grounds.limitPages();
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      callers.add(() -> {
        try {
          return filed(cases);
        } catch (StoreUnavailable later) {
          return false;
        }
      });
    }
    List<Boolean> outcomes = CasesContract.together(callers);
    assertThat(outcomes).contains(false);
    long acknowledged = 1 + outcomes.stream().filter(done -> done).count();
    assertThat(cases.docket()).hasSize((int) acknowledged);
    assertThat(filed(cases)).isTrue();
    assertThat(new Ledger(grounds.database).verify())
        .isEqualTo(new Ledger.Verdict(true, acknowledged + 1, 0, acknowledged + 1, null));
  }

  @Test
  void a_closed_store_says_so_and_what_waited_is_kept() throws Exception {
    Cases cases = grounds.cases();
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      callers.add(() -> filed(cases));
    }
    assertThat(CasesContract.together(callers)).doesNotContain(false);
    grounds.database.close();
    assertThatThrownBy(() -> filed(cases)).isInstanceOf(StoreUnavailable.class);
    try (Database again = Database.open(grounds.place)) {
      assertThat(new Ledger(again).verify().cases()).isEqualTo(50);
    }
  }

  /// FLT-29
  @Test
  void FLT_29_tables_newer_than_the_program_are_refused() throws Exception {
    grounds.outside(
        "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
            + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, 1)");
    assertThatThrownBy(() -> Database.open(grounds.place)).isInstanceOf(FlywayException.class);
  }

  /// FLT-31
  @Test
  void FLT_31_other_keys_than_the_first_are_known_as_such() {
    assertThat(grounds.database.knows(grounds.vault.seals(), grounds.vault.receipts())).isTrue();
    Vault other = Vault.open(grounds.home.resolve("other"), true);
    assertThat(grounds.database.knows(other.seals(), other.receipts())).isFalse();
    assertThat(grounds.database.knows(grounds.vault.seals(), other.receipts())).isFalse();
    assertThat(grounds.database.knows(other.seals(), grounds.vault.receipts())).isFalse();
    Vault again = Vault.open(grounds.home.resolve("keys"), false);
    assertThat(grounds.database.knows(again.seals(), again.receipts())).isTrue();
  }

  @Test
  void the_file_is_its_owners_alone_and_known_to_stand() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(grounds.home.resolve("mingbai.db"))))
        .isEqualTo("rw-------");
    assertThat(Database.stands(grounds.place)).isTrue();
    assertThat(Database.stands(Database.Place.file(grounds.home.resolve("no.db")))).isFalse();
  }
}
