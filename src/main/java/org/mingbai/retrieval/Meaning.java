package org.mingbai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Sentences;

/// How near in meaning a question comes to each entry, beside its words. An entry is as near as the
/// nearest of its questions; one without questions as the mean of its whole text and of the nearest
/// two neighbouring sentences, because a question is seldom about a whole text. All vectors are
/// gone through: a few thousand take a millisecond.
final class Meaning {
  private static final double BY_QUESTIONS = 1;
  private static final double BY_TEXT = .8;

  private final Language language;
  private final Embeddings embeddings;
  private final double weight;
  private final List<Unit> units = new ArrayList<>();
  private final List<float[]> vectors;

  /// A text with its entry; a whole text is weighed apart from what is asked or said in pieces.
  private record Unit(int owner, boolean whole, String text) {}

  Meaning(Language language, Embeddings embeddings, List<Entry> entries) {
    this.language = language;
    this.embeddings = embeddings;
    boolean asked = entries.stream().anyMatch(entry -> !entry.questions().isEmpty());
    weight = asked ? BY_QUESTIONS : BY_TEXT;
    for (int i = 0; i < entries.size(); i++) {
      add(i, entries.get(i));
    }
    vectors = embeddings.of(language, units.stream().map(Unit::text).toList());
  }

  private void add(int owner, Entry entry) {
    entry.questions().forEach(question -> units.add(new Unit(owner, false, question)));
    if (entry.questions().isEmpty()) {
      units.add(new Unit(owner, true, (entry.title() + "\n" + entry.body()).strip()));
      List<String> sentences = Sentences.of(entry.body(), language);
      for (int i = 0; i < sentences.size(); i++) {
        String next = i + 1 < sentences.size() ? " " + sentences.get(i + 1) : "";
        units.add(new Unit(owner, false, sentences.get(i) + next));
      }
    }
  }

  double weight() {
    return weight;
  }

  /// The cosine of each entry, how many standard deviations above the mean of all it lies, and that
  /// as a share of the best.
  record Nearness(double[] cosine, double[] z, double best) {
    static final Nearness NONE = new Nearness(new double[0], new double[0], 1);

    double share(int entry) {
      return z[entry] / best;
    }
  }

  Nearness nearness(String question, int entries, Column.LeftOut without) {
    float[] asked = embeddings.of(language, List.of(question)).getFirst();
    double[] piece = filled(entries);
    double[] whole = filled(entries);
    for (int i = 0; i < vectors.size(); i++) {
      Unit unit = units.get(i);
      if (unit.owner() != without.owner() || !unit.text().equals(without.text())) {
        double[] nearest = unit.whole() ? whole : piece;
        nearest[unit.owner()] = Math.max(nearest[unit.owner()], dot(asked, vectors.get(i)));
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      boolean both = piece[entry] > -1 && whole[entry] > -1;
      piece[entry] =
          both ? (piece[entry] + whole[entry]) / 2 : Math.max(piece[entry], whole[entry]);
    }
    double[] z = z(piece);
    return new Nearness(piece, z, Math.max(1e-6, Arrays.stream(z).max().orElse(1)));
  }

  private static double[] filled(int entries) {
    double[] lowest = new double[entries];
    Arrays.fill(lowest, -1);
    return lowest;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] z(double[] cosine) {
    double mean = 0;
    for (double c : cosine) {
      mean += c / cosine.length;
    }
    double square = 0;
    for (double c : cosine) {
      square += (c - mean) * (c - mean) / cosine.length;
    }
    double spread = Math.max(1e-6, Math.sqrt(square));
    double[] z = new double[cosine.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = (cosine[i] - mean) / spread;
    }
    return z;
  }
}
