package org.mingbai.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What comes of it when parts of the rows are guessed from all others: how far scores are to be
/// sharpened into chances, and how often guesses are right.
public final class Trial {
  private static final double RIGHT = .95;
  private static final int ENOUGH = 20;
  private static final double NEVER = 2;

  private final List<Scored> scored = new ArrayList<>();
  private final List<String> labels;
  private final Weighing weighing;
  private final double sharpness;

  private record Scored(double[] scores, int answer) {}

  /// A row that was held out: its label, what was guessed, and the label's place among the guesses
  /// from 0.
  public record Held(String label, String guess, double chance, int place) {
    public boolean right() {
      return place == 0;
    }
  }

  /// Guesses each of `parts` parts of the rows from the others and what is always known.
  Trial(List<Classifier.Row> rows, List<Classifier.Row> always, Weighing weighing, int parts) {
    this.weighing = weighing;
    List<Classifier.Row> all = new ArrayList<>(rows);
    all.addAll(always);
    labels = Classifier.labels(all);
    for (int part = 0; part < parts; part++) {
      hold(rows, always, part, parts);
    }
    sharpness = best();
  }

  private void hold(List<Classifier.Row> rows, List<Classifier.Row> always, int part, int parts) {
    List<Classifier.Row> learnt = new ArrayList<>(always);
    List<Classifier.Row> held = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (i % parts == part ? held : learnt).add(rows.get(i));
    }
    Classifier classifier = new Classifier(learnt, weighing, 1);
    for (Classifier.Row row : held) {
      if (classifier.labels().contains(row.label())) {
        double[] scores = classifier.scores(row.features(), row.meaning());
        int answer = labels.indexOf(row.label());
        scored.add(new Scored(spread(scores, classifier.labels()), answer));
      }
    }
  }

  /// A label that was held out as a whole has no chance.
  private double[] spread(double[] scores, List<String> known) {
    if (known.size() == labels.size()) {
      return scores;
    }
    double[] all = new double[labels.size()];
    for (int i = 0; i < all.length; i++) {
      int number = known.indexOf(labels.get(i));
      all[i] = number < 0 ? -99 : scores[number];
    }
    return all;
  }

  private double best() {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double tried = .1; tried < 12; tried *= 1.08) {
      double loss = loss(tried);
      if (loss < least) {
        least = loss;
        best = tried;
      }
    }
    return best;
  }

  private double loss(double sharpness) {
    double loss = 0;
    for (Scored one : scored) {
      loss -= Math.log(Classifier.softly(one.scores(), sharpness)[one.answer()] + 1e-12);
    }
    return loss;
  }

  /// How surprising the right labels were.
  double loss() {
    return loss(sharpness);
  }

  Weighing weighing() {
    return weighing;
  }

  double sharpness() {
    return sharpness;
  }

  /// Every row that was held out, with its guess.
  public List<Held> held() {
    return scored.stream().map(this::held).toList();
  }

  private Held held(Scored one) {
    double[] chances = Classifier.softly(one.scores(), sharpness);
    double own = chances[one.answer()];
    int best = 0;
    int place = 0;
    for (int i = 0; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
      place += chances[i] > own ? 1 : 0;
    }
    return new Held(labels.get(one.answer()), labels.get(best), chances[best], place);
  }

  /// From this chance on a guess was right in 95 of 100; more than one where none are sure enough.
  public double sure() {
    List<Held> held = new ArrayList<>(held());
    held.sort(Comparator.comparingDouble(Held::chance).reversed());
    double sure = NEVER;
    int right = 0;
    for (int i = 0; i < held.size(); i++) {
      right += held.get(i).right() ? 1 : 0;
      if (i + 1 >= ENOUGH && right >= RIGHT * (i + 1)) {
        sure = held.get(i).chance();
      }
    }
    return sure;
  }
}
