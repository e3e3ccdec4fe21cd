package org.mingbai.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.UnreadablePaper.Reason;

/// A Word file: of its parts only the main one and the styles are read, as streams. A tree of the
/// main part would take many times its size in memory.
final class WordPaper {
  private static final String CONTENTS = "[Content_Types].xml";
  private static final int MOST_ENTRIES = 10_000;

  /// POI makes trees of these small parts.
  private static final long MOST_OF_TREES = 2L << 20;

  private WordPaper() {}

  static List<Block> blocks(byte[] file)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      if (zip.getEntry(CONTENTS) == null) {
        throw new UnreadablePaper(Reason.NOT_KNOWN);
      }
      check(zip);
      try (OPCPackage parts = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
        PackagePart main = main(parts);
        try (InputStream in = main.getInputStream()) {
          return new WordBody(styles(main), xml(in)).blocks();
        }
      }
    }
  }

  private static void check(ZipFile zip) throws IOException {
    Swelling swelling = new Swelling();
    int entries = 0;
    long trees = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new UnreadablePaper(Reason.PROTECTED);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        long size = swelling.count(in, entry::getCompressedSize);
        trees += madeATree(entry.getName()) ? size : 0;
      }
      if (++entries > MOST_ENTRIES || trees > MOST_OF_TREES) {
        throw new UnreadablePaper(Reason.BOMB);
      }
    }
  }

  private static boolean madeATree(String name) {
    return name.equals(CONTENTS) || name.endsWith(".rels") || name.startsWith("docProps/");
  }

  private static PackagePart main(OPCPackage parts) throws InvalidFormatException {
    for (PackageRelationship relation : parts.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/officeDocument") && isInside(relation)) {
        PackagePart main = parts.getPart(relation);
        if (main != null && isWord(main.getContentType())) {
          return main;
        }
      }
    }
    throw new UnreadablePaper(Reason.NOT_KNOWN);
  }

  /// A document or a template, with macros or without.
  private static boolean isWord(String contentType) {
    return contentType.contains("wordprocessingml") || contentType.contains("ms-word");
  }

  private static boolean isInside(PackageRelationship relation) {
    return relation.getTargetMode() == TargetMode.INTERNAL;
  }

  private static WordStyles styles(PackagePart main)
      throws IOException, InvalidFormatException, XMLStreamException {
    WordStyles styles = new WordStyles();
    for (PackageRelationship relation : main.getRelationships()) {
      if (relation.getRelationshipType().endsWith("/styles") && isInside(relation)) {
        try (InputStream in = main.getRelatedPart(relation).getInputStream()) {
          styles.read(xml(in));
        }
      }
    }
    return styles;
  }

  /// Without document types, so that nothing outside can be named.
  private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    return XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }
}
