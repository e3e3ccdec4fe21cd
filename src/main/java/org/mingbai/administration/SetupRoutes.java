package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingbai.grievance.Organisation;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Permit;

/// The administrator's first page: what is still missing before real people may use the house.
final class SetupRoutes {
  private final DeskPages desk;
  private final PeopleDesk people;
  private final RosterDesk roster;
  private final SheetDesk sheets;

  SetupRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.people = parts.people();
    this.roster = parts.roster();
    this.sheets = parts.sheets();
  }

  void register(Doors doors) {
    doors.open(
        Door.page("GET", "/{lang}/desk/setup", Permit.staff(Role.ADMINISTRATOR.key())), this::show);
  }

  /// One line of the list, in words.
  record Step(String words, String about, String where, boolean done) {}

  private void show(Context ctx) {
    DeskFrame frame = desk.frame(ctx, "setup", "desk.setup.title");
    List<SetupRules.Item> items = items();
    List<Step> steps = items.stream().map(i -> step(frame, i)).toList();
    desk.show(
        ctx,
        "setup",
        frame,
        Map.of(
            "guide",
                GuideStep.firstOpen(items).map(s -> frame.link("/setup/" + s.key())).orElse(""),
            "steps", steps,
            "left", steps.stream().filter(s -> !s.done()).count(),
            "reach", reach()));
  }

  /// What is missing as things stand now.
  List<SetupRules.Item> items() {
    Organisation organisation = desk.organisation();
    Set<String> waiting = people.notJoined();
    List<Member> joined = people.members().stream().filter(m -> !waiting.contains(m.id())).toList();
    return SetupRules.items(organisation, desk.offered(organisation), joined, roster.whoIsThere());
  }

  /// The languages, in their own names, by how questions in them find a sheet; what failed first.
  private Map<SheetDesk.Reach, String> reach() {
    Map<SheetDesk.Reach, String> reach = new EnumMap<>(SheetDesk.Reach.class);
    sheets
        .reach()
        .forEach((how, languages) ->
            reach.put(
                how,
                languages.stream()
                    .map(l -> desk.ownName(l.tag()))
                    .collect(Collectors.joining(", "))));
    return reach;
  }

  Step step(DeskFrame frame, SetupRules.Item item) {
    List<String> about =
        item.about().stream()
            .map(a ->
                item.key().equals("covered")
                    ? desk.siteName(a, frame.page().language())
                    : named(frame, a))
            .toList();
    return new Step(
        frame.t("desk.setup." + item.key()),
        String.join(", ", about),
        frame.link(item.where()),
        item.done());
  }

  private String named(DeskFrame frame, String about) {
    boolean country = about.matches("[A-Z]{2}");
    return country ? Words.country(frame.page(), about) : desk.ownName(about);
  }
}
