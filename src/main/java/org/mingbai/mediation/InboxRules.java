package org.mingbai.mediation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Stage;
import org.mingbai.mediation.Inbox.When;
import org.mingbai.mediation.Sift.View;

/// Which view holds a case, and in which order they stand.
final class InboxRules {
  private static final int WEEK = 7;

  /// Who waits for a person now comes first, then red lines, then the next deadline; what has no
  /// day comes last; among equals the unread, then the older.
  static final Comparator<DocketRow> ORDER =
      Comparator.comparing(InboxRules::live, Comparator.reverseOrder())
          .thenComparing(InboxRules::urgent, Comparator.reverseOrder())
          .thenComparing(DocketRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(DocketRow::unread, Comparator.reverseOrder())
          .thenComparing(DocketRow::received)
          .thenComparing(DocketRow::reference);

  private InboxRules() {}

  static boolean holds(View view, DocketRow row, String member, LocalDate today) {
    boolean closed = closed(row);
    return switch (view) {
      case CLOSED -> closed;
      case ALL -> !closed;
      case LIVE -> live(row);
      case MINE -> !closed && member.equals(row.handler()) && !asleep(row, today);
      case UNASSIGNED -> free(row);
      case OVERDUE -> !closed && when(row.due(), today) == When.OVERDUE;
      case WAITING ->
          !closed
              && List.of(Stage.IN_WORK.key(), Stage.REVIEW.key()).contains(row.stage())
              && !row.unread()
              && !row.unanswered()
              && !asleep(row, today);
      case REVIEW -> !closed && row.review() != null && !member.equals(row.review());
      case MENTIONS -> mentions(row, member);
      case SNOOZED -> !closed && asleep(row, today);
    };
  }

  /// Does this view hold what is hers to do next?
  static boolean queue(View view) {
    return view == View.MINE || view == View.LIVE || view == View.UNASSIGNED;
  }

  static boolean closed(DocketRow row) {
    return List.of(Stage.CLOSED.key(), Stage.WITHDRAWN.key()).contains(row.stage());
  }

  /// Is it open, and nobody's?
  static boolean free(DocketRow row) {
    return !closed(row) && row.handler() == null;
  }

  /// Is it open, and was she called in a note?
  static boolean mentions(DocketRow row, String member) {
    return !closed(row) && row.mentioned().contains(member);
  }

  /// Was a person asked for whom nobody has become yet?
  static boolean live(DocketRow row) {
    return row.live() && !closed(row);
  }

  /// Is it laid aside? On its day, and when it is overdue, it is back.
  static boolean asleep(DocketRow row, LocalDate today) {
    LocalDate until = row.asleep();
    return until != null && today.isBefore(until) && when(row.due(), today) != When.OVERDUE;
  }

  /// Is it open, and was a red line seen in it?
  static boolean urgent(DocketRow row) {
    return !row.redLines().isEmpty() && !closed(row);
  }

  /// The group in which it stands.
  static When group(DocketRow row, LocalDate today) {
    if (live(row)) {
      return When.LIVE;
    }
    return urgent(row) ? When.CARE : when(row.due(), today);
  }

  static When when(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return When.NO_DAY;
    }
    if (due.isBefore(today)) {
      return When.OVERDUE;
    }
    if (due.equals(today)) {
      return When.TODAY;
    }
    return due.isBefore(today.plusDays(WEEK)) ? When.THIS_WEEK : When.LATER;
  }
}
