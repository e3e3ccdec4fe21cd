package org.mingbai.papers;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// Takes the lines of a PDF from its pages, in the order they were set; a page of one column from
/// top to bottom. Slanted letters are a stamp across the page and are left out.
final class PdfLines extends PDFTextStripper {
  private static final float SLANTED = .01f;

  private final List<List<Line>> pages = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private int met;

  List<List<Line>> of(PDDocument paper) throws IOException {
    writeText(paper, Writer.nullWriter());
    return pages.stream().map(PdfLines::inOrder).toList();
  }

  private static List<Line> inOrder(List<Line> page) {
    List<Line> sorted = page.stream().sorted(Comparator.comparing(Line::y)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).isBeside(sorted.get(i - 1))) {
        return page;
      }
    }
    return sorted;
  }

  @Override
  protected void startPage(PDPage page) {
    if (pages.size() >= Blocks.PAGES) {
      throw new UnreadablePaper(Reason.TOO_MANY_PAGES);
    }
    pages.add(new ArrayList<>());
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Turn.checkStillWanted();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    Blocks.checkLength(++met);
    Matrix matrix = letter.getTextMatrix();
    boolean slanted =
        Math.abs(matrix.getShearY()) > SLANTED * letter.getYScale()
            && Math.abs(matrix.getScaleX()) > SLANTED * letter.getYScale();
    if (!slanted) {
      super.processTextPosition(letter);
    }
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    text.append(word);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String words = Joins.withoutRadicals(text.toString().strip());
    if (!words.isEmpty() && !letters.isEmpty()) {
      pages.getLast().add(line(words));
    }
    text.setLength(0);
    letters.clear();
  }

  private Line line(String words) {
    float size = 0;
    float left = Float.MAX_VALUE;
    float right = 0;
    for (TextPosition letter : letters) {
      size += letter.getYScale();
      left = Math.min(left, letter.getXDirAdj());
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
    }
    float half = Math.round(2 * size / letters.size()) / 2f;
    return new Line(words, half, left, right, letters.getFirst().getYDirAdj());
  }
}
