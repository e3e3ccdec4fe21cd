package org.mingbai.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// Counts what the packed streams of a PDF hold before PDFBox unpacks them whole in memory.
final class PdfStreams {
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final int DICTIONARY = 2048;

  /// Zlib's mark, which PDFBox does not check either.
  private static final int MARK = 2;

  private static final Set<COSName> PICTURES =
      Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

  /// Packed twice or in an old way there is little to read, and nothing large.
  private static final int MOST_CHAINED = 20 << 20;

  private PdfStreams() {}

  /// Looks at the bytes alone: tables and bundles of objects are unpacked as soon as it is opened.
  static void checkPacked(byte[] file, String latin) throws IOException {
    Swelling swelling = new Swelling();
    Matcher stream = STREAM.matcher(latin);
    while (stream.find()) {
      String before = latin.substring(Math.max(0, stream.start() - DICTIONARY), stream.start());
      String dictionary = before.substring(before.lastIndexOf("obj") + 1);
      int from = Math.min(file.length, stream.end() + MARK);
      count(swelling, dictionary, new ByteArrayInputStream(file, from, file.length - from));
    }
  }

  private static void count(Swelling swelling, String dictionary, InputStream packed)
      throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream unpacked = new InflaterInputStream(packed, inflater, 1 << 13)) {
      if (dictionary.contains("/Image") && !dictionary.contains("/ObjStm")) {
        swelling.countAlone(unpacked);
      } else {
        var _ = swelling.count(unpacked, inflater::getBytesRead);
      }
    } catch (ZipException | java.io.EOFException e) {
      // packed in another way, or not at all
    } finally {
      inflater.end();
    }
  }

  /// Streams packed more than once, or in ways the bytes alone do not show.
  static void checkChains(PDDocument paper) throws IOException {
    COSDocument objects = paper.getDocument();
    for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
      Turn.checkStillWanted();
      COSBase object = objects.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream) {
        List<COSName> filters = filters(stream);
        boolean plain = filters.isEmpty() || filters.equals(List.of(COSName.FLATE_DECODE));
        if (!plain) {
          unpack(stream, filters);
        }
      }
    }
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName one) {
      names.add(one);
    } else if (filters instanceof COSArray many) {
      for (int i = 0; i < many.size(); i++) {
        if (many.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static void unpack(COSStream stream, List<COSName> filters) throws IOException {
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
        Limited out = new Limited();
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
        in = new ByteArrayInputStream(out.bytes.toByteArray());
      }
    }
  }

  private static final class Limited extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int letter) {
      write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] from, int at, int length) {
      Turn.checkStillWanted();
      if (bytes.size() + length > MOST_CHAINED) {
        throw new UnreadablePaper(Reason.BOMB);
      }
      bytes.write(from, at, length);
    }
  }
}
