package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;
import org.mingbai.language.Learnt;

/// Goes through the lessons once and learns which of the nearest entries comes first, and how sure
/// that is.
final class School {
  /// Certainty about what was practised is learnt by leaving out one part of the questions, or of
  /// the entries, after the other.
  private static final int QUESTION_PARTS = 3;

  /// Of few entries, whose practice takes no time, more parts: what is practised without an eighth
  /// of the questions is nearer to what answers than without a third.
  private static final int FEW_ENTRIES = 20;

  private static final int PARTS_OF_FEW = 8;

  private static final int ENTRY_PARTS = 2;
  private static final int MOST_STRANGE = 1000;

  private final List<Entry> entries;
  private final List<Lesson> lessons;
  private final Finder finder;
  private final List<List<String>> told;
  private final boolean practised;
  private final int questionParts;
  private final Practice.Reading reading;

  /// What lessons teach.
  record Taught(Ranking ranking, Judge judge) {}

  School(
      Language language,
      List<Entry> entries,
      List<Lesson> lessons,
      Finder finder,
      boolean practised) {
    this.entries = entries;
    this.lessons = lessons;
    this.finder = finder;
    this.practised = practised;
    questionParts = entries.size() <= FEW_ENTRIES ? PARTS_OF_FEW : QUESTION_PARTS;
    reading = new Practice.Reading(finder::read);
    told =
        practised
            ? entries.stream().map(entry -> Meaning.pieces(entry, language)).toList()
            : List.of();
  }

  /// What all questions teach.
  Practice practice() {
    return practice(Practice.Left.NOTHING);
  }

  /// One part's practice at a time: each weighs as much as the one that answers. Of the entries one
  /// part is enough: what happens when the right one is missing needs fewer examples.
  Taught teach() {
    Map<String, Meaning.Nearness> once = new HashMap<>();
    List<Tried> tried = new ArrayList<>();
    for (int part = 0; part <= questionParts; part++) {
      Learnt.goOn();
      List<Lesson> held = lessonsOf(part);
      Practice without = practised && !held.isEmpty() ? practice(without(part)) : null;
      held.forEach(lesson -> tried.add(tried(lesson, once, without)));
    }
    Ranking ranking =
        practised
            ? Ranking.taught(tried.stream().flatMap(t -> t.choice().stream()).toList())
            : Ranking.PLAIN;
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

  private Practice practice(Practice.Left left) {
    List<String> strange =
        lessons.stream()
            .filter(lesson -> lesson.sort() == Lesson.Sort.STRANGE)
            .map(Lesson::question)
            .distinct()
            .toList();
    return new Practice(entries, told, strange, reading, left);
  }

  /// First the parts of the questions, then those of the entries.
  private Practice.Left without(int part) {
    return part < questionParts
        ? new Practice.Left(question -> part(question) == part, entry -> false)
        : new Practice.Left(
            question -> false, entry -> entry % ENTRY_PARTS == part - questionParts);
  }

  private int part(String question) {
    return Math.floorMod(question.hashCode(), questionParts);
  }

  /// The same question comes with and without its entry, and for each group: its nearness is
  /// reckoned once.
  private Tried tried(
      Lesson lesson, Map<String, Meaning.Nearness> once, @Nullable Practice without) {
    float[] mine = finder.read(lesson.question());
    Meaning.Nearness near =
        once.computeIfAbsent(
            lesson.leftOut().owner() + " " + lesson.question(),
            k -> finder.near(mine, lesson.leftOut()));
    IntPredicate allowed = i -> lesson.allowed().test(entries.get(i));
    Finder.Question asked = new Finder.Question(allowed, lesson.leftOut(), near);
    Findings found = finder.look(lesson.question(), asked, mine, without, Ranking.PLAIN);
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

  private int part(Lesson lesson) {
    return lesson.sort() == Lesson.Sort.TAKEN_AWAY
        ? questionParts + lesson.leftOut().owner() % ENTRY_PARTS
        : part(lesson.question());
  }
}
