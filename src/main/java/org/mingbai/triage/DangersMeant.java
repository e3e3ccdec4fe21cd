package org.mingbai.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;

/// Hears red lines by nearness in meaning: a message that lies nearer to sentences of danger than
/// to ordinary ones, in languages that have a model.
final class DangersMeant {
  /// By so much must the nearest dangers be nearer than the nearest ordinary sentences.
  private static final double NEARER = .02;

  private static final int NEAREST = 3;
  private static final int PART = 300;

  private final Language language;
  private final Embeddings embeddings;
  private final List<RedLine> lines = new ArrayList<>();
  private final List<float[]> dangers;
  private final List<float[]> ordinary;

  DangersMeant(LocaleFolder folder, Embeddings embeddings) {
    this.language = folder.language();
    this.embeddings = embeddings;
    List<String> texts = new ArrayList<>();
    for (RedLine line : RedLine.values()) {
      for (Sample danger : folder.dangers()) {
        if (danger.label().equals(line.key())) {
          lines.add(line);
          texts.add(danger.text());
        }
      }
    }
    texts.addAll(Dangers.ordinary(folder));
    List<float[]> vectors = embeddings.of(language, texts);
    dangers = vectors.subList(0, lines.size());
    ordinary = vectors.subList(lines.size(), vectors.size());
  }

  /// The red line most of the nearest dangers belong to; empty where ordinary sentences are as
  /// near.
  Optional<RedLine> in(String text) {
    float[] asked = embeddings.of(language, List.of(shortened(text))).getFirst();
    int[] nearest = nearest(asked, dangers);
    int[] plain = nearest(asked, ordinary);
    if (mean(asked, dangers, nearest) - mean(asked, ordinary, plain) < NEARER) {
      return Optional.empty();
    }
    Map<RedLine, Double> votes = new EnumMap<>(RedLine.class);
    for (int i : nearest) {
      votes.merge(lines.get(i), Embeddings.cosine(asked, dangers.get(i)), Double::sum);
    }
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /// A model reads a few hundred words a tenth of a second; of a long message its beginning and its
  /// end are read, and the lexicon hears all of it.
  private static String shortened(String text) {
    return text.length() <= 2 * PART
        ? text
        : text.substring(0, PART) + " " + text.substring(text.length() - PART);
  }

  private static int[] nearest(float[] asked, List<float[]> vectors) {
    int n = Math.min(NEAREST, vectors.size());
    int[] best = new int[n];
    double[] cosines = new double[n];
    Arrays.fill(cosines, -2);
    for (int i = 0; i < vectors.size(); i++) {
      double cosine = Embeddings.cosine(asked, vectors.get(i));
      int at = n;
      while (at > 0 && cosine > cosines[at - 1]) {
        at--;
      }
      if (at < n) {
        System.arraycopy(best, at, best, at + 1, n - 1 - at);
        System.arraycopy(cosines, at, cosines, at + 1, n - 1 - at);
        best[at] = i;
        cosines[at] = cosine;
      }
    }
    return best;
  }

  private static double mean(float[] asked, List<float[]> vectors, int[] which) {
    double sum = 0;
    for (int i : which) {
      sum += Embeddings.cosine(asked, vectors.get(i));
    }
    return which.length == 0 ? -1 : sum / which.length;
  }
}
