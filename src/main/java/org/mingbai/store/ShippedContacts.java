package org.mingbai.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingbai.grievance.Contact;

/// The emergency numbers and outside bodies that come with the house, none of them confirmed yet.
final class ShippedContacts {
  private static final String FILE = "/contacts.csv";
  private static final int COLUMNS = 10;

  private ShippedContacts() {}

  static List<Contact> read() {
    try (InputStream in = ShippedContacts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().skip(1).map(ShippedContacts::contact).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contact contact(String line) {
    List<String> cells = cells(line);
    if (cells.size() != COLUMNS) {
      throw new IllegalStateException(FILE + " has a line with " + cells.size() + " cells");
    }
    return new Contact(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        false);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
