package org.mingbai.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// A weight takes a byte, and votes hardly notice.
final class WeightsTest {
  private static final int FEATURES = 500;

  @Test
  void a_vote_is_as_with_full_width() {
    Random random = new Random(7);
    double[] weights = random.doubles(FEATURES, -1.5, 2).toArray();
    Weights kept = new Weights(2, FEATURES);
    kept.set(1, weights);
    for (int turn = 0; turn < 200; turn++) {
      int[] features = random.ints(60, 0, FEATURES).distinct().sorted().toArray();
      float[] values = new float[features.length];
      double wanted = 0;
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (1 / Math.sqrt(features.length));
        wanted += values[i] * weights[features[i]];
      }
      double[] votes = kept.votes(new FeatureSpace.Vector(features, values));
      assertThat(votes[1]).isCloseTo(wanted, within(.025));
      assertThat(votes[0]).as("nothing was set").isZero();
    }
  }

  @Test
  void what_counts_nothing_still_counts_nothing() {
    double[] weights = new double[FEATURES];
    weights[3] = 1.7;
    weights[4] = -.9;
    Weights kept = new Weights(1, FEATURES);
    kept.set(0, weights);
    assertThat(kept.of(0, 5)).isCloseTo(0, within(1e-6));
    assertThat(kept.of(0, 3)).isCloseTo(1.7, within(.01));
    assertThat(kept.of(0, 4)).isCloseTo(-.9, within(.01));
  }

  @Test
  void weights_all_of_one_sign_use_the_whole_width() {
    Weights kept = new Weights(1, 3);
    kept.set(0, new double[] {10, 10.1, 10.2});
    assertThat(kept.of(0, 1)).isCloseTo(10.1, within(.001));
    assertThat(kept.of(0, 2)).isCloseTo(10.2, within(.001));
  }
}
