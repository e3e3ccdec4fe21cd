package org.mingbai.notices;

import java.util.Locale;

/// A kind of news that is told in a digest.
public enum Kind {
  /// A case that nobody has waits for a person.
  WAITING,
  /// The complainant wrote in a case I have.
  WORD,
  /// A colleague called me in a note.
  MENTION,
  /// I am asked to take a case over.
  OFFER,
  /// A deadline is near, or passed.
  DEADLINE,
  /// Words wait for somebody with my languages.
  TRANSLATION,
  /// Nobody who may see a case can take it; told at once.
  STRANDED,
  /// A case that a colleague closed was opened again, and I may look at it.
  REVIEW,
  /// A colleague asks to see the numbers of papers in a case, and I may decide.
  NUMBERS;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
