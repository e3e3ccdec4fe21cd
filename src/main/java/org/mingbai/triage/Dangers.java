package org.mingbai.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.SheetSource;
import org.mingbai.language.Word;

/// Hears red lines that no term of the lexicon names, by likeness to sentences in which people tell
/// of them. It only adds to what the lexicon hears; a false alarm costs a gentle panel.
final class Dangers {
  private static final String NONE = "none";
  private static final double SHARPNESS = 1;

  /// So likely must a red line be beside all that is ordinary.
  private static final double RAISES = .85;

  /// Categories whose complaints may well cross a red line are no examples of the ordinary.
  private static final Set<String> APART =
      Set.of(
          "harassment",
          "security",
          "work-safety",
          "community-safety",
          "employment",
          "environment",
          "kind:complaint",
          "kind:person");

  private static final int REASONS = 3;

  private final List<RedLine> lines = new ArrayList<>();
  private final Optional<Classifier> classifier;

  Dangers(LocaleFolder folder) {
    List<Classifier.Row> rows = new ArrayList<>();
    for (Sample danger : folder.dangers()) {
      if (!danger.label().equals(NONE)) {
        rows.add(Classifier.Row.of(danger.text(), danger.label()));
      }
    }
    if (rows.isEmpty()) {
      classifier = Optional.empty();
      return;
    }
    ordinary(folder).forEach(text -> rows.add(Classifier.Row.of(text, NONE)));
    Classifier taught = new Classifier(rows, SHARPNESS);
    for (RedLine line : RedLine.values()) {
      if (taught.labels().contains(line.key())) {
        lines.add(line);
      }
    }
    classifier = Optional.of(taught);
  }

  /// What is not dangerous: near misses, and what people otherwise say and ask.
  static List<String> ordinary(LocaleFolder folder) {
    List<String> texts = new ArrayList<>(folder.uncovered());
    for (Sample danger : folder.dangers()) {
      if (danger.label().equals(NONE)) {
        texts.add(danger.text());
      }
    }
    for (Sample sample : folder.samples()) {
      if (!APART.contains(sample.label().split("\\.")[0])) {
        texts.add(sample.text());
      }
    }
    for (SheetSource sheet : folder.sheets()) {
      boolean plain = !APART.contains(String.valueOf(sheet.front().get("topic")));
      if (plain && sheet.front().get("questions") instanceof List<?> questions) {
        questions.forEach(q -> texts.add(String.valueOf(q)));
      }
    }
    return texts;
  }

  /// The likeliest red line, where all of them together are likelier than the ordinary.
  Optional<RedLine> in(long[] features) {
    if (classifier.isEmpty() || features.length == 0) {
      return Optional.empty();
    }
    Map<String, Double> chances = new HashMap<>();
    classifier.get().guess(features).forEach(g -> chances.put(g.label(), g.chance()));
    if (1 - chances.getOrDefault(NONE, 0.0) < RAISES) {
      return Optional.empty();
    }
    return lines.stream()
        .max((a, b) ->
            Double.compare(chances.getOrDefault(a.key(), 0.0), chances.getOrDefault(b.key(), 0.0)));
  }

  /// The words that spoke for it.
  List<String> reasons(List<Word> words, RedLine line) {
    return classifier.map(c -> c.reasons(words, line.key(), REASONS)).orElse(List.of());
  }
}
