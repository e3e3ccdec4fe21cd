package org.mingbai.facts;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

/// Prints what finding facts costs in time of its thread: the sentences of the sets by language,
/// and hostile texts of 64 KB (UTF-8, the most a message may hold). `java -cp …
/// org.mingbai.facts.SpottingBench [ROUNDS]`
public final class SpottingBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final int SIZE = 64 * 1024;

  private SpottingBench() {}

  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
    TriageDesk desk = new TriageDesk(Languages.read(null));
    for (String tag : List.of("en", "zh", "ar", "fr", "sw", "lg", "es", "pt", "hi", "ur")) {
      sentences(desk, tag, rounds);
    }
    SpotterSpeedTest.hostile().forEach(row -> hostile(desk, row.get(0), row.get(1)));
  }

  private static void sentences(TriageDesk desk, String tag, int rounds) {
    List<FactSet.Row> rows = FactSet.read(tag).rows();
    long[] best = new long[rows.size()];
    Arrays.fill(best, Long.MAX_VALUE);
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      sum = 0;
      for (int i = 0; i < best.length; i++) {
        long start = cpu();
        desk.spot(rows.get(i).text(), Language.of(tag), rows.get(i).country(), TODAY);
        long took = cpu() - start;
        best[i] = Math.min(best[i], took);
        sum += took;
      }
    }
    Arrays.sort(best);
    System.out.printf(
        Locale.ROOT,
        "%s mean %.0f µs, median %.0f µs, slowest %.0f µs%n",
        tag,
        sum / 1e3 / best.length,
        best[best.length / 2] / 1e3,
        best[best.length - 1] / 1e3);
  }

  private static void hostile(TriageDesk desk, String tag, String piece) {
    String text = SpotterSpeedTest.text(piece, SIZE);
    long best = Long.MAX_VALUE;
    long first = 0;
    for (int i = 0; i < 6; i++) {
      long start = cpu();
      desk.spot(text, Language.of(tag), "KE", TODAY);
      long took = cpu() - start;
      first = i == 0 ? took : first;
      best = Math.min(best, took);
    }
    System.out.printf(
        Locale.ROOT, "%s %s 64 KB %.1f ms (first %.1f)%n", tag, piece, best / 1e6, first / 1e6);
  }

  /// Time of this thread alone: the machine may be shared.
  static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
