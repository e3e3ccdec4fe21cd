package org.mingbai.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.lessons.Figures;

/// Naive Bayes over the languages that share a script.
final class ScriptModel {
  private static final double SMOOTH = .3;
  private static final double COOL = 4.5;
  private static final double WHOLE_TOKEN = 2;
  private static final double STRANGE = .3;
  private static final double ALONE = .6;

  /// How far above the unseen a gram lies that was seen twice: buckets are shared, once may be
  /// chance.
  private static final double TWICE = Math.log((1.5 + SMOOTH) / SMOOTH);

  private final List<Language> languages;

  /// By bucket and language, which of all counts stands there: there are a few hundred different
  /// ones, and two bytes weigh half of a logarithm.
  private final char[] which;

  /// By language and number of a count, its logarithm.
  private final float[][] logs;

  private final float[] unseen;
  private final List<Set<String>> words;
  private final List<BitSet> letters = new ArrayList<>();

  private ScriptModel(
      List<Language> languages,
      char[] which,
      float[][] logs,
      float[] unseen,
      List<Set<String>> words) {
    this.languages = languages;
    this.which = which;
    this.logs = logs;
    this.unseen = unseen;
    this.words = words;
    // asked only of a language that has its script to itself
    words.forEach(known -> letters.add(words.size() == 1 ? letters(known) : new BitSet()));
  }

  void write(DataOutput out) throws IOException {
    Figures.write(out, languages.stream().map(Language::tag).toList());
    byte[] bytes = new byte[which.length * Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().put(which);
    Figures.write(out, bytes);
    Figures.write(out, unseen);
    for (int l = 0; l < logs.length; l++) {
      Figures.write(out, logs[l]);
      Figures.write(out, words.get(l));
    }
  }

  static ScriptModel read(DataInput in) throws IOException {
    List<Language> languages = Figures.words(in).stream().map(Language::of).toList();
    byte[] bytes = Figures.bytes(in);
    char[] which = new char[bytes.length / Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().get(which);
    float[] unseen = Figures.floats(in);
    float[][] logs = new float[unseen.length][];
    List<Set<String>> words = new ArrayList<>();
    for (int l = 0; l < logs.length; l++) {
      logs[l] = Figures.floats(in);
      words.add(new HashSet<>(Figures.words(in)));
    }
    return new ScriptModel(languages, which, logs, unseen, words);
  }

  /// Learns from the texts of each language, in the order of the languages.
  static ScriptModel taught(List<Language> languages, List<List<String>> texts) {
    int n = languages.size();
    int[] counts = new int[Grams.BUCKETS * n];
    double[] totals = new double[n];
    List<Set<String>> words = new ArrayList<>();
    for (int l = 0; l < n; l++) {
      words.add(new HashSet<>());
      for (String text : texts.get(l)) {
        for (Grams.Token token : Grams.tokens(text)) {
          totals[l] += count(counts, n, l, token.small());
          totals[l] += count(counts, n, l, token.big());
          totals[l] += count(counts, n, l, token.whole());
          words.get(l).add(token.form());
        }
      }
    }
    int[] kinds = Arrays.stream(counts).sorted().distinct().toArray();
    char[] which = new char[counts.length];
    for (int i = 0; i < which.length; i++) {
      which[i] = (char) Arrays.binarySearch(kinds, counts[i]);
    }
    float[] unseen = new float[n];
    float[][] logs = new float[n][kinds.length];
    for (int l = 0; l < n; l++) {
      double below = totals[l] + SMOOTH * Grams.BUCKETS;
      unseen[l] = (float) Math.log(SMOOTH / below);
      for (int kind = 0; kind < kinds.length; kind++) {
        logs[l][kind] = (float) Math.log((kinds[kind] + SMOOTH) / below);
      }
    }
    return new ScriptModel(List.copyOf(languages), which, logs, unseen, words);
  }

  private float log(int bucket, int language) {
    return logs[language][which[bucket * logs.length + language]];
  }

  private static int count(int[] counts, int n, int language, int... buckets) {
    for (int bucket : buckets) {
      counts[bucket * n + language]++;
    }
    return buckets.length;
  }

  /// The letters that at least three of these words have.
  private static BitSet letters(Set<String> words) {
    Map<Integer, Integer> counts = new HashMap<>();
    words.forEach(
        word -> word.codePoints().distinct().forEach(c -> counts.merge(c, 1, Integer::sum)));
    BitSet letters = new BitSet();
    counts.forEach((c, n) -> letters.set(c, n >= 3));
    return letters;
  }

  boolean knows(Language language) {
    return languages.contains(language);
  }

  Language language(int index) {
    return languages.get(index);
  }

  /// How likely each language is, from these tokens; grams that no language knows say nothing.
  double[] chances(List<Grams.Token> tokens) {
    int n = languages.size();
    double[] sums = new double[n];
    for (Grams.Token token : tokens) {
      for (int bucket : token.small()) {
        add(sums, bucket, 1);
      }
      for (int bucket : token.big()) {
        add(sums, bucket, 1);
      }
      add(sums, token.whole(), WHOLE_TOKEN);
    }
    return softly(sums);
  }

  private void add(double[] sums, int bucket, double weight) {
    int n = sums.length;
    boolean known = false;
    for (int l = 0; l < n; l++) {
      known |= log(bucket, l) > unseen[l];
    }
    if (known) {
      for (int l = 0; l < n; l++) {
        sums[l] += weight * log(bucket, l);
      }
    }
  }

  /// Grams overlap, so their sum is cooled before it is read as a likelihood.
  private static double[] softly(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    double[] chances = new double[sums.length];
    for (int l = 0; l < sums.length; l++) {
      chances[l] = Math.exp((sums[l] - most) / COOL);
      all += chances[l];
    }
    for (int l = 0; l < sums.length; l++) {
      chances[l] /= all;
    }
    return chances;
  }

  /// How much of a token this language knows: all of a word it has seen, else the share of its
  /// grams, weakly.
  double familiar(Grams.Token token, int language) {
    if (words.get(language).contains(token.form())) {
      return 1;
    }
    int known = 0;
    for (int bucket : token.big()) {
      known += knows(bucket, language) ? 1 : 0;
    }
    double share = known / (double) Math.max(1, token.big().length);
    double grams = Math.max(0, share - STRANGE) * .9;
    return languages.size() == 1 && spelt(token.form(), language) ? Math.max(ALONE, grams) : grams;
  }

  /// Has this language been seen to use this word?
  boolean uses(String form, Language language) {
    return words.get(languages.indexOf(language)).contains(form);
  }

  /// Is a word written with this language's own letters only? Urdu, where only Arabic is known, is
  /// not.
  private boolean spelt(String form, int language) {
    return form.codePoints().allMatch(letters.get(language)::get);
  }

  private boolean knows(int bucket, int language) {
    return log(bucket, language) > unseen[language] + TWICE;
  }
}
