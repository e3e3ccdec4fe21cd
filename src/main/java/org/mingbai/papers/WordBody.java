package org.mingbai.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The words of a Word file's main part, read once from top to bottom: paragraphs, headings, and
/// tables a line a row. What was deleted, moved away or hidden, fields' commands, drawings and
/// embedded things are passed over; notes and comments are in other parts.
final class WordBody {
  private static final Set<String> PASSED_OVER =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "pPrChange",
          "rPrChange",
          "sectPrChange",
          "tabs",
          "drawing",
          "pict",
          "object",
          "Fallback",
          "rt",
          "annotation");

  private final WordStyles styles;
  private final XMLStreamReader xml;
  private final Blocks blocks = new Blocks();

  WordBody(WordStyles styles, XMLStreamReader xml) {
    this.styles = styles;
    this.xml = xml;
  }

  List<Block> blocks() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> add(paragraph());
          case "tbl" -> table();
          default -> passOver();
        }
      }
    }
    return blocks.all();
  }

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private int level = -1;
    private boolean listed;
    private boolean hidden;
  }

  private void add(Paragraph paragraph) {
    int level = paragraph.level >= 0 ? paragraph.level : styles.level(paragraph.style);
    String text = paragraph.text.toString().strip();
    if (text.isEmpty() || styles.isContents(paragraph.style)) {
      return;
    }
    if (styles.isTitle(paragraph.style)) {
      blocks.add(Block.Kind.TITLE, text);
    } else if (level < WordStyles.PLAIN) {
      blocks.add(Block.Kind.HEADING, text);
    } else {
      blocks.add(Block.Kind.WORDS, paragraph.listed ? "- " + text : text);
    }
  }

  private Paragraph paragraph() throws XMLStreamException {
    Turn.checkStillWanted();
    Paragraph paragraph = new Paragraph();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        read(paragraph);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        break;
      }
    }
    return paragraph;
  }

  private void read(Paragraph paragraph) throws XMLStreamException {
    String value = WordStyles.attribute(xml, "val");
    switch (xml.getLocalName()) {
      case "pStyle" -> paragraph.style = value;
      case "outlineLvl" -> paragraph.level = WordStyles.level(xml);
      case "numId" -> paragraph.listed = !value.equals("0");
      case "r" -> paragraph.hidden = false;
      case "vanish" -> paragraph.hidden = !Set.of("0", "false", "off").contains(value);
      case "t" -> append(paragraph, xml.getElementText());
      case "tab" -> append(paragraph, " ");
      case "br", "cr" -> append(paragraph, "\n");
      case "noBreakHyphen" -> append(paragraph, "-");
      default -> passOver();
    }
  }

  private static void append(Paragraph paragraph, String text) {
    if (!paragraph.hidden) {
      paragraph.text.append(text);
      Blocks.checkLength(paragraph.text.length());
    }
  }

  /// Tables within a cell are words of the cell.
  private void table() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    StringJoiner cell = new StringJoiner(" ");
    StringJoiner rows = new StringJoiner("\n");
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "tbl" -> depth++;
          case "p" -> addTo(cell, paragraph());
          default -> passOver();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.getLocalName();
        depth -= name.equals("tbl") ? 1 : 0;
        if (depth == 1 && name.equals("tc")) {
          addTo(cells, cell.toString());
          cell = new StringJoiner(" ");
        } else if (depth == 1 && name.equals("tr")) {
          addTo(rows, String.join(" | ", cells));
          cells.clear();
        }
        Blocks.checkLength(rows.length() + cell.length());
      }
    }
    blocks.add(Block.Kind.WORDS, rows.toString());
  }

  private static void addTo(StringJoiner cell, Paragraph paragraph) {
    addTo(cell, Blocks.oneLine(paragraph.text.toString()));
  }

  private static void addTo(StringJoiner joined, String text) {
    if (!text.isEmpty()) {
      joined.add(text);
    }
  }

  private static void addTo(List<String> cells, String text) {
    if (!text.isEmpty()) {
      cells.add(text);
    }
  }

  /// Goes to the end of a thing that is passed over; anything else is gone into.
  private void passOver() throws XMLStreamException {
    if (!PASSED_OVER.contains(xml.getLocalName())) {
      return;
    }
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }
}
