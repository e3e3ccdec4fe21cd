package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mingbai.likeness.Marks;

/// Whose own questions consist of just these terms. Of each question only a mark of its terms is
/// kept: of tens of thousands the words themselves would fill the house.
final class Asked {
  private final long[] marks;
  private final int[] owners;

  private record Question(long mark, int owner) {}

  Asked(List<Entry> entries, Function<String, Set<String>> terms) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String question : entries.get(i).questions()) {
        Set<String> own = terms.apply(question);
        if (!own.isEmpty()) {
          questions.add(new Question(Marks.of(own), i));
        }
      }
    }
    // sorted stably: entries of one mark stay in their order
    questions.sort((a, b) -> Long.compare(a.mark(), b.mark()));
    marks = questions.stream().mapToLong(Question::mark).toArray();
    owners = questions.stream().mapToInt(Question::owner).toArray();
  }

  /// The numbers of these entries, in order.
  int[] entries(Set<String> terms) {
    if (terms.isEmpty()) {
      return new int[0];
    }
    long mark = Marks.of(terms);
    int from = Arrays.binarySearch(marks, mark);
    if (from < 0) {
      return new int[0];
    }
    while (from > 0 && marks[from - 1] == mark) {
      from--;
    }
    int to = from;
    while (to < marks.length && marks[to] == mark) {
      to++;
    }
    return Arrays.copyOfRange(owners, from, to);
  }
}
