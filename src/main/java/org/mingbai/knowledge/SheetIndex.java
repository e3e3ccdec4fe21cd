package org.mingbai.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.retrieval.Entry;
import org.mingbai.retrieval.Hit;
import org.mingbai.retrieval.Hits;
import org.mingbai.retrieval.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sheets of one language with the index over them. A person's complaint is never in it.
final class SheetIndex {
  /// What no sheet answers: small talk, and some ordinary sentences of every day.
  private static final String OFF_TOPIC = "kind:off-topic";

  private static final String ORDINARY = "-";
  private static final int ORDINARY_ENOUGH = 80;
  private static final int MOST = 5;
  private static final Logger LOG = LoggerFactory.getLogger(SheetIndex.class);

  private final Map<String, Sheet> byId = new HashMap<>();
  private final List<Sheet> sheets;
  private final Language language;
  private volatile SearchIndex byWords;
  private volatile SearchIndex index;
  private volatile boolean stumbled;

  /// `mixed` are the questions by sheet in languages whose words people mix into this one.
  SheetIndex(LocaleFolder folder, List<Sheet> standing, Map<String, List<String>> mixed) {
    sheets = List.copyOf(standing);
    sheets.forEach(sheet -> byId.put(sheet.id(), sheet));
    List<String> offTopic = texts(folder, OFF_TOPIC::equals);
    List<String> ordinary = texts(folder, ORDINARY::equals);
    List<String> nothing = new ArrayList<>(offTopic);
    nothing.addAll(folder.uncovered());
    nothing.addAll(ordinary.subList(0, Math.min(ORDINARY_ENOUGH, ordinary.size())));
    language = folder.language();
    byWords =
        SearchIndex.of(
            folder.language(),
            sheets.stream()
                .map(sheet -> entry(sheet, folder, mixed.getOrDefault(sheet.id(), List.of())))
                .toList(),
            nothing);
    index = byWords;
  }

  /// Weighs nearness in meaning too from now on, where the language has a model. Asked once before:
  /// the first person's question must not wait until the judge is taught.
  void weigh(Embeddings embeddings) {
    SearchIndex ready = byWords.with(embeddings);
    warm(ready);
    index = ready;
  }

  /// The same, ready to answer at once.
  SheetIndex ready() {
    warm(index);
    return this;
  }

  /// The same, taking over what the shelf that stood before was taught about words.
  SheetIndex readyAs(SheetIndex before) {
    byWords = byWords.taughtAs(before.byWords);
    index = byWords;
    return ready();
  }

  private void warm(SearchIndex fresh) {
    if (!sheets.isEmpty()) {
      Hits _ = fresh.find(sheets.getFirst().title(), 1, id -> true);
    }
  }

  /// Whether more than words is weighed.
  boolean weighed() {
    return index != byWords;
  }

  /// Whether the last question was answered by words alone because the model failed.
  boolean stumbled() {
    return stumbled;
  }

  /// The same as `weigh`, taking over what the shelf that stood before was taught.
  void weighAs(SheetIndex before, Embeddings embeddings) {
    SearchIndex ready = byWords.with(embeddings).taughtAs(before.index);
    warm(ready);
    index = ready;
  }

  /// The id of the sheet whose own question this is, else of the one that comes first.
  String asked(String question, Predicate<Sheet> allowed) {
    return byWords
        .owner(question, id -> sheet(id).map(allowed::test).orElse(false))
        .orElseGet(() -> first(question, allowed));
  }

  /// The id of the sheet that comes first by what it says; empty where nothing is found.
  String first(String question, Predicate<Sheet> allowed) {
    Predicate<String> held = id -> sheet(id).map(allowed::test).orElse(false);
    List<Hit> best;
    try {
      best = index.rank(question, 1, held);
    } catch (IllegalStateException e) {
      LOG.warn("{}: ranked by words alone, the model failed", language.tag(), e);
      best = byWords.rank(question, 1, held);
    }
    return best.isEmpty() ? "" : best.getFirst().id();
  }

  private static Entry entry(Sheet sheet, LocaleFolder folder, List<String> mixed) {
    String group = sheet.country() == null ? "" : sheet.country();
    return new Entry(
        sheet.id(),
        group,
        sheet.questions(),
        sheet.title(),
        String.join("\n", sheet.sections().values()),
        texts(folder, label -> label.startsWith(sheet.topic() + ".")),
        mixed);
  }

  private static List<String> texts(LocaleFolder folder, Predicate<String> wanted) {
    return folder.samples().stream()
        .filter(sample -> wanted.test(sample.label()))
        .map(Sample::text)
        .toList();
  }

  Language language() {
    return language;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Optional<Sheet> sheet(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The best sheets among those allowed, and how likely it is that the first one answers.
  Hits find(String question, Predicate<Sheet> allowed) {
    Predicate<String> held = id -> sheet(id).map(allowed::test).orElse(false);
    try {
      Hits hits = index.find(question, MOST, held);
      stumbled = false;
      return hits;
    } catch (IllegalStateException e) {
      // A model that fails costs nearness in meaning, never the answer.
      stumbled = true;
      LOG.warn("{}: found by words alone, the model failed", language.tag(), e);
      return byWords.find(question, MOST, held);
    }
  }
}
