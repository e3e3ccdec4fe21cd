package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How likely it is that the best entry answers: a small logistic model of the signals, taught by
/// lessons.
final class Judge {
  private static final double CARE = .02;
  private static final int ROUNDS = 400;

  private final double[] means;
  private final double[] spreads;
  private final double[] weights;

  private Judge(double[] means, double[] spreads, double[] weights) {
    this.means = means;
    this.spreads = spreads;
    this.weights = weights;
  }

  /// A question's signals and whether its best entry was a right answer.
  record Seen(double[] signals, boolean right, Lesson.Sort sort) {}

  /// Without lessons: the nearness and cover of the best entry, plainly weighed.
  static Judge untaught(int signals) {
    double[] weights = new double[signals + 1];
    Arrays.fill(weights, 3, Findings.BY_WORDS + 1, 4.0 / (Findings.BY_WORDS - 2));
    double[] means = new double[signals];
    Arrays.fill(means, .5);
    double[] spreads = new double[signals];
    Arrays.fill(spreads, .25);
    return new Judge(means, spreads, weights);
  }

  static Judge taught(int signals, List<Seen> lessons) {
    boolean both =
        lessons.stream().anyMatch(Seen::right) && lessons.stream().anyMatch(s -> !s.right());
    if (!both) {
      return untaught(signals);
    }
    Judge judge = new Judge(means(signals, lessons), new double[signals], new double[signals + 1]);
    judge.measureSpread(lessons);
    judge.learn(lessons);
    return judge;
  }

  double chance(double[] signals) {
    double sum = weights[0];
    for (int i = 0; i < means.length; i++) {
      sum += weights[i + 1] * scaled(signals, i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double scaled(double[] signals, int i) {
    return (signals[i] - means[i]) / spreads[i];
  }

  private static double[] means(int signals, List<Seen> lessons) {
    double[] means = new double[signals];
    for (Seen seen : lessons) {
      for (int i = 0; i < signals; i++) {
        means[i] += seen.signals()[i] / lessons.size();
      }
    }
    return means;
  }

  private void measureSpread(List<Seen> lessons) {
    for (int i = 0; i < means.length; i++) {
      double square = 0;
      for (Seen seen : lessons) {
        square += Math.pow(seen.signals()[i] - means[i], 2);
      }
      spreads[i] = Math.max(1e-3, Math.sqrt(square / lessons.size()));
    }
  }

  /// Gradient descent on the logistic loss. What is covered weighs as much as what is not; there,
  /// strangers weigh more than questions whose sheet was taken away, which look much like covered
  /// ones and are rare in life.
  private void learn(List<Seen> lessons) {
    Map<Lesson.Sort, Double> share = shares(lessons);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Seen seen : lessons) {
        double error = chance(seen.signals()) - (seen.right() ? 1 : 0);
        double pull = error * share.getOrDefault(seen.sort(), 0.0);
        slope[0] += pull;
        for (int i = 0; i < means.length; i++) {
          slope[i + 1] += pull * scaled(seen.signals(), i);
        }
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= 1.5 * (slope[i] + (i == 0 ? 0 : CARE * weights[i] / 10));
      }
    }
  }

  /// What one lesson of each sort weighs; a sort that is missing leaves its share to the others.
  private static Map<Lesson.Sort, Double> shares(List<Seen> lessons) {
    Map<Lesson.Sort, Double> count = new EnumMap<>(Lesson.Sort.class);
    lessons.forEach(seen -> count.merge(seen.sort(), 1.0, Double::sum));
    double all = count.keySet().stream().mapToDouble(Judge::share).sum();
    count.replaceAll((sort, n) -> share(sort) / all / n);
    return count;
  }

  private static double share(Lesson.Sort sort) {
    return switch (sort) {
      case COVERED -> .5;
      case STRANGE -> .4;
      case TAKEN_AWAY -> .1;
    };
  }
}
