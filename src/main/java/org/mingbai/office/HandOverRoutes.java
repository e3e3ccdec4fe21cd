package org.mingbai.office;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.assigning.AssigningDesk.Asked;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// A case passes from one mediator to another: asked for, taken, not taken, taken over.
final class HandOverRoutes {
  private static final String CASE = "/{lang}/desk/cases/{reference}";
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final AssigningDesk assigning;
  private final CaseRoutes cases;

  HandOverRoutes(DeskPages desk, StaffParts parts, CaseRoutes cases) {
    this.desk = desk;
    this.mediation = parts.mediation();
    this.assigning = parts.assigning();
    this.cases = cases;
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("POST", CASE + "/hand-over", mediators).takesWords(), this::handOver);
    doors.open(
        Door.page("POST", CASE + "/accept", mediators),
        ctx -> settle(ctx, mediation.accept(desk.member(ctx), reference(ctx)), "moved"));
    doors.open(
        Door.page("POST", CASE + "/decline", mediators),
        ctx -> settle(ctx, mediation.decline(desk.member(ctx), reference(ctx)), "kept"));
    doors.open(
        Door.page("POST", CASE + "/review", Permit.staff(Role.REVIEWER.key())),
        ctx -> settle(ctx, mediation.review(desk.member(ctx), reference(ctx)), "claimed"));
    doors.open(
        Door.page("POST", CASE + "/take-over", mediators),
        ctx -> settle(ctx, takeOver(ctx), "moved"));
  }

  /// From whom the page said; if another has it since, she is told who.
  private Outcome takeOver(Context ctx) {
    return mediation.takeFrom(desk.member(ctx), reference(ctx), Draft.seen(Form.of(ctx)));
  }

  private void handOver(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    @Nullable String locale =
        form.filled("locale")
            .filter(l -> desk.folders().stream().anyMatch(f -> f.language().tag().equals(l)))
            .orElse(null);
    String reason = Words.clipped(form.text("reason"));
    AssigningDesk.Wish wish = new AssigningDesk.Wish(form.filled("to").orElse(""), locale, reason);
    switch (assigning.ask(who, reference(ctx), wish)) {
      case Asked.Done(Outcome outcome) -> settle(ctx, outcome, done(outcome));
      case Asked.NobodyThere _ -> cases.refuse(ctx, "desk.hand.nobody");
      // whom the page did not offer
      case Asked.NotHer _ -> throw new Refused(Problem.NOT_FOUND);
    }
  }

  /// A case that nobody has stays free.
  private static String done(Outcome outcome) {
    return outcome instanceof Outcome.Done(CaseFile file) && file.handler().isEmpty()
        ? "asked-to-take"
        : "offered";
  }

  /// Whoever may see the case no more after it moved goes on to the inbox.
  private void settle(Context ctx, Outcome outcome, String done) {
    boolean sees = mediation.glance(desk.member(ctx), reference(ctx)).isPresent();
    if (outcome instanceof Outcome.Done && !sees) {
      desk.forward(ctx, "/inbox?done=" + done);
    } else {
      cases.settle(ctx, outcome, done);
    }
  }

  private static String reference(Context ctx) {
    return ctx.pathParam("reference");
  }
}
