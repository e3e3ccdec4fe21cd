package org.mingbai.office;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingbai.casework.CaseFile;
import org.mingbai.drafts.Unsent;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.presence.Presence;
import org.mingbai.presence.Spot;
import org.mingbai.presence.State;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.Streams;

/// What keeps an open page of the desk up to date: news of a case, how many cases call, who else is
/// here. Without it, loading the page again does the same.
final class LiveRoutes {
  private static final String CASE = "/{lang}/desk/cases/{reference}";
  private final DeskPages desk;
  private final StaffParts parts;

  LiveRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.parts = parts;
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    Streams streams = doors.streams();
    doors.open(Door.stream(CASE + "/events", mediators), ctx -> follow(ctx, streams));
    Permit called = Permit.staff(Role.MEDIATOR.key(), Role.CUSTODIAN.key());
    doors.open(Door.stream("/{lang}/desk/events", called), ctx -> count(ctx, streams));
    doors.open(Door.page("POST", CASE + "/here", mediators), this::say);
  }

  private void follow(Context ctx, Streams streams) {
    Member who = desk.member(ctx);
    CaseFile file = seen(ctx, who);
    CaseEar ear = ear(ctx, file.reference());
    Spot spot = Live.spot(who, file);
    streams.open(
        ctx,
        last(ctx),
        new Streams.Channel(
            "desk|" + who.id() + "|" + file.id().value(),
            file.id().value(),
            ear::after,
            ear::sign,
            wake -> present(spot, wake),
            ear::mayHear,
            true));
  }

  /// The page is there as long as its stream is.
  private AutoCloseable present(Spot spot, Runnable wake) {
    Presence presence = parts.presence();
    List<AutoCloseable> all =
        List.of(
            presence.follow(spot.caseId(), wake),
            presence.follow(spot.conversation(), wake),
            presence.enter(spot));
    return () -> {
      for (AutoCloseable one : all) {
        one.close();
      }
    };
  }

  private void count(Context ctx, Streams streams) {
    String owner = "desk|" + desk.member(ctx).id();
    CaseEar ear = ear(ctx, "");
    Function<Runnable, AutoCloseable> nothing = wake -> () -> {};
    streams.open(
        ctx,
        last(ctx),
        new Streams.Channel(owner, owner, id -> List.of(), ear::sign, nothing, ear::mayHear, true));
  }

  /// Only pages of this house listen.
  private CaseEar ear(Context ctx, String reference) {
    String from = ctx.header("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin")) {
      throw new Refused(Problem.FOREIGN_ORIGIN);
    }
    String token = Cookies.read(ctx, Cookies.STAFF).orElse("");
    return new CaseEar(desk, parts, desk.frame(ctx, "inbox", "desk.title"), token, reference);
  }

  private CaseFile seen(Context ctx, Member who) {
    return parts
        .mediation()
        .glance(who, ctx.pathParam("reference"))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private static long last(Context ctx) {
    String resumed = Optional.ofNullable(ctx.header("Last-Event-ID")).orElse("");
    String after = resumed.isEmpty() ? Form.query(ctx).text("after") : resumed;
    return after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
  }

  /// What somebody does with the case that is open on her screen.
  private void say(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    State state = State.of(form.text("state")).orElseThrow(() -> new Refused(Problem.BAD_REQUEST));
    String in =
        Unsent.Form.of(form.text("form"))
            .filter(f -> f != Unsent.Form.TRANSLATION && f != Unsent.Form.READY)
            .map(Unsent.Form::key)
            .orElse("");
    parts.presence().say(Live.spot(who, seen(ctx, who)), state, in);
    ctx.status(204);
  }
}
