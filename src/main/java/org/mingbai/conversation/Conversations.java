package org.mingbai.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Once;

/// Keeps conversations; the same race and repeat rules as for case files.
public interface Conversations {
  void open(Talk talk, byte[] token, Hold.By by);

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

  /// How a conversation is held: by whom, whether a case came of it, and when it was used last.
  record Hold(By by, boolean tied, Instant used) {
    private static final Duration AT_HAND = Duration.ofMinutes(30);
    private static final Duration OFF_LINE = Duration.ofDays(4);
    private static final Duration RENEWED = Duration.ofMinutes(3);

    /// A browser may be anybody's who comes after her; a program looks after its token.
    public enum By {
      BROWSER,
      PROGRAM
    }

    /// Half an hour after its last use a browser opens it no more where a code brings her back;
    /// where nothing else would, four days.
    boolean opens(Instant now) {
      return used.plus(tied && by == By.BROWSER ? AT_HAND : OFF_LINE).isAfter(now);
    }

    /// A use is not written each time.
    boolean wantsRenewal(Instant now) {
      return !used.plus(RENEWED).isAfter(now);
    }
  }

  /// How this conversation is held; empty when the token is not its own.
  Optional<Hold> held(TalkId id, byte[] token);

  /// Who holds this conversation, with whatever token.
  Optional<Hold.By> holder(TalkId id);

  /// It was used just now.
  void use(TalkId id, Instant now);

  /// From now on this token opens it, and no other; an empty one opens nothing.
  void handOver(TalkId id, byte[] token, Instant now);

  /// The conversation of a case, if it came from one.
  Optional<TalkId> ofCase(String caseId);

  /// Conversations used on this day or later in which a message of hers is not followed by an
  /// answer: it may not have been given.
  List<TalkId> openSince(LocalDate day);

  /// Erases conversations without a case that were last used before this day, and the tokens of
  /// others; returns how many conversations.
  int sweep(LocalDate before);
}
