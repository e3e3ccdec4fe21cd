package org.mingbai.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the house does about a message; `then` is where the conversation stands when it is done.
sealed interface Act {
  Dialogue then();

  /// Says something.
  record Say(Dialogue then, List<Line> lines) implements Act {
    public Say {
      lines = List.copyOf(lines);
    }
  }

  /// Looks the question up; `resume` follows the answer, `otherwise` is done when no sheet covers
  /// it.
  record Answer(Dialogue then, String question, List<Line> resume, @Nullable Act otherwise)
      implements Act {
    public Answer {
      resume = List.copyOf(resume);
    }
  }

  /// Shows the sheet she picked.
  record ShowSheet(Dialogue then, String sheet, List<Line> resume) implements Act {
    public ShowSheet {
      resume = List.copyOf(resume);
    }
  }

  /// Files what was read back.
  record HandIn(Dialogue then) implements Act {}

  /// Calls a person; the assistant falls silent.
  record CallPerson(Dialogue then) implements Act {}

  /// Calls the assistant back while a person is awaited or leads.
  record CallAssistant(Dialogue then) implements Act {}

  /// Puts her words into the case for the person she waits for or speaks with.
  record KeepForPerson(Dialogue then, String text) implements Act {}

  /// Adds her words to the complaint she filed.
  record AddToCase(Dialogue then, String text) implements Act {}

  /// Tells how her case stands.
  record TellStatus(Dialogue then) implements Act {}
}
