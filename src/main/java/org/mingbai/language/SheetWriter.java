package org.mingbai.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes a sheet as its reader reads it: YAML between two lines of dashes, then the sections.
final class SheetWriter {
  private static final DumpSettings YAML =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setIndent(4)
          .setWidth(100_000)
          .setSplitLines(false)
          .setDereferenceAliases(true)
          .build();

  private SheetWriter() {}

  static String text(SheetSource sheet) {
    StringBuilder text = new StringBuilder("---\n");
    text.append(new Dump(YAML).dumpToString(plain(sheet.front()))).append("---\n");
    sheet
        .sections()
        .forEach((key, words) -> {
          text.append("## ").append(key).append('\n');
          if (!words.isBlank()) {
            text.append(body(words)).append('\n');
          }
        });
    return text.toString();
  }

  /// Dates and numbers were read as strings or integers; what is empty is left out.
  private static Map<String, Object> plain(Map<String, Object> front) {
    Map<String, Object> plain = new LinkedHashMap<>();
    front.forEach((key, value) -> {
      if (!String.valueOf(value).isBlank()) {
        plain.put(key, value);
      }
    });
    return plain;
  }

  /// A line of the words that looks like the head of a section would become one.
  private static String body(String words) {
    return words.strip().replaceAll("(?m)^(#+) ", "\\\\$1 ");
  }
}
