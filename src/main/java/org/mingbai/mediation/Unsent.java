package org.mingbai.mediation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Words a member typed on a case and has not sent. Those of a note and those for the complainant
/// are different types, and nothing turns one into the other (UX-39).
public sealed interface Unsent {
  /// Which form they were typed into.
  enum Form {
    NOTE,
    REPLY,
    CLOSE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> of(String key) {
      return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }
  }

  /// The id of the member who typed them.
  String member();

  Form form();

  String text();

  /// Begun as an internal note.
  record Note(String member, InternalNote words) implements Unsent {
    @Override
    public Form form() {
      return Form.NOTE;
    }

    @Override
    public String text() {
      return words.text();
    }
  }

  /// Begun as a reply.
  record Answer(String member, Reply words) implements Unsent {
    @Override
    public Form form() {
      return Form.REPLY;
    }

    @Override
    public String text() {
      return words.text();
    }
  }

  /// Begun as the reason for closing.
  record Closing(String member, Reply words) implements Unsent {
    @Override
    public Form form() {
      return Form.CLOSE;
    }

    @Override
    public String text() {
      return words.text();
    }
  }
}
