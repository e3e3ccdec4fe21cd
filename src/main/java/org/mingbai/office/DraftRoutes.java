package org.mingbai.office;

import io.javalin.http.Context;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Untranslated;
import org.mingbai.drafts.DraftBook;
import org.mingbai.drafts.Unsent;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.Reply;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// What is typed into a case's forms is kept as it is typed: by a script while one writes, by a
/// button without one. Each form has an address of its own, so that a note never lands in a reply.
final class DraftRoutes {
  private static final String DRAFT = "/{lang}/desk/cases/{reference}/draft";
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final TranslationQueue queue;
  private final DraftBook drafts;

  DraftRoutes(DeskPages desk, MediationDesk mediation, TranslationQueue queue, DraftBook drafts) {
    this.desk = desk;
    this.mediation = mediation;
    this.queue = queue;
    this.drafts = drafts;
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("POST", DRAFT + "/note", mediators).takesWords(), this::note);
    doors.open(Door.page("POST", DRAFT + "/reply", mediators).takesWords(), this::reply);
    doors.open(Door.page("POST", DRAFT + "/close", mediators).takesWords(), this::close);
    doors.open(Door.page("POST", DRAFT + "/translation", mediators).takesWords(), this::translate);
  }

  private void note(Context ctx) {
    Member who = desk.member(ctx);
    String text = CaseRoutes.text(Form.of(ctx), "note");
    keep(ctx, who, new Unsent.Note(who.id(), new InternalNote(text)));
  }

  private void reply(Context ctx) {
    Member who = desk.member(ctx);
    keep(ctx, who, new Unsent.Answer(who.id(), words(ctx, who, "reply")));
  }

  private void close(Context ctx) {
    Member who = desk.member(ctx);
    keep(ctx, who, new Unsent.Closing(who.id(), words(ctx, who, "reason")));
  }

  /// Of words she could translate, whether they still wait or not.
  private void translate(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    Untranslated words =
        file(ctx, who)
            .translatable(TranslationRoutes.of(form), form.text("to"))
            .filter(w -> queue.can(who, w))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    String text = CaseRoutes.text(form, "translation");
    keep(ctx, who, new Unsent.Rendering(who.id(), words.of(), words.to(), text));
  }

  private CaseFile file(Context ctx, Member who) {
    return mediation
        .glance(who, ctx.pathParam("reference"))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private Reply words(Context ctx, Member who, String field) {
    Form form = Form.of(ctx);
    CaseFile file = file(ctx, who);
    String language = Waits.chosen(form, who, file.locale(), desk.language(ctx).tag());
    return new Reply(CaseRoutes.text(form, field), language);
  }

  /// The script's form says `part`: its page stands, and is only told that it was kept.
  private void keep(Context ctx, Member who, Unsent words) {
    String reference = ctx.pathParam("reference");
    if (!drafts.begin(who, reference, words)) {
      throw new Refused(Problem.NOT_FOUND);
    }
    if (Form.of(ctx).has("part")) {
      ctx.status(204);
    } else {
      desk.forward(ctx, "/cases/" + reference + page(file(ctx, who), words));
    }
  }

  /// Where she goes on.
  private static String page(CaseFile file, Unsent words) {
    if (words instanceof Unsent.Rendering r && file.untranslated().stream().anyMatch(r::of)) {
      return "/translation?of=" + r.of() + "&to=" + r.to() + "&done=draft";
    }
    return words.form() == Unsent.Form.REPLY ? "?done=draft&write=reply" : "?done=draft";
  }
}
