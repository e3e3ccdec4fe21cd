package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What all columns together make of one question: a score by entry, and the signals by which each
/// is judged.
final class Findings {
  static final int BY_WORDS = 2 + 2 * Part.values().length;
  private static final int BY_MEANING = BY_WORDS + 4;
  private static final int BY_PRACTICE = BY_MEANING + 3;
  private static final int BY_RANK = BY_PRACTICE + 3;
  private static final int BY_SHARE = BY_RANK + 2;
  static final int SIGNALS = BY_SHARE + 2;

  /// How sharply votes are told apart, as where categories are guessed.
  private static final double SHARPNESS = 3;

  private final List<Column> columns;
  private final List<Column.Scores> found;
  private final Meaning.Nearness near;
  private final Practice.Votes votes;
  private final double[] worded;
  private final double[] practised;
  private final double[] scores;
  private final int[] order;
  private final double[] ranked;
  private final Scope scope;

  /// How many entries there are, which of them may answer, and how many characters the question
  /// has: of a short one every nearness tells less.
  record Scope(int entries, IntPredicate allowed, int length) {}

  /// Entries that have nothing in common with the question are not found.
  Findings(
      List<Column> columns,
      List<Column.Scores> found,
      Meaning.Nearness near,
      Practice.Votes votes,
      Scope scope,
      Ranking ranking) {
    this.scope = scope;
    this.columns = columns;
    this.found = found;
    this.near = near;
    this.votes = votes;
    int entries = scope.entries();
    worded = worded(columns, found, entries);
    scores = new double[entries];
    for (int i = 0; i < entries; i++) {
      scores[i] = (worded[i] + near.weight() * meant(i)) / (1 + near.weight());
    }
    int[] those =
        IntStream.range(0, entries).filter(i -> scope.allowed().test(i) && scores[i] > 0).toArray();
    practised = practised(votes, those, entries);
    if (!votes.none()) {
      for (int i : those) {
        scores[i] = Math.max(0, (scores[i] + practised[i]) / 2);
      }
    }
    int[] byScore = sorted(those, scores);
    ranked = new double[entries];
    order = byScore;
    if (!votes.none() && !ranking.plain()) {
      rank(ranking);
    }
  }

  /// The same, put in order anew.
  Findings ranked(Ranking ranking) {
    return new Findings(columns, found, near, votes, scope, ranking);
  }

  /// The nearest few are put in order by what lessons taught.
  private void rank(Ranking ranking) {
    int most = Math.min(Ranking.CANDIDATES, order.length);
    int[] near = Arrays.copyOf(order, most);
    for (int i : near) {
      ranked[i] = ranking.score(shares(i));
    }
    System.arraycopy(sorted(near, ranked), 0, order, 0, most);
  }

