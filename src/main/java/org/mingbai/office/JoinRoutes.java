package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.passkeys.PasskeyDesk.Brought;
import org.mingbai.people.Joining;
import org.mingbai.people.PasswordVerdict;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.SignedIn;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.SquareCode;

/// Following an invitation, or the link that makes the first administrator: password,
/// authenticator, recovery codes; or, where there is somebody who could invite again, a passkey.
final class JoinRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;
  private final PasskeyDesk passkeys;

  JoinRoutes(DeskPages desk, PeopleDesk people, PasskeyDesk passkeys) {
    this.desk = desk;
    this.people = people;
    this.passkeys = passkeys;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/desk/join", Permit.PUBLIC), this::read);
    doors.open(Door.page("POST", "/{lang}/desk/join", Permit.PUBLIC), this::choose);
    doors.open(Door.page("POST", "/{lang}/desk/join/code", Permit.PUBLIC), this::prove);
    doors.open(Door.page("POST", "/{lang}/desk/join/passkey", Permit.PUBLIC), this::byPasskey);
  }

  private void read(Context ctx) {
    String key = Form.query(ctx).text("key");
    answer(ctx, key, people.readInvitation(key));
  }

  private void choose(Context ctx) {
    Form form = Form.of(ctx);
    String key = form.text("key");
    answer(
        ctx,
        key,
        people.choosePassword(key, form.text("login"), form.text("name"), form.text("password")));
  }

  private void prove(Context ctx) {
    Form form = Form.of(ctx);
    String key = form.text("key");
    answer(ctx, key, people.proveAuthenticator(key, form.text("code")));
  }

  /// What a form brings of the browser's answer.
  static Brought brought(Form form) {
    return new Brought(form.text("challenge"), form.text("credential"));
  }

  private void byPasskey(Context ctx) {
    Form form = Form.of(ctx);
    String key = form.text("key");
    String name = form.filled("passkey").map(Words::clipped).orElse("Passkey");
    Optional<SignedIn> joined =
        desk.place(ctx).flatMap(p -> passkeys.joinBy(key, name, brought(form), p));
    if (joined.isPresent()) {
      Cookies.set(ctx, Cookies.STAFF, joined.get().token());
      desk.forward(ctx, "");
    } else if (people.readInvitation(key) instanceof Joining.Open open) {
      form(ctx, key, open, "desk.passkey.refused");
    } else {
      answer(ctx, key, new Joining.Dead());
    }
  }

  private void answer(Context ctx, String key, Joining joining) {
    switch (joining) {
      case Joining.Dead _ -> {
        ctx.status(404);
        desk.show(ctx, "dead", desk.frame(ctx, "door", "desk.dead.title"), Map.of());
      }
      case Joining.Open open -> form(ctx, key, open, "");
      case Joining.BadLogin bad -> form(ctx, key, bad.form(), "desk.join.wrong.login");
      case Joining.Unfit unfit -> form(ctx, key, unfit.form(), words(unfit.verdict()));
      case Joining.Enrolling enrolling -> enrol(ctx, key, enrolling);
      case Joining.Joined joined -> {
        Cookies.set(ctx, Cookies.STAFF, joined.token());
        DeskFrame frame = desk.frame(ctx, "door", "desk.codes.title");
        desk.show(
            ctx,
            "codes",
            frame,
            Map.of("codes", joined.recoveryCodes(), "to", "", "greeted", joined.member().name()));
      }
    }
  }

  private void form(Context ctx, String key, Joining.Open open, String wrong) {
    String title = "desk.join.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "door", title) : desk.wrong(ctx, "door", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("key", key);
    blanks.put("open", open);
    blanks.put("wrong", wrong);
    desk.place(ctx)
        .flatMap(place -> passkeys.offerJoin(key, place))
        .ifPresent(offer -> blanks.put("offer", offer));
    desk.show(ctx, "join", frame, blanks);
  }

  private void enrol(Context ctx, String key, Joining.Enrolling enrolling) {
    String title = "desk.enrol.title";
    DeskFrame frame =
        enrolling.again() ? desk.wrong(ctx, "door", title) : desk.frame(ctx, "door", title);
    if (enrolling.again()) {
      ctx.status(422);
    }
    desk.show(
        ctx,
        "enrol",
        frame,
        Map.of("key", key, "enrolling", enrolling, "square", SquareCode.of(enrolling.address())));
  }

  /// What to say about a password that may not be set.
  static String words(PasswordVerdict verdict) {
    return switch (verdict) {
      case SHORT -> "desk.password.short";
      case LONG -> "desk.password.long";
      case COMMON -> "desk.password.common";
      case OWN_NAME -> "desk.password.own-name";
      case FINE -> "";
    };
  }
}
