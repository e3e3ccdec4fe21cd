package org.mingbai.retrieval;

import java.util.List;
import java.util.function.Predicate;

/// A question with the ids of the entries that answer it (none: unanswerable), among the entries
/// allowed.
record Lesson(
    String question,
    List<String> answers,
    Predicate<Entry> allowed,
    Column.LeftOut leftOut,
    Sort sort) {
  /// What a lesson teaches: a question that is answered, the same with its answer taken away, or
  /// one that nothing here is about.
  enum Sort {
    COVERED,
    TAKEN_AWAY,
    STRANGE
  }

  /// A question asked of all entries.
  static Lesson of(String question, List<String> answers) {
    return new Lesson(
        question,
        answers,
        entry -> true,
        Column.LeftOut.NOTHING,
        answers.isEmpty() ? Sort.STRANGE : Sort.COVERED);
  }
}
