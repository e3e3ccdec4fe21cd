package org.mingbai.likeness;

import java.util.ArrayList;
import java.util.List;

/// How far scores are to be sharpened into chances, found by guessing each third of the rows from
/// the others.
final class Sharpness {
  private static final int PARTS = 3;

  private Sharpness() {}

  private record Guessed(double[] scores, int answer) {}

  static double of(List<Classifier.Row> rows) {
    List<Guessed> guessed = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      guessed.addAll(guessed(rows, part));
    }
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double sharpness = .5; sharpness < 12; sharpness *= 1.15) {
      double loss = loss(guessed, sharpness);
      if (loss < least) {
        least = loss;
        best = sharpness;
      }
    }
    return best;
  }

  private static List<Guessed> guessed(List<Classifier.Row> rows, int part) {
    List<Classifier.Row> learnt = new ArrayList<>();
    List<Classifier.Row> held = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (i % PARTS == part ? held : learnt).add(rows.get(i));
    }
    Classifier classifier = new Classifier(learnt, 1);
    return held.stream()
        .map(row -> guessed(classifier, row))
        .filter(guess -> guess.answer() >= 0)
        .toList();
  }

  private static Guessed guessed(Classifier classifier, Classifier.Row row) {
    return new Guessed(classifier.scores(row.features()), classifier.labels().indexOf(row.label()));
  }

  private static double loss(List<Guessed> guessed, double sharpness) {
    double loss = 0;
    for (Guessed guess : guessed) {
      loss -= Math.log(Classifier.softly(guess.scores(), sharpness)[guess.answer()] + 1e-12);
    }
    return loss;
  }
}
