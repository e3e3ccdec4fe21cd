package org.mingbai.intake;

/// A question of an intake path: what it asks for, and in which voice ("" for the plain one).
public record Question(String slot, String voice) {
  private static final char VOICE = '/';

  /// As it is written in a path: `when` or `when/months`.
  public static Question of(String written) {
    int at = written.indexOf(VOICE);
    return at < 0
        ? new Question(written, "")
        : new Question(written.substring(0, at), written.substring(at + 1));
  }

  public String written() {
    return voice.isEmpty() ? slot : slot + VOICE + voice;
  }

  /// The key of its words.
  public String ask() {
    return key() + ".ask";
  }

  /// The key of the reason why it is asked.
  public String why() {
    return key() + ".why";
  }

  private String key() {
    return voice.isEmpty() ? "chat." + slot : "chat." + slot + "." + voice;
  }
}
