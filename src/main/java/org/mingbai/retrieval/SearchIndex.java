package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Learnt;

/// Finds the entries of one language that answer a question, and says how likely it is that the
/// best one does.
public final class SearchIndex {
  private static final int LONGEST_QUESTION = 1000;
  private static final double SAME_WORDS = .99;

  private final List<Entry> entries;
  private final List<Column> columns;
  private final Map<Set<String>, List<Integer>> asked = new HashMap<>();
  private final List<Lesson> lessons;
  private final @Nullable Meaning meaning;
  private final Learnt<Judge> judge;

  /// Its judge is taught, by going through the lessons once, when it is first asked for a chance.
  private SearchIndex(
      List<Entry> entries, List<Column> columns, List<Lesson> lessons, @Nullable Meaning meaning) {
    this.entries = entries;
    this.columns = columns;
    this.lessons = lessons;
    this.meaning = meaning;
    this.judge = new Learnt<>(this::taught);
    for (int i = 0; i < entries.size(); i++) {
      for (String question : entries.get(i).questions()) {
        asked.computeIfAbsent(terms(question), t -> new ArrayList<>()).add(i);
      }
    }
  }

  private Judge taught() {
    Map<String, Meaning.Nearness> once = new HashMap<>();
    return Judge.taught(
        Findings.SIGNALS, lessons.stream().map(lesson -> seen(lesson, once)).toList());
  }

  private Set<String> terms(String question) {
    return columns.isEmpty()
        ? Set.of()
        : columns.getFirst().way().bag(shortened(question), Way.MOST_TERMS).keySet();
  }

  /// An index whose certainty is learnt from the entries' own questions and from questions that
  /// nothing here answers.
  public static SearchIndex of(Language language, List<Entry> entries, List<String> unanswerable) {
    return taught(language, entries, Lessons.of(entries, unanswerable));
  }

  /// An index whose certainty is learnt from these questions, each with the ids that answer it
  /// (none: unanswerable).
  public static SearchIndex calibrated(
      Language language, List<Entry> entries, Map<String, List<String>> questions) {
    return taught(
        language,
        entries,
        questions.entrySet().stream().map(q -> Lesson.of(q.getKey(), q.getValue())).toList());
  }

  private static SearchIndex taught(Language language, List<Entry> entries, List<Lesson> lessons) {
    return new SearchIndex(
        List.copyOf(entries), columns(language, entries), List.copyOf(lessons), null);
  }

  /// The same index that also weighs nearness in meaning; of a language without a model, itself.
  public SearchIndex with(Embeddings embeddings, Language language) {
    if (!embeddings.speak(language) || entries.isEmpty()) {
      return this;
    }
    List<String> asked = lessons.stream().map(Lesson::question).distinct().toList();
    return new SearchIndex(
        entries, columns, lessons, new Meaning(language, embeddings, entries, asked));
  }

  private static List<Column> columns(Language language, List<Entry> entries) {
    List<Way> ways = Ways.of(language);
    List<Column> columns = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Column.Owned> texts = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        int owner = i;
        part.texts(entries.get(i)).forEach(text -> texts.add(new Column.Owned(owner, text)));
      }
      if (texts.stream().anyMatch(text -> !text.text().isBlank())) {
        ways.forEach(way -> columns.add(new Column(part, way, texts)));
      }
    }
    return columns;
  }

  /// The same question comes with and without its entry, and for each group: its nearness is
  /// reckoned once.
  private Judge.Seen seen(Lesson lesson, Map<String, Meaning.Nearness> once) {
    Meaning.Nearness near =
        once.computeIfAbsent(
            lesson.leftOut().owner() + " " + lesson.question(),
            k -> near(shortened(lesson.question()), lesson.leftOut()));
    Findings found =
        look(lesson.question(), i -> lesson.allowed().test(entries.get(i)), lesson.leftOut(), near);
    boolean right =
        found.best(1).stream().anyMatch(i -> lesson.answers().contains(entries.get(i).id()));
    return new Judge.Seen(found.signals(), right, lesson.sort());
  }

  /// The best entries among those allowed; never fails on odd questions. An entry among whose own
  /// questions this one stands word for word comes first.
  public Hits find(String question, int most, Predicate<String> allowed) {
    Findings found = looked(question, allowed);
    Optional<String> own = owner(question, allowed);
    List<Hit> best = best(found, own.isPresent() ? entries.size() : most);
    double chance = chance(found);
    List<Hit> hits = own.isPresent() ? first(own.get(), best, most) : best;
    boolean same = own.isPresent() && !hits.isEmpty() && hits.getFirst().id().equals(own.get());
    return new Hits(hits, same ? Math.max(SAME_WORDS, chance) : chance);
  }

  /// The first entry among those allowed that has this question word for word.
  public Optional<String> owner(String question, Predicate<String> allowed) {
    Set<String> terms = terms(question);
    return terms.isEmpty()
        ? Optional.empty()
        : asked.getOrDefault(terms, List.of()).stream()
            .map(i -> entries.get(i).id())
            .filter(allowed)
            .findFirst();
  }

  /// As far as found: a question of nothing but common words may find nothing.
  private static List<Hit> first(String own, List<Hit> best, int most) {
    return Stream.concat(
            best.stream().filter(hit -> hit.id().equals(own)),
            best.stream().filter(hit -> !hit.id().equals(own)))
        .limit(most)
        .toList();
  }

  /// The best entries by what they say, without regard to whose words these are, and without the
  /// certainty: its judge need not be taught.
  public List<Hit> rank(String question, int most, Predicate<String> allowed) {
    return best(looked(question, allowed), most);
  }

  private Findings looked(String question, Predicate<String> allowed) {
    Column.LeftOut all = Column.LeftOut.NOTHING;
    return look(
        question, i -> allowed.test(entries.get(i).id()), all, near(shortened(question), all));
  }

  private List<Hit> best(Findings found, int most) {
    return found.best(most).stream()
        .map(i -> new Hit(entries.get(i).id(), found.score(i)))
        .toList();
  }

  private double chance(Findings found) {
    return found.nothing() ? 0 : judge.get().chance(found.signals());
  }

  private static String shortened(String question) {
    return question.length() > LONGEST_QUESTION
        ? question.substring(0, LONGEST_QUESTION)
        : question;
  }

  private Meaning.Nearness near(String question, Column.LeftOut without) {
    return meaning == null
        ? Meaning.Nearness.NONE
        : meaning.nearness(question, entries.size(), without);
  }

  private Findings look(
      String question, IntPredicate allowed, Column.LeftOut without, Meaning.Nearness near) {
    String shortened = shortened(question);
    Map<Way, Map<String, Integer>> bags = new HashMap<>();
    List<Column.Scores> found = new ArrayList<>();
    for (Column column : columns) {
      Map<String, Integer> bag =
          bags.computeIfAbsent(column.way(), way -> way.bag(shortened, Way.MOST_TERMS));
      found.add(column.score(bag, entries.size(), allowed, without));
    }
    return Findings.of(columns, found, near, entries.size(), allowed);
  }
}
