package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What certainty is told of a question beside its nearest entry.
final class FindingsTest {
  private static final double[] NEAR = {1, .9, .8};

  private static double[] signals(double second, double third, double nothing, int length) {
    Practice.Votes votes =
        new Practice.Votes(new double[] {.5, second, third}, new double[3], nothing);
    Meaning.Nearness near = new Meaning.Nearness(1, NEAR, NEAR, NEAR);
    Findings.Scope scope = new Findings.Scope(3, i -> true, length);
    return new Findings(List.of(), List.of(), near, votes, scope, Ranking.PLAIN).signals(0);
  }

  private static double share(double second, double third, double nothing) {
    return signals(second, third, nothing, 40)[Findings.SIGNALS - 2];
  }

  @Test
  void all_that_come_near_count_against_the_first_and_so_does_none_of_them() {
    double alone = share(-1, -1, -1);
    assertThat(share(.4, -1, -1)).as("one near").isLessThan(alone);
    assertThat(share(.4, .4, -1)).as("two as near").isLessThan(share(.4, -1, -1));
    assertThat(share(-1, -1, .4)).as("none of them").isLessThan(alone);
  }

  @Test
  void how_long_a_question_is_is_told_too() {
    int last = Findings.SIGNALS - 1;
    assertThat(signals(0, 0, 0, 80)[last]).isGreaterThan(signals(0, 0, 0, 8)[last]);
  }
}
