package org.mingbai.oversight;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Recusal;
import org.mingbai.casework.Refusal;
import org.mingbai.mediation.AsideDesk;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Stepping aside from a case, letting somebody in again by two supervisors, and the cases nobody
/// can take.
final class AsideRoutes {
  private static final String CASE = "/{lang}/desk/cases/{reference}";
  private final DeskPages desk;
  private final AsideDesk aside;
  private final PeopleDesk people;
  private final MediationDesk mediation;

  AsideRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.aside = parts.aside();
    this.people = parts.people();
    this.mediation = parts.mediation();
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    Permit supervisors = Permit.staff(Role.SUPERVISOR.key());
    Permit helpers =
        Permit.staff(Role.SUPERVISOR.key(), Role.ADMINISTRATOR.key(), Role.ADMINISTRATOR_HERE);
    doors.open(Door.page("POST", CASE + "/aside", mediators), this::stepAside);
    doors.open(Door.page("POST", CASE + "/override", supervisors), this::ask);
    doors.open(Door.page("POST", CASE + "/allow", supervisors), this::allow);
    doors.open(Door.page("POST", CASE + "/refuse", supervisors), this::refuse);
    doors.open(Door.page("GET", "/{lang}/desk/stranded", helpers), this::stranded);
  }

  /// A case nobody can take; `open`: the reader may look into it.
  record Stranded(String reference, String language, String country, boolean open) {}

  private void stepAside(Context ctx) {
    Form form = Form.of(ctx);
    Recusal.Reason reason =
        Recusal.Reason.own(form.text("reason")).orElseThrow(() -> new Refused(Problem.BAD_REQUEST));
    @Nullable String words = form.filled("words").map(Words::clipped).orElse(null);
    Member who = desk.member(ctx);
    Outcome outcome = aside.stepAside(who, reference(ctx), reason, words);
    if (outcome instanceof Outcome.Done) {
      // What else she has open ends, and what she goes on with has a token of its own (SEC-22).
      Cookies.set(ctx, Cookies.STAFF, people.renewSession(who.id()));
    }
    settle(ctx, outcome, "/inbox?done=aside");
  }

  private void ask(Context ctx) {
    Form form = Form.of(ctx);
    String why = Words.clipped(form.text("reason"));
    Outcome outcome = aside.askOverride(desk.member(ctx), reference(ctx), form.text("of"), why);
    settle(ctx, outcome, back(ctx, "asked"));
  }

  private void allow(Context ctx) {
    Outcome outcome =
        aside.allowOverride(desk.member(ctx), reference(ctx), Form.of(ctx).text("of"));
    settle(ctx, outcome, back(ctx, "allowed"));
  }

  private void refuse(Context ctx) {
    Outcome outcome =
        aside.refuseOverride(desk.member(ctx), reference(ctx), Form.of(ctx).text("of"));
    settle(ctx, outcome, back(ctx, "refused"));
  }

  private static String back(Context ctx, String done) {
    return "/cases/" + reference(ctx) + "?done=override-" + done;
  }

  private void settle(Context ctx, Outcome outcome, String then) {
    switch (outcome) {
      case Outcome.Done _ -> desk.forward(ctx, then);
      case Outcome.Refused(Refusal why, var _) -> {
        ctx.status(409);
        DeskFrame frame = desk.frame(ctx, "inbox", "desk.aside.who");
        desk.show(
            ctx,
            "refused",
            frame,
            Map.of("refused", frame.t(key(why)), "reference", reference(ctx)));
      }
      case Outcome.NotHere _, Outcome.KeyTaken _ -> throw new Refused(Problem.NOT_FOUND);
    }
  }

  private static String key(Refusal why) {
    return switch (why) {
      case Refusal.FourEyes _ -> "desk.refused.four-eyes";
      case Refusal.HerWish _ -> "desk.override.wish";
      case Refusal.NoWords _ -> "desk.refused.no-words";
      default -> "desk.refused.changed";
    };
  }

  private void stranded(Context ctx) {
    Member who = desk.member(ctx);
    DeskFrame frame = desk.frame(ctx, "stranded", "desk.stranded.title");
    List<DocketRow> rows = aside.strandedFor(who);
    mediation.sawLines(who, rows.stream());
    desk.show(
        ctx,
        "stranded",
        frame,
        Map.of("cases", rows.stream().map(r -> line(frame, who, r)).toList()));
  }

  private Stranded line(DeskFrame frame, Member who, DocketRow row) {
    String country = row.country() == null ? "" : Words.country(frame.page(), row.country());
    boolean open = mediation.glance(who, row.reference()).isPresent();
    return new Stranded(row.reference(), desk.ownName(row.locale()), country, open);
  }

  private static String reference(Context ctx) {
    return ctx.pathParam("reference");
  }
}
