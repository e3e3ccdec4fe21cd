package org.mingbai.notices;

/// A mail as it goes out: its id (letters and digits), whom it goes to, who it is from, in which
/// language, and its words.
public record Mail(
    String id, String to, String sender, String language, String subject, String text) {
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
