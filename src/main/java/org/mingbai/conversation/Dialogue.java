package org.mingbai.conversation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a conversation stands: who leads, which language, the case it led to, what is understood so far, what was asked last.
/// (First form; the room may shape it as it needs, as long as it is one immutable record that Jackson can write and read.)
public record Dialogue(Leading leading, String locale, @Nullable String caseId, Map<String, String> understood, @Nullable String asked) {
  /// Who leads the thread.
  public enum Leading {
    ASSISTANT,
    WAITING,
    PERSON,
    ENDED
  }
}
