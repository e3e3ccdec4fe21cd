package org.mingbai.language;

import java.util.Map;

/// A sheet as written: its file name, front matter (strings, lists, maps) and sections by key.
public record SheetSource(String file, Map<String, Object> front, Map<String, String> sections) {
  /// Reads a sheet's text; one that is not laid out like a sheet is refused by line.
  public static SheetSource read(String file, String text) {
    return SheetReader.read(file, text);
  }

  /// The text that reads as this sheet again.
  public String text() {
    return SheetWriter.text(this);
  }
}
