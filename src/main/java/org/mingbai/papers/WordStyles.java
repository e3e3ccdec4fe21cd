package org.mingbai.papers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of a Word file make of a paragraph: the outline level says it, in the style or
/// in one it stands on; ids and names differ by language. A name counts only where it says a level
/// and no level is given.
final class WordStyles {
  /// The level Word gives to plain words.
  static final int PLAIN = 9;

  private static final int DEEPEST = 20;
  private static final Pattern NAMED = Pattern.compile("(?:heading|标题|titre)\\s*([1-9])");

  private final Map<String, Style> styles = new HashMap<>();

  private static final class Style {
    private String name = "";
    private @Nullable String base;
    private @Nullable Integer level;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    Style style = new Style();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "style" -> {
            style = new Style();
            styles.put(attribute(xml, "styleId"), style);
          }
          case "name" -> style.name = attribute(xml, "val").toLowerCase(Locale.ROOT);
          case "basedOn" -> style.base = attribute(xml, "val");
          case "outlineLvl" -> style.level = level(xml);
          default -> {}
        }
      }
    }
  }

  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  static int level(XMLStreamReader xml) {
    String value = attribute(xml, "val");
    return value.matches("[0-8]") ? Integer.parseInt(value) : PLAIN;
  }

  /// Of 0 to 8 it heads what follows.
  int level(String id) {
    Style style = styles.get(id);
    for (int depth = 0; style != null && depth < DEEPEST; depth++) {
      var named = NAMED.matcher(style.name);
      if (style.level != null) {
        return style.level;
      }
      if (named.matches()) {
        return Integer.parseInt(named.group(1)) - 1;
      }
      style = style.base == null ? null : styles.get(style.base);
    }
    return PLAIN;
  }

  boolean isTitle(String id) {
    String name = name(id);
    return name.equals("title") || name.equals("标题");
  }

  /// A line of the table of contents.
  boolean isContents(String id) {
    return name(id).matches("(?:toc|目录) ?(?:\\d|heading|标题)");
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null ? "" : style.name;
  }
}
