package org.mingbai.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.ReceiptCode;

/// The door people talk to: opens a conversation, hears a message and answers it.
public final class FrontDesk {
  /// How a conversation starts; all of it may be unknown.
  public record Opening(@Nullable String locale, @Nullable String country, @Nullable String site) {}

  /// A fresh conversation with the token that lets its holder back in (told once).
  public record Welcome(Talk talk, String token) {}

  /// What came in: words or the id of a choice, and the client's key for it.
  public record Incoming(@Nullable String text, @Nullable String choice, String key) {}

  /// What became of a message.
  public sealed interface Hearing {
    /// Everything new, her own message first; `code` only when this very act filed (or repeats the act that did).
    record Answered(Talk talk, List<Message> messages, @Nullable ReceiptCode code) implements Hearing {}

    record KeyTaken() implements Hearing {}

    record NotHere() implements Hearing {}
  }

  public Welcome welcome(Opening opening) {
    throw new IllegalStateException("not written yet " + opening);
  }

  /// The conversation, if the token opens it.
  public Optional<Talk> enter(TalkId id, String token) {
    throw new IllegalStateException("not written yet " + id + token);
  }

  public Hearing hear(TalkId id, Incoming incoming) {
    throw new IllegalStateException("not written yet " + id + incoming);
  }

  /// Messages after this sequence, those of persons included.
  public List<Message> since(TalkId id, long after) {
    throw new IllegalStateException("not written yet " + id + after);
  }
}
