package org.mingbai.office;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingbai.notices.Kind;
import org.mingbai.notices.Mailbox;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.people.Member;
import org.mingbai.roster.RosterDesk;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Where a member says whether, where and of what she is told by mail.
final class MailboxRoutes {
  private static final String PAGE = "/{lang}/desk/account/mail";
  private static final String BACK = "/account/mail?done=";
  private final DeskPages desk;
  private final NoticeDesk notices;
  private final RosterDesk roster;

  MailboxRoutes(DeskPages desk, NoticeDesk notices, RosterDesk roster) {
    this.desk = desk;
    this.notices = notices;
    this.roster = roster;
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", PAGE, Permit.staff()), ctx -> show(ctx, "", ""));
    doors.open(Door.page("POST", PAGE, Permit.staff()), this::ask);
    doors.open(Door.page("POST", PAGE + "/code", Permit.staff()), this::prove);
    doors.open(Door.page("POST", PAGE + "/remove", Permit.staff()), this::remove);
    doors.open(Door.page("POST", PAGE + "/wants", Permit.staff()), this::choose);
  }

  private void show(Context ctx, String typed, String wrong) {
    Member who = desk.member(ctx);
    Mailbox box = notices.mailboxOf(who.id());
    String title = "desk.mail.title";
    DeskFrame frame =
        wrong.isEmpty() ? desk.frame(ctx, "account", title) : desk.wrong(ctx, "account", title);
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("box", box);
    blanks.put("kinds", List.of(Kind.values()));
    blanks.put("duty", roster.whoIsThere().onDuty(null).contains(who.id()));
    blanks.put("ready", notices.mailReady());
    blanks.put("typed", typed);
    blanks.put("wrong", wrong);
    desk.show(ctx, "mailbox", frame, blanks);
  }

  private void ask(Context ctx) {
    String typed = Form.of(ctx).text("address");
    String language = desk.language(ctx).tag();
    switch (notices.proposeAddress(desk.member(ctx).id(), typed, language)) {
      case SENT -> desk.forward(ctx, BACK + "mail-sent");
      case UNFIT -> show(ctx, typed, "desk.mail.wrong.address");
      case TOO_SOON -> show(ctx, typed, "desk.mail.wrong.soon");
    }
  }

  private void prove(Context ctx) {
    switch (notices.proveAddress(desk.member(ctx).id(), Form.of(ctx).text("code"))) {
      case YES -> desk.forward(ctx, BACK + "mail-proven");
      case WRONG -> show(ctx, "", "desk.mail.wrong.code");
      case TOO_OLD -> show(ctx, "", "desk.mail.wrong.old");
    }
  }

  private void remove(Context ctx) {
    notices.removeAddress(desk.member(ctx).id());
    desk.forward(ctx, BACK + "removed");
  }

  private void choose(Context ctx) {
    Form form = Form.of(ctx);
    Set<Kind> wanted =
        Arrays.stream(Kind.values())
            .filter(k -> form.all("kind").contains(k.key()))
            .collect(Collectors.toSet());
    boolean kept =
        notices.chooseNotices(
            desk.member(ctx).id(), wanted, form.has("urgent"), desk.language(ctx).tag());
    desk.forward(ctx, kept ? BACK + "saved" : "/account/mail");
  }
}
