package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Asking what the rule is: one question, an answer from a sheet, or three to pick from, or "I do
/// not know" and a person.
final class AskRoutes {
  private static final int LONGEST = 2_000;
  private final Ways ways;
  private final SheetDesk sheets;

  /// What is asked: the question and the country it is about ("" when she does not know).
  record Asked(String question, String country) {}

  AskRoutes(Ways ways, SheetDesk sheets) {
    this.ways = ways;
    this.sheets = sheets;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/ask", Permit.PUBLIC), this::form);
    doors.open(Door.page("POST", "/{lang}/ask", Permit.PUBLIC).takesWords(), this::ask);
  }

  private void form(Context ctx) {
    Way way = ways.of(ctx, "page.ask.title");
    draw(ctx, way, new Asked("", way.country() == null ? "" : way.country()), "");
  }

  private void ask(Context ctx) {
    Way way = ways.of(ctx, "page.ask.title");
    Form form = Form.of(ctx);
    Asked asked = new Asked(form.text("question").strip(), Ways.country(form).orElse(""));
    String wrong = wrong(asked);
    if (form.has("tongue") || !wrong.isEmpty()) {
      draw(
          ctx,
          form.has("tongue") ? way : ways.wrong(way, "page.ask.title"),
          asked,
          form.has("tongue") ? "" : wrong);
    } else {
      switch (form.text("right")) {
        case "yes" -> said(ctx, way, asked, "yes");
        case "no" -> said(ctx, way, asked, "no");
        default -> answer(ctx, way, asked, form.text("sheet"));
      }
    }
  }

  private static String wrong(Asked asked) {
    if (asked.question().isEmpty()) {
      return "page.ask.empty";
    }
    return asked.question().length() > LONGEST ? "page.error.long" : "";
  }

  private void draw(Context ctx, Way way, Asked asked, String wrong) {
    ctx.status(wrong.isEmpty() ? 200 : 422);
    ways.show(ctx, "ask", way, Map.of("asked", asked, "wrong", wrong));
  }

  private void answer(Context ctx, Way way, Asked asked, String picked) {
    Answer answer =
        sheets.answer(
            asked.question(),
            way.page().language(),
            asked.country().isEmpty() ? null : asked.country(),
            way.siteId());
    if (answer instanceof Answer.Unsure unsure && !picked.isEmpty()) {
      if (unsure.candidates().stream().anyMatch(c -> c.sheet().id().equals(picked))) {
        ways.forward(ctx, way, "/sheets/" + picked);
      } else {
        said(ctx, way, asked, "unknown");
      }
      return;
    }
    Map<String, Object> blanks =
        new HashMap<>(Map.of("asked", asked, "outcome", outcome(answer), "near", near(answer)));
    if (answer instanceof Answer.Found found) {
      blanks.put("card", AnswerCard.of(found));
    }
    ways.show(ctx, "answer", way, blanks);
  }

  private void said(Context ctx, Way way, Asked asked, String outcome) {
    ways.show(ctx, "answer", way, Map.of("asked", asked, "outcome", outcome, "near", List.of()));
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found _ -> "found";
      case Answer.Unsure _ -> "unsure";
      case Answer.NotCovered _ -> "unknown";
    };
  }

  private static List<Answer.Scored> near(Answer answer) {
    return switch (answer) {
      case Answer.Unsure unsure -> unsure.candidates().stream().limit(3).toList();
      case Answer.Found _, Answer.NotCovered _ -> List.of();
    };
  }
}
