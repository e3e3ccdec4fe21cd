package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Questions to learn certainty from: each variant of an entry left out in turn, the same with its
/// whole entry gone, and questions that nothing answers.
final class Lessons {
  private Lessons() {}

  static List<Lesson> of(List<Entry> entries, List<String> unanswerable) {
    Set<String> groups = new TreeSet<>();
    entries.forEach(entry -> groups.add(entry.group()));
    if (groups.size() > 1) {
      groups.remove("");
    }
    List<Lesson> lessons = new ArrayList<>();
    for (String group : groups) {
      Predicate<Entry> heard = e -> e.group().isEmpty() || e.group().equals(group);
      for (int i = 0; i < entries.size(); i++) {
        if (heard.test(entries.get(i))) {
          add(lessons, entries.get(i), i, heard);
        }
      }
      unanswerable.forEach(q ->
          lessons.add(
              new Lesson(q, List.of(), heard, Column.LeftOut.NOTHING, Lesson.Sort.STRANGE)));
    }
    return lessons;
  }

  private static void add(List<Lesson> lessons, Entry entry, int owner, Predicate<Entry> heard) {
    Predicate<Entry> others = heard.and(e -> !e.id().equals(entry.id()));
    for (String question : entry.questions()) {
      Column.LeftOut variant = new Column.LeftOut(owner, question);
      lessons.add(new Lesson(question, List.of(entry.id()), heard, variant, Lesson.Sort.COVERED));
      lessons.add(new Lesson(question, List.of(), others, variant, Lesson.Sort.TAKEN_AWAY));
    }
  }
}
