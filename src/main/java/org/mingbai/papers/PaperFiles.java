package org.mingbai.papers;

import java.time.Duration;
import java.util.List;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.Papers;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// Reads Word (docx) and PDF files, one at a time, each within 20 seconds.
public final class PaperFiles implements Papers {
  private static final int LARGEST = 10 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Turn turn;

  public PaperFiles() {
    this(LONGEST);
  }

  PaperFiles(Duration longest) {
    turn = new Turn(longest);
  }

  @Override
  public Paper read(byte[] file, String name) {
    if (file.length > LARGEST) {
      throw new UnreadablePaper(Reason.TOO_LARGE);
    }
    return turn.take(() -> words(file, name));
  }

  private static Paper words(byte[] file, String name) throws Exception {
    return switch (Kind.of(file)) {
      case WORD -> {
        List<Block> blocks = WordPaper.blocks(file);
        boolean outlined = blocks.stream().anyMatch(b -> b.kind() == Block.Kind.HEADING);
        yield Binding.bind(outlined ? blocks : Markers.split(blocks), name);
      }
      case PDF -> Binding.bind(Markers.split(PdfPaper.blocks(file)), name);
      case LOCKED -> throw new UnreadablePaper(Reason.PROTECTED);
      case OTHER -> throw new UnreadablePaper(Reason.NOT_KNOWN);
    };
  }
}
