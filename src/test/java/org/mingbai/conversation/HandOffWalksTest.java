package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// The promises of the hand-off, (a) to (i) of issue 6, in any order of events, power cuts and lost
/// lines among them: 300 walks of 25 steps each day, 100,000 with -Dfull=true; and each promise is
/// seen to be broken by a store that breaks it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOffWalksTest {
  private static final int STEPS = 25;
  private static final int WALKS =
      Integer.getInteger("walks", Boolean.getBoolean("full") ? 100_000 : 300);
  private static final int UNTIL_SEEN = 400;

  @Test
  void every_promise_holds_in_any_order() {
    for (long seed = 0; seed < WALKS; seed++) {
      HandOffWalk walk = new HandOffWalk(seed, Flaw.NONE);
      try {
        walk.walk(STEPS);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("walk " + seed + ": " + e.getMessage() + walk.trace, e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Flaw.class, mode = Mode.EXCLUDE, names = "NONE")
  void a_store_that_breaks_a_promise_is_caught_by_it(Flaw flaw) {
    for (long seed = 0; seed < UNTIL_SEEN; seed++) {
      try {
        new HandOffWalk(seed, flaw).walk(STEPS);
      } catch (AssertionError e) {
        assertThat(e.getMessage()).contains(flaw.promise);
        return;
      }
    }
    fail("nobody saw " + flaw);
  }
}
