package org.mingbai.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.likeness.Features;

/// Listens in one language.
final class Listener {
  private static final int GUESSES = 24;
  private static final int REASONS = 5;
  private static final int NEWEST = 4000;

  private final Lexicon lexicon;
  private final Dangers dangers;
  private final FactWords facts;
  private volatile @Nullable DangersMeant meant;
  private final Kinds kinds;
  private final Categories categories;

  Listener(LocaleFolder folder, Lexicon lexicon, Dangers dangers, FactWords facts) {
    this.facts = facts;
    this.lexicon = lexicon;
    this.dangers = dangers;
    kinds = new Kinds(folder);
    categories = new Categories(folder);
  }

  Assessment assess(String text, @Nullable String asked) {
    List<Word> words = Words.of(text);
    List<Lexicon.Match> matches = lexicon.in(words);
    long[] features = Features.of(words);
    Set<RedLine> named = RedLines.in(matches);
    Optional<RedLine> alike = alike(text, features);
    Set<RedLine> redLines = new TreeSet<>(named);
    alike.ifPresent(redLines::add);
    Kinds.Heard heard = new Kinds.Heard(text, words, features, matches, lexicon::inflected);
    Kinds.Kind kind = kinds.of(heard, asked);
    List<Assessment.Guess> guesses =
        words.isEmpty() ? List.of() : categories.guess(features, GUESSES);
    Map<String, String> found =
        text.length() > NEWEST
            ? Map.of()
            : Facts.in(heard, facts, kind.kind() == MessageKind.CORRECTION);
    return new Assessment(
        kind.kind(),
        kind.chance(),
        guesses,
        redLines,
        found,
        because(heard, redLines, alike.filter(l -> !named.contains(l)), guesses));
  }

  /// From now on it hears by nearness in meaning too.
  void hear(DangersMeant by) {
    meant = by;
  }

  private Optional<RedLine> alike(String text, long[] features) {
    DangersMeant by = meant;
    try {
      if (by != null && !text.isBlank()) {
        return by.raised(text, features) ? dangers.kind(features) : Optional.empty();
      }
    } catch (IllegalStateException _) {
      // A model that fails costs the meaning; the words are still heard.
    }
    return dangers.in(features);
  }

  /// The terms that raised care, as they were written, then the words that spoke for the category.
  private List<String> because(
      Kinds.Heard heard,
      Set<RedLine> redLines,
      Optional<RedLine> alike,
      List<Assessment.Guess> guesses) {
    Set<String> because = new LinkedHashSet<>();
    for (Lexicon.Match match : heard.matches()) {
      if (redLines.stream().anyMatch(line -> line.key().equals(match.kind()))) {
        because.add(Lexicon.words(match, heard.words(), heard.text()));
      }
    }
    alike.ifPresent(line -> because.addAll(dangers.reasons(heard.words(), line)));
    if (!guesses.isEmpty()) {
      because.addAll(categories.reasons(heard.words(), guesses.getFirst().category(), REASONS));
    }
    return new ArrayList<>(because);
  }
}
