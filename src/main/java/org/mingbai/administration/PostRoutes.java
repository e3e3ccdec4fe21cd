package org.mingbai.administration;

import io.javalin.http.Context;
import java.util.Map;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// The outbox: which letters wait or were given up, and why; never what they say.
final class PostRoutes {
  private static final String PAGE = "/{lang}/desk/post";
  private final DeskPages desk;
  private final NoticeDesk notices;

  PostRoutes(DeskPages desk, NoticeDesk notices) {
    this.desk = desk;
    this.notices = notices;
  }

  void register(Doors doors) {
    Permit administrators = Permit.staff(Role.ADMINISTRATOR.key());
    doors.open(Door.page("GET", PAGE, administrators), this::show);
    doors.open(
        Door.page("POST", PAGE + "/again", administrators),
        ctx -> settle(ctx, notices.tryLetterAgain(id(ctx), desk.member(ctx).id()), "mail-again"));
    doors.open(
        Door.page("POST", PAGE + "/drop", administrators),
        ctx -> settle(ctx, notices.letLetterGo(id(ctx), desk.member(ctx).id()), "mail-gone"));
  }

  private static String id(Context ctx) {
    return Form.of(ctx).text("letter");
  }

  private void show(Context ctx) {
    desk.show(
        ctx,
        "post",
        desk.frame(ctx, "post", "desk.post.title"),
        Map.of("letters", notices.outbox(), "ready", notices.mailReady()));
  }

  private void settle(Context ctx, boolean done, String told) {
    if (!done) {
      throw new Refused(Problem.NOT_FOUND);
    }
    desk.forward(ctx, "/post?done=" + told);
  }
}
