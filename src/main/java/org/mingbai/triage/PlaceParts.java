package org.mingbai.triage;

import org.mingbai.likeness.Features;

/// Which words can go on with a place.
final class PlaceParts {
  private static final int SHORT = 4;

  private final Marked text;

  PlaceParts(Marked text) {
    this.text = text;
  }

  /// A longer word that is no part of a place.
  boolean plain(int i) {
    boolean part =
        text.word(i).capital()
            || text.isDigits(i)
            || text.is(i, "place:noun")
            || text.is(i, "place:before")
            || text.is(i, "time:with");
    return !Features.dense(text.word(i).form()) && !part && text.word(i).form().length() > SHORT;
  }

  /// على فكرة: in Arabic a word of place that leads to none.
  boolean astray(int i) {
    boolean arabic = text.word(i).form().codePointAt(0) >> 8 == 6;
    return arabic
        && text.is(i, "place:before")
        && !text.strong(i, "place:before")
        && text.together(i)
        && i + 1 < text.size()
        && !article(i + 1)
        && !text.isDigits(i + 1)
        && !text.is(i + 1, "place:noun");
  }

  /// In Arabic what belongs to a noun with the article has it too.
  boolean pastArticle(int i) {
    boolean part =
        article(i)
            || text.isDigits(i)
            || text.is(i, "number")
            || text.is(i, "place:noun")
            || text.is(i, "place:before");
    return article(i - 1) && !part;
  }

  boolean article(int i) {
    String form = text.word(i).form();
    return form.length() > 3 && (form.startsWith("ال") || form.startsWith("لل"));
  }

  boolean cased(int i) {
    int c = text.text().codePointAt(text.word(i).start());
    return Character.isLowerCase(c) || Character.isUpperCase(c);
  }
}
