package org.mingbai.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What all columns together make of one question: a score by entry, and the signals by which it is
/// judged.
final class Findings {
  static final int BY_WORDS = 2 + 2 * Part.values().length;
  static final int SIGNALS = BY_WORDS + 4;

  private final double[] scores;
  private final int[] order;
  private final double[] signals;

  private Findings(double[] scores, int[] order, double[] signals) {
    this.scores = scores;
    this.order = order;
    this.signals = signals;
  }

  /// The weighted sum of each column's scores, each as a share of that column's best, and of the
  /// nearness in meaning.
  static Findings of(
      List<Column> columns,
      List<Column.Scores> found,
      Meaning.Nearness near,
      int entries,
      IntPredicate allowed) {
    double[] sum = new double[entries];
    double weights = 0;
    for (int c = 0; c < columns.size(); c++) {
      weights += columns.get(c).weight();
      for (int entry = 0; entry < entries; entry++) {
        sum[entry] += columns.get(c).weight() * found.get(c).share(entry);
      }
    }
    double all = Math.max(weights, 1e-9);
    for (int entry = 0; entry < entries; entry++) {
      double meant = near.weight() == 0 ? 0 : near.score()[entry];
      sum[entry] = (sum[entry] / all + meant) / (1 + near.weight());
    }
    int[] order =
        IntStream.range(0, entries)
            .filter(i -> allowed.test(i) && sum[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -sum[i]))
            .mapToInt(i -> i)
            .toArray();
    return new Findings(sum, order, signals(columns, found, near, sum, order));
  }

  /// Score, lead over the second, and for each part how near the best entry comes to a perfect
  /// match and what it covers.
  private static double[] signals(
      List<Column> columns,
      List<Column.Scores> found,
      Meaning.Nearness near,
      double[] sum,
      int[] order) {
    double[] signals = new double[SIGNALS];
    if (order.length == 0) {
      return signals;
    }
    int first = order[0];
    signals[0] = sum[first];
    signals[1] = sum[first] - (order.length > 1 ? sum[order[1]] : 0);
    double[] ways = new double[Part.values().length];
    columns.forEach(column -> ways[column.part().ordinal()]++);
    for (int c = 0; c < columns.size(); c++) {
      int part = columns.get(c).part().ordinal();
      signals[2 + 2 * part] += found.get(c).nearness(first) / ways[part];
      signals[3 + 2 * part] += found.get(c).covered()[first] / ways[part];
    }
    if (near.weight() > 0) {
      signals[BY_WORDS] = near.asked()[first];
      signals[BY_WORDS + 1] = lead(near.asked(), order);
      signals[BY_WORDS + 2] = near.told()[first];
      signals[BY_WORDS + 3] = lead(near.told(), order);
    }
    return signals;
  }

  /// How far the best entry's cosine lies above the highest of the others.
  private static double lead(double[] cosine, int[] order) {
    double other = IntStream.of(order).skip(1).mapToDouble(i -> cosine[i]).max().orElse(-1);
    return cosine[order[0]] - other;
  }

  double score(int entry) {
    return scores[entry];
  }

  List<Integer> best(int most) {
    return IntStream.of(order).limit(most).boxed().toList();
  }

  boolean nothing() {
    return order.length == 0;
  }

  double[] signals() {
    return signals;
  }
}
