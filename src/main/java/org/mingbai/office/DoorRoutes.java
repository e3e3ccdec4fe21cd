package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Organisation;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.passkeys.PasskeyDesk.Brought;
import org.mingbai.passkeys.Place;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.SignedIn;
import org.mingbai.people.Role;
import org.mingbai.people.SecurityLog;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// In and out: sign-in with a passkey, or with login, password and code, on one page; sign-out that
/// leaves nothing behind (SEC-23).
final class DoorRoutes {
  /// Where a sign-in may lead back to: a room of this desk or a case in it, and nowhere else.
  private static final Pattern BACK = Pattern.compile("/cases/[A-Za-z0-9-]{1,40}|/[a-z]{1,20}");

  private final DeskPages desk;
  private final PeopleDesk people;
  private final PasskeyDesk passkeys;

  DoorRoutes(DeskPages desk, PeopleDesk people, PasskeyDesk passkeys) {
    this.desk = desk;
    this.people = people;
    this.passkeys = passkeys;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/desk/sign-in", Permit.PUBLIC), this::ask);
    doors.open(Door.page("POST", "/{lang}/desk/sign-in", Permit.PUBLIC), this::enter);
    doors.open(
        Door.page("POST", "/{lang}/desk/sign-in/passkey", Permit.PUBLIC), this::enterByPasskey);
    doors.open(Door.page("POST", "/{lang}/desk/sign-out", Permit.staff()), this::leave);
    doors.open(Door.page("GET", "/{lang}/desk", Permit.staff()), this::home);
  }

  private void ask(Context ctx) {
    String back = ctx.queryParam("back");
    show(ctx, desk.frame(ctx, "door", "desk.door.title"), new Tried("", "", back(back)));
  }

  /// What was tried at the door: the login, what was wrong ("" for nothing), and where it leads
  /// back to ("" for her own work).
  private record Tried(String login, String wrong, String back) {}

  private static String back(@Nullable String wanted) {
    return wanted != null && BACK.matcher(wanted).matches() ? wanted : "";
  }

  private void show(Context ctx, DeskFrame frame, Tried tried) {
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("login", tried.login());
    blanks.put("wrong", tried.wrong());
    blanks.put("back", tried.back());
    desk.place(ctx).ifPresent(place -> blanks.put("offer", passkeys.offerDoor(place)));
    desk.show(ctx, "door", frame, blanks);
  }

  private void enter(Context ctx) {
    Form form = Form.of(ctx);
    Optional<SignedIn> signed =
        people.signIn(form.text("login"), form.text("password"), form.text("code"));
    String back = back(form.text("back"));
    settle(ctx, signed, new Tried(form.text("login"), "desk.door.refused", back));
  }

  private void enterByPasskey(Context ctx) {
    Form form = Form.of(ctx);
    Brought brought = JoinRoutes.brought(form);
    Optional<Place> place = desk.place(ctx);
    if (place.isEmpty()) {
      SecurityLog.event("passkey-refused", "unknown", "place");
    }
    Optional<SignedIn> signed = place.flatMap(p -> passkeys.enterBy(brought, p));
    settle(ctx, signed, new Tried("", "desk.passkey.refused", back(form.text("back"))));
  }

  private void settle(Context ctx, Optional<SignedIn> signed, Tried tried) {
    if (signed.isPresent()) {
      Cookies.set(ctx, Cookies.STAFF, signed.get().token());
      desk.forward(ctx, tried.back());
    } else {
      ctx.status(401);
      show(ctx, desk.wrong(ctx, "door", "desk.door.title"), tried);
    }
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

  /// Where a member's own work is; whoever meets a house nobody has set up is led through it.
  private String first(Member who) {
    if (who.is(Role.MEDIATOR)) {
      return "/inbox";
    }
    if (who.holds(Role.ADMINISTRATOR, null, null)) {
      Organisation house = desk.organisation();
      boolean fresh = house.names().isEmpty() && house.countries().isEmpty();
      return fresh ? "/setup/names" : "/setup";
    }
    if (who.is(Role.ADMINISTRATOR)) {
      return "/members";
    }
    return who.is(Role.AUTHOR) || who.is(Role.PUBLISHER) ? "/sheets" : "/account";
  }
}
