package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What speaks for the right entry in lessons comes to count most.
final class RankingTest {
  private static double[] shares(Random random, int telling, double value) {
    double[] shares = random.doubles(Ranking.FEATURES).toArray();
    shares[telling] = value;
    return shares;
  }

  @Test
  void a_share_that_tells_the_right_one_decides() {
    Random random = new Random(3);
    List<Ranking.Choice> choices = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<double[]> near = new ArrayList<>();
      int right = random.nextInt(Ranking.CANDIDATES);
      for (int c = 0; c < Ranking.CANDIDATES; c++) {
        near.add(shares(random, 4, c == right ? .8 : .2));
      }
      choices.add(new Ranking.Choice(near, right));
    }
    Ranking ranking = Ranking.taught(choices);
    double[] all = new double[Ranking.FEATURES];
    double[] told = new double[Ranking.FEATURES];
    all[0] = all[1] = all[2] = 1;
    told[4] = 1;
    assertThat(ranking.score(told)).isGreaterThan(ranking.score(all));
  }

  @Test
  void without_lessons_nothing_is_put_in_another_order() {
    assertThat(Ranking.taught(List.of()).plain()).isTrue();
    assertThat(Ranking.PLAIN.plain()).isTrue();
  }
}
