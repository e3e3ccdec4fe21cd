package org.mingbai.retrieval;

import java.util.List;

/// Which of the nearest entries comes first: what speaks for each, weighed as lessons taught.
final class Ranking {
  static final int CANDIDATES = 6;
  static final int FEATURES = Part.values().length + 7;
  private static final int ROUNDS = 300;
  private static final double STEP = .5;
  private static final double CARE = .003;

  static final Ranking PLAIN = new Ranking(new double[0]);

  private final double[] weights;

  private Ranking(double[] weights) {
    this.weights = weights;
  }

  /// What speaks for each of the nearest entries of a question, and which of them is right.
  record Choice(List<double[]> candidates, int right) {}

  boolean plain() {
    return weights.length == 0;
  }

  /// Gradient ascent on the chance that the right one is chosen among its neighbours.
  static Ranking taught(List<Choice> choices) {
    if (choices.isEmpty()) {
      return PLAIN;
    }
    Ranking ranking = new Ranking(new double[FEATURES]);
    for (int round = 0; round < ROUNDS; round++) {
      ranking.step(choices);
    }
    return ranking;
  }

  private void step(List<Choice> choices) {
    double[] slope = new double[FEATURES];
    for (Choice choice : choices) {
      double[] chances = chances(choice);
      for (int c = 0; c < chances.length; c++) {
        double pull = (c == choice.right() ? 1 : 0) - chances[c];
        for (int f = 0; f < FEATURES; f++) {
          slope[f] += pull * choice.candidates().get(c)[f] / choices.size();
        }
      }
    }
    for (int f = 0; f < FEATURES; f++) {
      weights[f] += STEP * (slope[f] - CARE * weights[f]);
    }
  }

  private double[] chances(Choice choice) {
    double[] chances = choice.candidates().stream().mapToDouble(this::score).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (double score : chances) {
      most = Math.max(most, score);
    }
    double all = 0;
    for (int c = 0; c < chances.length; c++) {
      chances[c] = Math.exp(chances[c] - most);
      all += chances[c];
    }
    for (int c = 0; c < chances.length; c++) {
      chances[c] /= all;
    }
    return chances;
  }

  double score(double[] shares) {
    double score = 0;
    for (int f = 0; f < weights.length; f++) {
      score += weights[f] * shares[f];
    }
    return score;
  }
}
