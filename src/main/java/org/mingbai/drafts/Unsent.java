package org.mingbai.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mingbai.casework.Untranslated;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.Reply;

/// Words a member typed on a case and has not sent. Those of a note, those for the complainant and
/// a translation are different types, and nothing turns one into the other (UX-39).
public sealed interface Unsent {
  /// Which form they were typed into.
  enum Form {
    NOTE,
    REPLY,
    CLOSE,
    TRANSLATION,
    READY;

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

  /// Where on their case they stand: a member has one draft at each place.
  default String place() {
    return form().key();
  }

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

  /// Begun as a reply of ready sentences: what was chosen, as it is kept, and what the complainant
  /// would read of it as far as it is filled.
  record Sentences(String member, String chosen, Reply words) implements Unsent {
    @Override
    public Form form() {
      return Form.READY;
    }

    @Override
    public String text() {
      return words.text();
    }

    @Override
    public String toString() {
      return "Sentences[hidden]";
    }
  }

  /// Begun as the translation of the words at the place `of` among the case's events.
  record Rendering(String member, long of, String to, String text) implements Unsent {
    static String place(long of, String to) {
      return Form.TRANSLATION.key() + " " + of + ">" + to;
    }

    @Override
    public Form form() {
      return Form.TRANSLATION;
    }

    @Override
    public String place() {
      return place(of, to);
    }

    /// Of these waiting words?
    public boolean of(Untranslated words) {
      return words.of() == of && words.to().equals(to);
    }

    @Override
    public String toString() {
      return "Rendering[hidden]";
    }
  }
}
