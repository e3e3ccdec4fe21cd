package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Word;
import org.mingbai.lessons.Figures;

/// Tells labels of texts from examples: linear votes and complement naive Bayes by words and, where
/// a model has read them, meaning; the mean of their log-likelihoods.
public final class Classifier {
  private static final double LINEAR_SCALE = 3;
  private static final double BAYES_SCALE = 4;
  private static final double RIDGE_SCALE = 8;
  private static final double NEAR_SCALE = 20;

  /// What the nearest in meaning count beside words and meaning as a whole.
  private static final double NEAR = 2;

  private static final double LEAST = .25;
  private static final int PARTS = 5;

  private final List<String> labels;
  private final FeatureSpace space;
  private final LinearVotes linear;
  private final ComplementBayes bayes;
  private final @Nullable MeaningVotes ridge;
  private final @Nullable NearVotes near;
  private final double sharpness;

  /// A text's features with its label; the meaning is empty where no model reads the language.
  public record Row(long[] features, String label, float[] meaning) {
    private static final float[] UNREAD = {};

    public Row(long[] features, String label) {
      this(features, label, UNREAD);
    }

    public static Row of(String text, String label) {
      return new Row(Features.of(text), label);
    }
  }

  /// A label with its chance.
  public record Guess(String label, double chance) {}

  /// Chances are made sharper by this factor; see `trial`.
  public Classifier(List<Row> rows, Weighing weighing, double sharpness) {
    this.sharpness = sharpness;
    labels = labels(rows);
    space = new FeatureSpace(rows.stream().map(Row::features).toList(), weighing);
    List<FeatureSpace.Vector> vectors =
        rows.stream().map(row -> space.vector(row.features())).toList();
    int[] answers = rows.stream().mapToInt(row -> labels.indexOf(row.label())).toArray();
    linear = new LinearVotes(vectors, answers, labels.size(), space.size(), true);
    bayes = new ComplementBayes(vectors, answers, labels.size(), space.size());
    List<float[]> meanings = rows.stream().map(Row::meaning).toList();
    boolean read = meanings.stream().allMatch(m -> m.length > 0);
    ridge = read ? new MeaningVotes(meanings, answers, labels.size()) : null;
    near = read ? new NearVotes(meanings, answers, labels.size()) : null;
  }

  /// As sharp as a trial found best.
  public Classifier(List<Row> rows, Trial trial) {
    this(rows, trial.weighing(), trial.sharpness());
  }

  private Classifier(DataInput in) throws IOException {
    labels = Figures.words(in);
    sharpness = in.readDouble();
    space = FeatureSpace.read(in);
    linear = LinearVotes.read(in);
    bayes = ComplementBayes.read(in);
    boolean read = in.readBoolean();
    ridge = read ? MeaningVotes.read(in) : null;
    near = read ? NearVotes.read(in) : null;
  }

  /// All that was learnt.
  public void write(DataOutput out) throws IOException {
    Figures.write(out, labels);
    out.writeDouble(sharpness);
    space.write(out);
    linear.write(out);
    bayes.write(out);
    out.writeBoolean(ridge != null && near != null);
    if (ridge != null && near != null) {
      ridge.write(out);
      near.write(out);
    }
  }

  /// A classifier as it was written.
  public static Classifier read(DataInput in) throws IOException {
    return new Classifier(in);
  }

  /// Guesses each part of the rows from the others and what is always known (names of labels).
  public static Trial trial(List<Row> rows, List<Row> always, Weighing weighing) {
    return new Trial(rows, always, weighing, PARTS);
  }

  /// With the weighing that guesses best.
  public static Trial trial(List<Row> rows, List<Row> always) {
    Trial few = trial(rows, always, Weighing.FEW);
    Trial mixed = trial(rows, always, Weighing.MIXED);
    return few.loss() <= mixed.loss() ? few : mixed;
  }

  static List<String> labels(List<Row> rows) {
    return new ArrayList<>(new TreeSet<>(rows.stream().map(Row::label).toList()));
  }

  /// In alphabetical order.
  public List<String> labels() {
    return labels;
  }

  /// All labels with their chances, in the order of the labels.
  public double[] chances(long[] features, float[] meaning) {
    return softly(scores(features, meaning), sharpness);
  }

  /// The mean of the logarithms, before sharpening.
  double[] scores(long[] features, float[] meaning) {
    FeatureSpace.Vector vector = space.vector(features);
    double[] scores = new double[labels.size()];
    add(scores, softly(linear.votes(vector), LINEAR_SCALE), .5);
    add(scores, softly(bayes.votes(vector), BAYES_SCALE), .5);
    if (ridge != null && near != null && meaning.length > 0) {
      add(scores, softly(ridge.votes(meaning), RIDGE_SCALE), 1);
      add(scores, softly(near.votes(meaning), NEAR_SCALE), NEAR);
    }
    return scores;
  }

  private static void add(double[] scores, double[] chances, double weight) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight * Math.log(chances[i] + 1e-9);
    }
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

  /// Labels by chance, the best first, by words alone.
  public List<Guess> guess(long[] features) {
    return guess(features, Row.UNREAD);
  }

  /// Labels by chance, the best first.
  public List<Guess> guess(long[] features, float[] meaning) {
    double[] chances = chances(features, meaning);
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
