package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.people.Changes;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.PeopleDesk.Invited;
import org.mingbai.people.Role;
import org.mingbai.people.Standing;
import org.mingbai.people.Unit;
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

/// Members: inviting them, what they may do and where, fresh links, suspending and restoring.
final class MemberRoutes {
  private static final Standing NOBODY =
      new Standing("", Set.of(), List.of(), List.of(), List.of(), List.of());
  private static final String NOT_HERS = "desk.members.wrong.reach";
  private static final String ONE = "/{lang}/desk/members/{member}";
  private final DeskPages desk;
  private final PeopleDesk people;
  private final NoticeDesk notices;

  MemberRoutes(DeskPages desk, PeopleDesk people, NoticeDesk notices) {
    this.desk = desk;
    this.notices = notices;
    this.people = people;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key(), Role.ADMINISTRATOR_HERE);
    doors.open(
        Door.page("GET", "/{lang}/desk/members", administrators),
        ctx -> list(ctx, "", Typed.of(NOBODY), ""));
    doors.open(Door.page("POST", "/{lang}/desk/members", administrators), this::invite);
    doors.open(Door.page("GET", ONE, administrators), ctx -> one(ctx, ""));
    doors.open(Door.page("POST", ONE, administrators), this::change);
    doors.open(Door.page("POST", ONE + "/link", administrators), this::again);
    doors.open(
        Door.page("POST", ONE + "/suspend", administrators),
        ctx -> settle(ctx, people.suspend(member(ctx).id(), desk.member(ctx)), "suspended"));
    doors.open(
        Door.page("POST", ONE + "/restore", administrators),
        ctx -> settle(ctx, people.restore(member(ctx).id(), desk.member(ctx)), "restored"));
    doors.open(Door.page("POST", ONE + "/sessions", administrators), this::endSessions);
    doors.open(Door.page("POST", ONE + "/address", administrators), this::address);
  }

  private static String id(Context ctx) {
    return ctx.pathParam("member");
  }

  private void list(Context ctx, String login, Typed typed, String wrong) {
    String title = "desk.members.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "members", title) : desk.wrong(ctx, "members", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Member reader = desk.member(ctx);
    Map<String, Object> blanks =
        Map.of(
            "members",
            people.members().stream()
                .filter(m -> reader.administers(m.standing()))
                .map(m -> new Entry(m, UnitForm.roles(desk, frame.page(), m)))
                .toList(),
            "waiting",
            people.notJoined(),
            "login",
            login,
            "form",
            form(frame, typed, null),
            "wrong",
            wrong);
    desk.show(ctx, "members", frame, blanks);
  }

  /// A member of the list, and her roles in words.
  record Entry(Member member, List<String> roles) {}

  /// What was typed into a member's form; where a line of units does not fit, the standing has
  /// none.
  record Typed(Standing standing, UnitForm units, boolean fits) {
    static Typed of(Standing standing) {
      return new Typed(standing, UnitForm.of(standing), true);
    }
  }

  /// What a member's form offers, and what is chosen in it.
  record MemberForm(
      Standing standing,
      UnitForm units,
      List<Option> languages,
      List<Option> countries,
      List<Option> sites,
      List<Option> places) {
    boolean is(String role) {
      return standing.roles().stream().anyMatch(r -> r.key().equals(role));
    }
  }

  private MemberForm form(DeskFrame frame, Typed typed, @Nullable Standing kept) {
    List<Option> languages =
        desk.folders().stream().map(f -> new Option(f.language().tag(), f.ownName())).toList();
    List<Option> sites =
        UnitForm.sites(desk, kept).stream()
            .map(s -> new Option(s, desk.siteName(s, frame.page().language())))
            .toList();
    return new MemberForm(
        typed.standing(),
        typed.units(),
        languages,
        desk.countries(frame.page()),
        sites,
        UnitForm.options(desk, frame.page(), kept));
  }

  private void invite(Context ctx) {
    Form form = Form.of(ctx);
    Typed typed = typed(form, null);
    String wrong = wrong(ctx, typed);
    if (!wrong.isEmpty()) {
      list(ctx, form.text("login"), typed, wrong);
      return;
    }
    Optional<Invited> invited =
        people.invite(form.text("login"), typed.standing(), desk.member(ctx));
    if (invited.isPresent()) {
      told(ctx, invited.get());
    } else {
      list(ctx, form.text("login"), typed, "desk.join.wrong.login");
    }
  }

  private void again(Context ctx) {
    told(
        ctx,
        people
            .inviteAgain(member(ctx).id(), desk.member(ctx))
            .orElseThrow(() -> new Refused(Problem.NOT_FOUND)));
  }

  /// The link is shown on this page and never again.
  private void told(Context ctx, Invited invited) {
    DeskFrame frame = desk.frame(ctx, "members", "desk.invited.title");
    String link = DeskPages.invitation(desk.address(), desk.language(ctx), invited.token());
    desk.show(ctx, "invited", frame, Map.of("member", invited.member(), "link", link));
  }

  private Typed typed(Form form, @Nullable Standing kept) {
    Set<Role> roles =
        form.all("role").stream().flatMap(r -> Role.of(r).stream()).collect(Collectors.toSet());
    List<String> languages = desk.folders().stream().map(f -> f.language().tag()).toList();
    UnitForm lines = UnitForm.typed(form);
    Optional<Map<Role, List<Unit>>> units = lines.units(roles, UnitForm.places(desk, kept));
    Standing standing =
        new Standing(
            Words.clipped(form.text("name")),
            roles,
            chosen(form, "reads", languages),
            chosen(form, "writes", languages),
            chosen(form, "country", UnitForm.countries(desk, kept)),
            chosen(form, "site", UnitForm.sites(desk, kept)),
            units.orElse(Map.of()));
    return new Typed(standing, lines, units.isPresent());
  }

  private static List<String> chosen(Form form, String field, List<String> known) {
    return known.stream().filter(form.all(field)::contains).toList();
  }

  private String wrong(Context ctx, Typed typed) {
    Standing standing = typed.standing();
    if (standing.name().isBlank()) {
      return "desk.members.wrong.name";
    }
    if (standing.roles().isEmpty()) {
      return "desk.members.wrong.role";
    }
    if (standing.roles().contains(Role.SUPERVISOR) && !standing.roles().contains(Role.MEDIATOR)) {
      return "desk.members.wrong.supervisor";
    }
    boolean reads = !standing.roles().contains(Role.MEDIATOR) || !standing.reads().isEmpty();
    if (!reads) {
      return "desk.members.wrong.languages";
    }
    if (!typed.fits()) {
      return "desk.members.wrong.unit";
    }
    return desk.member(ctx).administers(standing) ? "" : NOT_HERS;
  }

  private Member member(Context ctx) {
    return people
        .member(id(ctx))
        .filter(m -> desk.member(ctx).administers(m.standing()))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private void one(Context ctx, String wrong) {
    Member member = member(ctx);
    one(ctx, member, Typed.of(member.standing()), wrong);
  }

  private void one(Context ctx, Member member, Typed typed, String wrong) {
    String title = "desk.member.title";
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "members", title, "name", member.name())
            : desk.wrong(ctx, "members", title, "name", member.name());
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks =
        Map.of(
            "member", member,
            "waiting", people.notJoined().contains(member.id()),
            "sessions", people.sessionsOf(member.id()),
            "mail", notices.mailReady(),
            "form", form(frame, typed, member.standing()),
            "wrong", wrong);
    desk.show(ctx, "member", frame, blanks);
  }

  private void change(Context ctx) {
    Member member = member(ctx);
    Typed typed = typed(Form.of(ctx), member.standing());
    String wrong = wrong(ctx, typed);
    if (wrong.isEmpty()) {
      settle(ctx, people.changeStanding(member.id(), typed.standing(), desk.member(ctx)), "saved");
    } else {
      one(ctx, member, typed, wrong);
    }
  }

  /// The code goes there; only the member herself can prove that she reads it.
  private void address(Context ctx) {
    String member = member(ctx).id();
    String typed = Form.of(ctx).text("address");
    switch (notices.proposeAddress(member, typed, desk.language(ctx).tag())) {
      case SENT -> desk.forward(ctx, "/members/" + member + "?done=mail-sent");
      case UNFIT -> one(ctx, "desk.mail.wrong.address");
      case TOO_SOON -> one(ctx, "desk.mail.wrong.soon");
    }
  }

  /// One of hers, or all.
  private void endSessions(Context ctx) {
    String member = member(ctx).id();
    Form.of(ctx)
        .filled("session")
        .ifPresentOrElse(one -> people.endSession(member, one), () -> people.endSessionsOf(member));
    desk.forward(ctx, "/members/" + id(ctx) + "?done=session");
  }

  private void settle(Context ctx, Changes changes, String done) {
    switch (changes) {
      case DONE -> desk.forward(ctx, "/members/" + id(ctx) + "?done=" + done);
      case OTHERWISE -> desk.forward(ctx, "/members/" + id(ctx) + "?done=" + done + "-link");
      case NOT_HERE -> throw new Refused(Problem.NOT_FOUND);
      case NOT_HERS -> one(ctx, NOT_HERS);
      case LAST_ADMINISTRATOR -> one(ctx, "desk.members.wrong.last");
    }
  }
}
