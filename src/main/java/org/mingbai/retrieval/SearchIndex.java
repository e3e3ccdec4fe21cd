package org.mingbai.retrieval;

import java.util.Arrays;
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
  private static final double SAME_WORDS = .99;

  private final List<Entry> entries;
  private final Finder finder;
  private final Asked asked;
  private final List<Lesson> lessons;
  private final @Nullable Practice practice;
  private final Language language;
  private final Learnt<School.Taught> taught;

  /// Its judge is taught, by going through the lessons once, when it is first asked for a chance.
  private SearchIndex(
      Language language,
      List<Entry> entries,
      List<Lesson> lessons,
      Finder finder,
      boolean practised) {
    this.language = language;
    this.entries = entries;
    this.lessons = lessons;
    this.finder = finder;
    School school = new School(language, entries, lessons, finder, practised);
    this.practice = practised ? school.practice() : null;
    this.taught = new Learnt<>(school::teach);
    this.asked = new Asked(entries, finder::terms);
  }

  private SearchIndex(SearchIndex own, Learnt<School.Taught> taught) {
    language = own.language;
    entries = own.entries;
    finder = own.finder;
    lessons = own.lessons;
    practice = own.practice;
    asked = own.asked;
    this.taught = taught;
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
        language, List.copyOf(entries), List.copyOf(lessons), Finder.of(language, entries), false);
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
        lessons,
        meant ? finder.with(new Meaning(language, embeddings, entries, asked)) : finder,
        practised);
  }

  /// The same index that takes over what another one of its kind was taught, about which comes
  /// first and how sure that is; where it has many more or fewer entries, itself.
  public SearchIndex taughtAs(SearchIndex other) {
    boolean alike =
        Math.abs(entries.size() - other.entries.size()) <= entries.size() / 5
            && (practice == null) == (other.practice == null)
            && finder.reads() == other.finder.reads();
    return alike ? new SearchIndex(this, other.taught) : this;
  }

  private Ranking ranking() {
    return practice == null ? Ranking.PLAIN : taught.get().ranking();
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
    Set<String> terms = finder.terms(question);
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
    IntPredicate those = i -> allowed.test(entries.get(i).id());
    return finder.look(
        question, Finder.Question.open(those), finder.read(question), practice, ranking());
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
}
