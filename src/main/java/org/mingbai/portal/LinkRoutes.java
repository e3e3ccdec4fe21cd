package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Optional;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.LinkDesk;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.language.Digits;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Guesses;
import org.mingbai.web.Permit;

/// She links two cases of hers, or ends that: from the one she has open, with the code of the
/// other, within the limits of guesses. Nobody else can.
final class LinkRoutes {
  private final Ways ways;
  private final LinkDesk links;
  private final CaseRoutes cases;
  private final Guests guests;

  LinkRoutes(Ways ways, PortalParts parts, CaseRoutes cases) {
    this.ways = ways;
    this.links = parts.links();
    this.cases = cases;
    this.guests = new Guests(ways, parts.cases());
  }

  void register(Doors doors) {
    Guesses guesses = doors.guesses();
    doors.open(
        Door.page("POST", "/{lang}/case/link", Permit.VISIT).takesCode(),
        guests::visited,
        (ctx, guest) -> guests.with(ctx, guest, f -> link(ctx, f, guesses)));
    doors.open(
        Door.page("POST", "/{lang}/case/unlink", Permit.VISIT),
        guests::visited,
        (ctx, guest) -> guests.with(ctx, guest, f -> unlink(ctx, f)));
  }

  private void link(Context ctx, CaseFile file, Guesses guesses) {
    String typed = Form.of(ctx).text("code");
    Optional<CaseFile> other =
        ReceiptCode.read(Digits.ascii(typed))
            .flatMap(c -> guesses.look(ctx, () -> links.withCode(c)));
    if (other.isEmpty()) {
      cases.wrongLink(ctx, file, typed.isBlank() ? "page.return.empty" : "page.return.wrong");
    } else if (links.link(file, other.get())) {
      ways.forward(ctx, ways.of(ctx, "page.case.title"), "/case?linked=1");
    } else {
      cases.wrongLink(ctx, file, "page.link.same");
    }
  }

  private void unlink(Context ctx, CaseFile file) {
    links.unlink(file, Form.of(ctx).text("reference"));
    ways.forward(ctx, ways.of(ctx, "page.case.title"), "/case?unlinked=1");
  }
}
