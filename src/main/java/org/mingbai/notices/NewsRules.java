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
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.Lead;
import org.mingbai.casework.Untranslated;
import org.mingbai.mediation.TranslatorRules;

/// Which news a case holds, read from its events alone.
final class NewsRules {
  /// So many days before its day a deadline is near.
  static final int NEAR = 2;

  private NewsRules() {}

  /// `clock`: by which its days and working days are reckoned.
  static List<News> of(CaseFile file, DigestRules.Clock clock) {
    if (file.closed()) {
      return List.of();
    }
    List<News> all = new ArrayList<>();
    String handler = file.handler().map(CaseFile.Handler::member).orElse(null);
    waiting(file, handler).ifPresent(all::add);
    word(file, handler).ifPresent(all::add);
    all.addAll(mentions(file));
    offer(file).ifPresent(all::add);
    file.toReview()
        .flatMap(_ -> last(file, CaseEvent.Reopened.class::isInstance))
        .ifPresent(at -> all.add(new News(Kind.REVIEW, at, null)));
    file.disclosure()
        .filter(Disclosure::waits)
        .ifPresent(d -> all.add(new News(Kind.NUMBERS, d.since(), null, null, d.member())));
    LocalDate due = file.next().by();
    if (due != null) {
      all.addAll(deadlines(due, handler, clock.zone()));
    }
    file.untranslated().forEach(words -> all.addAll(translation(words, clock)));
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
                .map(at -> new News(Kind.OFFER, at, o.to(), null, o.to() == null ? o.by() : null)));
  }

  private static List<News> deadlines(LocalDate due, @Nullable String handler, ZoneId zone) {
    return List.of(
        new News(Kind.DEADLINE, due.minusDays(NEAR).atStartOfDay(zone).toInstant(), handler),
        new News(Kind.DEADLINE, due.plusDays(1).atStartOfDay(zone).toInstant(), handler));
  }

  /// When it is asked for, and once more when it waits too long.
  private static List<News> translation(Untranslated words, DigestRules.Clock clock) {
    Instant due = TranslatorRules.due(words.since(), clock.zone(), clock.works());
    return List.of(translation(words, words.since(), false), translation(words, due, true));
  }

  private static News translation(Untranslated words, Instant at, boolean late) {
    String mark = words.of() + ">" + words.to();
    News.Words waiting = new News.Words(mark, words.pair(), words.member(), late);
    return new News(Kind.TRANSLATION, at, null, waiting);
  }

  private static Optional<Instant> last(CaseFile file, Predicate<CaseEvent> which) {
    return file.events().reversed().stream().filter(which).map(CaseEvent::at).findFirst();
  }
}
