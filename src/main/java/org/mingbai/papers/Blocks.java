package org.mingbai.papers;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// The pieces of one paper while they come in, no more than its pages may hold.
final class Blocks {
  static final int PAGES = 300;

  /// Letters on a full page, generously.
  private static final int PAGE = 3000;

  private final List<Block> blocks = new ArrayList<>();
  private int letters;

  void add(Block.Kind kind, String text) {
    String words = kind == Block.Kind.WORDS ? text.strip() : oneLine(text);
    if (!words.isEmpty()) {
      letters += words.length();
      checkLength(letters);
      blocks.add(new Block(kind, words));
    }
  }

  /// One piece alone may be endless too.
  static void checkLength(int letters) {
    if (letters > PAGES * PAGE) {
      throw new UnreadablePaper(Reason.TOO_MANY_PAGES);
    }
  }

  /// Words of a heading or a cell, whose spaces only set it out.
  static String oneLine(String text) {
    return text.strip().replaceAll("[\\s　]+", " ");
  }

  List<Block> all() {
    return List.copyOf(blocks);
  }
}
