package org.mingbai.office;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Role;
import org.mingbai.retrieval.Snippet;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// Search over the cases a mediator may see. What she looks for may be a name, so it is sent in a
/// form and stands in no address.
final class SearchRoutes {
  private static final String SEARCH = "/{lang}/desk/search";
  private static final int LONGEST = 200;
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final CaseIndex index;
  private final Drawing drawing;

  SearchRoutes(DeskPages desk, MediationDesk mediation, CaseIndex index) {
    this.desk = desk;
    this.mediation = mediation;
    this.index = index;
    this.drawing = new Drawing(desk);
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", SEARCH, mediators), ctx -> show(ctx, ""));
    doors.open(
        Door.page("POST", SEARCH, mediators),
        ctx -> show(ctx, Words.clipped(Form.of(ctx).text("q"), LONGEST)));
  }

  /// A case that was found, drawn, with the words in which it was found.
  record Hit(Drawing.Row row, Snippet snippet) {}

  private void show(Context ctx, String words) {
    DeskFrame frame = desk.frame(ctx, "inbox", "desk.search.title");
    List<Hit> hits =
        words.isBlank()
            ? List.of()
            : mediation.search(desk.member(ctx), words, index).stream()
                .map(f -> new Hit(drawing.row(frame.page(), f.entry()), f.snippet()))
                .toList();
    desk.show(ctx, "search", frame, Map.of("words", words, "hits", hits));
  }
}
