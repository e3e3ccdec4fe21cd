package org.mingbai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Lead;

/// Which news a case holds, read from its events alone.
final class NewsRules {
  /// So many days before its day a deadline is near.
  static final int NEAR = 2;

  private NewsRules() {}

  /// `zone`: the clock by which its days are reckoned.
  static List<News> of(CaseFile file, ZoneId zone) {
    if (file.closed()) {
      return List.of();
    }
    List<News> all = new ArrayList<>();
    String handler = file.handler().map(CaseFile.Handler::member).orElse(null);
    waiting(file, handler).ifPresent(all::add);
    word(file, handler).ifPresent(all::add);
    all.addAll(mentions(file));
    offer(file).ifPresent(all::add);
    LocalDate due = file.next().by();
    if (due != null) {
      all.addAll(deadlines(due, handler, zone));
    }
    return all;
  }

  private static Optional<News> waiting(CaseFile file, @Nullable String handler) {
    boolean waits = handler == null && (file.lead() == Lead.WAITING || file.filed());
    return waits
        ? last(file, NewsRules::setsFree).map(at -> new News(Kind.WAITING, at, null))
        : Optional.empty();
  }

  /// From then on it waits for whoever comes first.
  private static boolean setsFree(CaseEvent event) {
    return event instanceof CaseEvent.Opened
        || event instanceof CaseEvent.Filed
        || event instanceof CaseEvent.PersonAsked
        || event instanceof CaseEvent.Reopened
        || event instanceof CaseEvent.Released
        || event instanceof CaseEvent.LeftAlone
        || event instanceof CaseEvent.SteppedAside aside && aside.had();
  }

  private static Optional<News> word(CaseFile file, @Nullable String handler) {
    return handler != null && file.unread()
        ? last(file, NewsRules::hers).map(at -> new News(Kind.WORD, at, handler))
        : Optional.empty();
  }

  /// Did the complainant do it?
  private static boolean hers(CaseEvent event) {
    return event instanceof CaseEvent.Opened
        || event instanceof CaseEvent.Filed
        || event instanceof CaseEvent.StatementAdded
        || event instanceof CaseEvent.PersonAsked
        || event instanceof CaseEvent.Reopened;
  }

  private static List<News> mentions(CaseFile file) {
    List<News> all = new ArrayList<>();
    for (String member : file.mentioned()) {
      last(file, e -> e instanceof CaseEvent.NoteAdded n && n.mentioned().contains(member))
          .ifPresent(at -> all.add(new News(Kind.MENTION, at, member)));
    }
    return all;
  }

  private static Optional<News> offer(CaseFile file) {
    return file.offer()
        .flatMap(o ->
            last(file, CaseEvent.Offered.class::isInstance)
                .map(at -> new News(Kind.OFFER, at, o.to())));
  }

  private static List<News> deadlines(LocalDate due, @Nullable String handler, ZoneId zone) {
    return List.of(
        new News(Kind.DEADLINE, due.minusDays(NEAR).atStartOfDay(zone).toInstant(), handler),
        new News(Kind.DEADLINE, due.plusDays(1).atStartOfDay(zone).toInstant(), handler));
  }

  private static Optional<Instant> last(CaseFile file, Predicate<CaseEvent> which) {
    return file.events().reversed().stream().filter(which).map(CaseEvent::at).findFirst();
  }
}
