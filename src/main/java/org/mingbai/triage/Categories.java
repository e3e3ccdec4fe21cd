package org.mingbai.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.SheetSource;
import org.mingbai.language.Word;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.ComplementBayes;
import org.mingbai.likeness.FeatureSpace;

/// What a message is about: the top class by both classifiers, the class below it by likeness to
/// its examples. Learnt from the locale's samples, the names of the categories, and the questions
/// of the sheets.
final class Categories {
  private static final double SHARPNESS = 2.2;
  private static final double LEAF_SCALE = 10;
  private static final String NAME = "category.";

  private final Classifier tops;
  private final FeatureSpace space;
  private final List<String> leaves = new ArrayList<>();
  private final ComplementBayes bayes;

  Categories(LocaleFolder folder) {
    List<Classifier.Row> rows = leafRows(folder);
    List<Classifier.Row> topRows = new ArrayList<>();
    rows.forEach(row -> topRows.add(new Classifier.Row(row.features(), top(row.label()))));
    topRows.addAll(sheetRows(folder));
    tops = new Classifier(topRows, SHARPNESS);
    space = new FeatureSpace(rows.stream().map(Classifier.Row::features).toList());
    rows.stream().map(Classifier.Row::label).distinct().sorted().forEach(leaves::add);
    int[] answers = rows.stream().mapToInt(row -> leaves.indexOf(row.label())).toArray();
    bayes =
        new ComplementBayes(
            rows.stream().map(row -> space.vector(row.features())).toList(),
            answers,
            leaves.size(),
            space.size());
  }

  private static String top(String key) {
    return new Category(key).top().key();
  }

  private static List<Classifier.Row> leafRows(LocaleFolder folder) {
    List<Classifier.Row> rows = new ArrayList<>();
    for (Sample sample : folder.samples()) {
      boolean kind = sample.label().startsWith("kind:") || sample.label().equals("-");
      if (!kind) {
        rows.add(Classifier.Row.of(sample.text(), sample.label()));
      }
    }
    folder
        .messages()
        .forEach((key, name) -> {
          String label = key.startsWith(NAME) ? key.substring(NAME.length()) : "";
          if (label.contains(".")) {
            rows.add(Classifier.Row.of(name, label));
          }
        });
    return rows;
  }

  private static List<Classifier.Row> sheetRows(LocaleFolder folder) {
    List<Classifier.Row> rows = new ArrayList<>();
    for (SheetSource sheet : folder.sheets()) {
      String topic = String.valueOf(sheet.front().get("topic"));
      if (sheet.front().get("questions") instanceof List<?> questions && !topic.equals("process")) {
        questions.forEach(q -> rows.add(Classifier.Row.of(String.valueOf(q), topic)));
      }
    }
    return rows;
  }

  /// Categories of the second level, best first; those of one top class share its chance.
  List<Assessment.Guess> guess(long[] features, int most) {
    Map<String, Double> chances = new HashMap<>();
    tops.guess(features).forEach(guess -> chances.put(guess.label(), guess.chance()));
    double[] votes = bayes.votes(space.vector(features));
    Map<String, Double> within = new HashMap<>();
    Map<String, Double> sums = new HashMap<>();
    double best = java.util.Arrays.stream(votes).max().orElse(0);
    for (int i = 0; i < votes.length; i++) {
      double likeness = Math.exp((votes[i] - best) * LEAF_SCALE);
      within.put(leaves.get(i), likeness);
      sums.merge(top(leaves.get(i)), likeness, Double::sum);
    }
    return leaves.stream()
        .map(leaf -> {
          double share =
              within.getOrDefault(leaf, 0.0) / Math.max(1e-12, sums.getOrDefault(top(leaf), 1.0));
          double chance = chances.getOrDefault(top(leaf), 0.0) * share;
          return new Assessment.Guess(new Category(leaf), chance);
        })
        .sorted(Comparator.comparingDouble(Assessment.Guess::confidence).reversed())
        .limit(most)
        .toList();
  }

  List<String> reasons(List<Word> words, Category category, int most) {
    return tops.reasons(words, category.top().key(), most);
  }
}
