package org.mingbai.papers;

/// A piece of a paper in reading order.
record Block(Kind kind, String text) {
  enum Kind {
    TITLE,
    HEADING,
    WORDS
  }
}