  private static int[] sorted(int[] entries, double[] by) {
    return IntStream.of(entries)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -by[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /// What speaks for an entry, each on a scale of its own.
  double[] shares(int entry) {
    double[] shares = new double[Ranking.FEATURES];
    double[] ways = new double[Part.values().length];
    columns.forEach(column -> ways[column.part().ordinal()]++);
    for (int c = 0; c < columns.size(); c++) {
      int part = columns.get(c).part().ordinal();
      shares[part] += found.get(c).share(entry) / ways[part];
    }
    int n = Part.values().length;
    shares[n] = worded[entry];
    shares[n + 1] = meant(entry);
    shares[n + 2] = practised[entry];
    if (!votes.none()) {
      shares[n + 3] = votes.entries()[entry];
      shares[n + 4] = 2 * votes.meant()[entry];
    }
    if (near.weight() > 0) {
      // cosines of neighbours differ by a few hundredths
      shares[n + 5] = 5 * near.asked()[entry];
      shares[n + 6] = 5 * near.told()[entry];
    }
    return shares;
  }

  /// The weighted mean of each column's scores, each as a share of that column's best.
  private static double[] worded(List<Column> columns, List<Column.Scores> found, int entries) {
    double[] worded = new double[entries];
    double weights = 1e-9;
    for (int c = 0; c < columns.size(); c++) {
      weights += columns.get(c).weight();
      for (int entry = 0; entry < entries; entry++) {
        worded[entry] += columns.get(c).weight() * found.get(c).share(entry);
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      worded[entry] /= weights;
    }
    return worded;
  }

  /// How far above the mean of those found the vote for each lies, as a share of the best.
  private static double[] practised(Practice.Votes votes, int[] those, int entries) {
    double[] practised = new double[entries];
    if (!votes.none()) {
      double mean = IntStream.of(those).mapToDouble(i -> votes.entries()[i]).average().orElse(0);
      double best = IntStream.of(those).mapToDouble(i -> votes.entries()[i] - mean).max().orElse(0);
      for (int i : those) {
        practised[i] = best <= 1e-9 ? 0 : (votes.entries()[i] - mean) / best;
      }
    }
    return practised;
  }

  private double meant(int entry) {
    return near.weight() == 0 ? 0 : near.score()[entry] / near.weight();
  }

  /// Score, lead over the best other, for each part how near the entry comes to a perfect match and
  /// what it covers; nearness in meaning and votes with their leads; the shares the score is made
  /// of, the share of the votes, and how long the question is.
  double[] signals(int entry) {
    double[] signals = new double[SIGNALS];
    signals[0] = scores[entry];
    signals[1] = lead(scores, entry, 0);
    double[] ways = new double[Part.values().length];
    columns.forEach(column -> ways[column.part().ordinal()]++);
    for (int c = 0; c < columns.size(); c++) {
      int part = columns.get(c).part().ordinal();
      signals[2 + 2 * part] += found.get(c).nearness(entry) / ways[part];
      signals[3 + 2 * part] += found.get(c).covered()[entry] / ways[part];
    }
    if (near.weight() > 0) {
      signals[BY_WORDS] = near.asked()[entry];
      signals[BY_WORDS + 1] = lead(near.asked(), entry, -1);
      signals[BY_WORDS + 2] = near.told()[entry];
      signals[BY_WORDS + 3] = lead(near.told(), entry, -1);
    }
    if (!votes.none()) {
      signals[BY_MEANING] = votes.entries()[entry];
      signals[BY_MEANING + 1] = lead(votes.entries(), entry, -1);
      signals[BY_MEANING + 2] = votes.entries()[entry] - votes.nothing();
      signals[BY_PRACTICE] = worded[entry];
      signals[BY_PRACTICE + 1] = meant(entry);
      signals[BY_PRACTICE + 2] = practised[entry];
      double lead = rankLead(entry);
      signals[BY_RANK] = Math.min(6, lead);
      signals[BY_RANK + 1] = 1 / (1 + Math.exp(-lead));
      signals[BY_SHARE] = voteShare(entry);
      signals[BY_SHARE + 1] = Math.log(1 + scope.length());
    }
    return signals;
  }

  /// How far an entry lies above the best of the others found.
  private double lead(double[] values, int entry, double least) {
    double other =
        IntStream.of(order).filter(i -> i != entry).mapToDouble(i -> values[i]).max().orElse(least);
    return values[entry] - other;
  }

  /// The logarithm of an entry's share of all votes against that of all others and of none: many
  /// that come near count together, not the nearest alone.
  private double voteShare(int entry) {
    double[] own = votes.entries();
    double others = Math.exp(SHARPNESS * (votes.nothing() - own[entry]));
    for (int i : order) {
      others += i == entry ? 0 : Math.exp(SHARPNESS * (own[i] - own[entry]));
    }
    return -Math.log(others + 1e-4);
  }

  private double rankLead(int entry) {
    double other =
        IntStream.of(order)
            .limit(Ranking.CANDIDATES)
            .filter(i -> i != entry)
            .mapToDouble(i -> ranked[i])
            .max()
            .orElse(ranked[entry] - 6);
    return ranked[entry] - other;
  }

  double score(int entry) {
    return scores[entry];
  }

  List<Integer> best(int most) {
    return IntStream.of(order).limit(most).boxed().toList();
  }
}
