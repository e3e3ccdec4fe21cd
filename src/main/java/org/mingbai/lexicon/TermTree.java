package org.mingbai.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingbai.language.Term;
import org.mingbai.likeness.Marks;

/// Terms by the words they consist of. A place in the tree is a mark of the words that lead there:
/// maps of a hundred thousand nodes would weigh ten times as much.
final class TermTree {
  static final long ROOT = 0x243F6A8885A308D3L;

  private final List<Ending> adding = new ArrayList<>();
  private final Set<Long> leading = new TreeSet<>();
  private long[] ends = {};
  private Term[] terms = {};
  private long[] on = {};

  private record Ending(long place, Term term) {}

  /// A term whose words may each be read in several ways.
  void add(List<List<String>> words, Term term) {
    Set<Long> places = new TreeSet<>(Set.of(ROOT));
    for (List<String> ways : words) {
      leading.addAll(places);
      Set<Long> further = new TreeSet<>();
      for (long place : places) {
        ways.forEach(way -> further.add(Marks.after(place, way)));
      }
      places = further;
    }
    places.stream().filter(place -> place != ROOT).forEach(p -> adding.add(new Ending(p, term)));
  }

  /// All terms are added; only now can it be asked.
  void close() {
    adding.sort(Comparator.comparingLong(Ending::place));
    ends = adding.stream().mapToLong(Ending::place).toArray();
    terms = adding.stream().map(Ending::term).toArray(Term[]::new);
    on = leading.stream().mapToLong(place -> place).toArray();
    adding.clear();
    leading.clear();
  }

  /// Whether any term passes through this place or ends there.
  boolean has(long place) {
    return leadsOn(place) || Arrays.binarySearch(ends, place) >= 0;
  }

  boolean leadsOn(long place) {
    return Arrays.binarySearch(on, place) >= 0;
  }

  /// The terms that end at this place, in the order they were added.
  List<Term> ending(long place) {
    int from = Arrays.binarySearch(ends, place);
    if (from < 0) {
      return List.of();
    }
    while (from > 0 && ends[from - 1] == place) {
      from--;
    }
    List<Term> found = new ArrayList<>();
    for (int i = from; i < ends.length && ends[i] == place; i++) {
      found.add(terms[i]);
    }
    return found;
  }
}
