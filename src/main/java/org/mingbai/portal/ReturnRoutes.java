package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.mingbai.casework.CaseDesk;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.language.Digits;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Guesses;
import org.mingbai.web.Permit;

/// Coming back with the number alone: one field, digits of any script, spaces and dashes as they
/// come. The receipt leads through here to the choice of news by mail.
final class ReturnRoutes {
  private final Ways ways;
  private final CaseDesk cases;

  ReturnRoutes(Ways ways, CaseDesk cases) {
    this.ways = ways;
    this.cases = cases;
  }

  void register(Doors doors) {
    Guesses guesses = doors.guesses();
    doors.open(
        Door.page("GET", "/{lang}/return", Permit.PUBLIC),
        ctx -> form(ctx, ways.of(ctx, "page.return.title"), ""));
    doors.open(
        Door.page("POST", "/{lang}/return", Permit.PUBLIC).takesCode(), ctx -> enter(ctx, guesses));
  }

  private void enter(Context ctx, Guesses guesses) {
    String typed = Form.of(ctx).text("code");
    if (typed.isBlank()) {
      wrong(ctx, "page.return.empty");
      return;
    }
    Optional<ReceiptCode> code = ReceiptCode.read(Digits.ascii(typed));
    boolean mail = Form.of(ctx).has("mail");
    Optional<CaseDesk.Visit> visit =
        code.flatMap(c -> guesses.look(ctx, () -> mail ? cases.visitAtOnce(c) : cases.comeBack(c)));
    if (visit.isEmpty()) {
      wrong(ctx, "page.return.wrong");
    } else if (mail) {
      Cookies.set(ctx, Cookies.VISIT, visit.get().token());
      ways.forward(ctx, ways.of(ctx, "page.tidings.title"), "/case/mail");
    } else {
      admit(ctx, visit.get(), code.get());
    }
  }

  private void admit(Context ctx, CaseDesk.Visit visit, ReceiptCode code) {
    Cookies.set(ctx, Cookies.VISIT, visit.token());
    Way way = ways.of(ctx, "page.receipt.title");
    if (visit.first()) {
      var file = visit.file();
      ways.show(
          ctx,
          "receipt",
          way,
          Map.of(
              "given", Given.of(code, file, ways.zone(file.grievance().country()), null),
              "first", false,
              "code", FileRoutes.returning(way, code.digits())));
    } else {
      ways.forward(ctx, way, "/case");
    }
  }

  private void wrong(Context ctx, String why) {
    ctx.status(422);
    form(ctx, ways.wrong(ways.of(ctx, "page.return.title"), "page.return.title"), why);
  }

  private void form(Context ctx, Way way, String wrong) {
    ways.show(ctx, "return", way, Map.of("wrong", wrong));
  }
}
