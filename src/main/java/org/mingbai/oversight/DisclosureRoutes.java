package org.mingbai.oversight;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Refusal;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.DisclosureDesk.Question;
import org.mingbai.mediation.DisclosureDesk.Why;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Asking to see the numbers of papers in a case, and the custodian's page, where another decides
/// without seeing a word of it.
final class DisclosureRoutes {
  private static final String PAGE = "/{lang}/desk/disclosures";
  private final DeskPages desk;
  private final DisclosureDesk disclosures;
  private final MediationDesk mediation;

  DisclosureRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.disclosures = parts.disclosures();
    this.mediation = parts.mediation();
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    Permit custodians = Permit.staff(Role.CUSTODIAN.key());
    doors.open(
        Door.page("POST", "/{lang}/desk/cases/{reference}/numbers", mediators).takesWords(),
        this::ask);
    doors.open(Door.page("GET", PAGE, custodians), ctx -> show(ctx, ""));
    doors.open(Door.page("POST", PAGE, custodians), this::decide);
  }

  /// A question, with what its case is about in words.
  record Row(String reference, String matter, Disclosure asked) {}

  private void ask(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    String reference = ctx.pathParam("reference");
    boolean back = form.text("do").equals("back");
    Outcome outcome =
        back
            ? disclosures.takeBack(who, reference)
            : disclosures.askNumbers(who, reference, why(ctx, form));
    switch (outcome) {
      case Outcome.Done(CaseFile file) -> {
        mediation.didHerself(who, file);
        desk.forward(ctx, "/cases/" + reference + (back ? "" : "?done=numbers-asked"));
      }
      case Outcome.Refused(Refusal why, var _) -> {
        ctx.status(409);
        DeskFrame frame = desk.frame(ctx, "inbox", "desk.numbers");
        desk.show(
            ctx,
            "refused",
            frame,
            Map.of("refused", frame.t(key(why)), "reference", reference, "title", "desk.numbers"));
      }
      case Outcome.NotHere _, Outcome.KeyTaken _ -> throw new Refused(Problem.NOT_FOUND);
    }
  }

  private Why why(Context ctx, Form form) {
    Disclosure.Purpose purpose =
        Disclosure.Purpose.of(form.text("purpose"))
            .orElseThrow(() -> new Refused(Problem.BAD_REQUEST));
    @Nullable String words = form.filled("words").map(Words::clipped).orElse(null);
    return new Why(purpose, words, desk.language(ctx).tag());
  }

  private void show(Context ctx, String refused) {
    DeskFrame frame =
        refused.isEmpty()
            ? desk.frame(ctx, "disclosures", "desk.disclosures")
            : desk.wrong(ctx, "disclosures", "desk.disclosures");
    Member who = desk.member(ctx);
    List<Question> waiting = disclosures.waiting(who);
    mediation.sawLines(who, waiting.stream().map(Question::row));
    List<Row> rows = waiting.stream().map(q -> row(frame, q)).toList();
    desk.show(
        ctx,
        "disclosures",
        frame,
        Map.of("rows", rows, "refused", refused.isEmpty() ? "" : frame.t(refused)));
  }

  private static Row row(DeskFrame frame, Question question) {
    return new Row(
        question.row().reference(),
        Words.matter(frame.page(), question.row().category(), question.row().filed()),
        question.asked());
  }

  private void decide(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    String reference = form.text("reference");
    boolean allows = form.text("do").equals("allow");
    Outcome outcome =
        allows
            ? disclosures.allow(who, reference, form.text("of"))
            : disclosures.refuse(who, reference, form.text("of"));
    switch (outcome) {
      case Outcome.Done(CaseFile file) -> {
        mediation.didHerself(who, file);
        desk.forward(ctx, "/disclosures?done=numbers-decided");
      }
      case Outcome.Refused(Refusal why, var _) -> {
        ctx.status(409);
        show(ctx, key(why));
      }
      case Outcome.NotHere _, Outcome.KeyTaken _ -> throw new Refused(Problem.NOT_FOUND);
    }
  }

  private static String key(Refusal why) {
    return switch (why) {
      case Refusal.FourEyes _ -> "desk.numbers.four-eyes";
      case Refusal.AlreadyClosed _ -> "desk.refused.closed";
      case Refusal.NotYours _, Refusal.HandledBy _ -> "desk.refused.not-yours";
      default -> "desk.refused.changed";
    };
  }
}
