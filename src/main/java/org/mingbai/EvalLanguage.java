package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Utterance;

/// `eval language`: texts in, language and certainty out; trained on the shipped locales, or on
/// `--train`.
final class EvalLanguage {
  private EvalLanguage() {}

  static int run(Map<String, String> options) throws IOException {
    long before = heap();
    long start = System.nanoTime();
    LanguageDetector detector = detector(options);
    double trained = (System.nanoTime() - start) / 1e9;
    double heap = (heap() - before) / 1048576.0;
    List<String> out = new ArrayList<>();
    List<String[]> rows = EvalFiles.rows(EvalFiles.path(options, "--test"), 2);
    long[] nanos = new long[rows.size()];
    for (String[] row : rows) {
      long from = System.nanoTime();
      Utterance said = detector.detect(row[0]);
      nanos[out.size()] = System.nanoTime() - from;
      out.add("%s\t%.4f".formatted(said.language().tag(), said.certainty()));
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println(
        String.format(
            Locale.ROOT,
            "{\"n\": %d, \"train_s\": %.2f, \"p50_us\": %.2f, \"heap_mb\": %.1f}",
            out.size(),
            trained,
            EvalFiles.milliseconds(nanos, .5) * 1000,
            heap));
    return 0;
  }

  private static LanguageDetector detector(Map<String, String> options) throws IOException {
    if (!options.containsKey("--train")) {
      return new LanguageDetector(Languages.read(null));
    }
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (String[] row : EvalFiles.rows(EvalFiles.path(options, "--train"), 2)) {
      sentences.computeIfAbsent(row[1], k -> new ArrayList<>()).add(row[0]);
    }
    return new LanguageDetector(sentences);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
