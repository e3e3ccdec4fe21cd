package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Cases;
import org.mingbai.casework.Cases.Kept;
import org.mingbai.grievance.Once;
import org.mingbai.phrases.Ready;

/// What every keeper of case files must do.
abstract class CasesContract {
  private Grounds grounds;
  private Cases cases;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    cases = grounds.cases();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private CaseFile filed(String words) {
    CaseFile file = Samples.file(words);
    assertThat(cases.open(file, Samples.row(file), null, Samples.once()))
        .isEqualTo(new Kept.Done(file));
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_file_comes_back_as_it_was_kept() {
    CaseFile file = filed("no pay since January \u0000 工资 🙂");
    assertThat(cases.find(file.id())).contains(file);
    assertThat(cases.find(new CaseId("nobody"))).isEmpty();
    assertThat(cases.withReference(Samples.reference(file.id()))).contains(file.id());
    assertThat(cases.withReference("MB-0000-0000")).isEmpty();
    assertThat(cases.docket()).containsExactly(Samples.row(file));
  }

  @Test
  void a_row_from_before_red_lines_were_kept_in_it_takes_them_from_its_file() {
    CaseFile file = filed("words");
    assertThat(grounds.tamper("update case_row set care = null")).isEqualTo(1);
    assertThat(cases.docket()).containsExactly(org.mingbai.casework.DocketRow.of(file));
  }

  @Test
  void the_same_key_and_body_lead_to_the_first_file_and_another_body_is_told() {
    CaseFile first = Samples.file("first");
    CaseFile second = Samples.file("second");
    Once once = new Once("k", "one");
    assertThat(cases.sought(once)).isEmpty();
    assertThat(cases.open(first, Samples.row(first), null, once)).isEqualTo(new Kept.Done(first));
    assertThat(cases.open(second, Samples.row(second), null, once))
        .isEqualTo(new Kept.Before(first));
    assertThat(cases.open(second, Samples.row(second), null, new Once("k", "two")))
        .isEqualTo(new Kept.KeyTaken());
    assertThat(cases.sought(once)).contains(new Kept.Before(first));
    assertThat(cases.sought(new Once("k", "two"))).contains(new Kept.KeyTaken());
    assertThat(cases.find(second.id())).isEmpty();
    assertThat(cases.docket()).hasSize(1);
  }

  @Test
  void FLT_12_a_hundred_with_one_key_open_one_file() throws Exception {
    Once once = Samples.once();
    List<Callable<Kept>> callers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      CaseFile file = Samples.file("caller");
      callers.add(
          () -> cases.open(file, Samples.row(file), bytes("quick" + file.id().value()), once));
    }
    List<Kept> kept = together(callers);
    List<CaseFile> done =
        kept.stream().filter(k -> k instanceof Kept.Done).map(CasesContract::file).toList();
    assertThat(done).hasSize(1);
    assertThat(kept.stream().filter(k -> !(k instanceof Kept.Done)))
        .hasSize(99)
        .allMatch(k -> k.equals(new Kept.Before(done.getFirst())));
    assertThat(cases.docket()).hasSize(1);
    assertThat(cases.freshCodes(1000)).hasSize(1);
  }

  private static CaseFile file(Kept kept) {
    return ((Kept.Done) kept).file();
  }

  @Test
  void an_append_follows_the_kept_version_only() {
    CaseFile file = filed("words");
    CaseFile longer = file.with(List.of(Samples.statement("more")));
    assertThat(
            cases.append(file, List.of(Samples.statement("more")), Samples.row(longer), null, null))
        .isEqualTo(new Kept.Done(longer));
    assertThat(cases.find(file.id())).contains(longer);
    assertThat(cases.docket()).containsExactly(Samples.row(longer));
    assertThat(
            cases.append(file, List.of(Samples.statement("late")), Samples.row(longer), null, null))
        .isEqualTo(new Kept.Overtaken(longer));
  }

  @Test
  void a_reply_keeps_its_ready_sentences_with_their_values() {
    CaseFile file = filed("dust on the maize");
    Ready ready = new Ready("next.write", Map.of("day", "2026-12-01"));
    CaseEvent reply =
        new CaseEvent.Replied(
            Samples.NOON, "m", "Amina", "Ninapanga kukuandikia.", "sw", List.of(ready), null, null);
    CaseFile longer = file.with(List.of(reply));
    assertThat(cases.append(file, List.of(reply), Samples.row(longer), null, null))
        .isEqualTo(new Kept.Done(longer));
    assertThat(cases.find(file.id())).contains(longer);
  }

