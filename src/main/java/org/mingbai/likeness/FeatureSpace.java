package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mingbai.lessons.Figures;

/// The features of a set of texts by number, with how telling each is; a text becomes a vector of
/// length one. Half of each feature's mark and half of a float are kept: of tens of thousands of
/// marks hardly two have the same upper half, and telling is known to one in two thousand.
public final class FeatureSpace {
  private static final int HALF = 32;
  private static final int CROWD = 8;

  private final int[] known;
  private final short[] idf;

  /// Where the marks of each of so many equal shares of all marks begin: marks lie evenly.
  private final int[] shares;

  /// Grams and pairs that occur in one text only are left out: where there are thousands of texts
  /// and many labels.
  public FeatureSpace(List<long[]> texts) {
    this(texts, Weighing.PLAIN);
  }

  /// With the features that count by this weighing.
  FeatureSpace(List<long[]> texts, Weighing weighing) {
    long[] all = texts.stream().flatMapToLong(text -> Arrays.stream(text).distinct()).toArray();
    Arrays.sort(all);
    int[] kept = new int[all.length];
    short[] telling = new short[all.length];
    int n = 0;
    int from = 0;
    while (from < all.length) {
      int to = from + 1;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      int half = (int) (all[from] >> HALF);
      boolean fresh = n == 0 || kept[n - 1] != half;
      if (fresh && weighing.knows(all[from], to - from)) {
        kept[n] = half;
        double weight = weighing.telling(texts.size(), to - from) * weighing.of(all[from]);
        telling[n++] = Float.floatToFloat16((float) weight);
      }
      from = to;
    }
    known = Arrays.copyOf(kept, n);
    idf = Arrays.copyOf(telling, n);
    shares = shares(known);
  }

  private FeatureSpace(int[] known, short[] idf) {
    this.known = known;
    this.idf = idf;
    shares = shares(known);
  }

  private static int[] shares(int[] known) {
    int bits = Math.max(1, HALF - Integer.numberOfLeadingZeros(known.length / CROWD));
    int[] begin = new int[(1 << bits) + 1];
    int at = 0;
    for (int share = 0; share < begin.length; share++) {
      while (at < known.length && share(known[at], bits) < share) {
        at++;
      }
      begin[share] = at;
    }
    return begin;
  }

  private static int share(int mark, int bits) {
    return (mark ^ Integer.MIN_VALUE) >>> HALF - bits;
  }

  public void write(DataOutput out) throws IOException {
    Figures.write(out, known);
    Figures.write(out, idf);
  }

  public static FeatureSpace read(DataInput in) throws IOException {
    return new FeatureSpace(Figures.ints(in), Figures.shorts(in));
  }

  public int size() {
    return known.length;
  }

  /// The number of a feature, or a negative one.
  int number(long feature) {
    int mark = (int) (feature >> HALF);
    int share = share(mark, Integer.numberOfTrailingZeros(shares.length - 1));
    return Arrays.binarySearch(known, shares[share], shares[share + 1], mark);
  }

  /// A text's known features in order of their number.
  public record Vector(int[] features, float[] values) {}

  /// The features that occur here alone count; how telling they are is weighed in.
  public Vector vector(long[] text) {
    long[] sorted = text.clone();
    Arrays.sort(sorted);
    int[] features = new int[sorted.length];
    float[] values = new float[sorted.length];
    int n = 0;
    double square = 0;
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      int number = number(sorted[from]);
      if (number >= 0 && (n == 0 || features[n - 1] != number)) {
        features[n] = number;
        double times = to - from == 1 ? 1 : 1 + Math.log(to - from);
        values[n] = (float) (times * Float.float16ToFloat(idf[number]));
        square += values[n] * values[n];
        n++;
      }
      from = to;
    }
    float length = (float) Math.max(1e-9, Math.sqrt(square));
    for (int i = 0; i < n; i++) {
      values[i] /= length;
    }
    return new Vector(Arrays.copyOf(features, n), Arrays.copyOf(values, n));
  }
}
