package org.mingbai.language;

/// One row of a locale's `lexicon.tsv`: words, what they tell, how strongly, and why.
public record Term(String words, String kind, boolean strong, String note) {
  /// What it tells, without its words.
  public Term bare() {
    return new Term("", kind, strong, note);
  }
}
