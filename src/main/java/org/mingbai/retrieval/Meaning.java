package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Sentences;

/// How near in meaning a question comes to each entry, beside its words: to what is asked there
/// (its own questions) and to what is told there (its text). All vectors are gone through: a few
/// thousand take a millisecond.
final class Meaning {
  private static final double ASKED = 1;
  private static final double TOLD = .8;
  private static final int NEAREST = 3;

  private final Language language;
  private final Embeddings embeddings;
  private final boolean asks;
  private final List<Unit> units = new ArrayList<>();
  private final List<Packed> vectors;
  private final Map<String, Packed> known = new HashMap<>();

  private enum Kind {
    QUESTION,
    WHOLE,
    PIECE
  }

  private record Unit(int owner, Kind kind, String text) {}

  /// `lessons` are questions that will be asked while certainty is learnt: read together with the
  /// entries, their vectors are kept together.
  Meaning(Language language, Embeddings embeddings, List<Entry> entries, List<String> lessons) {
    this.language = language;
    this.embeddings = embeddings;
    asks = entries.stream().anyMatch(entry -> !entry.questions().isEmpty());
    for (int i = 0; i < entries.size(); i++) {
      add(i, entries.get(i));
    }
    List<String> texts = new ArrayList<>(units.stream().map(Unit::text).toList());
    entries.forEach(entry -> texts.add(entry.title()));
    texts.addAll(lessons);
    vectors = embeddings.of(language, texts).stream().map(Packed::of).toList();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), vectors.get(i));
    }
  }

  /// A question is seldom about a whole text: two neighbouring sentences at a time stand beside it.
  private void add(int owner, Entry entry) {
    entry.questions().forEach(question -> units.add(new Unit(owner, Kind.QUESTION, question)));
    units.add(new Unit(owner, Kind.WHOLE, (entry.title() + "\n" + entry.body()).strip()));
    pieces(entry, language).forEach(piece -> units.add(new Unit(owner, Kind.PIECE, piece)));
  }

  /// Each sentence of an entry's body with the one that follows.
  static List<String> pieces(Entry entry, Language language) {
    List<String> sentences = Sentences.of(entry.body(), language);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String next = i + 1 < sentences.size() ? " " + sentences.get(i + 1) : "";
      pieces.add(sentences.get(i) + next);
    }
    return pieces;
  }

  /// The meaning of a text.
  float[] read(String text) {
    Packed mine = known.get(text);
    return mine == null ? embeddings.of(language, List.of(text)).getFirst() : mine.unpacked();
  }

  /// By entry: the weighed nearness (its weights sum to `weight`), and the cosines to what is asked
  /// and to what is told (-1 where there is nothing).
  record Nearness(double weight, double[] score, double[] asked, double[] told) {
    static final Nearness NONE = new Nearness(0, new double[0], new double[0], new double[0]);
  }

  Nearness nearness(float[] mine, int entries, Column.LeftOut without) {
    double[][] nearest = new double[entries][NEAREST];
    double[] whole = new double[entries];
    double[] piece = new double[entries];
    for (double[] row : nearest) {
      Arrays.fill(row, -1);
    }
    Arrays.fill(whole, -1);
    Arrays.fill(piece, -1);
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      int owner = unit.owner();
      if (owner == without.owner() && unit.text().equals(without.text())) {
        continue;
      }
      double cosine = vectors.get(i).cosine(mine);
      switch (unit.kind()) {
        case QUESTION -> insert(nearest[owner], cosine);
        case WHOLE -> whole[owner] = Math.max(whole[owner], cosine);
        case PIECE -> piece[owner] = Math.max(piece[owner], cosine);
      }
    }
    return weighed(nearest, whole, piece);
  }

  private Nearness weighed(double[][] nearest, double[] whole, double[] piece) {
    double[] asked = new double[whole.length];
    double[] told = new double[whole.length];
    for (int entry = 0; entry < whole.length; entry++) {
      asked[entry] = asked(nearest[entry]);
      told[entry] = (whole[entry] + Math.max(piece[entry], -1)) / 2;
    }
    double[] score = new double[whole.length];
    add(score, told, TOLD);
    if (asks) {
      add(score, asked, ASKED);
    }
    return new Nearness(asks ? ASKED + TOLD : TOLD, score, asked, told);
  }

  /// One question may be near by chance, three seldom are: the mean of the nearest and of the
  /// nearest three.
  private static double asked(double[] nearest) {
    double sum = 0;
    int n = 0;
    for (double cosine : nearest) {
      sum += cosine > -1 ? cosine : 0;
      n += cosine > -1 ? 1 : 0;
    }
    return n == 0 ? -1 : (nearest[0] + sum / n) / 2;
  }

  private static void insert(double[] nearest, double cosine) {
    for (int i = 0; i < nearest.length; i++) {
      if (cosine > nearest[i]) {
        System.arraycopy(nearest, i, nearest, i + 1, nearest.length - 1 - i);
        nearest[i] = cosine;
        return;
      }
    }
  }

  /// Adds how many standard deviations above the mean each lies, as a share of the best.
  private static void add(double[] score, double[] cosine, double weight) {
    double mean = Arrays.stream(cosine).average().orElse(0);
    double square = Arrays.stream(cosine).map(c -> (c - mean) * (c - mean)).average().orElse(0);
    double spread = Math.max(1e-6, Math.sqrt(square));
    double best = Math.max(1e-6, (Arrays.stream(cosine).max().orElse(0) - mean) / spread);
    for (int i = 0; i < score.length; i++) {
      score[i] += weight * (cosine[i] - mean) / spread / best;
    }
  }
}
