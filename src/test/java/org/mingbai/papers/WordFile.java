package org.mingbai.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Writes a Word file piece by piece.
public final class WordFile {
  private final XWPFDocument document = new XWPFDocument();

  /// A style as Word writes it; level below zero: none of its own.
  public WordFile style(String id, String name, int level, String base) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (level >= 0) {
      style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }
    if (!base.isEmpty()) {
      style.addNewBasedOn().setVal(base);
    }
    document.createStyles().addStyle(new XWPFStyle(style));
    return this;
  }

  public WordFile paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
    return this;
  }

  /// Words, then words deleted with their deletion kept, then words put in.
  WordFile revised(String text, String deleted, String inserted) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    CTRunTrackChange del = paragraph.getCTP().addNewDel();
    del.setId(BigInteger.ONE);
    del.setAuthor("somebody");
    del.addNewR().addNewDelText().setStringValue(deleted);
    CTRunTrackChange ins = paragraph.getCTP().addNewIns();
    ins.setId(BigInteger.TWO);
    ins.setAuthor("somebody");
    ins.addNewR().addNewT().setStringValue(inserted);
    return this;
  }

  WordFile hidden(String text, String hidden) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    var run = paragraph.createRun();
    run.setVanish(true);
    run.setText(hidden);
    return this;
  }

  WordFile noted(String text, String note) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    document.createFootnotes();
    var footnote = document.createFootnote();
    footnote.createParagraph().createRun().setText(note);
    paragraph.addFootnoteReference(footnote);
    return this;
  }

  WordFile linked(String text, String address) {
    document.createParagraph().createHyperlinkRun(address).setText(text);
    return this;
  }

  WordFile table(String[]... rows) {
    var table = document.createTable(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        table.getRow(r).getCell(c).setText(rows[r][c]);
      }
    }
    return this;
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    document.close();
    return out.toByteArray();
  }
}
