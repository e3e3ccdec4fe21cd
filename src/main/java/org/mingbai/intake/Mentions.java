package org.mingbai.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

/// What her words tell beside the story: the clause that names papers, a firm, a wound, or for whom
/// she speaks, by the phrases each locale lists under `chat.told.…`.
public final class Mentions {
  private static final int LONGEST = 4000;
  private static final int CLAUSE_MOST = 200;
  private static final Pattern CLAUSE = Pattern.compile("[.;!?。；！？؛؟۔।\\n]+|,\\s|[،，]");
  private static final List<String> TOLD = List.of("employer", "papers", "hurt", "whom");
  private final Map<String, Map<String, List<String>>> byLanguage = new HashMap<>();

  public Mentions(Languages languages) {
    for (LocaleFolder folder : languages.all()) {
      Map<String, List<String>> phrases = new LinkedHashMap<>();
      TOLD.forEach(slot -> phrases.put(slot, Plain.phrases(folder, "chat.told." + slot)));
      byLanguage.put(folder.language().tag(), phrases);
    }
  }

  /// What is told, by name, in the words of the first clause that tells it.
  public Map<String, String> in(String text, Language language) {
    if (text.length() > LONGEST) {
      return Map.of();
    }
    Map<String, List<String>> phrases = byLanguage.getOrDefault(language.tag(), Map.of());
    Map<String, String> found = new LinkedHashMap<>();
    for (String clause : CLAUSE.split(text)) {
      String plain = Plain.of(clause);
      boolean fit = !plain.isEmpty() && clause.length() <= CLAUSE_MOST;
      phrases.forEach((slot, list) -> {
        if (fit && list.stream().anyMatch(p -> Plain.holds(plain, p))) {
          found.putIfAbsent(slot, clause.strip());
        }
      });
    }
    return found;
  }
}
