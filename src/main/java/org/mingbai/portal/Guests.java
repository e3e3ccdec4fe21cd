package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.web.Cookies;

/// Who stands at the doors of a case: the holder of a visit, or somebody whose visit has ended.
record Guests(Ways ways, CaseDesk cases) {
  /// What a visit's cookie opens; empty once the visit has ended.
  record Guest(Optional<CaseFile> file) {}

  /// That a visit has ended is told on a page of ours, so this lock lets in even who holds nothing.
  Optional<Guest> visited(Context ctx) {
    return Optional.of(new Guest(Cookies.read(ctx, Cookies.VISIT).flatMap(cases::visited)));
  }

  /// Does it with the case, or tells that the visit has ended.
  void with(Context ctx, Guest guest, Consumer<CaseFile> deed) {
    guest.file().ifPresentOrElse(deed, () -> ended(ctx));
  }

  private void ended(Context ctx) {
    ctx.status(401);
    ways.show(
        ctx, "return", ways.of(ctx, "page.return.title"), Map.of("wrong", "page.return.away"));
  }
}
