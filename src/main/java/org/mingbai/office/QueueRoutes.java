package org.mingbai.office;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Category;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.roster.Roster;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Who waits for a person and which mediators are there; each says of herself whether she is
/// available, busy or away.
final class QueueRoutes {
  private final DeskPages desk;
  private final StaffParts parts;
  private final MediationDesk mediation;
  private final PeopleDesk people;
  private final RosterDesk roster;

  QueueRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.parts = parts;
    this.mediation = parts.mediation();
    this.people = parts.people();
    this.roster = parts.roster();
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/queue", mediators), this::show);
    doors.open(Door.page("POST", "/{lang}/desk/queue", mediators), this::say);
  }

  /// Somebody who waits, as a line of the list.
  record Waiting(String reference, String matter, String language, String since, String handler) {}

  /// A mediator and how she is now.
  record There(String name, String state) {}

  private void show(Context ctx) {
    Member who = desk.member(ctx);
    Instant now = parts.clock().instant();
    Roster kept = roster.whoIsThere();
    List<CaseFile> queue = mediation.queue(who);
    List<CaseFile> offered = mediation.offered(who);
    mediation.sawLines(who, Stream.concat(queue.stream(), offered.stream()).map(DocketRow::of));
    DeskFrame frame = desk.frame(ctx, "queue", "desk.queue.title");
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("queue", queue.stream().map(f -> waiting(frame, f)).toList());
    blanks.put("offered", offered.stream().map(f -> waiting(frame, f)).toList());
    blanks.put(
        "staff",
        people.members().stream()
            .filter(m -> m.active() && m.is(Role.MEDIATOR))
            .map(m -> new There(m.name(), kept.stateOf(m.id(), now).key()))
            .toList());
    blanks.put("mine", kept.stateOf(who.id(), now).key());
    blanks.put(
        "states",
        Arrays.stream(Roster.State.values())
            .map(s -> new Option(s.key(), frame.t("desk.there." + s.key())))
            .toList());
    desk.show(ctx, "queue", frame, blanks);
  }

  private Waiting waiting(DeskFrame frame, CaseFile file) {
    Category category = file.grievance().category();
    ZoneId zone = parts.procedures().zone(file.grievance().country());
    Instant since = file.asked().orElse(file.received());
    String when =
        frame.t(
            "desk.queue.since",
            "day",
            since.atZone(zone).toLocalDate(),
            "hour",
            frame.page().phrases().hour(frame.page().language(), since, zone));
    return new Waiting(
        file.reference(),
        Words.matter(frame.page(), category == null ? null : category.key(), file.filed()),
        desk.ownName(file.locale()),
        when,
        file.handler().map(CaseFile.Handler::name).orElse(frame.t("desk.nobody")));
  }

  private void say(Context ctx) {
    String chosen = Form.of(ctx).text("state");
    Arrays.stream(Roster.State.values())
        .filter(s -> s.key().equals(chosen))
        .forEach(s -> roster.say(desk.member(ctx).id(), s));
    desk.forward(ctx, "/queue?done=saved");
  }
}
