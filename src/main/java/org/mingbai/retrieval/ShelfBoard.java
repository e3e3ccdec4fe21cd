package org.mingbai.retrieval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mingbai.language.Language;

/// The texts of one language on a shelf. A place that was left stays empty until a quarter of them
/// are; then all that pointed to them is forgotten, and new texts come there.
final class ShelfBoard {
  /// How much of a question's words, weighed by their rarity, must stand in a text.
  private static final double ENOUGH = .6;

  /// How many of the pieces of its words must, each counting alike: a rare piece tells little.
  private static final double PIECES_ENOUGH = .75;

  private static final int MOST_TERMS = 20_000;
  private final List<Way> ways;
  private final List<Map<String, Places>> terms = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int left;

  /// In which places a term stands.
  private static final class Places {
    private int[] slots = new int[2];
    private int size;

    void add(int slot) {
      if (size == slots.length) {
        slots = java.util.Arrays.copyOf(slots, size * 2);
      }
      slots[size++] = slot;
    }

    void keep(java.util.function.IntPredicate stays) {
      slots = java.util.Arrays.stream(slots, 0, size).filter(stays).toArray();
      size = slots.length;
    }
  }

  ShelfBoard(Language language) {
    ways = Ways.of(language);
    ways.forEach(w -> terms.add(new HashMap<>()));
  }

  void add(String id, String text) {
    int slot = free.isEmpty() ? ids.size() : free.pop();
    if (slot == ids.size()) {
      ids.add(id);
    } else {
      ids.set(slot, id);
    }
    slots.put(id, slot);
    for (int w = 0; w < ways.size(); w++) {
      Map<String, Places> own = terms.get(w);
      ways.get(w)
          .bag(text, MOST_TERMS)
          .keySet()
          .forEach(t -> own.computeIfAbsent(t, k -> new Places()).add(slot));
    }
  }

  void remove(String id) {
    Integer slot = slots.remove(id);
    if (slot == null) {
      return;
    }
    ids.set(slot, "");
    left++;
    if (left > 16 && left * 4 > ids.size()) {
      tidy();
    }
  }

  private void tidy() {
    for (Map<String, Places> own : terms) {
      own.values().forEach(p -> p.keep(slot -> !ids.get(slot).isEmpty()));
      own.values().removeIf(p -> p.size == 0);
    }
    free.clear();
    IntStream.range(0, ids.size()).filter(slot -> ids.get(slot).isEmpty()).forEach(free::push);
    left = 0;
  }

  /// Each text by the share of the question it holds: as words, or, where words are written in
  /// other ways, as pieces of them.
  List<Hit> find(String words, Predicate<String> allowed) {
    Map<Integer, Double> scores = new HashMap<>();
    Set<Integer> enough = new HashSet<>();
    double all = ways.stream().mapToDouble(Way::weight).sum();
    for (int w = 0; w < ways.size(); w++) {
      double weight = ways.get(w).weight() / all;
      double bound = pieces(w) ? PIECES_ENOUGH : ENOUGH;
      shares(w, words)
          .forEach((slot, share) -> {
            scores.merge(slot, weight * share, Double::sum);
            if (share >= bound) {
              enough.add(slot);
            }
          });
    }
    return enough.stream()
        .filter(slot -> !ids.get(slot).isEmpty() && allowed.test(ids.get(slot)))
        .map(slot -> new Hit(ids.get(slot), scores.getOrDefault(slot, 0.)))
        .toList();
  }

  /// How much of these words each text holds, however little.
  Map<String, Double> like(String words, Predicate<String> allowed) {
    Map<String, Double> like = new HashMap<>();
    double all = ways.stream().mapToDouble(Way::weight).sum();
    for (int w = 0; w < ways.size(); w++) {
      double weight = ways.get(w).weight() / all;
      shares(w, words)
          .forEach((slot, share) -> {
            String id = ids.get(slot);
            if (!id.isEmpty() && allowed.test(id)) {
              like.merge(id, weight * share, Double::sum);
            }
          });
    }
    return like;
  }

  private boolean pieces(int way) {
    return ways.get(way).piece() > 0;
  }

  private Map<Integer, Double> shares(int way, String words) {
    Map<Integer, Double> met = new HashMap<>();
    double whole = 0;
    for (String term : asked(way, words)) {
      Places places = terms.get(way).get(term);
      double counts = pieces(way) ? 1 : rarity(places == null ? 0 : places.size);
      whole += counts;
      for (int i = 0; places != null && i < places.size; i++) {
        met.merge(places.slots[i], counts, Double::sum);
      }
    }
    double sum = whole;
    met.replaceAll((slot, value) -> value / sum);
    return met;
  }

  /// Among pieces of words the whole words stand too: they are asked for the other way.
  private List<String> asked(int way, String words) {
    int piece = ways.get(way).piece();
    return ways.get(way).bag(words, Way.MOST_TERMS).keySet().stream()
        .filter(term -> piece == 0 || term.codePointCount(0, term.length()) <= piece)
        .toList();
  }

  private double rarity(int texts) {
    return Math.log(1 + (slots.size() + 1.) / (texts + .5));
  }
}
