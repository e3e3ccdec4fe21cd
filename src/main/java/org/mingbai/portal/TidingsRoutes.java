package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Map;
import org.mingbai.casework.CaseFile;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Where she may wish for news by mail, change that and take it back; one page for all of it, open
/// for as long as a visit lasts.
final class TidingsRoutes {
  private static final String PAGE = "/{lang}/case/mail";
  private static final String TITLE = "page.tidings.title";
  private final Ways ways;
  private final TidingsDesk tidings;
  private final Guests guests;

  TidingsRoutes(Ways ways, PortalParts parts) {
    this.ways = ways;
    this.tidings = parts.tidings();
    this.guests = new Guests(ways, parts.cases());
  }

  void register(Doors doors) {
    doors.open(
        Door.page("GET", PAGE, Permit.VISIT),
        guests::visited,
        (ctx, guest) -> guests.with(ctx, guest, file -> draw(ctx, file, "", "", "")));
    doors.open(
        Door.page("POST", PAGE, Permit.VISIT),
        guests::visited,
        (ctx, guest) -> guests.with(ctx, guest, file -> act(ctx, file)));
  }

  private void act(Context ctx, CaseFile file) {
    Form form = Form.of(ctx);
    if (form.has("stop")) {
      tidings.stopNews(file.id());
      done(ctx, "stopped");
    } else if (form.has("proof")) {
      prove(ctx, file, form.text("proof"));
    } else {
      ask(ctx, file, form);
    }
  }

  private void prove(Context ctx, CaseFile file, String code) {
    switch (tidings.proveLetterbox(file.id(), code)) {
      case YES -> done(ctx, "proven");
      case WRONG -> draw(ctx, file, "", "proof", "desk.mail.wrong.code");
      case TOO_OLD -> draw(ctx, file, "", "address", "desk.mail.wrong.old");
    }
  }

  private void ask(Context ctx, CaseFile file, Form form) {
    String typed = form.text("address").strip();
    if (!tidings.offersMail()) {
      draw(ctx, file, typed, "address", "page.tidings.off");
    } else if (file.confidential() && !form.has("alone")) {
      draw(ctx, file, typed, "alone", "page.tidings.wrong.alone");
    } else {
      switch (tidings.wishNews(file.id(), typed, ways.of(ctx, TITLE).page().lang())) {
        case SENT -> done(ctx, "sent");
        case UNFIT -> draw(ctx, file, typed, "address", "desk.mail.wrong.address");
        case TOO_SOON -> draw(ctx, file, typed, "address", "desk.mail.wrong.soon");
        case TOO_MANY -> draw(ctx, file, typed, "address", "page.tidings.wrong.many");
      }
    }
  }

  private void done(Context ctx, String what) {
    ways.forward(ctx, ways.of(ctx, TITLE), "/case/mail?done=" + what);
  }

  /// `at`: the field that is wrong, or "".
  private void draw(Context ctx, CaseFile file, String typed, String at, String wrong) {
    Way way = ways.of(ctx, TITLE);
    ctx.status(wrong.isEmpty() ? 200 : 422);
    ways.show(
        ctx,
        "tidings",
        wrong.isEmpty() ? way : ways.wrong(way, TITLE),
        Map.of(
            "box",
            tidings.letterbox(file.id()),
            "ready",
            tidings.offersMail(),
            "careful",
            file.confidential(),
            "typed",
            typed,
            "at",
            at,
            "wrong",
            wrong,
            "told",
            told(Form.query(ctx).text("done"))));
  }

  /// What she just did, as a message key or "".
  private static String told(String done) {
    return switch (done) {
      case "proven" -> "page.tidings.proven";
      case "stopped" -> "page.tidings.stopped";
      default -> "";
    };
  }
}
