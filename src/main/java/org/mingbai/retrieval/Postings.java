package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingbai.likeness.Marks;

/// In which texts each term stands and how often. Terms are kept as marks of 64 bits, and where
/// they stand in one row for all: the words of ten languages, or a small row for each, would weigh
/// more than all else.
final class Postings {
  private static final int TIMES = 8;
  private static final int MOST = (1 << TIMES) - 1;
  private static final int[] NONE = {};

  private final long[] marks;

  /// Where the places of each term begin; one more at the end.
  private final int[] begin;

  /// A text's number, and in the lowest bits how often it has the term.
  private final int[] places;

  /// By term: pairs of a text's number and how often it has the term, in order of the number.
  Postings(Map<String, List<int[]>> found) {
    marks = found.keySet().stream().mapToLong(Marks::of).sorted().distinct().toArray();
    int[] many = new int[marks.length];
    found.forEach((term, pairs) -> many[at(term)] = pairs.size());
    begin = new int[marks.length + 1];
    for (int i = 0; i < many.length; i++) {
      begin[i + 1] = begin[i] + many[i];
    }
    places = new int[begin[many.length]];
    found.forEach((term, pairs) -> {
      int place = begin[at(term)];
      for (int[] pair : pairs.subList(0, many[at(term)])) {
        places[place++] = pair[0] << TIMES | Math.min(MOST, pair[1]);
      }
    });
  }

  private int at(String term) {
    return Arrays.binarySearch(marks, Marks.of(term));
  }

  /// Numbers and times by turns; empty where the term stands nowhere.
  int[] of(String term) {
    int at = at(term);
    if (at < 0) {
      return NONE;
    }
    int[] pairs = new int[2 * (begin[at + 1] - begin[at])];
    for (int i = 0; i < pairs.length; i += 2) {
      int place = places[begin[at] + i / 2];
      pairs[i] = place >>> TIMES;
      pairs[i + 1] = place & MOST;
    }
    return pairs;
  }
}
