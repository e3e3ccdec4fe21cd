package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.administration.SetupRules.Item;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Setting the house up step by step: one page a step, each may be skipped, and whoever comes back
/// goes on at the first that is open.
final class GuideRoutes {
  private static final String STEP = "/{lang}/desk/setup/{step}";
  private final DeskPages desk;
  private final SetupRoutes list;

  GuideRoutes(DeskPages desk, SetupRoutes list) {
    this.desk = desk;
    this.list = list;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", STEP, administrators), ctx -> show(ctx, desk.organisation(), ""));
    doors.open(Door.page("POST", STEP, administrators), this::keep);
  }

  private static GuideStep step(Context ctx) {
    return GuideStep.of(ctx.pathParam("step")).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private void show(Context ctx, Organisation organisation, String wrong) {
    GuideStep step = step(ctx);
    DeskFrame plain = desk.frame(ctx, "setup", step.title());
    Object[] title = {
      "number", step.number(), "all", GuideStep.values().length, "title", plain.t(step.title())
    };
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "setup", "desk.guide.title", title)
            : desk.wrong(ctx, "setup", "desk.guide.title", title);
    List<Item> open = step.open(list.items());
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("step", step);
    blanks.put("title", frame.t("desk.guide.title", title));
    blanks.put("missing", open.stream().map(i -> list.step(frame, i)).toList());
    blanks.put("after", after(frame, step));
    blanks.put("organisation", organisation);
    blanks.put("folders", desk.folders());
    blanks.put("offered", desk.offered(organisation));
    blanks.put("countries", countries(frame, step, organisation));
    blanks.put("wrong", wrong);
    desk.show(ctx, "guide", frame, blanks);
  }

  private static String after(DeskFrame frame, GuideStep step) {
    return frame.link(step.next().map(n -> "/setup/" + n.key()).orElse("/setup"));
  }

  /// Hours are asked for where the organisation works, once it has said so.
  private List<Option> countries(DeskFrame frame, GuideStep step, Organisation organisation) {
    boolean chosen = step == GuideStep.HOURS && !organisation.countries().isEmpty();
    return desk.countries(frame.page()).stream()
        .filter(c -> !chosen || organisation.countries().contains(c.value()))
        .toList();
  }

  private void keep(Context ctx) {
    GuideStep step = step(ctx);
    OrganisationForm form = new OrganisationForm(desk, Form.of(ctx));
    Organisation was = desk.organisation();
    if (step == GuideStep.LANGUAGES && form.languages().isEmpty()) {
      ctx.status(422);
      show(ctx, was, "desk.organisation.wrong.languages");
      return;
    }
    Organisation next = form.after(step, was);
    if (!form.hoursRead()) {
      ctx.status(422);
      show(ctx, next, "desk.roster.wrong.hours");
      return;
    }
    if (!next.equals(was)) {
      desk.organisations().keep(next, desk.member(ctx).id());
    }
    desk.forward(ctx, step.next().map(n -> "/setup/" + n.key()).orElse("/setup"));
  }
}
