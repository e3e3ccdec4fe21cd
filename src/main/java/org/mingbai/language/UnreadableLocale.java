package org.mingbai.language;

/// A locale folder that says something nobody can read; the message names the file and the line.
public final class UnreadableLocale extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableLocale(String file, int line, String why) {
    super(file + ":" + line + ": " + why);
  }

  public UnreadableLocale(String file, String why) {
    super(file + ": " + why);
  }
}
