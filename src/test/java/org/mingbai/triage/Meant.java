package org.mingbai.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people mean, by language, written before anything was looked at:
/// `src/test/resources/triage/meant`. Under each heading (`# question`) a sentence a line.
public final class Meant {
  private static final Path FOLDER = Path.of("src/test/resources/triage/meant");

  private Meant() {}

  /// The sentences of one language by what they mean.
  public static Map<String, List<String>> in(String language) {
    Map<String, List<String>> meant = new TreeMap<>();
    String heading = "";
    for (String line : lines(FOLDER.resolve(language + ".txt"))) {
      if (line.startsWith("# ")) {
        heading = line.substring(2).strip();
      } else if (!line.isBlank()) {
        meant.computeIfAbsent(heading, h -> new ArrayList<>()).add(line.strip());
      }
    }
    return meant;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
