package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// The duty lists: for each country who is trained for violence, harm to children and self-harm,
/// who stands in, and who comes last.
final class DutyRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;
  private final RosterDesk roster;

  DutyRoutes(DeskPages desk, PeopleDesk people, RosterDesk roster) {
    this.desk = desk;
    this.people = people;
    this.roster = roster;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key(), Role.ADMINISTRATOR_HERE);
    doors.open(
        Door.page("GET", "/{lang}/desk/duty", administrators),
        ctx -> show(ctx, current(country(ctx, Form.query(ctx).text("country"))), ""));
    doors.open(Door.page("POST", "/{lang}/desk/duty", administrators), this::keep);
  }

  private List<String> countries(Context ctx) {
    List<String> hers = desk.dutyCountries(ctx);
    if (hers.isEmpty()) {
      throw new Refused(Problem.NOT_FOUND);
    }
    return hers;
  }

  private String country(Context ctx, String wanted) {
    List<String> known = countries(ctx);
    return known.contains(wanted) ? wanted : known.getFirst();
  }

  private DutyList current(String country) {
    return roster
        .whoIsThere()
        .duty(country)
        .orElseGet(() -> new DutyList(country, List.of(), null, null));
  }

  /// Who mediates and is trained for this country: nobody else may see such a case, not as a
  /// stand-in either.
  private List<Member> trained(String country) {
    return people.members().stream()
        .filter(m -> m.active() && m.is(Role.MEDIATOR) && m.is(Role.SAFEGUARDING, country, null))
        .toList();
  }

  private void show(Context ctx, DutyList duty, String wrong) {
    String title = "desk.duty.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "duty", title) : desk.wrong(ctx, "duty", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("duty", duty);
    blanks.put(
        "countries",
        countries(ctx).stream().map(c -> new Option(c, Words.country(frame.page(), c))).toList());
    blanks.put("kept", !current(duty.country()).all().isEmpty());
    blanks.put("trained", trained(duty.country()));
    blanks.put("wrong", wrong);
    desk.show(ctx, "duty", frame, blanks);
  }

  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    String country = form.text("country");
    if (!countries(ctx).contains(country)) {
      throw new Refused(Problem.NOT_FOUND);
    }
    List<String> ids = trained(country).stream().map(Member::id).toList();
    List<String> trained = ids.stream().filter(form.all("trained")::contains).toList();
    DutyList next =
        new DutyList(country, trained, chosen(form, "stand-in", ids), chosen(form, "last", ids));
    if (trained.isEmpty() && !next.all().isEmpty()) {
      show(ctx, next, "desk.duty.wrong");
      return;
    }
    if (!Objects.equals(next, current(next.country()))) {
      roster.setDuty(next, desk.member(ctx).id());
    }
    desk.forward(ctx, "/duty?country=" + next.country() + "&done=saved");
  }

  private static @Nullable String chosen(Form form, String field, List<String> ids) {
    return form.filled(field).filter(ids::contains).orElse(null);
  }
}
