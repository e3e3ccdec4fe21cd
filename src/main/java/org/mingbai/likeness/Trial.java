package org.mingbai.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/// What comes of it when parts of the rows are guessed from all others: how far scores are to be
/// sharpened into chances, and how often guesses are right.
public final class Trial {
  private static final double RIGHT = .95;
  private static final double MOSTLY = .8;
  private static final int ENOUGH = 20;
  private static final double NEVER = 2;

  private final List<Scored> scored = new ArrayList<>();
  private final List<String> labels;
  private final Weighing weighing;
  private final double sharpness;

  private record Scored(double[] scores, int answer, int row) {}

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
    for (int i = 0; i < rows.size(); i++) {
      if (i % parts != part) {
        learnt.add(rows.get(i));
      }
    }
    Classifier classifier = new Classifier(learnt, weighing, 1);
    for (int i = part; i < rows.size(); i += parts) {
      Classifier.Row row = rows.get(i);
      if (classifier.labels().contains(row.label())) {
        double[] scores = classifier.scores(row.features(), row.meaning());
        int answer = labels.indexOf(row.label());
        scored.add(new Scored(spread(scores, classifier.labels()), answer, i));
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
    return from(held(), RIGHT);
  }

  /// From which chance on labels taken together that have one name were guessed right in 80 of 100,
  /// of the rows that count; of labels without a name none is guessed.
  public double sure(UnaryOperator<String> name, IntPredicate counts) {
    List<Held> named =
        scored.stream().filter(one -> counts.test(one.row())).map(one -> held(one, name)).toList();
    return from(named, MOSTLY);
  }

  private Held held(Scored one, UnaryOperator<String> name) {
    double[] chances = Classifier.softly(one.scores(), sharpness);
    Map<String, Double> sums = new TreeMap<>();
    for (int i = 0; i < chances.length; i++) {
      sums.merge(name.apply(labels.get(i)), chances[i], Double::sum);
    }
    sums.put("", 0.0);
    String own = name.apply(labels.get(one.answer()));
    Map.Entry<String, Double> best = Collections.max(sums.entrySet(), Map.Entry.comparingByValue());
    boolean right = !own.isEmpty() && own.equals(best.getKey());
    return new Held(own, best.getKey(), best.getValue(), right ? 0 : 1);
  }

  private static double from(List<Held> rows, double share) {
    List<Held> held = new ArrayList<>(rows);
    held.sort(Comparator.comparingDouble(Held::chance).reversed());
    double sure = NEVER;
    int right = 0;
    for (int i = 0; i < held.size(); i++) {
      right += held.get(i).right() ? 1 : 0;
      if (i + 1 >= ENOUGH && right >= share * (i + 1)) {
        sure = held.get(i).chance();
      }
    }
    return sure;
  }
}
