package org.mingbai.retrieval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mingbai.language.Language;

/// Texts that come, change and go, found by their words, each as its language takes words apart;
/// what stands under one name may be in several languages; in memory alone.
public final class TextShelf {
  private final Map<Language, ShelfBoard> boards = new HashMap<>();
  private final Map<String, Set<Language>> places = new HashMap<>();

  /// Puts texts there, each under the language it is written in, in the place of what stood under
  /// this name.
  public synchronized void put(String id, Map<Language, List<String>> texts) {
    remove(id);
    texts.forEach((language, own) ->
        boards.computeIfAbsent(language, ShelfBoard::new).add(id, String.join("\n", own)));
    places.put(id, Set.copyOf(texts.keySet()));
  }

  public synchronized void remove(String id) {
    Set<Language> languages = places.remove(id);
    if (languages != null) {
      boards.forEach((language, board) -> {
        if (languages.contains(language)) {
          board.remove(id);
        }
      });
    }
  }

  /// How much of these words, from 0 to 1, each text of their language holds, among those allowed.
  public synchronized Map<String, Double> like(
      String words, Language language, Predicate<String> allowed) {
    ShelfBoard board = boards.get(language);
    return board == null ? Map.of() : board.like(words, allowed);
  }

  /// Best first, among those allowed, each once, as its best language has it; never fails on odd
  /// words.
  public synchronized List<Hit> find(String words, int most, Predicate<String> allowed) {
    Map<String, Hit> best = new HashMap<>();
    for (ShelfBoard board : boards.values()) {
      board
          .find(words, allowed)
          .forEach(h -> best.merge(h.id(), h, (a, b) -> a.score() >= b.score() ? a : b));
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
        .limit(most)
        .toList();
  }
}
