package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// One part of all entries, taken apart in one way: postings and BM25 (k1 1.2, b .75) by hand. An
/// entry may have several texts here, such as the variants of its question; its best one counts.
final class Column {
  private static final double K1 = 1.2;
  private static final double B = .75;

  private final Part part;
  private final Way way;
  private final List<String> texts = new ArrayList<>();
  private final int[] owners;
  private final double[] lengths;
  private final Postings postings;
  private final double meanLength;

  Column(Part part, Way way, List<Owned> units) {
    this.part = part;
    this.way = way;
    this.owners = new int[units.size()];
    this.lengths = new double[units.size()];
    Map<String, List<int[]>> found = new HashMap<>();
    for (int unit = 0; unit < units.size(); unit++) {
      int number = unit;
      texts.add(units.get(unit).text());
      owners[unit] = units.get(unit).owner();
      way.bag(units.get(unit).text(), Integer.MAX_VALUE)
          .forEach((term, times) -> {
            lengths[number] += times;
            found.computeIfAbsent(term, t -> new ArrayList<>()).add(new int[] {number, times});
          });
    }
    postings = new Postings(found);
    meanLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
  }

  /// A text and the entry it belongs to.
  record Owned(int owner, String text) {}

  /// A variant of an entry's question that is to count as not written.
  record LeftOut(int owner, String text) {
    static final LeftOut NOTHING = new LeftOut(-1, "");
  }

  Part part() {
    return part;
  }

  double weight() {
    return part.weight() * way.weight();
  }

  Way way() {
    return way;
  }

  /// How telling a term is here; one that never occurs tells most.
  double idf(String term) {
    double df = postings.of(term).length / 2.0;
    return Math.log(1 + (texts.size() - df + .5) / (df + .5));
  }

  /// The best BM25 of each entry allowed, leaving out one variant; beside it which share of the
  /// bag's weight it covers.
  Scores score(Map<String, Integer> bag, int entries, IntPredicate allowed, LeftOut without) {
    double[] byUnit = new double[texts.size()];
    double[] covered = new double[entries];
    int[] lastTerm = new int[entries];
    double all = 0;
    double perfect = 0;
    int number = 0;
    for (Map.Entry<String, Integer> term : bag.entrySet()) {
      number++;
      double idf = idf(term.getKey());
      all += idf;
      perfect += idf * term.getValue();
      int[] rows = postings.of(term.getKey());
      for (int i = 0; i < rows.length; i += 2) {
        int owner = owners[rows[i]];
        double times = allowed.test(owner) ? times(rows, i, term.getValue(), without) : 0;
        if (times > 0) {
          double norm = K1 * (1 - B + B * lengths[rows[i]] / meanLength);
          byUnit[rows[i]] += idf * term.getValue() * times * (K1 + 1) / (times + norm);
          covered[owner] += lastTerm[owner] == number ? 0 : idf;
          lastTerm[owner] = number;
        }
      }
    }
    return scores(byUnit, covered, all, perfect);
  }

  /// How often a term stands in a text, without the variant left out.
  private double times(int[] rows, int i, int inVariant, LeftOut without) {
    if (owners[rows[i]] != without.owner()) {
      return rows[i + 1];
    }
    return switch (part) {
      case QUESTION -> texts.get(rows[i]).equals(without.text()) ? 0 : rows[i + 1];
      case QUESTIONS -> rows[i + 1] - inVariant;
      case TITLE, BODY, RELATED -> rows[i + 1];
    };
  }

  private Scores scores(double[] byUnit, double[] covered, double all, double perfect) {
    double[] best = new double[covered.length];
    double most = 0;
    for (int unit = 0; unit < byUnit.length; unit++) {
      best[owners[unit]] = Math.max(best[owners[unit]], byUnit[unit]);
      most = Math.max(most, byUnit[unit]);
    }
    for (int entry = 0; entry < covered.length; entry++) {
      covered[entry] = all == 0 ? 0 : covered[entry] / all;
    }
    return new Scores(best, covered, most, Math.max(perfect, 1e-9));
  }

  /// What one column makes of one question: BM25 and covered share by entry, the best BM25, and
  /// that of a perfect match.
  record Scores(double[] bm25, double[] covered, double best, double perfect) {
    double share(int entry) {
      return best == 0 ? 0 : bm25[entry] / best;
    }

    double nearness(int entry) {
      return Math.min(1.5, bm25[entry] / perfect);
    }
  }
}
