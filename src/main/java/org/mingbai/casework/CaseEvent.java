package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.RedLine;
import org.mingbai.phrases.Ready;

/// What can happen to a case file; the file is these, in order.
public sealed interface CaseEvent {
  Instant at();

  /// The file was opened because somebody filed a complaint, or asked for a person.
  record Opened(
      Instant at,
      String reference,
      String locale,
      Grievance grievance,
      boolean filed,
      @Nullable String conversation,
      Set<RedLine> redLines,
      String contentHash,
      Promise promise,
      @Nullable Placing placing)
      implements CaseEvent {
    /// Of which triage made nothing.
    public Opened(
        Instant at,
        String reference,
        String locale,
        Grievance grievance,
        boolean filed,
        @Nullable String conversation,
        Set<RedLine> redLines,
        String contentHash,
        Promise promise) {
      this(
          at,
          reference,
          locale,
          grievance,
          filed,
          conversation,
          redLines,
          contentHash,
          promise,
          null);
    }
  }

  /// A file opened for somebody who asked for a person became a filed complaint.
  record Filed(Instant at, Grievance grievance, String contentHash, @Nullable Placing placing)
      implements CaseEvent {
    /// Of which triage made nothing.
    public Filed(Instant at, Grievance grievance, String contentHash) {
      this(at, grievance, contentHash, null);
    }
  }

  /// The complainant added words.
  record StatementAdded(Instant at, String text, String locale) implements CaseEvent {}

  /// The complainant asked for a person (again).
  record PersonAsked(Instant at) implements CaseEvent {}

  /// Later words told of something that needs care at once; it only ever adds care.
  record RedLineSeen(Instant at, Set<RedLine> redLines) implements CaseEvent {}

  /// A mediator wrote to the complainant; `ready` are the ready sentences her text was made of, if
  /// it was. `of`: the place among the events of words that waited for a translation, if it is
  /// these; without a `translation` they were sent as they are.
  record Replied(
      Instant at,
      String member,
      String name,
      String text,
      String locale,
      List<Ready> ready,
      @Nullable Long of,
      @Nullable Translation translation)
      implements CaseEvent {
    /// Replies of before ready sentences know of none.
    public Replied {
      ready = ready == null ? List.of() : List.copyOf(ready);
    }

    public Replied(Instant at, String member, String name, String text, String locale) {
      this(at, member, name, text, locale, List.of(), null, null);
    }
  }

  /// What a text was before somebody of staff, in that role, put it into another language. In the
  /// same language it stands as its writer wrote it, and nobody put it into another.
  record Translation(String original, String from, String member, String name, String role) {
    static final String WRITER = "writer";

    /// Is this text, in this language, as its writer wrote it?
    public boolean asWritten(String locale) {
      return from.equals(locale) && role.equals(WRITER);
    }
  }

  /// A mediator wrote to the complainant in another language than hers: the words wait for somebody
  /// who has both. `closes`: they are the reason for which the case is closed.
  record ReplyWaits(
      Instant at, String member, String name, String text, String from, String to, boolean closes)
      implements CaseEvent {}

  /// Words that waited for a translation (those at the place `of`) were taken back.
  record ReplyTakenBack(Instant at, String member, String name, long of) implements CaseEvent {}

  /// A mediator asked for the complainant's words at the place `of` in a language staff read.
  record TranslationWished(Instant at, String member, String name, long of, String to)
      implements CaseEvent {}

  /// The complainant's words at the place `of` in another language, for staff alone.
  record Translated(
      Instant at, String member, String name, String role, long of, String to, String text)
      implements CaseEvent {}

  /// A translation of the words at the place `of` was said to be wrong, by a mediator or (null) the
  /// complainant.
  record TranslationDoubted(
      Instant at, @Nullable String member, @Nullable String name, long of, String to)
      implements CaseEvent {}

  /// A mediator wrote something only staff may see; `mentioned` are the ids of colleagues it calls.
  record NoteAdded(Instant at, String member, String name, String text, List<String> mentioned)
      implements CaseEvent {
    /// Notes of before colleagues could be called know of none.
    public NoteAdded {
      mentioned = mentioned == null ? List.of() : List.copyOf(mentioned);
    }

    public NoteAdded(Instant at, String member, String name, String text) {
      this(at, member, name, text, List.of());
    }
  }

