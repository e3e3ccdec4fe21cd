package org.mingbai.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// A PDF: counted before it is opened, then read page by page; scripts and attachments stay where
/// they are.
final class PdfPaper {
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
  private static final String END = "%%EOF";

  /// The mark of the end stands within so many bytes.
  private static final int TAIL = 2048;

  private static final MemoryUsageSetting MEMORY =
      MemoryUsageSetting.setupMixed(16L << 20, 256L << 20);

  static {
    FontMappers.set(new OneFont());
  }

  private PdfPaper() {}

  static List<Block> blocks(byte[] file) throws IOException {
    String latin = new String(file, StandardCharsets.ISO_8859_1);
    if (ENCRYPTED.matcher(latin).find()) {
      throw new UnreadablePaper(Reason.PROTECTED);
    }
    // Readers mend what is cut off, and half of a rule would be taken for the whole.
    if (latin.stripTrailing().lastIndexOf(END) < latin.stripTrailing().length() - TAIL
        || !latin.contains(END)) {
      throw new UnreadablePaper(Reason.DAMAGED);
    }
    PdfStreams.checkPacked(file, latin);
    try (PDDocument paper = Loader.loadPDF(file, "", null, null, MEMORY.streamCache)) {
      if (paper.isEncrypted()) {
        throw new UnreadablePaper(Reason.PROTECTED);
      }
      if (paper.getNumberOfPages() > Blocks.PAGES) {
        throw new UnreadablePaper(Reason.TOO_MANY_PAGES);
      }
      PdfStreams.checkChains(paper);
      return Paragraphs.of(Margins.without(new PdfLines().of(paper)));
    } catch (InvalidPasswordException e) {
      throw new UnreadablePaper(Reason.PROTECTED, e);
    }
  }
}
