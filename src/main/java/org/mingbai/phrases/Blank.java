package org.mingbai.phrases;

import java.util.Locale;
import java.util.Optional;

/// A blank in a ready sentence; its name says what may stand there.
public enum Blank {
  DAY(Kind.DATE),
  FROM(Kind.DATE),
  UNTIL(Kind.DATE),
  HOUR(Kind.HOUR),
  DAYS(Kind.NUMBER),
  COUNT(Kind.NUMBER),
  AMOUNT(Kind.MONEY),
  PAPER(Kind.CHOICE),
  PLACE(Kind.CHOICE),
  WHO(Kind.CHOICE);

  /// What a blank takes.
  public enum Kind {
    DATE,
    HOUR,
    NUMBER,
    MONEY,
    CHOICE
  }

  private final Kind kind;

  Blank(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /// Its name in the sentences.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Blank> of(String key) {
    for (Blank blank : values()) {
      if (blank.key().equals(key)) {
        return Optional.of(blank);
      }
    }
    return Optional.empty();
  }
}
