package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Kin;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lessons.Figures;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.ComplementBayes;
import org.mingbai.likeness.FeatureSpace;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Marks;
import org.mingbai.likeness.Meanings;
import org.mingbai.likeness.Trial;
import org.mingbai.likeness.Weighing;

/// What a message is about: the top class by all that speaks for it, the class below it by likeness
/// to its examples. Learnt from the locale's samples and the names of the categories; of each part
/// of the samples, guessed from the others, it is found how much a chance is to be believed.
final class Categories {
  /// So that among three proposals the matter of a sample that was not learnt is most often.
  private static final double LEAF_SCALE = 60;

  private static final int SENTENCE = 4;
  private static final String NAME = "category.";

  private final Classifier tops;
  private final Assessment.Basis basis;
  private final FeatureSpace space;
  private final List<String> leaves;
  private final ComplementBayes bayes;

  Categories(LocaleFolder folder, Meanings meanings) {
    this(samples(folder), names(folder), meanings);
  }

  /// From these samples alone.
  Categories(List<Sample> learnt, List<Sample> names, Meanings meanings) {
    List<Sample> samples = new ArrayList<>(learnt);
    List<Classifier.Row> told = tops(samples, meanings);
    List<Classifier.Row> named = tops(names, meanings);
    Trial trial = Classifier.trial(told, named, Weighing.MIXED);
    double sureOfKin = trial.sure(Categories::kin, row -> sentence(samples.get(row)));
    told.addAll(named);
    tops = new Classifier(told, trial);
    samples.addAll(names);
    basis = new Assessment.Basis(version(samples, meanings), trial.sure(), sureOfKin);
    List<long[]> features = told.stream().map(Classifier.Row::features).toList();
    space = new FeatureSpace(features);
    leaves = samples.stream().map(Sample::label).distinct().sorted().toList();
    bayes =
        new ComplementBayes(
            features.stream().map(space::vector).toList(),
            samples.stream().mapToInt(sample -> leaves.indexOf(sample.label())).toArray(),
            leaves.size(),
            space.size());
  }

  private Categories(DataInput in) throws IOException {
    tops = Classifier.read(in);
    basis = new Assessment.Basis(in.readUTF(), in.readDouble(), in.readDouble());
    space = FeatureSpace.read(in);
    leaves = Figures.words(in);
    bayes = ComplementBayes.read(in);
  }

  void write(DataOutput out) throws IOException {
    tops.write(out);
    out.writeUTF(basis.version());
    out.writeDouble(basis.sure());
    out.writeDouble(basis.sureOfKin());
    space.write(out);
    Figures.write(out, leaves);
    bayes.write(out);
  }

  static Categories read(DataInput in) throws IOException {
    return new Categories(in);
  }

  /// How samples are guessed from the others, by top class.
  static Trial trial(LocaleFolder folder, Meanings meanings) {
    return Classifier.trial(
        tops(samples(folder), meanings), tops(names(folder), meanings), Weighing.MIXED);
  }

  /// Whatever is learnt from other words has another version.
  private static String version(List<Sample> rows, Meanings meanings) {
    long sum = meanings.read() ? 1 : 0;
    for (Sample row : rows) {
      sum = Marks.after(Marks.after(sum, row.label()), row.text());
    }
    return String.format(Locale.ROOT, "%012x", sum >>> 16);
  }

  private static String top(String key) {
    return new Category(key).top().key();
  }

  /// Samples are sentences and cue words; only a sentence tells of a matter of its own.
  private static boolean sentence(Sample sample) {
    return Words.of(sample.text()).size() >= SENTENCE;
  }

  private static String kin(String key) {
    return Kin.of(new Category(key)).map(Kin::name).orElse("");
  }

  static List<Sample> samples(LocaleFolder folder) {
    return new ArrayList<>(
        folder.samples().stream()
            .filter(sample -> !sample.label().startsWith("kind:") && !sample.label().equals("-"))
            .toList());
  }

  static List<Sample> names(LocaleFolder folder) {
    List<Sample> names = new ArrayList<>();
    new TreeMap<>(folder.messages())
        .forEach((key, name) -> {
          String label = key.startsWith(NAME) ? key.substring(NAME.length()) : "";
          if (label.contains(".")) {
            names.add(new Sample(name, label));
          }
        });
    return names;
  }

  private static List<Classifier.Row> tops(List<Sample> samples, Meanings meanings) {
    List<float[]> read = meanings.of(samples.stream().map(Sample::text).toList());
    List<Classifier.Row> rows = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Sample sample = samples.get(i);
      rows.add(new Classifier.Row(Features.of(sample.text()), top(sample.label()), read.get(i)));
    }
    return rows;
  }

  /// What its guesses rest on.
  Assessment.Basis basis() {
    return basis;
  }

  /// Categories of the second level, best first; those of one top class share its chance.
  List<Assessment.Guess> guess(long[] features, float[] meaning, int most) {
    Map<String, Double> chances = new HashMap<>();
    tops.guess(features, meaning).forEach(guess -> chances.put(guess.label(), guess.chance()));
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