  /// The mediator laid the file aside until a day, or (null) took it up again.
  record Snoozed(Instant at, String member, String name, @Nullable LocalDate until)
      implements CaseEvent {}

  /// A mediator took the file.
  record Claimed(Instant at, String member, String name) implements CaseEvent {}

  /// The mediator gave the thread back to the assistant, or the file back to the desk.
  record Released(Instant at, String member, String name) implements CaseEvent {}

  /// Nobody answered her within the stated time: she is told so, once for all she wrote until then.
  record NobodyAnswered(Instant at) implements CaseEvent {}

  /// She asked the assistant back instead of a person.
  record AssistantAsked(Instant at) implements CaseEvent {}

  /// The mediator asked another to take the file over (`to` null: whoever reads its language);
  /// until somebody does, she keeps it, and one that nobody had stays nobody's.
  record Offered(
      Instant at,
      String member,
      String name,
      @Nullable String to,
      @Nullable String toName,
      String reason)
      implements CaseEvent {}

  /// The offer was taken back, or not taken.
  record OfferEnded(Instant at, String member, String name) implements CaseEvent {}

  /// Another mediator has the file now, because she was asked to (`offered`) or as a supervisor.
  record TakenOver(Instant at, String member, String name, String from, boolean offered)
      implements CaseEvent {}

  /// Somebody else than who closed it looks at it again, since the complainant does not agree; she
  /// has the file now. `from`: who had it until then, if anybody did.
  record ReviewBegun(Instant at, String member, String name, @Nullable String from)
      implements CaseEvent {}

  /// The language in which the file is read from now on; by the complainant, who went on in it,
  /// where no member is named.
  record LanguageSet(Instant at, @Nullable String member, @Nullable String name, String locale)
      implements CaseEvent {}

  /// Whoever had the file is away or works here no more: it waits for another.
  record LeftAlone(Instant at, String member) implements CaseEvent {}

  /// Somebody of staff stands aside because she is involved, or because the complainant does not
  /// want her; `had`: she had the file until then, and it waits for another.
  record SteppedAside(
      Instant at,
      String member,
      String name,
      Recusal.Reason reason,
      @Nullable String words,
      boolean had)
      implements CaseEvent {}

  /// A supervisor asked that `of`, who stands aside, may see the file again.
  record OverrideAsked(Instant at, String member, String name, String of, String reason)
      implements CaseEvent {}

  /// Another supervisor allowed it.
  record OverrideAllowed(Instant at, String member, String name, String of) implements CaseEvent {}

  /// It was not allowed, or taken back.
  record OverrideRefused(Instant at, String member, String name, String of) implements CaseEvent {}

  /// Whoever has the file asked to see the numbers of papers in it: why, and her own words to it,
  /// in their language.
  record NumbersAsked(
      Instant at,
      String member,
      String name,
      Disclosure.Purpose purpose,
      @Nullable String words,
      String locale)
      implements CaseEvent {}

  /// A custodian opened them to `of`, until then.
  record NumbersAllowed(Instant at, String member, String name, String of, Instant until)
      implements CaseEvent {}

  /// A custodian did not, or (`member` is `of`) the question was taken back.
  record NumbersRefused(Instant at, String member, String name, String of) implements CaseEvent {}

  /// The complainant, who holds the codes of both, linked the file with another, by its id.
  record Linked(Instant at, String other) implements CaseEvent {}

  /// She ended that.
  record Unlinked(Instant at, String other) implements CaseEvent {}

  /// Closed with a reason in plain words that the complainant reads.
  record Closed(
      Instant at,
      String member,
      String name,
      String reason,
      String locale,
      @Nullable Long of,
      @Nullable Translation translation)
      implements CaseEvent {
    /// In words that waited for no translation.
    public Closed(Instant at, String member, String name, String reason, String locale) {
      this(at, member, name, reason, locale, null, null);
    }
  }

  /// The complainant wrote again after the close.
  record Reopened(Instant at) implements CaseEvent {}

  /// The code was shown once more, at the first return.
  record CodeShown(Instant at) implements CaseEvent {}

  /// What is promised first: the rule it rests on (`CN-XF-02`, or `promise` for the organisation's
  /// own), and the day.
  record Promise(String rule, LocalDate from, LocalDate by) {}
}
