package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingbai.procedure.Deadline;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.procedure.TimeLimit.EndRule;
import org.mingbai.procedure.TimeLimit.Unit;

/// `eval deadlines`: computes the day of each golden case and adds it as the column `computed`.
final class EvalDeadlines {
  private EvalDeadlines() {}

  /// Cases are comma-separated with a header; prints one JSON line with the number of cases and of
  /// agreements.
  static int run(Path cases, Path run) throws IOException {
    ProcedureBook book = ProcedureBook.read(null);
    List<String> lines = Files.readAllLines(cases);
    List<String> out = new ArrayList<>(List.of(lines.getFirst() + ",computed"));
    int agree = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] column = line.split(",", -1);
      LocalDate due = compute(book, column).due();
      agree += column.length > 5 && due.toString().equals(column[5]) ? 1 : 0;
      out.add(line + "," + due);
    }
    Files.write(run, out);
    System.out.println("{\"n\": " + (lines.size() - 1) + ", \"agree\": " + agree + "}");
    return 0;
  }

  private static Deadline compute(ProcedureBook book, String[] column) {
    EndRule end =
        column[3].equals("none")
            ? EndRule.SILENT
            : EndRule.valueOf(column[3].toUpperCase(Locale.ROOT));
    Unit unit = Unit.valueOf(column[2].toUpperCase(Locale.ROOT));
    return book.deadline(LocalDate.parse(column[0]), Integer.parseInt(column[1]), unit, end, "CN");
  }
}
