package org.mingbai.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a sheet as written: YAML between two lines of dashes, then sections under `## key`.
final class SheetReader {
  private static final LoadSettings YAML =
      LoadSettings.builder()
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(200_000)
          .build();

  private SheetReader() {}

  static SheetSource read(String file, String text) {
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() || !lines.getFirst().equals("---") ? -1 : closing(lines);
    if (end < 0) {
      throw new UnreadableLocale(file, 1, "a sheet begins with front matter between two lines ---");
    }
    Map<String, Object> front = front(file, String.join("\n", lines.subList(1, end)));
    return new SheetSource(file, front, sections(file, lines, end + 1));
  }

  private static int closing(List<String> lines) {
    return lines.subList(1, lines.size()).indexOf("---") + 1 > 0
        ? lines.subList(1, lines.size()).indexOf("---") + 1
        : -1;
  }

  private static Map<String, Object> front(String file, String yaml) {
    try {
      if (new Load(YAML).loadFromString(yaml) instanceof Map<?, ?> map) {
        Map<String, Object> front = new LinkedHashMap<>();
        map.forEach((k, v) -> front.put(String.valueOf(k), v));
        return front;
      }
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 2).orElse(1);
      throw new UnreadableLocale(file, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw new UnreadableLocale(file, 1, String.valueOf(e.getMessage()));
    }
    throw new UnreadableLocale(file, 1, "the front matter is no list of keys and values");
  }

  private static Map<String, String> sections(String file, List<String> lines, int from) {
    Map<String, String> sections = new LinkedHashMap<>();
    String key = "";
    StringBuilder words = new StringBuilder();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        keep(sections, key, words);
        key = line.substring(3).strip();
        if (sections.containsKey(key)) {
          throw new UnreadableLocale(file, i + 1, "the section " + key + " stands twice");
        }
      } else if (key.isEmpty() && !line.isBlank()) {
        throw new UnreadableLocale(file, i + 1, "words before the first section");
      } else {
        words.append(line.startsWith("\\#") ? line.substring(1) : line).append('\n');
      }
    }
    keep(sections, key, words);
    return sections;
  }

  private static void keep(Map<String, String> sections, String key, StringBuilder words) {
    if (!key.isEmpty()) {
      sections.put(key, words.toString().strip());
    }
    words.setLength(0);
  }
}
