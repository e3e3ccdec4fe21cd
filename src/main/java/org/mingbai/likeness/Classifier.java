package org.mingbai.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingbai.language.Word;

/// Tells labels of texts from examples: linear votes and complement naive Bayes, their
/// log-likelihoods averaged.
public final class Classifier {
  private static final double LINEAR_SCALE = 3;
  private static final double BAYES_SCALE = 4;
  private static final double LEAST = .25;

  private final List<String> labels;
  private final FeatureSpace space;
  private final LinearVotes linear;
  private final ComplementBayes bayes;
  private final double sharpness;

  /// A text's features with its label.
  public record Row(long[] features, String label) {
    public static Row of(String text, String label) {
      return new Row(Features.of(text), label);
    }
  }

  /// A label with its chance.
  public record Guess(String label, double chance) {}

  /// Chances are made sharper by this factor; see `calibrated`.
  public Classifier(List<Row> rows, double sharpness) {
    this.sharpness = sharpness;
    labels = new ArrayList<>(new TreeSet<>(rows.stream().map(Row::label).toList()));
    space = new FeatureSpace(rows.stream().map(Row::features).toList());
    List<FeatureSpace.Vector> vectors =
        rows.stream().map(row -> space.vector(row.features())).toList();
    int[] answers = rows.stream().mapToInt(row -> labels.indexOf(row.label())).toArray();
    linear = new LinearVotes(vectors, answers, labels.size(), space.size());
    bayes = new ComplementBayes(vectors, answers, labels.size(), space.size());
  }

  /// With the sharpness that fits best when each third of the rows is guessed from the others.
  public static Classifier calibrated(List<Row> rows) {
    return new Classifier(rows, Sharpness.of(rows));
  }

  /// In alphabetical order.
  public List<String> labels() {
    return labels;
  }

  /// All labels with their chances, in the order of the labels.
  public double[] chances(long[] features) {
    return softly(scores(features), sharpness);
  }

  /// The mean of both logarithms, before sharpening.
  double[] scores(long[] features) {
    FeatureSpace.Vector vector = space.vector(features);
    double[] first = softly(linear.votes(vector), LINEAR_SCALE);
    double[] second = softly(bayes.votes(vector), BAYES_SCALE);
    double[] scores = new double[first.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (Math.log(first[i] + 1e-9) + Math.log(second[i] + 1e-9)) / 2;
    }
    return scores;
  }

  static double[] softly(double[] votes, double scale) {
    double most = Double.NEGATIVE_INFINITY;
    for (double vote : votes) {
      most = Math.max(most, vote);
    }
    double all = 0;
    double[] chances = new double[votes.length];
    for (int i = 0; i < votes.length; i++) {
      chances[i] = Math.exp((votes[i] - most) * scale);
      all += chances[i];
    }
    for (int i = 0; i < votes.length; i++) {
      chances[i] /= all;
    }
    return chances;
  }

  /// Labels of a text by chance, the best first.
  public List<Guess> guess(String text) {
    return guess(Features.of(text));
  }

  /// Labels by chance, the best first.
  public List<Guess> guess(long[] features) {
    double[] chances = chances(features);
    List<Guess> guesses = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      guesses.add(new Guess(labels.get(i), chances[i]));
    }
    guesses.sort(Comparator.comparingDouble(Guess::chance).reversed());
    return guesses;
  }

  /// The words of a text that spoke for a label most; where characters are not parted, pairs of
  /// them.
  public List<String> reasons(List<Word> words, String label, int most) {
    int number = labels.indexOf(label);
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      boolean pair = Features.dense(form) && i + 1 < words.size();
      String next = pair ? words.get(i + 1).form() : "";
      weights.merge(
          form + next,
          weight(number, pair ? Features.pair(form, next) : Features.word(form)),
          Math::max);
    }
    double least = LEAST * weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > least)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private double weight(int label, long feature) {
    int number = space.number(feature);
    return number < 0 ? 0 : linear.weight(label, number);
  }
}
