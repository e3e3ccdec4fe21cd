package org.mingbai.retrieval;

import java.util.List;
import java.util.function.Predicate;

/// A question with the ids of the entries that answer it (none: unanswerable), among the entries
/// allowed.
record Lesson(
    String question, List<String> answers, Predicate<Entry> allowed, Column.LeftOut leftOut) {
  /// A question asked of all entries.
  static Lesson of(String question, List<String> answers) {
    return new Lesson(question, answers, entry -> true, Column.LeftOut.NOTHING);
  }
}
