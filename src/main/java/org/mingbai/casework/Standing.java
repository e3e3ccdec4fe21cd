package org.mingbai.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Handler;
import org.mingbai.casework.CaseFile.Offer;
import org.mingbai.grievance.RedLine;

/// Where a case stands after its events. `asked`: when the complainant wrote words nobody has
/// answered yet; `answered`: when staff last wrote to her; `untold`: since when she waits for a
/// person without having been told that nobody answered yet.
record Standing(
    Lead lead,
    @Nullable Handler handler,
    boolean closed,
    boolean unread,
    @Nullable Instant asked,
    @Nullable Instant answered,
    Set<RedLine> redLines,
    @Nullable Instant untold,
    @Nullable Offer offer) {
  private static final Standing NEW =
      new Standing(Lead.ASSISTANT, null, false, false, null, null, Set.of(), null, null);

  Standing {
    redLines = Set.copyOf(redLines);
  }

  static Standing of(List<CaseEvent> events) {
    Standing standing = NEW;
    for (int i = 0; i < events.size(); i++) {
      CaseEvent event = events.get(i);
      Long of = event instanceof CaseEvent.Replied e ? e.of() : null;
      standing =
          of == null
              ? standing.after(event)
              : standing.wroteLate(event.at(), standing.since(events.subList(of.intValue(), i)));
    }
    return standing;
  }

  Stage stage() {
    if (closed) {
      return Stage.CLOSED;
    }
    if (answered != null) {
      return Stage.IN_WORK;
    }
    return handler != null ? Stage.ACKNOWLEDGED : Stage.RECEIVED;
  }

  private Standing after(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e -> opened(e);
      case CaseEvent.Filed e -> wrote(lead, e.at());
      case CaseEvent.StatementAdded e -> wrote(lead, e.at());
      case CaseEvent.PersonAsked e -> wrote(Lead.WAITING, e.at());
      case CaseEvent.RedLineSeen e -> seen(e.redLines());
      case CaseEvent.Replied e -> wroteToHer(Lead.PERSON, false, e.at());
      case CaseEvent.NoteAdded _, CaseEvent.ReplyWaits _ -> read();
      case CaseEvent.TranslationDoubted e -> e.member() == null ? missed() : this;
      case CaseEvent.ReplyTakenBack _, CaseEvent.TranslationWished _, CaseEvent.Translated _ ->
          this;
      case CaseEvent.Claimed e -> held(new Handler(e.member(), e.name())).read();
      case CaseEvent.TakenOver e -> held(new Handler(e.member(), e.name())).read();
      case CaseEvent.ReviewBegun e -> held(new Handler(e.member(), e.name())).read();
      case CaseEvent.Offered e ->
          offering(new Offer(e.to(), e.toName(), e.reason(), e.member(), e.name()));
      case CaseEvent.OfferEnded _ -> offering(null);
      case CaseEvent.Released _ -> released();
      case CaseEvent.LeftAlone _ -> leftAlone();
      case CaseEvent.SteppedAside e -> e.had() ? setFree(e.at()) : notOffered(e.member());
      case CaseEvent.AssistantAsked _ -> leads(Lead.ASSISTANT, null);
      case CaseEvent.NobodyAnswered _ -> leads(lead, null);
      case CaseEvent.Closed e -> wroteToHer(Lead.ENDED, true, e.at()).offering(null);
      case CaseEvent.Reopened e -> reopened(e.at());
      case CaseEvent.CodeShown _, CaseEvent.LanguageSet _, CaseEvent.Snoozed _ -> this;
      case CaseEvent.OverrideAsked _,
          CaseEvent.OverrideAllowed _,
          CaseEvent.OverrideRefused _,
          CaseEvent.NumbersAsked _,
          CaseEvent.NumbersAllowed _,
          CaseEvent.NumbersRefused _,
          CaseEvent.Linked _,
          CaseEvent.Unlinked _ ->
          this;
    };
  }

  private static Standing opened(CaseEvent.Opened e) {
    Lead first = e.filed() ? Lead.ASSISTANT : Lead.WAITING;
    return NEW.seen(e.redLines()).wrote(first, e.at());
  }

  private Standing released() {
    boolean led = lead == Lead.PERSON;
    return held(null).leads(led ? Lead.ASSISTANT : lead, led ? null : untold);
  }

  /// Where a person led, one is awaited again; what nobody answered is new for the next.
  private Standing leftAlone() {
    Lead next = lead == Lead.PERSON ? Lead.WAITING : lead;
    return new Standing(next, null, closed, asked != null, asked, answered, redLines, untold, null);
  }

  /// Whoever had it stands aside; where a person led she waits anew, from now on.
  private Standing setFree(Instant at) {
    Standing left = leftAlone();
    return left.lead() == Lead.WAITING ? left.wrote(Lead.WAITING, at) : left;
  }

  private Standing notOffered(String member) {
    return offer != null && member.equals(offer.to()) ? offering(null) : this;
  }

  private Standing reopened(Instant at) {
    Instant since = asked == null ? at : asked;
    return new Standing(
        Lead.WAITING, handler, false, true, since, answered, redLines, since, offer);
  }

  private Standing wrote(Lead next, Instant at) {
    boolean awaited = next == Lead.WAITING || next == Lead.PERSON;
    Instant since = awaited && untold == null ? at : untold;
    return new Standing(
        next, handler, closed, true, asked == null ? at : asked, answered, redLines, since, offer);
  }

  private Standing wroteToHer(Lead next, boolean end, Instant at) {
    return new Standing(next, handler, end, false, null, at, redLines, null, offer);
  }

  /// Words that waited for a translation answer only what she had written before them.
  private Standing wroteLate(Instant at, @Nullable Instant later) {
    Instant since = untold != null && later != null && later.isAfter(untold) ? later : untold;
    return new Standing(
        Lead.PERSON,
        handler,
        closed,
        later != null,
        later,
        at,
        redLines,
        later == null ? null : since,
        offer);
  }

  /// When the first of these events came in which she wrote something nobody has answered.
  private @Nullable Instant since(List<CaseEvent> events) {
    Instant first = asked;
    return first == null
        ? null
        : events.stream()
            .filter(Standing::hers)
            .map(CaseEvent::at)
            .filter(at -> !at.isBefore(first))
            .findFirst()
            .orElse(null);
  }

  /// Did she write something, or call?
  static boolean hers(CaseEvent event) {
    return switch (event) {
      case CaseEvent.StatementAdded _,
          CaseEvent.Filed _,
          CaseEvent.PersonAsked _,
          CaseEvent.Reopened _ ->
          true;
      default -> false;
    };
  }

  private Standing leads(Lead next, @Nullable Instant since) {
    return new Standing(next, handler, closed, unread, asked, answered, redLines, since, offer);
  }

  private Standing missed() {
    return new Standing(lead, handler, closed, true, asked, answered, redLines, untold, offer);
  }

  private Standing read() {
    return new Standing(lead, handler, closed, false, asked, answered, redLines, untold, offer);
  }

  /// Whoever has it now was offered nothing yet.
  private Standing held(@Nullable Handler by) {
    return new Standing(lead, by, closed, unread, asked, answered, redLines, untold, null);
  }

  private Standing offering(@Nullable Offer now) {
    return new Standing(lead, handler, closed, unread, asked, answered, redLines, untold, now);
  }

  private Standing seen(Set<RedLine> more) {
    Set<RedLine> all = EnumSet.noneOf(RedLine.class);
    all.addAll(redLines);
    all.addAll(more);
    return new Standing(lead, handler, closed, unread, asked, answered, all, untold, offer);
  }
}
