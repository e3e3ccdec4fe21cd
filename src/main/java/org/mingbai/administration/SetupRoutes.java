package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.grievance.Organisation;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.NoticeDesk;
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
  private final NoticeDesk notices;

  SetupRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.people = parts.people();
    this.roster = parts.roster();
    this.sheets = parts.sheets();
    this.notices = parts.notices();
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/setup", administrators), ctx -> show(ctx, "", true));
    doors.open(Door.page("POST", "/{lang}/desk/post/test", administrators), this::test);
  }

  /// One line of the list, in words.
  record Step(String words, String about, String where, boolean done) {}

  /// A mail to herself, and what became of it.
  private void test(Context ctx) {
    String address = notices.mailboxOf(desk.member(ctx).id()).address();
    if (address == null) {
      show(ctx, "desk.setup.mail.address", false);
      return;
    }
    switch (notices.sendTest(address, desk.language(ctx).tag())) {
      case Delivery.Taken _ -> show(ctx, "desk.setup.mail.sent", true);
      case Delivery.Not not -> show(ctx, "desk.post.trouble." + not.why().key(), false);
    }
  }

  /// `tested`: what became of a test mail, a message key or empty.
  private void show(Context ctx, String tested, boolean well) {
    String title = "desk.setup.title";
    DeskFrame frame = well ? desk.frame(ctx, "setup", title) : desk.wrong(ctx, "setup", title);
    if (!well) {
      ctx.status(422);
    }
    List<SetupRules.Item> items = items();
    List<Step> steps =
        Stream.concat(items.stream(), Stream.of(SetupRules.mail(notices.mailReady())))
            .map(i -> step(frame, i))
            .toList();
    desk.show(
        ctx,
        "setup",
        frame,
        Map.of(
            "guide",
            GuideStep.firstOpen(items).map(s -> frame.link("/setup/" + s.key())).orElse(""),
            "steps",
            steps,
            "left",
            steps.stream().filter(s -> !s.done()).count(),
            "reach",
            reach(),
            "mail",
            notices.mailReady(),
            "tested",
            tested,
            "well",
            well));
  }

  /// What is missing as things stand now.
  List<SetupRules.Item> items() {
    Organisation organisation = desk.organisation();
    return SetupRules.items(
        organisation, desk.offered(organisation), people.joined(), roster.whoIsThere());
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
