package org.mingbai.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// All that one folder under `locales/` says. `uncovered` are questions that no sheet of it
/// answers; `dangers` are sentences by red line, and ordinary ones near in words (`none`).
public record LocaleFolder(
    Language language,
    String ownName,
    String englishName,
    String reviewed,
    List<String> serves,
    Map<String, String> messages,
    List<Sample> samples,
    List<Term> lexicon,
    List<SheetSource> sheets,
    List<String> uncovered,
    List<Sample> dangers) {
  /// The phrases a message lists, parted by a bar, as they are written; none when there is no such
  /// message.
  public List<String> listed(String key) {
    String listed = messages.getOrDefault(key, "").replace("''", "'");
    return Arrays.stream(listed.split("\\|")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
