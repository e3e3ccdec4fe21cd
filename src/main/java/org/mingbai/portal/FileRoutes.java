package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.mingbai.casework.CaseDesk;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.grievance.Once;
import org.mingbai.intake.Question;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.SquareCode;

/// Filing on one page: write, check, file. Nothing is kept before the last step; until then the
/// words travel in the form.
final class FileRoutes {
  private final Ways ways;
  private final CaseDesk cases;
  private final FrontDesk front;

  FileRoutes(Ways ways, CaseDesk cases, FrontDesk front) {
    this.ways = ways;
    this.cases = cases;
    this.front = front;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/file", Permit.PUBLIC), this::form);
    doors.open(
        Door.page("POST", "/{lang}/file", Permit.PUBLIC).takesWords().upTo(1024 * 1024),
        this::step);
  }

  private void form(Context ctx) {
    Way way = ways.of(ctx, "page.file.title");
    String site = way.site() == null ? "" : way.site().id();
    String country = way.country() == null ? "" : way.country();
    write(ctx, way, new Told("", "", "", "", "", country, site, "", Map.of()), Map.of());
  }

  private void step(Context ctx) {
    Form form = Form.of(ctx);
    Told told = Told.of(form);
    String step = form.has("tongue") ? form.text("at") : form.text("step");
    Map<String, String> wrong = wrong(told);
    switch (step) {
      case "check", "send" -> {
        if (!wrong.isEmpty()) {
          write(ctx, ways.wrong(ways.of(ctx, "page.file.title"), "page.file.title"), told, wrong);
        } else if (step.equals("check") || form.has("tongue")) {
          check(ctx, told);
        } else {
          send(ctx, told, ways.key(form));
        }
      }
      default -> write(ctx, ways.of(ctx, "page.file.title"), told, Map.of());
    }
  }

  private static Map<String, String> wrong(Told told) {
    if (told.what().isEmpty()) {
      return Map.of("what", "page.file.empty");
    }
    List<String> tooLong = told.tooLong();
    return tooLong.isEmpty() ? Map.of() : Map.of(tooLong.getFirst(), "page.error.long");
  }

  private void write(Context ctx, Way way, Told told, Map<String, String> wrong) {
    ctx.status(wrong.isEmpty() ? 200 : 422);
    ways.show(
        ctx, "file", way, Map.of("told", told, "wrong", wrong, "categories", categories(way)));
  }

  private void check(Context ctx, Told told) {
    Way way = ways.of(ctx, "page.check.title");
    List<Question> more = front.questions(told.grievance(), way.page().lang());
    ways.show(ctx, "check", way, Map.of("told", told, "more", more));
  }

  private void send(Context ctx, Told told, String key) {
    Way way = ways.of(ctx, "page.receipt.title");
    Once once = new Once("form " + key, hash(way.page().lang(), told));
    switch (cases.register(way.page().lang(), told.grievance(), once)) {
      case CaseDesk.Filing.Filed f ->
          ways.show(
              ctx,
              "receipt",
              way,
              Map.of(
                  "given",
                      Given.of(
                          f.code(), f.file(), ways.zone(f.file().grievance().country()), f.slip()),
                  "first", true,
                  "reader", ways.reader(way, f.file()),
                  "danger", !f.file().redLines().isEmpty(),
                  "mail", ways.parts().tidings().offersMail(),
                  "code", returning(way, f.code().digits())));
      case CaseDesk.Filing.KeyTaken _ -> throw new Refused(Problem.KEY_TAKEN);
    }
  }

  /// The way back with the number, for a phone's camera; the number stands behind the #, which is
  /// never sent anywhere.
  static SquareCode returning(Way way, String digits) {
    return SquareCode.of(way.address(way.page().link("/return")) + "#" + digits);
  }

  private static String hash(String lang, Told told) {
    return lang + " " + Hashed.of(told.fields().values().toArray(new String[0]));
  }

  /// The keys of the top categories that have a name.
  private static List<String> categories(Way way) {
    return SheetDraft.TOPICS.stream()
        .filter(k -> way.page().phrases().knows("category." + k))
        .toList();
  }
}
