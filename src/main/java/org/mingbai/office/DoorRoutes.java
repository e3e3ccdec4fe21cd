package org.mingbai.office;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.SignedIn;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// In and out: sign-in with login, password and code on one page; sign-out that leaves nothing
/// behind (SEC-23).
final class DoorRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;

  DoorRoutes(DeskPages desk, PeopleDesk people) {
    this.desk = desk;
    this.people = people;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/desk/sign-in", Permit.PUBLIC), this::ask);
    doors.open(Door.page("POST", "/{lang}/desk/sign-in", Permit.PUBLIC), this::enter);
    doors.open(Door.page("POST", "/{lang}/desk/sign-out", Permit.staff()), this::leave);
    doors.open(Door.page("GET", "/{lang}/desk", Permit.staff()), this::home);
  }

  private void ask(Context ctx) {
    DeskFrame frame = desk.frame(ctx, "door", "desk.door.title");
    desk.show(ctx, "door", frame, Map.of("login", "", "refused", false));
  }

  private void enter(Context ctx) {
    Form form = Form.of(ctx);
    Optional<SignedIn> signed =
        people.signIn(form.text("login"), form.text("password"), form.text("code"));
    if (signed.isPresent()) {
      Cookies.set(ctx, Cookies.STAFF, signed.get().token());
      desk.forward(ctx, "");
      return;
    }
    DeskFrame frame = desk.wrong(ctx, "door", "desk.door.title");
    ctx.status(401);
    desk.show(ctx, "door", frame, Map.of("login", form.text("login"), "refused", true));
  }

  private void leave(Context ctx) {
    people.signOut(Cookies.read(ctx, Cookies.STAFF).orElse(null));
    Cookies.drop(ctx, Cookies.STAFF);
    ctx.header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    desk.forward(ctx, "/sign-in?done=signed-out");
  }

  private void home(Context ctx) {
    Member who = desk.member(ctx);
    desk.forward(ctx, first(who));
  }

  /// Where a member's own work is.
  private static String first(Member who) {
    if (who.is(Role.MEDIATOR)) {
      return "/inbox";
    }
    if (who.is(Role.ADMINISTRATOR)) {
      return "/setup";
    }
    return who.is(Role.AUTHOR) || who.is(Role.PUBLISHER) ? "/sheets" : "/account";
  }
}
