package org.mingbai.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.FactSet;
import org.mingbai.triage.TriageDesk;

/// How long finding the facts of an ordinary sentence takes, by language (no test, run by hand).
public final class SpottingBench {
  private static final int ROUNDS = 400;

  private SpottingBench() {}

  public static void main(String[] args) {
    TriageDesk desk = new TriageDesk(Languages.read(null));
    LocalDate today = LocalDate.of(2026, 11, 25);
    for (String tag : "en zh ar fr sw lg es pt hi ur".split(" ")) {
      List<FactSet.Row> rows = FactSet.read(tag).rows();
      long best = Long.MAX_VALUE;
      long spots = 0;
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        for (FactSet.Row row : rows) {
          spots += desk.spot(row.text(), Language.of(tag), row.country(), today).size();
        }
        best = Math.min(best, System.nanoTime() - start);
      }
      System.out.printf(
          Locale.ROOT, "%s %.1f us a sentence (%d)%n", tag, best / 1e3 / rows.size(), spots);
    }
  }
}
