package org.mingbai.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Handler;
import org.mingbai.grievance.RedLine;

/// Where a case stands after its events. `asked`: when the complainant wrote words nobody has
/// answered yet; `answered`: when staff last wrote to her.
record Standing(
    Lead lead,
    @Nullable Handler handler,
    boolean closed,
    boolean unread,
    @Nullable Instant asked,
    @Nullable Instant answered,
    Set<RedLine> redLines) {
  Standing {
    redLines = Set.copyOf(redLines);
  }

  static Standing of(List<CaseEvent> events) {
    Standing standing = new Standing(Lead.ASSISTANT, null, false, false, null, null, Set.of());
    for (CaseEvent event : events) {
      standing = standing.after(event);
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
      case CaseEvent.RedLineSeen e ->
          new Standing(lead, handler, closed, unread, asked, answered, union(e.redLines()));
      case CaseEvent.Replied e ->
          new Standing(Lead.PERSON, handler, closed, false, null, e.at(), redLines);
      case CaseEvent.NoteAdded _ ->
          new Standing(lead, handler, closed, false, asked, answered, redLines);
      case CaseEvent.Claimed e ->
          new Standing(
              lead, new Handler(e.member(), e.name()), closed, false, asked, answered, redLines);
      case CaseEvent.Released _ -> released();
      case CaseEvent.Closed e ->
          new Standing(Lead.ENDED, handler, true, false, null, e.at(), redLines);
      case CaseEvent.Reopened e ->
          new Standing(
              Lead.WAITING,
              handler,
              false,
              true,
              asked == null ? e.at() : asked,
              answered,
              redLines);
      case CaseEvent.CodeShown _ -> this;
    };
  }

  private static Standing opened(CaseEvent.Opened e) {
    Lead first = e.filed() ? Lead.ASSISTANT : Lead.WAITING;
    return new Standing(first, null, false, true, e.at(), null, e.redLines());
  }

  private Standing released() {
    Lead next = lead == Lead.PERSON ? Lead.ASSISTANT : lead;
    return new Standing(next, null, closed, unread, asked, answered, redLines);
  }

  private Standing wrote(Lead next, Instant at) {
    return new Standing(
        next, handler, closed, true, asked == null ? at : asked, answered, redLines);
  }

  private Set<RedLine> union(Set<RedLine> more) {
    Set<RedLine> all = EnumSet.noneOf(RedLine.class);
    all.addAll(redLines);
    all.addAll(more);
    return all;
  }
}
