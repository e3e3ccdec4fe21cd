package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
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

  /// Certainty about what was practised is learnt by leaving out one part of the questions, or of
  /// the entries, after the other.
  private static final int QUESTION_PARTS = 3;

  private static final int ENTRY_PARTS = 2;
  private static final int MOST_STRANGE = 1000;

  private final List<Entry> entries;
  private final List<Column> columns;
  private final Asked asked;
  private final List<Lesson> lessons;
  private final @Nullable Meaning meaning;
  private final List<List<String>> told;
  private final @Nullable Practice practice;
  private final Language language;
  private final Learnt<Taught> taught;

  /// What lessons teach: which of the nearest comes first, and how sure that is.
  private record Taught(Ranking ranking, Judge judge) {}

  /// Its judge is taught, by going through the lessons once, when it is first asked for a chance.
  private SearchIndex(
      Language language,
      List<Entry> entries,
      List<Column> columns,
      List<Lesson> lessons,
      @Nullable Meaning meaning,
      boolean practised) {
    this.language = language;
    this.entries = entries;
    this.columns = columns;
    this.lessons = lessons;
    this.meaning = meaning;
    told =
        practised
            ? entries.stream().map(entry -> Meaning.pieces(entry, language)).toList()
            : List.of();
    this.practice = practised ? practice(Practice.Left.NOTHING, new Practice.Reading(this::read)) : null;
    this.taught = new Learnt<>(this::teach);
    this.asked = new Asked(entries, this::terms);
  }

  private SearchIndex(SearchIndex own, Learnt<Taught> taught) {
    language = own.language;
    entries = own.entries;
    columns = own.columns;
    lessons = own.lessons;
    meaning = own.meaning;
    told = own.told;
    practice = own.practice;
    asked = own.asked;
    this.taught = taught;
  }

  /// One part's practice at a time: each weighs as much as the one that answers. Of the entries one
  /// part is enough: what happens when the right one is missing needs fewer examples.
  private Taught teach() {
    Map<String, Meaning.Nearness> once = new HashMap<>();
    Practice.Reading reading = new Practice.Reading(this::read);
    List<Tried> tried = new ArrayList<>();
    for (int part = 0; part <= QUESTION_PARTS; part++) {
      List<Lesson> held = lessonsOf(part);
      Practice without = practice == null || held.isEmpty() ? null : practice(without(part), reading);
      held.forEach(lesson -> tried.add(tried(lesson, once, without)));
    }
    Ranking ranking =
        practice == null
            ? Ranking.PLAIN
            : Ranking.taught(tried.stream().flatMap(t -> t.choice().stream()).toList());
    List<Judge.Seen> seen = tried.stream().flatMap(t -> seen(t, ranking).stream()).toList();
    return new Taught(ranking, Judge.taught(Findings.SIGNALS, seen));
  }

  /// Of the strangers some hundreds teach as much as all.
  private List<Lesson> lessonsOf(int part) {
    long strangers = lessons.stream().filter(l -> l.sort() == Lesson.Sort.STRANGE).count();
    int each = (int) Math.max(1, Math.ceilDiv(strangers, MOST_STRANGE));
    return lessons.stream()
        .filter(l -> part(l) == part)
        .filter(l ->
            l.sort() != Lesson.Sort.STRANGE
                || Math.floorMod(l.question().hashCode() / QUESTION_PARTS, each) == 0)
        .toList();
  }

  /// Empty where nothing at all was found.
  private Optional<Judge.Seen> seen(Tried tried, Ranking ranking) {
    Findings found = tried.found().ranked(ranking);
    Lesson lesson = tried.lesson();
    return found.best(1).stream()
        .findFirst()
        .map(i ->
            new Judge.Seen(
                found.signals(i), lesson.answers().contains(entries.get(i).id()), lesson.sort()));
  }

  /// What a lesson's question found, and the choice it leaves where the right one is near.
  private record Tried(Lesson lesson, Findings found, Optional<Ranking.Choice> choice) {}

  private Practice practice(Practice.Left left, Practice.Reading reading) {
    List<String> strange =
        lessons.stream()
            .filter(lesson -> lesson.sort() == Lesson.Sort.STRANGE)
            .map(Lesson::question)
            .distinct()
            .toList();
    return new Practice(entries, told, strange, reading, left);
  }

  /// First the parts of the questions, then those of the entries.
  private static Practice.Left without(int part) {
    return part < QUESTION_PARTS
        ? new Practice.Left(question -> part(question) == part, entry -> false)
        : new Practice.Left(
            question -> false, entry -> entry % ENTRY_PARTS == part - QUESTION_PARTS);
  }

  private static int part(String question) {
    return Math.floorMod(question.hashCode(), QUESTION_PARTS);
  }

  private float[] read(String text) {
    return meaning == null ? new float[0] : meaning.read(text);
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
        language,
        List.copyOf(entries),
        columns(language, entries),
        List.copyOf(lessons),
        null,
        false);
  }

  /// The same index that also weighs what the entries' own questions teach together and, where the
  /// language has a model, nearness in meaning; where there is neither, itself.
  public SearchIndex with(Embeddings embeddings) {
    boolean practised = Practice.worthwhile(entries);
    boolean meant = embeddings.speak(language) && !entries.isEmpty();
    if (!practised && !meant) {
      return this;
    }
    List<String> asked = lessons.stream().map(Lesson::question).distinct().toList();
    return new SearchIndex(
        language,
        entries,
        columns,
        lessons,
        meant ? new Meaning(language, embeddings, entries, asked) : null,
        practised);
  }

  /// The same index that takes over what another one of its kind was taught, about which comes
  /// first and how sure that is; where it has many more or fewer entries, itself.
  public SearchIndex taughtAs(SearchIndex other) {
    boolean alike =
        Math.abs(entries.size() - other.entries.size()) <= entries.size() / 5
            && (practice == null) == (other.practice == null)
            && (meaning == null) == (other.meaning == null);
    return alike ? new SearchIndex(this, other.taught) : this;
  }

  private Ranking ranking() {
    return practice == null ? Ranking.PLAIN : taught.get().ranking();
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
  private Tried tried(
      Lesson lesson, Map<String, Meaning.Nearness> once, @Nullable Practice without) {
    float[] mine = read(shortened(lesson.question()));
    Meaning.Nearness near =
        once.computeIfAbsent(
            lesson.leftOut().owner() + " " + lesson.question(), k -> near(mine, lesson.leftOut()));
    IntPredicate allowed = i -> lesson.allowed().test(entries.get(i));
    Practice.Votes votes =
        without == null
            ? Practice.Votes.NONE
            : without.votes(shortened(lesson.question()), mine, allowed);
    Findings found = look(lesson.question(), allowed, lesson.leftOut(), near, votes, Ranking.PLAIN);
    return new Tried(lesson, found, choice(found, lesson.answers()));
  }

  private Optional<Ranking.Choice> choice(Findings found, List<String> answers) {
    List<Integer> near = found.best(Ranking.CANDIDATES);
    return near.stream()
        .filter(i -> answers.contains(entries.get(i).id()))
        .findFirst()
        .map(right ->
            new Ranking.Choice(near.stream().map(found::shares).toList(), near.indexOf(right)));
  }

  private static int part(Lesson lesson) {
    return lesson.sort() == Lesson.Sort.TAKEN_AWAY
        ? QUESTION_PARTS + lesson.leftOut().owner() % ENTRY_PARTS
        : part(lesson.question());
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
    return Arrays.stream(asked.entries(terms))
        .mapToObj(i -> entries.get(i).id())
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
  /// certainty.
  public List<Hit> rank(String question, int most, Predicate<String> allowed) {
    return best(looked(question, allowed), most);
  }

  private Findings looked(String question, Predicate<String> allowed) {
    float[] mine = read(shortened(question));
    IntPredicate those = i -> allowed.test(entries.get(i).id());
    Practice.Votes votes =
        practice == null ? Practice.Votes.NONE : practice.votes(shortened(question), mine, those);
    Column.LeftOut all = Column.LeftOut.NOTHING;
    return look(question, those, all, near(mine, all), votes, ranking());
  }

  private List<Hit> best(Findings found, int most) {
    return found.best(most).stream()
        .map(i -> new Hit(entries.get(i).id(), found.score(i)))
        .toList();
  }

  private double chance(Findings found) {
    return found.best(1).stream()
        .mapToDouble(i -> taught.get().judge().chance(found.signals(i)))
        .findFirst()
        .orElse(0);
  }

  private static String shortened(String question) {
    return question.length() > LONGEST_QUESTION
        ? question.substring(0, LONGEST_QUESTION)
        : question;
  }

  private Meaning.Nearness near(float[] mine, Column.LeftOut without) {
    return meaning == null
        ? Meaning.Nearness.NONE
        : meaning.nearness(mine, entries.size(), without);
  }

  private Findings look(
      String question,
      IntPredicate allowed,
      Column.LeftOut without,
      Meaning.Nearness near,
      Practice.Votes votes,
      Ranking ranking) {
    String shortened = shortened(question);
    // asked at each posting: answered once an entry
    boolean[] may = new boolean[entries.size()];
    for (int i = 0; i < may.length; i++) {
      may[i] = allowed.test(i);
    }
    Map<Way, Map<String, Integer>> bags = new HashMap<>();
    List<Column.Scores> found = new ArrayList<>();
    for (Column column : columns) {
      Map<String, Integer> bag =
          bags.computeIfAbsent(column.way(), way -> way.bag(shortened, Way.MOST_TERMS));
      found.add(column.score(bag, entries.size(), i -> may[i], without));
    }
    return new Findings(columns, found, near, votes, entries.size(), allowed, ranking);
  }
}
