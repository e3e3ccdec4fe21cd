package org.mingbai.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.FactWords;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Meanings;

/// Listens in one language.
final class Listener {
  private static final int GUESSES = 24;
  private static final int REASONS = 5;
  private static final int NEWEST = 4000;
  private static final float[] WORDS = {};
  private static final long[] WORDLESS = {};
  private static final Set<String> REPAIRED = Set.of("where", "when", "amount", "people");

  /// From here on it is looked at what speaks for our own handling, and from here on it is so.
  private static final double LIKELY = .2;

  private static final double HANDLING = .5;

  private final Lexicon lexicon;
  private final Dangers dangers;
  private final FactWords facts;
  private final Kinds kinds;
  private final AboutUs aboutUs;
  private final Categories categories;
  private final OwnWords own;
  private volatile @Nullable Meant meant;

  /// What hears by meaning too.
  private record Meant(Meanings meanings, DangersMeant dangers, Categories categories) {}

  /// What hears a text now, with its meaning.
  private record Ears(float[] meaning, Categories categories, @Nullable DangersMeant dangers) {}

  Listener(
      Lexicon lexicon,
      Dangers dangers,
      FactWords facts,
      Kinds kinds,
      AboutUs aboutUs,
      Categories categories,
      OwnWords own) {
    this.own = own;
    this.facts = facts;
    this.lexicon = lexicon;
    this.dangers = dangers;
    this.kinds = kinds;
    this.aboutUs = aboutUs;
    this.categories = categories;
  }

  Assessment assess(String text, @Nullable String asked) {
    List<Word> words = Words.of(text);
    List<Lexicon.Match> matches = lexicon.in(words);
    long[] features = Features.of(words);
    Set<RedLine> named = RedLines.in(matches);
    Ears ears = ears(text);
    Kinds.Heard heard =
        new Kinds.Heard(text, words, features, matches, lexicon::inflected, lexicon::bends);
    Kinds.Kind kind = kinds.of(heard, asked);
    Map<String, String> found =
        text.length() > NEWEST ? Map.of() : facts(heard, kind.kind() == MessageKind.CORRECTION);
    boolean answers = asked != null && !found.isEmpty();
    Optional<String> ofUs =
        answers ? Optional.empty() : aboutUs.in(heard, kind.kind(), asked != null);
    Optional<RedLine> alike = alike(ears, features);
    Set<RedLine> redLines = new TreeSet<>(named);
    alike.ifPresent(redLines::add);
    List<Assessment.Guess> guesses = guesses(heard, ears);
    return new Assessment(
        answers ? kind.told() : kind.kind(),
        kind.chance(),
        guesses,
        redLines,
        found,
        because(heard, redLines, alike.filter(l -> !named.contains(l)), guesses),
        ears.categories().basis(),
        kind.asks().of(ofUs));
  }

  /// A text seems to be about our own handling only where it does so without the words in which one
  /// speaks with us.
  private List<Assessment.Guess> guesses(Kinds.Heard heard, Ears ears) {
    if (heard.words().isEmpty()) {
      return List.of();
    }
    List<Assessment.Guess> all = ears.categories().guess(heard.features(), ears.meaning(), GUESSES);
    List<Word> told = own.without(heard.words(), heard.matches());
    if (handling(all) < LIKELY || told.isEmpty() || told.size() == heard.words().size()) {
      return all;
    }
    List<Assessment.Guess> bare =
        ears.categories().guess(Features.of(told), ears.meaning(), GUESSES);
    return handling(bare) < HANDLING ? bare : all;
  }

  /// How certain it is that this is about our own handling.
  private static double handling(List<Assessment.Guess> guesses) {
    return guesses.stream()
        .filter(g -> g.category().top().key().equals("process"))
        .mapToDouble(Assessment.Guess::confidence)
        .sum();
  }

  /// Who puts herself right in one breath ("at Hoima, no wait, at Kikuube") means what she says
  /// last.
  private Map<String, String> facts(Kinds.Heard heard, boolean correction) {
    Map<String, String> found = Facts.in(heard, facts, correction);
    Optional<Lexicon.Match> repair =
        heard.matches().stream()
            .filter(m -> m.kind().equals("repair") && m.from() > 0)
            .max(Comparator.comparingInt(Lexicon.Match::to));
    if (repair.isEmpty() || repair.get().to() >= heard.words().size()) {
      return found;
    }
    String rest = heard.text().substring(heard.words().get(repair.get().to()).start());
    List<Word> words = Words.of(rest);
    Kinds.Heard said =
        new Kinds.Heard(
            rest, words, WORDLESS, lexicon.in(words), lexicon::inflected, lexicon::bends);
    Map<String, String> last = Facts.in(said, facts, correction);
    last.keySet().retainAll(REPAIRED);
    last.keySet().retainAll(found.keySet());
    found.putAll(last);
    return found;
  }

  /// What words are about by themselves, at once.
  Assessment about(String text) {
    List<Word> words = Words.of(text);
    List<Assessment.Guess> guesses =
        words.isEmpty() ? List.of() : categories.guess(Features.of(words), WORDS, GUESSES);
    List<String> because =
        guesses.isEmpty()
            ? List.of()
            : categories.reasons(words, guesses.getFirst().category(), REASONS);
    return new Assessment(
        MessageKind.COMPLAINT, 0, guesses, Set.of(), Map.of(), because, categories.basis());
  }

  /// From now on it hears by nearness in meaning too.
  void hear(Meanings meanings, DangersMeant dangers, Categories categories) {
    meant = new Meant(meanings, dangers, categories);
  }

  private Ears ears(String text) {
    Meant by = meant;
    try {
      if (by != null && !text.isBlank()) {
        return new Ears(by.meanings().of(text), by.categories(), by.dangers());
      }
    } catch (IllegalStateException _) {
      // A model that fails costs the meaning; the words are still heard.
    }
    return new Ears(WORDS, categories, null);
  }

  private Optional<RedLine> alike(Ears ears, long[] features) {
    DangersMeant by = ears.dangers();
    if (by == null) {
      return dangers.in(features);
    }
    return by.raised(features, ears.meaning()) ? dangers.kind(features) : Optional.empty();
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
