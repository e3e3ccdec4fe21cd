package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingbai.likeness.Classifier;

/// `eval triage`: labelled texts in; label, confidence and the two next labels out, a classifier
/// for each language.
final class EvalTriage {
  private EvalTriage() {}

  static int run(Map<String, String> options) throws IOException {
    List<String[]> train = new ArrayList<>(EvalFiles.rows(EvalFiles.path(options, "--train"), 3));
    if (options.containsKey("--taxonomy")) {
      train.addAll(EvalFiles.rows(EvalFiles.path(options, "--taxonomy"), 3));
    }
    long start = System.nanoTime();
    Map<String, Classifier> classifiers = classifiers(train);
    double trained = (System.nanoTime() - start) / 1e9;
    List<String> out = new ArrayList<>();
    List<String[]> rows = EvalFiles.rows(EvalFiles.path(options, "--test"), 3);
    long[] nanos = new long[rows.size()];
    for (String[] row : rows) {
      long from = System.nanoTime();
      Classifier classifier =
          classifiers.getOrDefault(row[2], classifiers.values().iterator().next());
      List<Classifier.Guess> guesses = classifier.guess(row[0]);
      nanos[out.size()] = System.nanoTime() - from;
      out.add(
          "%s\t%.4f\t%s\t%s"
              .formatted(
                  label(guesses, 0),
                  guesses.getFirst().chance(),
                  label(guesses, 1),
                  label(guesses, 2)));
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println(
        String.format(
            Locale.ROOT,
            "{\"n\": %d, \"train_s\": %.2f, \"p50_us\": %.1f}",
            out.size(),
            trained,
            EvalFiles.milliseconds(nanos, .5) * 1000));
    return 0;
  }

  private static Map<String, Classifier> classifiers(List<String[]> train) {
    Map<String, List<Classifier.Row>> byLanguage = new LinkedHashMap<>();
    for (String[] row : train) {
      byLanguage
          .computeIfAbsent(row[2], tag -> new ArrayList<>())
          .add(Classifier.Row.of(row[0], row[1]));
    }
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to learn from in --train.");
    }
    Map<String, Classifier> classifiers = new LinkedHashMap<>();
    byLanguage.forEach((tag, rows) -> classifiers.put(tag, Classifier.calibrated(rows)));
    return classifiers;
  }

  private static String label(List<Classifier.Guess> guesses, int rank) {
    return rank < guesses.size() ? guesses.get(rank).label() : "";
  }
}
