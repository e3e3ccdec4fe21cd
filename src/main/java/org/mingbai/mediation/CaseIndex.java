package org.mingbai.mediation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Grievance;
import org.mingbai.language.Language;
import org.mingbai.retrieval.Snippet;
import org.mingbai.retrieval.TextShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of all cases, in memory alone (PRV-03): gone with the house, never on a disk. What has
/// changed since it last looked is read anew.
public final class CaseIndex {
  private static final Logger LOG = LoggerFactory.getLogger(CaseIndex.class);
  private static final int MOST = 30;
  private final DocketDesk docket;
  private final TextShelf shelf = new TextShelf();
  private final Map<String, Long> versions = new HashMap<>();

  public CaseIndex(DocketDesk docket) {
    this.docket = docket;
  }

  /// Takes in what is new or has changed, and lets go what is gone; how many cases that were.
  public synchronized int refresh() {
    List<DocketRow> rows = docket.rows();
    List<DocketRow> changed =
        rows.stream()
            .filter(r -> !Long.valueOf(r.version()).equals(versions.get(r.id().value())))
            .toList();
    changed.forEach(this::take);
    Set<String> here = rows.stream().map(r -> r.id().value()).collect(Collectors.toSet());
    for (String gone : new HashSet<>(versions.keySet())) {
      if (!here.contains(gone)) {
        shelf.remove(gone);
        versions.remove(gone);
      }
    }
    return changed.size();
  }

  private void take(DocketRow row) {
    Optional<CaseFile> file = docket.find(row.id());
    if (file.isPresent()) {
      shelf.put(row.id().value(), texts(file.get()));
      versions.put(row.id().value(), file.get().version());
    }
  }

  /// Best first, among these rows.
  List<Found> find(String words, List<DocketRow> seen, Function<DocketRow, Inbox.Entry> entry) {
    int changed = refresh();
    LOG.debug("{} cases were taken in for a search", changed);
    Map<String, DocketRow> allowed =
        seen.stream().collect(Collectors.toMap(r -> r.id().value(), r -> r, (a, b) -> a));
    Stream<DocketRow> named = seen.stream().filter(r -> r.reference().equalsIgnoreCase(words));
    Stream<DocketRow> found =
        shelf.find(words, MOST, allowed::containsKey).stream().map(h -> allowed.get(h.id()));
    return Stream.concat(named, found)
        .distinct()
        .flatMap(r -> docket.find(r.id()).stream().map(f -> found(entry.apply(r), f, words)))
        .toList();
  }

  /// How much of these words each of the cases holds that are read in their language, by id, as far
  /// as they were taken in.
  public Map<String, Double> like(String words, String locale, Predicate<String> allowed) {
    return shelf.like(words, Language.of(locale), allowed);
  }

  private static Found found(Inbox.Entry entry, CaseFile file, String words) {
    return new Found(entry, Snippet.of(texts(file), words));
  }

  private record Written(String locale, String text) {}

  /// Everything written in a case, by whomever, by the language it is written in: people change
  /// theirs, and colleagues write others. Of a note nobody knows; it counts as the case's.
  private static Map<Language, List<String>> texts(CaseFile file) {
    return file.events().stream()
        .flatMap(e -> texts(e, file.locale()))
        .filter(w -> !w.text().isBlank())
        .collect(
            Collectors.groupingBy(
                w -> Language.of(w.locale()),
                LinkedHashMap::new,
                Collectors.mapping(Written::text, Collectors.toList())));
  }

  private static Stream<Written> texts(CaseEvent event, String locale) {
    return switch (event) {
      case CaseEvent.Opened e -> told(e.grievance(), e.locale());
      case CaseEvent.Filed e -> told(e.grievance(), locale);
      case CaseEvent.StatementAdded e -> Stream.of(new Written(e.locale(), e.text()));
      case CaseEvent.Replied e -> both(e.text(), e.locale(), e.translation());
      case CaseEvent.ReplyWaits e -> Stream.of(new Written(e.from(), e.text()));
      case CaseEvent.Translated e -> Stream.of(new Written(e.to(), e.text()));
      case CaseEvent.NoteAdded e -> Stream.of(new Written(locale, e.text()));
      case CaseEvent.Closed e -> both(e.reason(), e.locale(), e.translation());
      default -> Stream.empty();
    };
  }

  private static Stream<Written> told(Grievance grievance, String locale) {
    return grievance.told().stream().map(text -> new Written(locale, text));
  }

  private static Stream<Written> both(
      String text, String locale, CaseEvent.@Nullable Translation how) {
    Stream<Written> hers = Stream.of(new Written(locale, text));
    return how == null
        ? hers
        : Stream.concat(hers, Stream.of(new Written(how.from(), how.original())));
  }
}
