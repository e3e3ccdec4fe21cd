package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Embeddings;
import org.mingbai.llm.BgeEmbeddings;
import org.mingbai.llm.RememberedEmbeddings;

/// Files and figures that the evaluations share.
final class EvalFiles {
  private EvalFiles() {}

  /// @throws IllegalArgumentException when the option is missing
  static Path path(Map<String, String> options, String name) {
    String given = options.get(name);
    if (given == null) {
      throw new IllegalArgumentException("The option " + name + " is missing.");
    }
    return Path.of(given);
  }

  /// Rows of a file with tabs; missing trailing columns are empty.
  static List<String[]> rows(Path file, int columns) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line ->
            Arrays.copyOf(line.split("\t", -1), Math.max(columns, line.split("\t", -1).length)))
        .map(row -> Arrays.stream(row).map(cell -> cell == null ? "" : cell).toArray(String[]::new))
        .toList();
  }

  /// The value below which this share of the sorted times lies, in milliseconds.
  static double milliseconds(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  /// The models, or none with `--lexical`.
  static Embeddings embeddings(Map<String, String> options) {
    return options.containsKey("--lexical")
        ? Embeddings.none()
        : new RememberedEmbeddings(
            new BgeEmbeddings(Path.of(System.getProperty("java.io.tmpdir"), "mingbai-eval")));
  }

  /// Resident memory of this process, 0 where the system does not tell.
  static long residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