  @Test
  void a_repeated_append_is_told_even_when_the_file_has_moved_on() {
    CaseFile file = filed("words");
    Once once = new Once("statement", "body");
    CaseFile longer = file.with(List.of(Samples.statement("more")));
    assertThat(
            cases.append(file, List.of(Samples.statement("more")), Samples.row(longer), null, once))
        .isEqualTo(new Kept.Done(longer));
    assertThat(
            cases.append(file, List.of(Samples.statement("more")), Samples.row(longer), null, once))
        .isEqualTo(new Kept.Before(longer));
    assertThat(
            cases.append(
                longer, List.of(Samples.statement("more")), Samples.row(longer), null, once))
        .isEqualTo(new Kept.Before(longer));
    Once other = new Once("statement", "other");
    assertThat(
            cases.append(longer, List.of(Samples.statement("x")), Samples.row(longer), null, other))
        .isEqualTo(new Kept.KeyTaken());
    assertThat(cases.find(file.id())).contains(longer);
  }

  @Test
  void FLT_11_of_many_who_race_one_wins_each_round() throws Exception {
    CaseFile file = filed("words");
    int rounds = 25;
    for (int round = 0; round < rounds; round++) {
      CaseFile now = cases.find(file.id()).orElseThrow();
      List<Callable<Kept>> racers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String words = "racer " + i;
        racers.add(() ->
            cases.append(now, List.of(Samples.statement(words)), Samples.row(now), null, null));
      }
      List<Kept> kept = together(racers);
      CaseFile after = cases.find(file.id()).orElseThrow();
      assertThat(kept)
          .filteredOn(k -> k instanceof Kept.Done)
          .containsExactly(new Kept.Done(after));
      assertThat(kept)
          .filteredOn(k -> k instanceof Kept.Overtaken)
          .hasSize(39)
          .containsOnly(new Kept.Overtaken(after));
    }
    assertThat(cases.find(file.id()).orElseThrow().version()).isEqualTo(rounds + 1L);
  }

  @Test
  void an_act_that_fails_does_not_undo_its_neighbours() throws Exception {
    CaseFile taken = filed("words");
    List<Callable<Boolean>> callers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean fails = i % 3 == 0;
      CaseFile file = fails ? taken : Samples.file("fine");
      callers.add(() -> {
        try {
          return cases.open(file, Samples.row(file), null, Samples.once()) instanceof Kept.Done;
        } catch (IllegalStateException refused) {
          return false;
        }
      });
    }
    assertThat(together(callers)).filteredOn(done -> done).hasSize(40);
    assertThat(cases.docket()).hasSize(41);
  }

  @Test
  void a_code_leads_to_its_file_fresh_and_hardened() {
    CaseFile file = Samples.file("words");
    cases.open(file, Samples.row(file), bytes("quick"), Samples.once());
    CaseFile later = Samples.file("later");
    cases.open(later, Samples.row(later), bytes("quick 2"), Samples.once());
    assertThat(cases.withCode(bytes("quick"))).contains(file.id());
    assertThat(cases.freshCodes(1)).containsExactly(bytes("quick"));
    cases.harden(bytes("quick"), bytes("slow"));
    cases.harden(bytes("quick"), bytes("slow"));
    assertThat(cases.withCode(bytes("quick"))).isEmpty();
    assertThat(cases.withCode(bytes("slow"))).contains(file.id());
    assertThat(cases.freshCodes(9)).containsExactly(bytes("quick 2"));
  }

  @Test
  void an_append_may_give_the_first_code() {
    CaseFile file = filed("words");
    cases.append(file, List.of(Samples.statement("more")), Samples.row(file), bytes("q"), null);
    assertThat(cases.withCode(bytes("q"))).contains(file.id());
  }

  @Test
  void a_visit_lasts_until_its_end_or_dismissal() {
    CaseFile file = filed("words");
    byte[] token = bytes("token");
    cases.admit(token, file.id(), Samples.NOON.plusSeconds(60));
    assertThat(cases.admitted(token, Samples.NOON)).contains(file.id());
    assertThat(cases.admitted(token, Samples.NOON.plusSeconds(61))).isEmpty();
    cases.admit(token, file.id(), Samples.NOON.plusSeconds(600));
    assertThat(cases.admitted(token, Samples.NOON.plusSeconds(61))).contains(file.id());
    cases.dismiss(token);
    assertThat(cases.admitted(token, Samples.NOON)).isEmpty();
    assertThat(cases.admitted(bytes("other"), Samples.NOON)).isEmpty();
  }

  @Test
  void an_append_to_nothing_is_a_fault() {
    CaseFile file = Samples.file("never kept");
    assertThatThrownBy(() ->
            cases.append(file, List.of(Samples.statement("x")), Samples.row(file), null, null))
        .isInstanceOf(IllegalStateException.class);
  }

  static <T> List<T> together(List<Callable<T>> callers) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> result : threads.invokeAll(callers)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
