package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.Classifier.Guess;
import org.mingbai.likeness.Classifier.Row;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Meanings;

/// `eval triage`: labelled texts in; label, confidence and the two next labels out, a classifier
/// for each language, by meaning too where a model reads it (`--lexical`: by words alone).
final class EvalTriage {
  private EvalTriage() {}

  /// What was learnt in one language.
  private record Ear(Classifier classifier, Meanings meanings) {
    List<Guess> guess(String text) {
      return classifier.guess(Features.of(text), meanings.of(text));
    }
  }

  static int run(Map<String, String> options) throws IOException {
    long start = System.nanoTime();
    Map<String, Ear> ears = ears(options);
    double trained = (System.nanoTime() - start) / 1e9;
    List<String> out = new ArrayList<>();
    List<String[]> rows = EvalFiles.rows(EvalFiles.path(options, "--test"), 3);
    long[] nanos = new long[rows.size()];
    for (String[] row : rows) {
      long from = System.nanoTime();
      Ear ear = ears.getOrDefault(row[2], ears.values().iterator().next());
      List<Guess> guesses = ear.guess(row[0]);
      nanos[out.size()] = System.nanoTime() - from;
      out.add(line(guesses));
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

  private static Map<String, Ear> ears(Map<String, String> options) throws IOException {
    Map<String, List<String[]>> texts = byLanguage(EvalFiles.path(options, "--train"));
    Map<String, List<String[]>> names =
        options.containsKey("--taxonomy")
            ? byLanguage(EvalFiles.path(options, "--taxonomy"))
            : Map.of();
    names.keySet().forEach(tag -> texts.computeIfAbsent(tag, t -> new ArrayList<>()));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to learn from in --train.");
    }
    Embeddings embeddings = EvalFiles.embeddings(options);
    Map<String, Ear> ears = new LinkedHashMap<>();
    texts.forEach((tag, rows) -> {
      Meanings meanings = new Meanings(embeddings, Language.of(tag));
      List<String[]> named = names.getOrDefault(tag, List.of());
      ears.put(tag, new Ear(classifier(read(rows, meanings), read(named, meanings)), meanings));
    });
    return ears;
  }

  /// Names of labels are always known while the texts are guessed; where there are no texts, names
  /// are guessed from names.
  private static Classifier classifier(List<Row> texts, List<Row> names) {
    List<Row> all = new ArrayList<>(texts);
    all.addAll(names);
    return new Classifier(
        all, texts.isEmpty() ? Classifier.trial(names, List.of()) : Classifier.trial(texts, names));
  }

  private static List<Row> read(List<String[]> rows, Meanings meanings) {
    List<float[]> read = meanings.of(rows.stream().map(row -> row[0]).toList());
    List<Row> out = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      out.add(new Row(Features.of(rows.get(i)[0]), rows.get(i)[1], read.get(i)));
    }
    return out;
  }

  private static Map<String, List<String[]>> byLanguage(Path file) throws IOException {
    Map<String, List<String[]>> byLanguage = new LinkedHashMap<>();
    for (String[] row : EvalFiles.rows(file, 3)) {
      byLanguage.computeIfAbsent(row[2], tag -> new ArrayList<>()).add(row);
    }
    return byLanguage;
  }

  private static String line(List<Guess> guesses) {
    return "%s\t%.4f\t%s\t%s"
        .formatted(
            label(guesses, 0), guesses.getFirst().chance(), label(guesses, 1), label(guesses, 2));
  }

  private static String label(List<Guess> guesses, int rank) {
    return rank < guesses.size() ? guesses.get(rank).label() : "";
  }
}
