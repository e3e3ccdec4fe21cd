package org.mingbai.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

/// How long hearing one message takes, by words alone: all of it (red lines, kind, category, facts,
/// reasons), on sentences that nothing was learnt from. Arguments: languages; all where there are
/// none.
public final class AssessBench {
  private static final Path SENTENCES = Path.of("src/test/resources/redlines");
  private static final int WARM = 60_000;
  private static final int TIMES = 10;

  private AssessBench() {}

  public static void main(String[] args) throws IOException {
    Languages languages = Languages.read(null);
    TriageDesk desk = new TriageDesk(languages);
    List<String> tags =
        args.length > 0
            ? List.of(args)
            : languages.all().stream().map(f -> f.language().tag()).toList();
    System.out.println("language   p50 us   p99 us");
    for (String tag : tags) {
      report(desk, tag);
    }
  }

  private static void report(TriageDesk desk, String tag) throws IOException {
    List<String> said =
        new ArrayList<>(Files.readAllLines(SENTENCES.resolve("ordinary-" + tag + ".txt")));
    Files.readAllLines(SENTENCES.resolve(tag + ".tsv"))
        .forEach(line -> said.add(line.substring(line.indexOf('\t') + 1)));
    Language language = Language.of(tag);
    for (int i = 0; i < WARM; i++) {
      var _ = desk.assess(said.get(i % said.size()), language, null, null);
    }
    long[] nanos = new long[said.size() * TIMES];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      var _ = desk.assess(said.get(i % said.size()), language, null, null);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-8s %8.0f %8.0f",
            tag,
            nanos[nanos.length / 2] / 1e3,
            nanos[nanos.length * 99 / 100] / 1e3));
  }
}
