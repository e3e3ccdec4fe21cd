package org.mingbai.portal;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.LinkDesk;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.Looks;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// How her case stands, and adding words to it; open for as long as a visit lasts.
final class CaseRoutes {
  private static final int LONGEST = 64 * 1024;
  private final Ways ways;
  private final CaseDesk cases;
  private final LinkDesk links;
  private final Looks looks;
  private final TidingsDesk tidings;
  private final Guests guests;
  private final InstantSource clock;

  CaseRoutes(Ways ways, PortalParts parts) {
    this.ways = ways;
    this.cases = parts.cases();
    this.links = parts.links();
    this.looks = parts.looks();
    this.tidings = parts.tidings();
    this.guests = new Guests(ways, cases);
    this.clock = parts.clock();
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/case", Permit.VISIT), guests::visited, this::look);
    doors.open(
        Door.page("POST", "/{lang}/case", Permit.VISIT).takesWords(),
        guests::visited,
        (ctx, guest) -> guests.with(ctx, guest, file -> add(ctx, file)));
  }

  private void look(Context ctx, Guests.Guest guest) {
    guests.with(ctx, guest, f -> draw(ctx, ways.of(ctx, "page.case.title"), f, Typed.NOTHING));
  }

  /// Her page with what she wrote before she came.
  void show(Context ctx, CaseFile file, String draft) {
    draw(ctx, ways.of(ctx, "page.case.title"), file, new Typed(draft, "", ""));
  }

  /// Her page once more: the code of another case was not one.
  void wrongLink(Context ctx, CaseFile file, String why) {
    ctx.status(422);
    Way way = ways.wrong(ways.of(ctx, "page.case.title"), "page.case.title");
    draw(ctx, way, file, new Typed("", "", why));
  }

  /// What she typed, and what was wrong with it or with the code of another case (message keys).
  private record Typed(String words, String wrong, String wrongLink) {
    static final Typed NOTHING = new Typed("", "", "");
  }

  private void add(Context ctx, CaseFile file) {
    Way way = ways.of(ctx, "page.case.title");
    Form form = Form.of(ctx);
    String text = form.text("text").strip();
    String wrong = wrong(text);
    if (form.has("tongue")) {
      draw(ctx, way, file, new Typed(text, "", ""));
    } else if (form.has("doubt")) {
      CaseFile _ = cases.doubt(file, place(form.text("doubt")));
      ways.forward(ctx, way, "/case?doubted=1");
    } else if (form.has("refuse")) {
      CaseFile _ = cases.refuseMediator(file, place(form.text("refuse")));
      ways.forward(ctx, way, "/case?refused=1");
    } else if (!wrong.isEmpty()) {
      ctx.status(422);
      draw(ctx, ways.wrong(way, "page.case.title"), file, new Typed(text, wrong, ""));
    } else {
      Once once = new Once("statement " + ways.key(form), Hashed.of(text));
      boolean added = cases.addStatement(file, text, once).isPresent();
      ways.forward(ctx, way, added ? "/case?added=1" : "/case");
    }
  }

  /// The place of words among a case's events.
  private static long place(String text) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
  }

  private static String wrong(String text) {
    if (text.isEmpty()) {
      return "page.case.empty";
    }
    return text.getBytes(StandardCharsets.UTF_8).length > LONGEST ? "page.error.long" : "";
  }

  private void draw(Context ctx, Way way, CaseFile file, Typed typed) {
    ZoneId zone = ways.zone(file.grievance().country());
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    ways.show(
        ctx,
        "case",
        way,
        Map.of(
            "file",
            CaseView.of(file, today, zone),
            "looks",
            looks.at(file.id()),
            "having",
            Having.of(file),
            "linked",
            links.linked(file).stream().map(CaseFile::reference).toList(),
            "wrongLink",
            typed.wrongLink(),
            "draft",
            typed.words(),
            "wrong",
            typed.wrong(),
            "told",
            told(Form.query(ctx)),
            "mail",
            tidings.offersMail() || tidings.letterbox(file.id()).any()));
  }

  /// What she just did, as a message key or "".
  private static String told(Form query) {
    if (query.has("doubted")) {
      return "page.translated.doubted";
    }
    if (query.has("refused")) {
      return "page.refuse.done";
    }
    if (query.has("linked")) {
      return "page.link.done";
    }
    if (query.has("unlinked")) {
      return "page.link.ended";
    }
    return query.has("added") ? "page.case.added" : "";
  }
}
