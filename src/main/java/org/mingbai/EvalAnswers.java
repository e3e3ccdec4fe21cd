package org.mingbai;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

/// `eval answers`: questions in, what the shipped sheets say out, one JSON object a line.
final class EvalAnswers {
  private EvalAnswers() {}

  static int run(Map<String, String> options) throws IOException {
    SheetDesk desk = new SheetDesk(Languages.read(null), InstantSource.system());
    desk.weighMeaning(EvalFiles.embeddings(options));
    ObjectMapper json = new ObjectMapper();
    List<String> out = new ArrayList<>();
    for (String[] row : EvalFiles.rows(EvalFiles.path(options, "--test"), 3)) {
      Answer answer = desk.answer(row[0], Language.of(row[1]), row[2].isBlank() ? null : row[2]);
      out.add(json.writeValueAsString(shape(answer)));
    }
    Files.write(EvalFiles.path(options, "--run"), out);
    System.out.println("{\"n\": " + out.size() + "}");
    return 0;
  }

  private static Map<String, @Nullable Object> shape(Answer answer) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    switch (answer) {
      case Answer.Found found -> {
        line.put("outcome", "found");
        line.put("confidence", found.confidence());
        line.put("sheet", found.sheet().id());
        line.put("articles", found.sheet().articles().stream().map(EvalAnswers::article).toList());
        line.put("sheets", found.near().stream().map(s -> s.sheet().id()).toList());
      }
      case Answer.Unsure unsure -> {
        line.put("outcome", "unsure");
        line.put("confidence", unsure.confidence());
        line.put("sheets", unsure.candidates().stream().map(s -> s.sheet().id()).toList());
      }
      case Answer.NotCovered not -> {
        line.put("outcome", "not_covered");
        line.put("confidence", not.confidence());
        line.put("sheets", List.of());
      }
    }
    return line;
  }

  private static Map<String, @Nullable String> article(Sheet.Cited cited) {
    Map<String, @Nullable String> shape = new LinkedHashMap<>();
    shape.put("law", cited.law());
    if (cited.article() != null) {
      shape.put("article", cited.article());
    }
    return shape;
  }
}
