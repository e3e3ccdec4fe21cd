package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.NewPassword;
import org.mingbai.people.Session;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// A member's own account: password, recovery codes, sessions.
final class AccountRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;

  AccountRoutes(DeskPages desk, PeopleDesk people) {
    this.desk = desk;
    this.people = people;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/desk/account", Permit.staff()), ctx -> show(ctx, ""));
    doors.open(Door.page("POST", "/{lang}/desk/account/password", Permit.staff()), this::password);
    doors.open(Door.page("POST", "/{lang}/desk/account/codes", Permit.staff()), this::codes);
    doors.open(Door.page("POST", "/{lang}/desk/account/sessions", Permit.staff()), this::end);
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
