package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.retrieval.Entry;
import org.mingbai.retrieval.Hit;
import org.mingbai.retrieval.Hits;
import org.mingbai.retrieval.SearchIndex;

/// `eval retrieval`: documents and questions in, ten ranked documents a question out.
final class EvalRetrieval {
  private static final int TEN = 10;

  private EvalRetrieval() {}

  static int run(Map<String, String> options) throws IOException {
    List<String[]> documents = EvalFiles.rows(EvalFiles.path(options, "--docs"), 4);
    List<String[]> questions = EvalFiles.rows(EvalFiles.path(options, "--queries"), 3);
    long start = System.nanoTime();
    Map<String, SearchIndex> indexes =
        indexes(documents, lessons(options), options.containsKey("--qa"));
    Embeddings embeddings = EvalFiles.embeddings(options);
    indexes.replaceAll((tag, index) -> index.with(embeddings));
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> out = new ArrayList<>();
    long[] nanos = new long[questions.size()];
    for (int i = 0; i < nanos.length; i++) {
      String[] question = questions.get(i);
      SearchIndex index = indexes.get(question[1]);
      long before = System.nanoTime();
      Hits hits = index == null ? new Hits(List.of(), 0) : index.find(question[2], TEN, id -> true);
      nanos[i] = System.nanoTime() - before;
      int rank = 1;
      for (Hit hit : hits.best()) {
        out.add(
            "%s\t%d\t%s\t%.6f\t%.4f"
                .formatted(question[0], rank++, hit.id(), hit.score(), hits.answerable()));
      }
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println(
        String.format(
            Locale.ROOT,
            "{\"n\": %d, \"index_s\": %.2f, \"p50_ms\": %.3f, \"p99_ms\": %.3f, \"rss_mb\": %d}",
            nanos.length,
            seconds,
            EvalFiles.milliseconds(nanos, .5),
            EvalFiles.milliseconds(nanos, .99),
            EvalFiles.residentMegabytes()));
    return 0;
  }

  /// Questions for calibration by language, with the documents that answer them.
  private static Map<String, Map<String, List<String>>> lessons(Map<String, String> options)
      throws IOException {
    Map<String, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    if (options.containsKey("--calibrate")) {
      for (String[] row : EvalFiles.rows(EvalFiles.path(options, "--calibrate"), 4)) {
        List<String> right = row[3].isBlank() ? List.of() : List.of(row[3].split(","));
        byLanguage.computeIfAbsent(row[1], k -> new LinkedHashMap<>()).put(row[2], right);
      }
    }
    return byLanguage;
  }

  private static Map<String, SearchIndex> indexes(
      List<String[]> documents, Map<String, Map<String, List<String>>> lessons, boolean qa) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    for (String[] d : documents) {
      // With --qa the title is the question that the text answers.
      List<String> asked = qa && !d[2].isBlank() ? List.of(d[2]) : List.of();
      Entry entry = new Entry(d[0], "", asked, qa ? "" : d[2], d[3], List.of());
      entries.computeIfAbsent(d[1], k -> new ArrayList<>()).add(entry);
    }
    Map<String, SearchIndex> indexes = new LinkedHashMap<>();
    entries.forEach((tag, list) -> {
      Map<String, List<String>> taught = lessons.getOrDefault(tag, Map.of());
      indexes.put(
          tag,
          taught.isEmpty()
              ? SearchIndex.of(Language.of(tag), list, List.of())
              : SearchIndex.calibrated(Language.of(tag), list, taught));
    });
    return indexes;
  }
}
