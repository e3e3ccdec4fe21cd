package org.mingbai.tidings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;

/// What is news to the complainant of a case, and when she may be told: a person's reply (a
/// question waits in it), the decision with which it was closed, a time limit that passed.
final class TidingsRules {
  /// Never more often: what comes in between is told together.
  static final Duration APART = Duration.ofHours(1);

  /// So long she may still have the page open, and every node has seen what happened.
  static final Duration SETTLED = Duration.ofMinutes(2);

  /// That a day has passed is told in the morning: a mail at midnight wakes those around her.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private TidingsRules() {}

  /// Since when each piece of news is true; what she answered already is none. `zone`: the clock of
  /// her case.
  static List<Instant> of(CaseFile file, ZoneId zone) {
    List<CaseEvent> events = file.events();
    int hers = 0;
    for (int n = 0; n < events.size(); n++) {
      hers = hers(events.get(n)) ? n : hers;
    }
    List<Instant> news = new ArrayList<>();
    events.subList(hers, events.size()).stream()
        .filter(e -> e instanceof CaseEvent.Replied || e instanceof CaseEvent.Closed)
        .map(CaseEvent::at)
        .forEach(news::add);
    LocalDate due = file.next().by();
    if (due != null && !file.closed()) {
      news.add(due.plusDays(1).atTime(MORNING).atZone(zone).toInstant());
    }
    return news;
  }

  /// Did she do it, at her case or in her conversation?
  private static boolean hers(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened _,
          CaseEvent.Filed _,
          CaseEvent.StatementAdded _,
          CaseEvent.PersonAsked _,
          CaseEvent.AssistantAsked _,
          CaseEvent.Reopened _,
          CaseEvent.CodeShown _ ->
          true;
      case CaseEvent.TranslationDoubted doubted -> doubted.member() == null;
      default -> false;
    };
  }

  /// May she be told now? `told`: until when she was told.
  static boolean due(Instant told, Instant now) {
    return !now.isBefore(told.plus(APART).plus(SETTLED));
  }

  /// Is any of it new? Only what became true after she was told last, and after she proved her
  /// address.
  static boolean any(List<Instant> news, Instant told, @Nullable Instant proven, Instant now) {
    Instant until = now.minus(SETTLED);
    return proven != null
        && news.stream()
            .anyMatch(at -> at.isAfter(told) && !at.isBefore(proven) && !at.isAfter(until));
  }
}
