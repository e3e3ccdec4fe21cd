package org.mingbai.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Writes a PDF line by line.
public final class PdfFile {
  private static final float LEFT = 72;

  static {
    FontMappers.set(new OneFont());
  }

  final PDDocument document = new PDDocument();
  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private PDPage page = new PDPage(PDRectangle.A4);

  public PdfFile page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /// At this height from the page's foot.
  public PdfFile line(float size, float y, String text) throws IOException {
    return line(size, LEFT, y, text);
  }

  PdfFile line(float size, float x, float y, String text) throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, y);
      out.showText(text);
      out.endText();
    }
    return this;
  }

  /// Lines in Chinese, each with its size and height, in a font the file only names.
  PdfFile chinese(Object[]... lines) throws IOException {
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem("F1", song());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    StringBuilder commands = new StringBuilder();
    for (Object[] line : lines) {
      byte[] letters = ((String) line[2]).getBytes(StandardCharsets.UTF_16BE);
      commands
          .append("BT /F1 " + line[0] + " Tf " + LEFT + " " + line[1] + " Td <")
          .append(HexFormat.of().formatHex(letters))
          .append("> Tj ET\n");
    }
    return content(commands.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static COSDictionary song() {
    COSDictionary letters = new COSDictionary();
    letters.setItem("Registry", new COSString("Adobe"));
    letters.setItem("Ordering", new COSString("GB1"));
    letters.setInt("Supplement", 5);
    COSDictionary shapes = new COSDictionary();
    shapes.setItem(COSName.TYPE, COSName.FONT);
    shapes.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0"));
    shapes.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    shapes.setItem("CIDSystemInfo", letters);
    COSArray one = new COSArray();
    one.add(shapes);
    COSDictionary song = new COSDictionary();
    song.setItem(COSName.TYPE, COSName.FONT);
    song.setItem(COSName.SUBTYPE, COSName.getPDFName("Type0"));
    song.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    song.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
    song.setItem("DescendantFonts", one);
    return song;
  }

  /// The page's commands as they are, packed in these ways.
  PdfFile content(byte[] commands, COSName... filters) throws IOException {
    PDStream stream = new PDStream(document);
    COSArray ways = new COSArray();
    for (COSName filter : filters.length == 0 ? new COSName[] {COSName.FLATE_DECODE} : filters) {
      ways.add(filter);
    }
    try (OutputStream out = stream.getCOSObject().createOutputStream(ways)) {
      out.write(commands);
    }
    page.setContents(stream);
    return this;
  }

  public PdfFile locked(String owner, String user) throws IOException {
    document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
    return this;
  }

  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }
}
