package org.mingbai.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Acting.Outcome;
import org.mingbai.conversation.Conversations.Kept;
import org.mingbai.conversation.Dialogue.Tie;
import org.mingbai.language.Language;
import org.mingbai.waiting.ReaderWords;

/// Brings what staff did with a case into its conversation, each act once, at once or when the
/// conversation is next read.
final class Mirror {
  private static final int ATTEMPTS = 50;
  private final Conversations conversations;
  private final CaseDesk cases;
  private final Phrasing phrasing;
  private final ReaderWords readers;
  private final InstantSource time;

  Mirror(
      Conversations conversations,
      CaseDesk cases,
      Phrasing phrasing,
      ReaderWords readers,
      InstantSource time) {
    this.conversations = conversations;
    this.cases = cases;
    this.phrasing = phrasing;
    this.readers = readers;
    this.time = time;
  }

  /// The conversation with all its cases caught up.
  Talk caughtUp(Talk start) {
    Talk talk = start;
    for (Tie tie : start.dialogue().ties().cases()) {
      Optional<CaseFile> file = cases.current(new CaseId(tie.caseId()));
      talk = file.isPresent() ? caughtUp(talk, file.get()) : talk;
    }
    return talk;
  }

  /// The conversation caught up with this case.
  Talk caughtUp(Talk start, CaseFile file) {
    Talk talk = start;
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Tie> tie = talk.dialogue().ties().to(file.id().value());
      if (tie.isEmpty() || tie.get().seen() >= file.events().size()) {
        return talk;
      }
      switch (append(talk, follow(talk.dialogue(), tie.get(), file))) {
        case Kept.Done done -> {
          return done.talk();
        }
        case Kept.Overtaken overtaken -> talk = overtaken.now();
        case Kept.Before _, Kept.KeyTaken _ ->
            throw new IllegalStateException("a mirrored act has no key");
      }
    }
    return talk;
  }

  private Outcome follow(Dialogue d, Tie tie, CaseFile file) {
    boolean silent = file.events().stream().skip(tie.seen()).anyMatch(MirrorRules::saysWhen);
    Optional<String> reader =
        silent ? readers.say(file, Language.of(d.locale()), time.instant()) : Optional.empty();
    return MirrorRules.follow(d, tie, file, reader);
  }

  private Kept append(Talk talk, Outcome outcome) {
    Dialogue d = outcome.dialogue();
    Instant now = time.instant();
    List<Message> messages =
        phrasing.messages(outcome.lines(), d.locale(), talk.nextSequence(), now);
    return conversations.append(
        talk, List.of(new TalkEvent.Answered(now, messages, d)), d.caseId(), null);
  }
}
