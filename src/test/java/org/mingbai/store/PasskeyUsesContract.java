package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.passkeys.PasskeyUses;

/// What every keeper of counters and challenges of passkeys must do.
abstract class PasskeyUsesContract {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private Grounds grounds;
  private PasskeyUses uses;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
    uses = new SqlPasskeyUses(grounds.database, grounds.vault.receipts());
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  @Test
  void a_challenge_is_spent_by_exactly_one_and_swept_when_it_would_have_ended() throws Exception {
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      racers.add(() -> uses.spend("c", Samples.NOON));
    }
    assertThat(CasesContract.together(racers)).filteredOn(won -> won).hasSize(1);
    assertThat(uses.spend("d", Samples.NOON)).isTrue();
    assertThat(uses.sweepChallenges(Samples.NOON)).isZero();
    assertThat(uses.sweepChallenges(Samples.NOON.plusSeconds(1))).isEqualTo(2);
  }

  @Test
  void a_counter_goes_on_and_never_back() {
    uses.begin("p", 5);
    assertThat(uses.lastUsed("p")).isEmpty();
    assertThat(uses.use("p", 5, DAY)).isFalse();
    assertThat(uses.use("p", 6, DAY)).isTrue();
    assertThat(uses.use("p", 6, DAY)).isFalse();
    assertThat(uses.use("p", 4, DAY)).isFalse();
    assertThat(uses.use("p", 0, DAY)).isFalse();
    assertThat(uses.use("p", 4_294_967_295L, DAY.plusDays(1))).isTrue();
    assertThat(uses.lastUsed("p")).contains(DAY.plusDays(1));
    assertThat(uses.use("q", 9, DAY)).isFalse();
  }

  @Test
  void of_many_who_bring_the_same_count_one_wins() throws Exception {
    uses.begin("p", 5);
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      racers.add(() -> uses.use("p", 6, DAY));
    }
    assertThat(CasesContract.together(racers)).filteredOn(won -> won).hasSize(1);
  }

  @Test
  void a_counter_that_stands_at_nought_for_ever_is_taken() {
    uses.begin("p", 0);
    assertThat(uses.use("p", 0, DAY)).isTrue();
    assertThat(uses.use("p", 0, DAY)).isTrue();
    assertThat(uses.use("p", 1, DAY)).isTrue();
    assertThat(uses.use("p", 0, DAY)).isFalse();
  }

  @Test
  void one_that_is_there_is_not_begun_again_and_a_forgotten_one_is_gone() {
    uses.begin("p", 5);
    assertThat(uses.use("p", 8, DAY)).isTrue();
    uses.begin("p", 0);
    assertThat(uses.use("p", 8, DAY)).isFalse();
    uses.forget("p");
    assertThat(uses.lastUsed("p")).isEmpty();
    assertThat(uses.use("p", 99, DAY)).isFalse();
  }
}
