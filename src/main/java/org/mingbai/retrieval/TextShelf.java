package org.mingbai.retrieval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingbai.language.Language;

/// Texts that come, change and go, found by their words, each as its language takes words apart; in
/// memory alone.
public final class TextShelf {
  private final Map<Language, ShelfBoard> boards = new HashMap<>();
  private final Map<String, Language> places = new HashMap<>();

  /// Puts a text there, in the place of what stood under this name.
  public synchronized void put(String id, Language language, List<String> texts) {
    remove(id);
    boards.computeIfAbsent(language, ShelfBoard::new).add(id, String.join("\n", texts));
    places.put(id, language);
  }

  public synchronized void remove(String id) {
    Language language = places.remove(id);
    ShelfBoard board = language == null ? null : boards.get(language);
    if (board != null) {
      board.remove(id);
    }
  }

  /// How much of these words, from 0 to 1, each text of their language holds, among those allowed.
  public synchronized Map<String, Double> like(
      String words, Language language, Predicate<String> allowed) {
    ShelfBoard board = boards.get(language);
    return board == null ? Map.of() : board.like(words, allowed);
  }

  /// Best first, among those allowed; never fails on odd words.
  public synchronized List<Hit> find(String words, int most, Predicate<String> allowed) {
    return boards.values().stream()
        .flatMap(b -> b.find(words, allowed).stream())
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
        .limit(most)
        .toList();
  }
}
