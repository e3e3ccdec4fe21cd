package org.mingbai.papers;

/// A line on a page of a PDF: its words, their size, and where it stands, measured from the top
/// left.
record Line(String text, float size, float left, float right, float y) {
  private static final float SAME = .1f;

  boolean isBeside(Line other) {
    return Math.abs(y - other.y) < size / 2 && (left > other.right || other.left > right);
  }

  boolean isSizeOf(Line other) {
    return Math.abs(size - other.size) <= SAME * size;
  }

  /// Where it begins in its writing direction; grows as one reads.
  float start() {
    return fromRight() ? -right : left;
  }

  float end() {
    return fromRight() ? -left : right;
  }

  private boolean fromRight() {
    int letter = text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
