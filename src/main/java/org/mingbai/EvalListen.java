package org.mingbai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Language;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

/// `eval listen`: messages in, what the product understands out, one JSON object a line; the
/// language column is never read.
final class EvalListen {
  private EvalListen() {}

  static int run(Map<String, String> options) throws IOException {
    Languages languages = Languages.read(null);
    LanguageDetector detector = new LanguageDetector(languages);
    TriageDesk desk = new TriageDesk(languages);
    ObjectMapper json = new ObjectMapper();
    List<String> out = new ArrayList<>();
    for (String[] row : EvalFiles.rows(EvalFiles.path(options, "--test"), 3)) {
      Language language = detector.detect(row[0]).language();
      Assessment heard = desk.assess(row[0], language, row[2].isBlank() ? null : row[2], null);
      out.add(json.writeValueAsString(shape(language, heard)));
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println("{\"n\": " + out.size() + "}");
    return 0;
  }

  private static Map<String, @Nullable Object> shape(Language language, Assessment heard) {
    List<Assessment.Guess> tops = tops(heard);
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("language", language.tag());
    line.put("kind", heard.kind().key());
    line.put("category", heard.best().map(guess -> guess.category().key()).orElse(null));
    line.put("confidence", tops.isEmpty() ? 0 : tops.getFirst().confidence());
    line.put("second", tops.size() > 1 ? tops.get(1).category().key() : null);
    line.put("third", tops.size() > 2 ? tops.get(2).category().key() : null);
    line.put("redLines", heard.redLines().stream().map(RedLine::key).sorted().toList());
    line.put("because", heard.because());
    return line;
  }

  /// The best guess of each top class, with the chance of the whole class: classes are what is
  /// graded.
  private static List<Assessment.Guess> tops(Assessment heard) {
    Map<String, Double> chances = new LinkedHashMap<>();
    Map<String, Assessment.Guess> first = new LinkedHashMap<>();
    for (Assessment.Guess guess : heard.categories()) {
      String top = guess.category().top().key();
      chances.merge(top, guess.confidence(), Double::sum);
      first.putIfAbsent(top, guess);
    }
    return first.entrySet().stream()
        .map(e ->
            new Assessment.Guess(e.getValue().category(), chances.getOrDefault(e.getKey(), 0.0)))
        .toList();
  }
}
