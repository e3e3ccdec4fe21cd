package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// A packed vector is as near to others as before.
final class PackedTest {
  private static float[] unit(Random random) {
    float[] vector = new float[384];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void cosines_hardly_move() {
    Random random = new Random(11);
    for (int turn = 0; turn < 300; turn++) {
      float[] a = unit(random);
      float[] b = unit(random);
      for (int i = 0; i < b.length; i++) {
        b[i] = turn % 2 == 0 ? b[i] : a[i] * .9f + b[i] * .1f;
      }
      assertThat(Packed.of(a).cosine(b)).isCloseTo(cosine(a, b), within(.002));
      assertThat(cosine(Packed.of(a).unpacked(), a)).isCloseTo(1, within(.002));
    }
  }

  @Test
  void nothing_but_zeros_stays_nothing() {
    assertThat(Packed.of(new float[8]).cosine(new float[] {1, 0, 0, 0, 0, 0, 0, 0})).isZero();
  }
}
