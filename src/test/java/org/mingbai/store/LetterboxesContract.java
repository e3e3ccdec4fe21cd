package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.grievance.Once;
import org.mingbai.notices.Letter;
import org.mingbai.tidings.Letterbox;
import org.mingbai.tidings.Letterboxes.Standing;

/// What every keeper of complainants' addresses and of the count of codes must do.
abstract class LetterboxesContract {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private Grounds grounds;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private SqlLetterboxes boxes() {
    return new SqlLetterboxes(grounds.database, grounds.vault.seals());
  }

  private SqlLetters letters() {
    return new SqlLetters(grounds.database, grounds.vault.seals());
  }

  private CaseId filed() {
    CaseFile file = Samples.file("words");
    var kept =
        grounds
            .cases()
            .open(file, Samples.row(file), null, new Once("file " + file.id().value(), "b"));
    assertThat(kept).isInstanceOf(org.mingbai.casework.Cases.Kept.Done.class);
    return file.id();
  }

  private static Letterbox box(CaseId id, long version) {
    Letterbox.Pending pending = new Letterbox.Pending("next@example.org", "proof", NOW, 2);
    return new Letterbox(
        id, "mark of " + id.value(), "sw", "kanari@example.org", NOW, pending, version);
  }

  private static Letter news(String id, CaseId of) {
    return Letter.fresh(id, Letter.Sort.HER_NEWS, "mark of " + of.value(), "", NOW);
  }

  @Test
  void a_letterbox_is_kept_whole_and_only_one_version_on() {
    CaseId id = filed();
    CaseId other = filed();
    assertThat(boxes().of(id)).isEmpty();
    assertThat(boxes().keep(box(id, 1))).isTrue();
    assertThat(boxes().keep(box(id, 1))).isFalse();
    assertThat(boxes().keep(box(id, 3))).isFalse();
    assertThat(boxes().keep(box(id, 2))).isTrue();
    assertThat(boxes().of(id)).contains(box(id, 2));
    assertThat(boxes().keep(box(other, 1))).isTrue();
    assertThat(boxes().marked("mark of " + other.value())).contains(box(other, 1));
    assertThat(boxes().all())
        .containsExactlyInAnyOrder(
            new Standing(box(id, 2), Instant.EPOCH), new Standing(box(other, 1), Instant.EPOCH));
    boxes().remove(id);
    assertThat(boxes().of(id)).isEmpty();
    assertThat(boxes().all()).hasSize(1);
    assertThat(boxes().keep(box(new CaseId("nowhere"), 1))).isFalse();
  }

  @Test
  void an_address_is_sealed_under_its_cases_key_and_gone_with_it() {
    CaseId id = filed();
    assertThat(boxes().keep(box(id, 1))).isTrue();
    byte[] words =
        grounds
            .database
            .read(s -> s.one((r, c) -> r.getBytes(1), "select words from letterbox"))
            .orElseThrow();
    assertThat(new String(words, StandardCharsets.ISO_8859_1))
        .doesNotContain("kanari")
        .doesNotContain("example.org");
    assertThat(grounds.tamper("update stream set data_key = null where id = ?", id.value()))
        .isEqualTo(1);
    assertThat(boxes().of(id)).isEmpty();
    assertThat(boxes().marked("mark of " + id.value())).isEmpty();
    assertThat(boxes().all()).isEmpty();
    assertThat(boxes().keep(box(id, 2))).isFalse();
  }

  @Test
  void an_address_put_at_another_case_does_not_open() {
    CaseId id = filed();
    CaseId other = filed();
    assertThat(boxes().keep(box(id, 1))).isTrue();
    assertThat(
            grounds.tamper(
                "update letterbox set stream = (select number from stream where id = ?)",
                other.value()))
        .isEqualTo(1);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> boxes().of(other))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void news_goes_in_only_where_its_reader_was_told_no_more_meanwhile() {
    CaseId id = filed();
    assertThat(boxes().keep(box(id, 1))).isTrue();
    Instant later = NOW.plus(Duration.ofHours(1));
    assertThat(boxes().post(news("one", id), id, Instant.EPOCH, NOW)).isTrue();
    assertThat(boxes().all()).extracting(Standing::told).containsExactly(NOW);
    assertThat(boxes().post(news("two", id), id, Instant.EPOCH, later)).isFalse();
    assertThat(boxes().post(news("two", id), id, NOW, later)).isTrue();
    assertThat(letters().open()).extracting(Letter::id).containsExactlyInAnyOrder("one", "two");
    assertThat(letters().open()).extracting(Letter::sort).containsOnly(Letter.Sort.HER_NEWS);
  }

  @Test
  void of_many_nodes_one_puts_the_news_in() throws Exception {
    CaseId id = filed();
    assertThat(boxes().keep(box(id, 1))).isTrue();
    Callable<Boolean> node = () -> boxes().post(news("one", id), id, Instant.EPOCH, NOW);
    int won = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> each : pool.invokeAll(List.of(node, node, node, node))) {
        won += each.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(letters().open()).hasSize(1);
  }

  @Test
  void codes_are_counted_by_mark_and_forgotten_with_their_day() throws Exception {
    SqlCodeCounts counts = new SqlCodeCounts(grounds.database);
    assertThat(counts.more("one", DAY)).isEqualTo(1);
    assertThat(counts.more("one", DAY)).isEqualTo(2);
    assertThat(counts.more("other", DAY.plusDays(1))).isEqualTo(1);
    Callable<Integer> node = () -> new SqlCodeCounts(grounds.database).more("one", DAY);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> each : pool.invokeAll(List.of(node, node, node, node))) {
        assertThat(each.get()).isBetween(3, 6);
      }
    }
    assertThat(counts.more("one", DAY)).isEqualTo(7);
    assertThat(counts.forget(DAY)).isZero();
    assertThat(counts.forget(DAY.plusDays(1))).isEqualTo(1);
    assertThat(counts.more("one", DAY)).isEqualTo(1);
  }
}
