package org.mingbai.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Once;

/// Keeps conversations; the same race and repeat rules as for case files.
public interface Conversations {
  void open(Talk talk, byte[] token);

  /// `caseId` once the conversation belongs to a case: it is then kept with it and never swept
  /// away.
  Kept append(Talk talk, List<TalkEvent> more, @Nullable String caseId, @Nullable Once once);

  /// What became of an append; `version` of the talk right after the act that had this key.
  sealed interface Kept {
    record Done(Talk talk) implements Kept {}

    /// The same key and body came before; its event is number `at` (counted from 0) of the talk.
    record Before(Talk talk, int at) implements Kept {}

    record KeyTaken() implements Kept {}

    record Overtaken(Talk now) implements Kept {}
  }

  Optional<Talk> recall(TalkId id);

  /// May the bearer of this token enter this conversation?
  boolean admits(TalkId id, byte[] token);

  /// The conversation of a case, if it came from one.
  Optional<TalkId> ofCase(String caseId);

  /// Erases conversations without a case that were last used before this day; returns how many.
  int sweep(LocalDate before);
}
