package org.mingbai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Next;
import org.mingbai.casework.CaseFile.Running;
import org.mingbai.casework.CaseFile.State;

/// The time limits of one case. After the first answer the same span runs again, so that no open
/// case is ever without a day.
final class CaseClocks {
  /// A day or two left.
  private static final int SOON = 2;

  private CaseClocks() {}

  static Next next(CaseFile file) {
    Standing standing = file.standing();
    if (standing.closed()) {
      return new Next("case.next.closed", null, "case.who.you");
    }
    Next next = step(file, standing);
    boolean waits = file.untranslated().stream().anyMatch(Untranslated::reply);
    return waits ? new Next("case.next.translation", next.by(), "case.who.office") : next;
  }

  private static Next step(CaseFile file, Standing standing) {
    if (standing.answered() == null) {
      return first(file.opened().promise());
    }
    String what = standing.asked() == null ? "case.next.working" : "case.next.answer";
    return new Next(what, later(file, standing.asked(), standing.answered()), "case.who.mediator");
  }

  /// In China the first step is the written notice of the law.
  private static Next first(CaseEvent.Promise promise) {
    boolean own = promise.rule().equals(Promises.OWN);
    return new Next(
        own ? "case.next.first" : "case.next.notice", promise.by(), "case.who.mediator");
  }

  static List<Running> of(CaseFile file, LocalDate today) {
    Standing standing = file.standing();
    CaseEvent.Promise promise = file.opened().promise();
    String what = promise.rule().equals(Promises.OWN) ? "case.clock.promise" : "case.clock.notice";
    Instant answered = standing.answered();
    State first = answered == null ? state(promise.by(), today) : State.DONE;
    List<Running> clocks = new ArrayList<>();
    clocks.add(new Running(promise.rule(), what, promise.from(), promise.by(), first));
    if (answered != null && !standing.closed()) {
      Instant asked = standing.asked();
      LocalDate due = later(file, asked, answered);
      String second = asked == null ? "case.clock.news" : "case.clock.answer";
      clocks.add(
          new Running(
              Promises.OWN, second, day(asked == null ? answered : asked), due, state(due, today)));
    }
    return List.copyOf(clocks);
  }

  private static LocalDate later(CaseFile file, @Nullable Instant asked, Instant answered) {
    CaseEvent.Promise promise = file.opened().promise();
    return day(asked == null ? answered : asked)
        .plusDays(ChronoUnit.DAYS.between(promise.from(), promise.by()));
  }

  private static State state(LocalDate due, LocalDate today) {
    if (today.isAfter(due)) {
      return State.OVERDUE;
    }
    return today.plusDays(SOON).isBefore(due) ? State.RUNNING : State.SOON;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
