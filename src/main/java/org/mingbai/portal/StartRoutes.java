package org.mingbai.portal;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import org.mingbai.casework.CaseDesk;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Permit;

/// The first pages: choosing a language, the ways to begin, help outside, what becomes of her
/// words, leaving quickly.
final class StartRoutes {
  private static final int NOTICE_VERSION = 1;
  private static final LocalDate NOTICE_DAY = LocalDate.of(2026, 11, 25);
  private final Ways ways;
  private final CaseDesk cases;
  private final Holder holder;

  StartRoutes(Ways ways) {
    this.ways = ways;
    this.cases = ways.parts().cases();
    this.holder = new Holder(ways.parts().front());
  }

  void register(Doors doors) {
    doors.open(
        Door.page("GET", "/", Permit.PUBLIC),
        ctx -> ways.show(ctx, "tongue", ways.of(ctx, "page.tongue.title")));
    doors.open(Door.page("GET", "/{lang}", Permit.PUBLIC), this::home);
    doors.open(Door.page("GET", "/{lang}/help", Permit.PUBLIC), this::help);
    doors.open(Door.page("GET", "/{lang}/privacy", Permit.PUBLIC), this::privacy);
    doors.open(
        Door.page("GET", "/{lang}/kept", Permit.PUBLIC),
        ctx -> ways.show(ctx, "kept", ways.of(ctx, "page.kept.title")));
    doors.open(Door.page("GET", "/{lang}/away", Permit.PUBLIC), this::away);
    doors.open(Door.page("POST", "/{lang}/exit", Permit.PUBLIC), this::exit);
  }

  private void home(Context ctx) {
    Way way = ways.of(ctx, "page.home.title");
    ways.show(ctx, "home", way, Map.of("groups", Outside.of(way)));
  }

  private void help(Context ctx) {
    Way way = ways.of(ctx, "page.help.title");
    ways.show(ctx, "help", way, Map.of("groups", Outside.of(way)));
  }

  private void privacy(Context ctx) {
    ways.show(
        ctx,
        "privacy",
        ways.of(ctx, "page.privacy.title"),
        Map.of("version", NOTICE_VERSION, "day", NOTICE_DAY));
  }

  /// The neutral page one lands on after leaving; nothing on it tells where one came from.
  private void away(Context ctx) {
    ways.show(ctx, "away", ways.of(ctx, "page.away.title"));
  }

  /// Ends what was open here and forgets it, then on to the neutral page.
  private void exit(Context ctx) {
    Cookies.read(ctx, Cookies.VISIT).ifPresent(cases::leave);
    Cookies.drop(ctx, Cookies.VISIT);
    holder.leave(ctx);
    ways.pages().forward(ctx, "/" + ways.pages().language(ctx).tag() + "/away");
  }
}
