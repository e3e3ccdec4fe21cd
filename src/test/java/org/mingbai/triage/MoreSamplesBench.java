package org.mingbai.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.Weighing;

/// Prints, for each language, how the samples of before are guessed from each other, and with those
/// that came since, by words alone: the shares over all samples also move with what is added. `java
/// -cp … org.mingbai.triage.MoreSamplesBench folder`, where samples of before are `en.tsv` and so
/// on.
public final class MoreSamplesBench {
  private static final int PARTS = 5;

  private MoreSamplesBench() {}

  /// A sample that was held out: was it guessed, and what instead.
  private record Held(Sample sample, int place, String guess) {
    String top() {
      return MoreSamplesBench.top(sample);
    }
  }

  private static String top(Sample sample) {
    return sample.label().split("\\.")[0];
  }

  public static void main(String[] args) throws IOException {
    for (LocaleFolder folder : Languages.read(null).all()) {
      String tag = folder.language().tag();
      Set<String> before = new HashSet<>();
      try (Stream<String> lines = Files.lines(Path.of(args[0], tag + ".tsv"))) {
        lines.map(line -> line.split("\t")[0].strip()).forEach(before::add);
      }
      List<Sample> old = new ArrayList<>();
      List<Sample> more = new ArrayList<>();
      for (Sample sample : Categories.samples(folder)) {
        (before.contains(sample.text()) ? old : more).add(sample);
      }
      List<Sample> names = Categories.names(folder);
      List<Held> alone = held(old, List.of(), names);
      List<Held> with = held(old, more, names);
      List<Held> all = new ArrayList<>(with);
      all.addAll(held(more, old, names));
      System.out.println(tag + " of before " + figures(alone) + " | with more " + figures(with));
      System.out.println(tag + " all " + figures(all));
      if (args.length > 1) {
        System.out.println("   " + moved(alone, with));
        lost(alone, with).forEach(line -> System.out.println("   " + line));
      }
    }
  }

  /// Each part of the rows is guessed from the others and what is always known.
  private static List<Held> held(List<Sample> rows, List<Sample> always, List<Sample> names) {
    List<Held> held = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Classifier.Row> learnt = new ArrayList<>();
      Stream.of(always, names)
          .flatMap(Collection::stream)
          .forEach(s -> learnt.add(Classifier.Row.of(s.text(), top(s))));
      for (int i = 0; i < rows.size(); i++) {
        if (i % PARTS != part) {
          learnt.add(Classifier.Row.of(rows.get(i).text(), top(rows.get(i))));
        }
      }
      Classifier classifier = new Classifier(learnt, Weighing.MIXED, 1);
      for (int i = part; i < rows.size(); i += PARTS) {
        Sample sample = rows.get(i);
        List<String> guesses =
            classifier.guess(Classifier.Row.of(sample.text(), "").features()).stream()
                .map(Classifier.Guess::label)
                .toList();
        held.add(new Held(sample, guesses.indexOf(top(sample)), guesses.getFirst()));
      }
    }
    return held;
  }

  private static String figures(List<Held> held) {
    Map<String, int[]> tops = new TreeMap<>();
    for (Held one : held) {
      int[] count = tops.computeIfAbsent(one.top(), t -> new int[2]);
      count[0] += one.place() == 0 ? 1 : 0;
      count[1]++;
    }
    double mean =
        tops.values().stream().mapToDouble(c -> c[0] / (double) c[1]).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "n %d, right %.3f, in three %.3f, mean of classes %.3f",
        held.size(),
        held.stream().filter(h -> h.place() == 0).count() / (double) held.size(),
        held.stream().filter(h -> h.place() >= 0 && h.place() < 3).count() / (double) held.size(),
        mean);
  }

  private static String moved(List<Held> alone, List<Held> with) {
    Map<String, int[]> moved = new TreeMap<>();
    for (int i = 0; i < alone.size(); i++) {
      int[] count = moved.computeIfAbsent(alone.get(i).top(), t -> new int[3]);
      count[0] += alone.get(i).place() == 0 ? 1 : 0;
      count[1] += with.get(i).place() == 0 ? 1 : 0;
      count[2]++;
    }
    List<String> lines = new ArrayList<>();
    moved.forEach((top, c) -> lines.add(top + " " + c[0] + ">" + c[1] + "/" + c[2]));
    return String.join("; ", lines);
  }

  /// What was right and is not.
  private static List<String> lost(List<Held> alone, List<Held> with) {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < alone.size(); i++) {
      if (alone.get(i).place() == 0 && with.get(i).place() > 0) {
        lost.add(
            alone.get(i).sample().label()
                + " -> "
                + with.get(i).guess()
                + ": "
                + alone.get(i).sample().text());
      }
    }
    return lost;
  }
}
