package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Likeness;

/// What the entries' own questions teach about which entry a question is for: many ways of asking
/// together tell more than the one that is nearest. Entries of each group learn apart, since they
/// never answer the same asker.
final class Practice {
  /// Of so many entries or more, or with so few questions each, nothing is learnt.
  private static final int MOST_ENTRIES = 400;

  private static final int FEWEST_QUESTIONS = 6;
  private static final String NOTHING = "";

  private final Map<String, Likeness> byGroup = new TreeMap<>();
  private final List<Entry> entries;

  /// Which questions and entries (by number) are left out while learning.
  record Left(Predicate<String> question, IntPredicate entry) {
    static final Left NOTHING = new Left(question -> false, entry -> false);
  }

  /// Reads texts: their features and, where a model speaks the language, their meaning. What is
  /// practised again and again is taken apart once.
  static final class Reading {
    private final Map<String, long[]> known = new HashMap<>();
    private final Function<String, float[]> meaning;

    Reading(Function<String, float[]> meaning) {
      this.meaning = meaning;
    }

    private Likeness.Example example(String text, String label) {
      long[] features = known.computeIfAbsent(text, Features::of);
      return new Likeness.Example(features, label, meaning.apply(text));
    }
  }

  /// `told` are the pieces of each entry's text.
  Practice(
      List<Entry> entries,
      List<List<String>> told,
      List<String> unanswerable,
      Reading reading,
      Left left) {
    this.entries = entries;
    List<String> groups =
        entries.stream().map(Entry::group).filter(g -> !g.isEmpty()).distinct().toList();
    for (String group : groups.isEmpty() ? List.of("") : groups) {
      List<Likeness.Example> examples = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        boolean heard = entry.group().isEmpty() || entry.group().equals(group);
        if (heard && !left.entry().test(i)) {
          Stream.of(entry.questions(), List.of(entry.title()), told.get(i), entry.borrowed())
              .flatMap(List::stream)
              .filter(left.question().negate())
              .forEach(t -> examples.add(reading.example(t, entry.id())));
        }
      }
      unanswerable.stream()
          .filter(left.question().negate())
          .forEach(t -> examples.add(reading.example(t, NOTHING)));
      byGroup.put(group, new Likeness(examples));
    }
  }

  static boolean worthwhile(List<Entry> entries) {
    double questions = entries.stream().mapToInt(e -> e.questions().size()).average().orElse(0);
    return questions >= FEWEST_QUESTIONS && entries.size() <= MOST_ENTRIES;
  }

  /// The vote for each entry, how much of it is by meaning, and the vote for none of them.
  record Votes(double[] entries, double[] meant, double nothing) {
    static final Votes NONE = new Votes(new double[0], new double[0], 0);

    boolean none() {
      return entries.length == 0;
    }
  }

  Votes votes(String question, float[] meaning, IntPredicate allowed) {
    double[] votes = new double[entries.size()];
    double[] meant = new double[entries.size()];
    Arrays.fill(votes, Double.NEGATIVE_INFINITY);
    double nothing = Double.NEGATIVE_INFINITY;
    long[] features = Features.of(question);
    for (Map.Entry<String, Likeness> group : byGroup.entrySet()) {
      if (asked(group.getKey(), allowed)) {
        Map<String, Likeness.Vote> heard = group.getValue().votes(features, meaning);
        for (int i = 0; i < votes.length; i++) {
          Entry of = entries.get(i);
          boolean here = of.group().isEmpty() || of.group().equals(group.getKey());
          Likeness.Vote vote = heard.getOrDefault(of.id(), Likeness.Vote.NONE);
          if (here && vote.sum() > votes[i]) {
            votes[i] = vote.sum();
            meant[i] = vote.meaning();
          }
        }
        nothing = Math.max(nothing, heard.getOrDefault(NOTHING, Likeness.Vote.NONE).sum());
      }
    }
    return new Votes(votes, meant, nothing);
  }

  /// A group is asked where one of its own entries may answer; where none of any group may, all are
  /// asked about the entries that answer everybody.
  private boolean asked(String group, IntPredicate allowed) {
    boolean any = false;
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).group().isEmpty() && allowed.test(i)) {
        any = true;
        if (entries.get(i).group().equals(group)) {
          return true;
        }
      }
    }
    return !any;
  }
}
