package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.people.Unit;
import org.mingbai.roster.Roster;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// The roster as administrators keep it: the week, the classes and the days away of each mediator,
/// beside her languages and places; and each mediator's own page, where she sets her days away.
final class RosterRoutes {
  private static final String ONE = "/{lang}/desk/roster/{member}";
  private static final Hours NO_HOURS = new Hours("", List.of(), List.of());
  private final DeskPages desk;
  private final PeopleDesk people;
  private final RosterDesk roster;

  RosterRoutes(DeskPages desk, PeopleDesk people, RosterDesk roster) {
    this.desk = desk;
    this.people = people;
    this.roster = roster;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key(), Role.ADMINISTRATOR_HERE);
    doors.open(Door.page("GET", "/{lang}/desk/roster", administrators), this::list);
    doors.open(
        Door.page("GET", ONE, administrators), ctx -> one(ctx, mediator(ctx), typed(ctx), ""));
    doors.open(Door.page("POST", ONE, administrators), this::setHours);
    doors.open(Door.page("POST", ONE + "/leave", administrators), this::leave);
    doors.open(Door.page("POST", ONE + "/drop", administrators), this::drop);
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/hours", mediators), ctx -> own(ctx, ""));
    doors.open(Door.page("POST", "/{lang}/desk/hours/leave", mediators), this::ownLeave);
    doors.open(Door.page("POST", "/{lang}/desk/hours/drop", mediators), this::ownDrop);
  }

  /// One mediator of the list, in words.
  record Entry(Member member, String reads, String writes, String places, List<String> week) {}

  private void list(Context ctx) {
    DeskFrame frame = desk.frame(ctx, "roster", "desk.roster.title");
    Member reader = desk.member(ctx);
    Roster now = roster.whoIsThere();
    List<Entry> entries =
        people.members().stream()
            .filter(m -> m.active() && m.is(Role.MEDIATOR))
            .filter(m -> reader.administers(m.standing()))
            .map(m -> entry(frame.page(), m, now))
            .toList();
    desk.show(ctx, "roster", frame, Map.of("entries", entries));
  }

  private Entry entry(PageFrame page, Member member, Roster now) {
    List<String> week =
        now.hoursOf(member.id()).orElse(NO_HOURS).week().stream()
            .map(s -> WeekForm.said(page, s))
            .toList();
    List<String> places = places(page, member);
    return new Entry(
        member,
        names(member.reads()),
        names(member.writes()),
        places.isEmpty() ? page.t("desk.roster.everywhere") : String.join(", ", places),
        week);
  }

  /// Where she mediates.
  private List<String> places(PageFrame page, Member member) {
    List<Unit> own = member.units().get(Role.MEDIATOR);
    if (own != null) {
      return own.stream().map(u -> UnitForm.name(desk, page, u)).toList();
    }
    return member.sites().isEmpty()
        ? member.countries().stream().map(c -> Words.country(page, c)).toList()
        : member.sites().stream().map(s -> desk.siteName(s, page.language())).toList();
  }

  private String names(List<String> tags) {
    return String.join(", ", tags.stream().map(desk::ownName).toList());
  }

  private Member mediator(Context ctx) {
    return people
        .member(ctx.pathParam("member"))
        .filter(m -> m.is(Role.MEDIATOR) && desk.member(ctx).administers(m.standing()))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private WeekForm typed(Context ctx) {
    return WeekForm.of(roster.whoIsThere().hoursOf(ctx.pathParam("member")).orElse(NO_HOURS));
  }

  private void one(Context ctx, Member member, WeekForm week, String wrong) {
    String title = "desk.roster.member";
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "roster", title, "name", member.name())
            : desk.wrong(ctx, "roster", title, "name", member.name());
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("entry", entry(frame.page(), member, roster.whoIsThere()));
    blanks.put("week", week);
    blanks.put("countries", desk.countries(frame.page()));
    blanks.put("classes", classes(frame.page()));
    blanks.put("leave", roster.whoIsThere().leaveOf(member.id()));
    blanks.put("wrong", wrong);
    desk.show(ctx, "week", frame, blanks);
  }

  /// The top classes of grievance, by name.
  private static List<Option> classes(PageFrame page) {
    return SheetDraft.TOPICS.stream()
        .filter(c -> page.phrases().knows("category." + c))
        .map(c -> new Option(c, page.t("category." + c)))
        .toList();
  }

  private void setHours(Context ctx) {
    Member member = mediator(ctx);
    WeekForm week = WeekForm.typed(Form.of(ctx), desk.countryCodes());
    Optional<Hours> hours = week.hours();
    if (hours.isEmpty()) {
      one(ctx, member, week, "desk.roster.wrong.hours");
      return;
    }
    roster.setHours(member.id(), hours.get(), desk.member(ctx).id());
    saved(ctx, member, "saved");
  }

  private void leave(Context ctx) {
    Member member = mediator(ctx);
    Optional<Leave> leave = WeekForm.leave(Form.of(ctx));
    if (leave.isEmpty()) {
      one(ctx, member, typed(ctx), "desk.roster.wrong.leave");
      return;
    }
    roster.takeLeave(member.id(), leave.get(), desk.member(ctx).id());
    saved(ctx, member, "saved");
  }

  private void drop(Context ctx) {
    Member member = mediator(ctx);
    WeekForm.leave(Form.of(ctx))
        .ifPresent(l -> roster.dropLeave(member.id(), l, desk.member(ctx).id()));
    saved(ctx, member, "removed");
  }

  private void saved(Context ctx, Member member, String done) {
    desk.forward(ctx, "/roster/" + member.id() + "?done=" + done);
  }

  private void own(Context ctx, String wrong) {
    Member who = desk.member(ctx);
    String title = "desk.hours.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "hours", title) : desk.wrong(ctx, "hours", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Roster now = roster.whoIsThere();
    Map<String, Object> blanks =
        Map.of(
            "week",
            now.hoursOf(who.id()).orElse(NO_HOURS).week().stream()
                .map(s -> WeekForm.said(frame.page(), s))
                .toList(),
            "leave",
            now.leaveOf(who.id()),
            "wrong",
            wrong);
    desk.show(ctx, "hours", frame, blanks);
  }

  private void ownLeave(Context ctx) {
    String who = desk.member(ctx).id();
    Optional<Leave> leave = WeekForm.leave(Form.of(ctx));
    if (leave.isEmpty()) {
      own(ctx, "desk.roster.wrong.leave");
      return;
    }
    roster.takeLeave(who, leave.get(), who);
    desk.forward(ctx, "/hours?done=saved");
  }

  private void ownDrop(Context ctx) {
    String who = desk.member(ctx).id();
    WeekForm.leave(Form.of(ctx)).ifPresent(l -> roster.dropLeave(who, l, who));
    desk.forward(ctx, "/hours?done=removed");
  }
}
