package org.mingbai.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketRow;

/// One page of a mediator's inbox: how many cases each view holds, how many this one, and its
/// groups in order, next deadline first.
public record Inbox(
    Map<Sift.View, Integer> counts,
    int total,
    int pages,
    List<Group> groups,
    Set<String> languages,
    Set<String> sites) {
  /// When the next step is due; before all else who waits for a person now, and what needs care at
  /// once.
  public enum When {
    LIVE,
    CARE,
    OVERDUE,
    TODAY,
    THIS_WEEK,
    LATER,
    NO_DAY
  }

  /// Cases due at one time; `total` counts those on other pages too.
  public record Group(When when, int total, List<Entry> entries) {}

  /// Who sees a case that is for trained people: those on the duty list, or, where none is kept,
  /// whoever sees any case like it.
  public enum Guard {
    NONE,
    DUTY,
    OPEN
  }

  /// One case: its row, whose it is, the days left (less than nothing: over), whether she reads its
  /// language, who else sees it, and the last words of its complainant or to her.
  public record Entry(
      DocketRow row,
      @Nullable String handler,
      boolean mine,
      LocalDate today,
      boolean reads,
      Guard guard,
      @Nullable Words last) {
    public long daysLeft() {
      LocalDate due = row.due();
      return due == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(today, due);
    }
  }

  /// Words with their language.
  public record Words(String text, String locale) {}
}
