package org.mingbai.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen in a conversation.
public sealed interface TalkEvent {
  Instant at();

  /// Opened, with the first messages.
  record Opened(
      Instant at,
      String locale,
      @Nullable String country,
      @Nullable String site,
      List<Message> messages,
      Dialogue dialogue)
      implements TalkEvent {}

  /// Her words were kept (before anything was answered).
  record Heard(Instant at, Message message) implements TalkEvent {}

  /// The house answered, and stands where `dialogue` says.
  record Answered(Instant at, List<Message> messages, Dialogue dialogue) implements TalkEvent {}
}
