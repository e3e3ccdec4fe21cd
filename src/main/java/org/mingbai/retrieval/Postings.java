package org.mingbai.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingbai.likeness.Marks;

/// In which texts each term stands and how often. Terms are kept as marks of 64 bits: the words of
/// ten languages would weigh more than all else.
final class Postings {
  private static final int[] NONE = {};

  private final long[] marks;
  private final int[][] rows;

  /// By term: pairs of a text's number and how often it has the term, in order of the number.
  Postings(Map<String, List<int[]>> found) {
    marks = found.keySet().stream().mapToLong(Marks::of).sorted().distinct().toArray();
    rows = new int[marks.length][];
    found.forEach((term, pairs) ->
        rows[Arrays.binarySearch(marks, Marks.of(term))] =
            pairs.stream().flatMapToInt(Arrays::stream).toArray());
  }

  /// Numbers and times by turns; empty where the term stands nowhere.
  int[] of(String term) {
    int at = Arrays.binarySearch(marks, Marks.of(term));
    return at < 0 ? NONE : rows[at];
  }
}
