package org.mingbai;

import java.util.Arrays;
import java.util.Locale;

/// Two acts timed in pairs, in turns, so that what else the machine does meets both alike.
public final class Paired {
  /// Something that is timed.
  @FunctionalInterface
  public interface Timed {
    void run(int round) throws Exception;
  }

  /// What was found: both medians in milliseconds and how likely such a difference is by chance
  /// (Mann-Whitney, two-sided).
  public record Figure(double one, double other, double p) {
    /// How far the medians are apart, as a share of the smaller.
    public double apart() {
      return Math.abs(one - other) / Math.min(one, other);
    }

    /// Are they so far apart at least, and that by less than this chance?
    public boolean differs(double apart, double p) {
      return apart() >= apart && p() <= p;
    }

    @Override
    public String toString() {
      return "%.3f ms and %.3f ms, %.1f %% apart, p %.3f"
          .formatted(one, other, 100 * apart(), p)
          .toString();
    }
  }

  /// Where nothing differs, a chance of one in a hundred shows in all of them once in a million
  /// million runs.
  public static final int ROUNDS = 6;

  private Paired() {}

  /// Times both, every second pair the other way round.
  public static Figure time(int pairs, Timed one, Timed other) throws Exception {
    double[] first = new double[pairs];
    double[] second = new double[pairs];
    for (int i = -3; i < pairs; i++) {
      boolean straight = i % 2 == 0;
      double before = straight ? millis(one, i) : millis(other, i);
      double after = straight ? millis(other, i) : millis(one, i);
      if (i >= 0) {
        first[i] = straight ? before : after;
        second[i] = straight ? after : before;
      }
    }
    return new Figure(median(first), median(second), chance(first, second));
  }

  /// Tries again while a round shows such a difference: a loud machine may make one now and then,
  /// but a difference that is there is in all.
  public static Figure best(String what, int pairs, double apart, double p, Timed one, Timed other)
      throws Exception {
    Figure found = time(pairs, one, other);
    for (int i = 1; i < ROUNDS && found.differs(apart, p); i++) {
      found = time(pairs, one, other);
    }
    System.out.printf(Locale.ROOT, "%s, %d pairs: %s%n", what, pairs, found);
    return found;
  }

  private static double millis(Timed deed, int round) throws Exception {
    long start = System.nanoTime();
    deed.run(round);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// By the normal distribution, which is near enough from twenty pairs on.
  static double chance(double[] one, double[] other) {
    double wins = 0;
    for (double a : one) {
      for (double b : other) {
        wins += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    double n = one.length;
    double m = other.length;
    double z = Math.abs(wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    return 2 * tail(z);
  }

  /// The share of a normal distribution above z (Abramowitz and Stegun 26.2.17).
  private static double tail(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * poly;
  }
}
