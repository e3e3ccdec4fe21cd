package org.mingbai.portal;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import org.mingbai.casework.CaseDesk;
import org.mingbai.conversation.FrontDesk;
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
  private final ChatRoutes chat;
  private final CaseRoutes pages;

  ReturnRoutes(Ways ways, ChatRoutes chat, CaseRoutes pages) {
    this.ways = ways;
    this.cases = ways.parts().cases();
    this.chat = chat;
    this.pages = pages;
  }

  /// Tells whoever comes with a conversation that opens no more how to get back into it; what she
  /// wrote goes along.
  static void ended(Context ctx, Ways ways, String draft) {
    ctx.status(401);
    Way way = ways.of(ctx, "page.chat.over");
    ways.show(ctx, "return", way, Map.of("wrong", "", "chat", true, "draft", draft));
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
    boolean talk = Form.of(ctx).has("chat");
    Optional<CaseDesk.Visit> visit =
        code.flatMap(
            c -> guesses.look(ctx, () -> mail || talk ? cases.visitAtOnce(c) : cases.comeBack(c)));
    if (visit.isEmpty()) {
      wrong(ctx, "page.return.wrong");
    } else if (mail) {
      Cookies.set(ctx, Cookies.VISIT, visit.get().token());
      ways.forward(ctx, ways.of(ctx, "page.tidings.title"), "/case/mail");
    } else if (talk) {
      goOn(ctx, visit.get());
    } else {
      admit(ctx, visit.get(), code.get());
    }
  }

  /// Back to the conversation her case came from; where it does not open for this number, to the
  /// case.
  private void goOn(Context ctx, CaseDesk.Visit visit) {
    Cookies.set(ctx, Cookies.VISIT, visit.token());
    String draft = Form.of(ctx).text("text");
    Optional<FrontDesk.Welcome> welcome = ways.parts().front().letBackIn(visit.file());
    if (welcome.isPresent()) {
      chat.back(ctx, welcome.get(), draft);
    } else if (draft.isBlank()) {
      ways.forward(ctx, ways.of(ctx, "page.case.title"), "/case");
    } else {
      pages.show(ctx, visit.file(), draft);
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
    Form form = ctx.method() == HandlerType.POST ? Form.of(ctx) : Form.query(ctx);
    ways.show(
        ctx,
        "return",
        way,
        Map.of("wrong", wrong, "chat", form.has("chat"), "draft", form.text("text")));
  }
}
