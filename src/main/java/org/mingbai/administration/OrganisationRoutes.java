package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.administration.HistoryRules.Entry;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// The organisation: its name in each language, countries, languages offered, office hours, days
/// promised to a first answer, hours until she who waits is told that nobody answered.
final class OrganisationRoutes {
  private static final int MOST_DAYS = 60;
  private static final int MOST_HOURS = 72;
  private final DeskPages desk;

  OrganisationRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(
        Door.page("GET", "/{lang}/desk/organisation", administrators),
        ctx -> show(ctx, desk.organisation(), ""));
    doors.open(Door.page("POST", "/{lang}/desk/organisation", administrators), this::keep);
    doors.open(Door.page("POST", "/{lang}/desk/organisation/back", administrators), this::back);
  }

  private void show(Context ctx, Organisation organisation, String wrong) {
    String title = "desk.organisation.title";
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "organisation", title)
            : desk.wrong(ctx, "organisation", title);
    Map<String, Object> blanks =
        Map.of(
            "organisation", organisation,
            "folders", desk.folders(),
            "offered", desk.offered(organisation),
            "countries", desk.countries(frame.page()),
            "history", new HistoryWords(desk, frame).told(history()),
            "wrong", wrong);
    desk.show(ctx, "organisation", frame, blanks);
  }

  private List<Entry> history() {
    return HistoryRules.facts(desk.organisations().history(HistoryWords.MOST));
  }

  private void back(Context ctx) {
    Optional<Entry> wanted = HistoryWords.wanted(history(), Form.of(ctx).text("mark"));
    wanted.ifPresent(e ->
        desk.organisations()
            .keep(HistoryRules.factsBack(desk.organisation(), e), desk.member(ctx).id()));
    desk.forward(ctx, "/organisation?done=" + (wanted.isPresent() ? "back" : "not-back"));
  }

  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    Organisation was = desk.organisation();
    int days = number(form, "days");
    int answer = form.has("answer") ? number(form, "answer") : was.answerHours();
    OrganisationForm said = new OrganisationForm(desk, form);
    Organisation next =
        new Organisation(
            said.names(),
            said.countries(),
            said.offered(),
            was.sites(),
            said.hours(was.officeHours()),
            was.contacts(),
            days,
            answer);
    if (days < 1 || days > MOST_DAYS) {
      refuse(ctx, next, "desk.organisation.wrong.days");
    } else if (answer < 1 || answer > MOST_HOURS) {
      refuse(ctx, next, "desk.organisation.wrong.answer");
    } else if (!said.hoursRead()) {
      refuse(ctx, next, "desk.roster.wrong.hours");
    } else if (said.languages().isEmpty()) {
      refuse(ctx, next, "desk.organisation.wrong.languages");
    } else {
      desk.organisations().keep(next, desk.member(ctx).id());
      desk.forward(ctx, "/organisation?done=saved");
    }
  }

  private static int number(Form form, String name) {
    return form.filled(name)
        .map(String::strip)
        .filter(d -> d.matches("[0-9]{1,3}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private void refuse(Context ctx, Organisation typed, String wrong) {
    ctx.status(422);
    show(ctx, typed, wrong);
  }
}
