package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Questions to learn certainty from: each variant of an entry left out in turn, the same with its
/// whole entry gone, and questions that nothing answers.
final class Lessons {
  /// As many questions teach certainty; more would only take longer.
  private static final int MOST_COVERED = 1000;

  /// Of the groups, so many hear each stranger.
  private static final int HEAR_STRANGERS = 2;

  private Lessons() {}

  static List<Lesson> of(List<Entry> entries, List<String> unanswerable) {
    Set<String> groups = new TreeSet<>();
    entries.forEach(entry -> groups.add(entry.group()));
    if (groups.size() > 1) {
      groups.remove("");
    }
    List<Lesson> lessons = new ArrayList<>();
    int each = Math.max(2, MOST_COVERED / Math.max(1, entries.size()));
    int number = 0;
    for (String group : groups) {
      int turn = number++;
      Predicate<Entry> heard = e -> e.group().isEmpty() || e.group().equals(group);
      for (int i = 0; i < entries.size(); i++) {
        if (heard.test(entries.get(i))) {
          add(lessons, entries.get(i), i, heard, each);
        }
      }
      for (int i = 0; i < unanswerable.size(); i++) {
        if (Math.floorMod(i - turn, groups.size()) < HEAR_STRANGERS) {
          lessons.add(
              new Lesson(
                  unanswerable.get(i),
                  List.of(),
                  heard,
                  Column.LeftOut.NOTHING,
                  Lesson.Sort.STRANGE));
        }
      }
    }
    return lessons;
  }

  /// Questions from all along the list, since neighbours in it are alike.
  private static void add(
      List<Lesson> lessons, Entry entry, int owner, Predicate<Entry> heard, int most) {
    Predicate<Entry> others = heard.and(e -> !e.id().equals(entry.id()));
    int all = entry.questions().size();
    int n = Math.min(all, most);
    for (int i = 0; i < n; i++) {
      String question = entry.questions().get(i * all / n);
      Column.LeftOut variant = new Column.LeftOut(owner, question);
      lessons.add(new Lesson(question, List.of(entry.id()), heard, variant, Lesson.Sort.COVERED));
      lessons.add(new Lesson(question, List.of(), others, variant, Lesson.Sort.TAKEN_AWAY));
    }
  }
}
