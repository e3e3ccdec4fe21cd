package org.mingbai.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Meanings;
import org.mingbai.likeness.Trial;
import org.mingbai.likeness.Trial.Held;
import org.mingbai.llm.BgeEmbeddings;

/// Prints, for each language, how samples are guessed from the others: categories by top class and
/// kinds of message; which classes are taken for which, and what learning costs. `java -cp …
/// org.mingbai.triage.CategoriesBench [--lexical]`
public final class CategoriesBench {
  private static final int BINS = 10;
  private static final int PARTS = 4;

  private CategoriesBench() {}

  public static void main(String[] args) throws IOException {
    boolean lexical = args.length > 0 && args[0].equals("--lexical");
    try (BgeEmbeddings models = new BgeEmbeddings(Files.createTempDirectory("bench"))) {
      Embeddings embeddings = lexical ? Embeddings.none() : models;
      for (LocaleFolder folder : Languages.read(null).all()) {
        if (args.length > 0 && args[0].equals("--kinds")) {
          System.out.println(folder.language().tag() + " kinds: " + kinds(folder));
          continue;
        }
        Meanings meanings = new Meanings(embeddings, folder.language());
        long start = System.nanoTime();
        Categories _ = new Categories(folder, Meanings.none(folder.language()));
        Kinds _ = new Kinds(folder);
        double learnt = (System.nanoTime() - start) / 1e9;
        Trial trial = Categories.trial(folder, meanings);
        System.out.println(
            line(folder.language().tag() + " categories", trial)
                + String.format(Locale.ROOT, ", learnt in %.2f s", learnt));
        System.out.println("   " + confused(trial));
        System.out.println(folder.language().tag() + " kinds: " + kinds(folder));
      }
    }
  }

  /// Of each kind how many samples are heard right that were not learnt, words of the dialogue
  /// helping as in the house.
  static Map<String, int[]> heardKinds(LocaleFolder folder) {
    Lexicon lexicon = new Lexicon(folder);
    List<Sample> samples = Kinds.samples(folder);
    Map<String, int[]> heard = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      Kinds kinds = Kinds.without(folder, part, PARTS);
      for (int i = part; i < samples.size(); i += PARTS) {
        String text = samples.get(i).text();
        List<Word> words = Words.of(text);
        Kinds.Heard said =
            new Kinds.Heard(
                text,
                words,
                Features.of(words),
                lexicon.in(words),
                lexicon::inflected,
                lexicon::bends);
        String label = samples.get(i).label();
        String asked = label.endsWith("reply") ? "done" : null;
        int[] count = heard.computeIfAbsent(label, l -> new int[2]);
        count[0] += label.equals("kind:" + kinds.of(said, asked).kind().key()) ? 1 : 0;
        count[1]++;
      }
    }
    return heard;
  }

  private static String kinds(LocaleFolder folder) {
    Map<String, int[]> heard = heardKinds(folder);
    double mean =
        heard.values().stream().mapToDouble(c -> c[0] / (double) c[1]).average().orElse(0);
    List<String> each = new ArrayList<>();
    heard.forEach((kind, c) -> each.add(kind.substring(5) + " " + c[0] + "/" + c[1]));
    return String.format(Locale.ROOT, "mean %.3f; ", mean) + String.join(", ", each);
  }

  static String line(String what, Trial trial) {
    List<Held> held = trial.held();
    List<Held> sure = held.stream().filter(h -> h.chance() >= trial.sure()).toList();
    return String.format(
        Locale.ROOT,
        "%s: n %d, right %.3f, in three %.3f, ECE %.3f, sure from %.2f: %.3f of all, %.3f right",
        what,
        held.size(),
        share(held, 1),
        share(held, 3),
        astray(held),
        trial.sure(),
        sure.size() / (double) held.size(),
        share(sure, 1));
  }

  static double share(List<Held> held, int within) {
    return held.stream().filter(h -> h.place() < within).count() / Math.max(1.0, held.size());
  }

  /// How far chances are from what came of them, over ten bins.
  static double astray(List<Held> held) {
    double astray = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double sum = 0;
      for (Held one : held) {
        boolean in = Math.min(BINS - 1, (int) (one.chance() * BINS)) == bin;
        sum += in ? (one.right() ? 1 : 0) - one.chance() : 0;
      }
      astray += Math.abs(sum) / held.size();
    }
    return astray;
  }

  /// For each label how many of its samples were right, and the two it was most taken for.
  private static String confused(Trial trial) {
    Map<String, Map<String, Integer>> table = new TreeMap<>();
    trial
        .held()
        .forEach(h ->
            table
                .computeIfAbsent(h.label(), l -> new TreeMap<>())
                .merge(h.guess(), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    table.forEach((label, guesses) -> {
      int all = guesses.values().stream().mapToInt(n -> n).sum();
      String others =
          guesses.entrySet().stream()
              .filter(e -> !e.getKey().equals(label))
              .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
              .limit(2)
              .map(e -> e.getKey() + " " + e.getValue())
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      lines.add(label + " " + guesses.getOrDefault(label, 0) + "/" + all + " (" + others + ")");
    });
    return String.join("; ", lines);
  }
}
