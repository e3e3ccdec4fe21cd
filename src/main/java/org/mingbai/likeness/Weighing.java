package org.mingbai.likeness;

/// Which features count, and how much: pairs, words, grams, and words two apart.
public enum Weighing {
  /// What occurs in one text only is left out, but for words: where there are thousands of texts
  /// and many labels.
  PLAIN(false, 1, 1, 1, 1, 0),

  /// Rare features count too, words more than grams: where there are few texts.
  FEW(true, .7, 1, 1.5, .7, 1),

  /// The same, where the texts of a label have little in common: rare features count more.
  MIXED(true, 1.3, 1, 1.5, .7, 1),

  /// The same without pairs and words apart that only one text has: where there are thousands of
  /// texts, most pairs are of that sort.
  MANY(true, 1.3, 1, 1.5, .7, 1) {
    @Override
    boolean knows(long feature, int texts) {
      int kind = Features.kind(feature);
      return texts > 1 || kind == Features.WORD || kind == Features.GRAM;
    }
  };

  private final boolean rare;
  private final double power;
  private final double[] kinds;

  Weighing(boolean rare, double power, double... kinds) {
    this.rare = rare;
    this.power = power;
    this.kinds = kinds;
  }

  /// Does a feature that occurs in so many texts count at all?
  boolean knows(long feature, int texts) {
    int kind = Features.kind(feature);
    return kinds[kind] > 0 && (rare || texts > 1 || kind == Features.WORD);
  }

  double of(long feature) {
    return kinds[Features.kind(feature)];
  }

  /// How telling a feature is that occurs in some of all texts.
  double telling(int all, int some) {
    return Math.pow(1 + Math.log((1.0 + all) / (1.0 + some)), power);
  }
}
