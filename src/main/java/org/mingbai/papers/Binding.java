package org.mingbai.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// Binds pieces into a paper: under each heading what follows it, under no heading what comes
/// before the first.
final class Binding {
  private final List<Paper.Part> parts = new ArrayList<>();
  private @Nullable String title;
  private String heading = "";
  private StringJoiner text = new StringJoiner("\n");

  private Binding() {}

  /// The name is the title where the paper shows none.
  static Paper bind(List<Block> blocks, String name) {
    if (blocks.stream().noneMatch(b -> b.text().codePoints().anyMatch(Character::isLetter))) {
      throw new UnreadablePaper(Reason.NO_WORDS);
    }
    Binding binding = new Binding();
    boolean titled = blocks.stream().anyMatch(b -> b.kind() == Block.Kind.TITLE);
    for (int i = 0; i < blocks.size(); i++) {
      binding.add(blocks.get(i), i == 0 && !titled);
    }
    binding.endPart();
    return new Paper(binding.title == null ? withoutEnding(name) : binding.title, binding.parts);
  }

  private void add(Block block, boolean mayBeTitle) {
    boolean named = mayBeTitle && Markers.isShort(block.text()) && !Markers.marks(block.text());
    switch (block.kind()) {
      case TITLE -> {
        if (title == null) {
          title = block.text();
        } else {
          text.add(block.text());
        }
      }
      case HEADING -> {
        title = named ? block.text() : title;
        endPart();
        heading = block.text();
      }
      case WORDS -> {
        if (named) {
          title = block.text();
        } else {
          text.add(block.text());
        }
      }
    }
  }

  private void endPart() {
    if (!heading.isEmpty() || text.length() > 0) {
      parts.add(new Paper.Part(heading, text.toString()));
    }
    heading = "";
    text = new StringJoiner("\n");
  }

  private static String withoutEnding(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.replaceFirst("\\.\\w{1,5}$", "").strip();
  }
}
