package org.mingbai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingbai.facts.Spot;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

/// `eval extraction`: texts in, the values found with their places out, one JSON array a line.
final class EvalExtraction {
  private EvalExtraction() {}

  static int run(Map<String, String> options) throws IOException {
    TriageDesk desk = new TriageDesk(Languages.read(null));
    ObjectMapper json = new ObjectMapper();
    List<String> out = new ArrayList<>();
    for (String[] row : EvalFiles.rows(EvalFiles.path(options, "--test"), 4)) {
      LocalDate today = row[3].isBlank() ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(row[3]);
      List<Spot> spots =
          desk.spot(row[0], Language.of(row[1]), row[2].isBlank() ? null : row[2], today);
      out.add(json.writeValueAsString(spots));
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println("{\"n\": " + out.size() + "}");
    return 0;
  }
}
