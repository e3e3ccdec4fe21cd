package org.mingbai.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words that wait for somebody who has both languages: a mediator's for the complainant (`reply`;
/// `closes` if they are the reason of a close), or hers for staff. `of`: their place among the
/// events; `member`: who wrote or asked (empty: the complainant); `again`: a translation was wrong.
public record Untranslated(
    long of,
    boolean reply,
    boolean closes,
    String text,
    String from,
    String to,
    Instant since,
    String member,
    String name,
    boolean again) {

  /// Words of hers with their language.
  record Words(String text, String locale) {}

  /// From which language into which, as lists keep it.
  public String pair() {
    return from + ">" + to;
  }

  /// Oldest first; a close ends all waiting.
  static List<Untranslated> in(List<CaseEvent> events) {
    Map<String, Untranslated> waiting = new LinkedHashMap<>();
    for (int i = 0; i < events.size(); i++) {
      take(waiting, events, i);
    }
    return List.copyOf(waiting.values());
  }

  private static void take(Map<String, Untranslated> waiting, List<CaseEvent> events, int i) {
    switch (events.get(i)) {
      case CaseEvent.ReplyWaits e -> waiting.put(key(i), reply(i, e, e.at(), false));
      case CaseEvent.ReplyTakenBack e -> waiting.remove(key(e.of()));
      case CaseEvent.Replied e -> waiting.remove(key(e.of() == null ? -1 : e.of()));
      case CaseEvent.TranslationWished e ->
          words(events, e.of())
              .ifPresent(w ->
                  waiting.put(
                      key(e.of(), e.to()),
                      hers(e.of(), w, e.to(), e.at(), new Asker(e.member(), e.name(), false))));
      case CaseEvent.Translated e -> waiting.remove(key(e.of(), e.to()));
      case CaseEvent.TranslationDoubted e -> again(waiting, events, e);
      case CaseEvent.LanguageSet e ->
          waiting.replaceAll((k, u) -> u.reply() ? u.into(e.locale()) : u);
      case CaseEvent.Closed _ -> waiting.clear();
      default -> {}
    }
  }

  private static void again(
      Map<String, Untranslated> waiting, List<CaseEvent> events, CaseEvent.TranslationDoubted e) {
    if (events.get((int) e.of()) instanceof CaseEvent.ReplyWaits source) {
      waiting.put(key(e.of()), reply(e.of(), source, e.at(), true).into(e.to()));
    } else {
      String member = e.member() == null ? "" : e.member();
      Asker asker = new Asker(member, e.name() == null ? "" : e.name(), true);
      words(events, e.of())
          .ifPresent(w -> waiting.put(key(e.of(), e.to()), hers(e.of(), w, e.to(), e.at(), asker)));
    }
  }

  private record Asker(String member, String name, boolean again) {}

  private static String key(long of) {
    return Long.toString(of);
  }

  private static String key(long of, String to) {
    return of + ">" + to;
  }

  private static Untranslated reply(long of, CaseEvent.ReplyWaits e, Instant since, boolean again) {
    return new Untranslated(
        of, true, e.closes(), e.text(), e.from(), e.to(), since, e.member(), e.name(), again);
  }

  private static Untranslated hers(long of, Words w, String to, Instant since, Asker asker) {
    return new Untranslated(
        of,
        false,
        false,
        w.text(),
        w.locale(),
        to,
        since,
        asker.member(),
        asker.name(),
        asker.again());
  }

  private Untranslated into(String other) {
    return new Untranslated(of, reply, closes, text, from, other, since, member, name, again);
  }

  /// As they would wait: whether they do is another matter.
  static Optional<Untranslated> at(List<CaseEvent> events, long of, String to) {
    boolean known = of >= 0 && of < events.size();
    if (known && events.get((int) of) instanceof CaseEvent.ReplyWaits e) {
      return Optional.of(reply(of, e, e.at(), false).into(to));
    }
    Asker nobody = new Asker("", "", false);
    return words(events, of).map(w -> hers(of, w, to, events.getFirst().at(), nobody));
  }

  /// What the complainant wrote at this place, if it is something she wrote.
  static Optional<Words> words(List<CaseEvent> events, long of) {
    if (of < 0 || of >= events.size()) {
      return Optional.empty();
    }
    String locale = ((CaseEvent.Opened) events.getFirst()).locale();
    return switch (events.get((int) of)) {
      case CaseEvent.Opened e -> Optional.of(new Words(e.grievance().what(), locale));
      case CaseEvent.Filed e -> Optional.of(new Words(e.grievance().what(), locale));
      case CaseEvent.StatementAdded e -> Optional.of(new Words(e.text(), e.locale()));
      default -> Optional.empty();
    };
  }
}
