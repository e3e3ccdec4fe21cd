package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.passkeys.PasskeyDesk.Change;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.NewPassword;
import org.mingbai.people.Session;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// A member's own account: passkeys, password, recovery codes, sessions.
final class AccountRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;
  private final PasskeyDesk passkeys;

  AccountRoutes(DeskPages desk, PeopleDesk people, PasskeyDesk passkeys) {
    this.desk = desk;
    this.people = people;
    this.passkeys = passkeys;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/desk/account", Permit.staff()), ctx -> show(ctx, ""));
    doors.open(Door.page("POST", "/{lang}/desk/account/password", Permit.staff()), this::password);
    doors.open(Door.page("POST", "/{lang}/desk/account/codes", Permit.staff()), this::codes);
    doors.open(Door.page("POST", "/{lang}/desk/account/sessions", Permit.staff()), this::end);
    doors.open(Door.page("POST", "/{lang}/desk/account/passkeys", Permit.staff()), this::add);
    doors.open(Door.page("POST", "/{lang}/desk/account/forget", Permit.staff()), this::forget);
  }

  private void show(Context ctx, String wrong) {
    Member who = desk.member(ctx);
    String title = "desk.account.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "account", title) : desk.wrong(ctx, "account", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("who", who);
    blanks.put("sessions", people.sessionsOf(who.id()));
    blanks.put("own", own(ctx));
    blanks.put("codesLeft", people.recoveryCodesLeft(who.id()));
    blanks.put("wrong", wrong);
    blanks.put("passkeys", passkeys.of(who));
    blanks.put("byPassword", passkeys.byPassword(who));
    desk.place(ctx).ifPresent(place -> blanks.put("offer", passkeys.offerAccount(who, place)));
    desk.show(ctx, "account", frame, blanks);
  }

  private String own(Context ctx) {
    return Cookies.read(ctx, Cookies.STAFF)
        .flatMap(people::identify)
        .map(PeopleDesk.Present::session)
        .map(Session::id)
        .orElse("");
  }

  private void password(Context ctx) {
    Form form = Form.of(ctx);
    switch (people.changePassword(desk.member(ctx), form.text("old"), form.text("password"))) {
      case NewPassword.Kept kept -> {
        Cookies.set(ctx, Cookies.STAFF, kept.token());
        desk.forward(ctx, "/account?done=password");
      }
      case NewPassword.OldOneWrong _ -> show(ctx, "desk.account.old-wrong");
      case NewPassword.Unfit unfit -> show(ctx, JoinRoutes.words(unfit.verdict()));
    }
  }

  private void add(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    String name = form.filled("passkey").map(Words::clipped).orElse("Passkey");
    Change change =
        desk.place(ctx)
            .map(p -> passkeys.add(who, form.text("old"), name, JoinRoutes.brought(form), p))
            .orElseGet(Change.Refused::new);
    settle(ctx, change);
  }

  private void forget(Context ctx) {
    settle(ctx, passkeys.remove(desk.member(ctx), Form.of(ctx).text("passkey")));
  }

  private void settle(Context ctx, Change change) {
    switch (change) {
      case Change.Added _ -> desk.forward(ctx, "/account?done=passkey");
      case Change.Removed removed -> {
        Cookies.set(ctx, Cookies.STAFF, removed.token());
        desk.forward(ctx, "/account?done=passkey-gone");
      }
      case Change.WrongPassword _ -> show(ctx, "desk.account.old-wrong");
      case Change.LastWayIn _ -> show(ctx, "desk.passkey.last");
      case Change.Refused _ -> show(ctx, "desk.passkey.refused");
    }
  }

  private void codes(Context ctx) {
    Member who = desk.member(ctx);
    Optional<List<String>> fresh = people.renewRecoveryCodes(who, Form.of(ctx).text("old"));
    if (fresh.isEmpty()) {
      show(ctx, "desk.account.old-wrong");
      return;
    }
    DeskFrame frame = desk.frame(ctx, "account", "desk.codes.title");
    desk.show(ctx, "codes", frame, Map.of("codes", fresh.get(), "to", "/account", "greeted", ""));
  }

  private void end(Context ctx) {
    people.endSession(desk.member(ctx).id(), Form.of(ctx).text("session"));
    desk.forward(ctx, "/account?done=session");
  }
}
