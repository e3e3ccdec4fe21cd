package org.mingbai.administration;

import java.util.ArrayList;
import java.util.List;

/// Rows of a CSV text, read strictly (RFC 4180): cells by comma, semicolon or tab, whichever the
/// first line uses most; quotes doubled inside quotes, and nothing between a closing quote and the
/// next cell.
final class CsvRows {
  /// The cells of one row, and the line it began on, counted from 1.
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
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

  private final String text;
  private final char comma;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;
  private int began = 1;

  private CsvRows(String text) {
    this.text = text;
    this.comma = comma(text.lines().findFirst().orElse(""));
  }

  /// All rows but blank ones; a byte order mark before the first is not looked at.
  static List<Row> of(String text) throws Crooked {
    CsvRows reading = new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    reading.all();
    return reading.rows;
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

  private void all() throws Crooked {
    while (at < text.length()) {
      cells.add(text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length() || text.charAt(at) != comma) {
        end();
      } else if (++at == text.length()) {
        cells.add("");
        end();
      }
    }
  }

  private String plain() throws Crooked {
    int from = at;
    while (at < text.length() && text.charAt(at) != comma && !newLine()) {
      if (text.charAt(at) == '"') {
        throw new Crooked(line);
      }
      at++;
    }
    return text.substring(from, at).strip();
  }

  private String quoted() throws Crooked {
    StringBuilder cell = new StringBuilder();
    int opened = line;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      boolean doubled = c == '"' && at < text.length() && text.charAt(at) == '"';
      if (c == '"' && !doubled) {
        return closed(cell.toString().strip());
      }
      at += doubled ? 1 : 0;
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    throw new Crooked(opened);
  }

  private String closed(String cell) throws Crooked {
    if (at < text.length() && text.charAt(at) != comma && !newLine()) {
      throw new Crooked(line);
    }
    return cell;
  }

  private boolean newLine() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /// The row is whole: its line break is passed over.
  private void end() {
    if (cells.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(new Row(began, cells));
    }
    cells = new ArrayList<>();
    if (at < text.length()) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
    }
    began = line;
  }
}
