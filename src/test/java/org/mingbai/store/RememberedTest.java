package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Cases;
import org.mingbai.casework.RememberedCases;

/// What is remembered shows when the kept words can no longer be read.
class RememberedTest {
  private final Grounds grounds = Grounds.sqlite();
  private final SqlFeed feed = new SqlFeed(grounds.database);

  @AfterEach
  void leave() throws Exception {
    feed.close();
    grounds.close();
  }

  private CaseFile filed(Cases cases, String words) {
    CaseFile file = Samples.file(words);
    assertThat(cases.open(file, Samples.row(file), null, Samples.once()))
        .isInstanceOf(Cases.Kept.Done.class);
    return file;
  }

  private void makeUnreadable(CaseFile file) {
    assertThat(grounds.tamper("update stream set data_key = null where id = ?", file.id().value()))
        .isEqualTo(1);
  }

  @Test
  void a_file_that_was_read_or_written_is_not_read_again() throws Exception {
    Cases cases = new RememberedCases(grounds.cases(), feed, 1 << 20);
    CaseFile file = filed(cases, "words");
    assertThat(cases.find(file.id())).contains(file);
    List<CaseEvent> more = List.of(Samples.statement("more"));
    cases.append(file, more, Samples.row(file), null, null);
    Thread.sleep(700);
    makeUnreadable(file);
    assertThat(cases.find(file.id())).contains(file.with(more));
  }

  @Test
  void a_file_that_grew_elsewhere_is_read_again() throws Exception {
    Cases cases = new RememberedCases(grounds.cases(), feed, 1 << 20);
    CaseFile file = filed(cases, "words");
    assertThat(cases.find(file.id())).contains(file);
    List<CaseEvent> more = List.of(Samples.statement("more"));
    grounds.cases().append(file, more, Samples.row(file), null, null);
    until(() -> cases.find(file.id()).orElseThrow().equals(file.with(more)));
  }

  @Test
  void memory_is_bounded() throws Exception {
    Cases cases = new RememberedCases(grounds.cases(), feed, 40_000);
    CaseFile first = filed(cases, "first");
    assertThat(cases.find(first.id())).contains(first);
    makeUnreadable(first);
    assertThat(cases.find(first.id())).contains(first);
    for (int i = 0; i < 60; i++) {
      CaseFile other = filed(cases, "x".repeat(2_000));
      assertThat(cases.find(other.id())).isPresent();
      assertThat(cases.find(other.id())).isPresent();
    }
    until(() -> cases.find(first.id()).isEmpty());
  }

  @Test
  void what_is_not_kept_is_not_remembered() {
    Cases cases = new RememberedCases(grounds.cases(), feed, 40_000);
    CaseFile file = Samples.file("later");
    assertThat(cases.find(file.id())).isEmpty();
    assertThat(cases.open(file, Samples.row(file), null, Samples.once()))
        .isInstanceOf(Cases.Kept.Done.class);
    assertThat(cases.find(file.id())).contains(file);
    assertThat(cases.find(new CaseId("nobody"))).isEmpty();
  }
}
