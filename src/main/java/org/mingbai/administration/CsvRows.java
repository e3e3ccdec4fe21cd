package org.mingbai.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Rows of a CSV text: cells by comma, semicolon or tab, whichever the first line uses most;
/// nothing may stand between a closing quote and the next cell, and no quote may be left open.
final class CsvRows {
  private static final CSVFormat STRICT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(false)
          .setTrailingData(false)
          .setLenientEof(false)
          .get();

  private CsvRows() {}

  /// The cells of one row, and the line it began on, counted from 1.
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    private static Row of(long line, CSVRecord read) {
      return new Row((int) line, Arrays.stream(read.values()).map(String::strip).toList());
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /// Where quotes are not as they must be.
  static final class Crooked extends Exception {
    private static final long serialVersionUID = 1;
    private final int line;

    Crooked(int line) {
      super("line " + line, null, false, false);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /// All rows but blank ones; a byte order mark before the first is not looked at.
  static List<Row> of(String text) throws Crooked {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        STRICT.builder().setDelimiter(comma(plain.lines().findFirst().orElse(""))).get();
    List<Row> rows = new ArrayList<>();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(plain, format)) {
      var records = parser.iterator();
      while (records.hasNext()) {
        Row row = Row.of(line, records.next());
        if (!row.isBlank()) {
          rows.add(row);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Crooked((int) line);
    }
    return rows;
  }

  private static char comma(String first) {
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      most = count(first, c) > count(first, most) ? c : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
