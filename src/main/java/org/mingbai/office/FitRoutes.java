package org.mingbai.office;

import io.javalin.http.Context;
import org.mingbai.casework.CaseFile;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.mediation.CaseView;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Puts what a sheet says into the reply box, after whatever is typed there already; nothing is
/// sent by it.
final class FitRoutes {
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final SheetDesk sheets;
  private final CaseRoutes cases;

  FitRoutes(DeskPages desk, MediationDesk mediation, SheetDesk sheets, CaseRoutes cases) {
    this.desk = desk;
    this.mediation = mediation;
    this.sheets = sheets;
    this.cases = cases;
  }

  void register(Doors doors) {
    doors.open(
        Door.page("POST", "/{lang}/desk/cases/{reference}/sheet", Permit.staff(Role.MEDIATOR.key()))
            .takesWords(),
        this::insert);
  }

  private void insert(Context ctx) {
    Form form = Form.of(ctx);
    DeskFrame frame = desk.frame(ctx, "inbox", "desk.title");
    CaseFile file =
        mediation
            .openCase(desk.member(ctx), ctx.pathParam("reference"))
            .map(CaseView::file)
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    String said =
        new Fits(sheets, frame, file)
            .text(form.text("sheet"))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    String own = form.text("reply").strip();
    if (own.isEmpty()) {
      cases.writingIn(ctx, said, file.locale());
    } else {
      cases.writing(ctx, own + "\n\n" + said, "");
    }
  }
}
