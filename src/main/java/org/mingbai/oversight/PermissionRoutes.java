package org.mingbai.oversight;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.mediation.Deed;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Permit;

/// The table of who may do what, for every member of staff.
final class PermissionRoutes {
  private static final String SECTION = "desk.permissions.section.";

  /// What belongs to pages of another name: the way in, what tells of news, what sheets show.
  private static final Map<String, String> BESIDE =
      Map.of("", "desk.title", "events", "desk.notices", "media", "desk.sheets");

  private final DeskPages desk;

  PermissionRoutes(DeskPages desk) {
    this.desk = desk;
  }

  void register(Doors doors) {
    Supplier<List<Door>> all = doors::all;
    doors.open(
        Door.page("GET", "/{lang}/desk/permissions", Permit.staff()), ctx -> show(ctx, all.get()));
  }

  /// A row in words.
  record Line(String what, String who, PermissionTable.Row row) {}

  /// What may be done in a case, and by whom.
  record InCase(String what, String who, Deed deed) {}

  private void show(Context ctx, List<Door> doors) {
    DeskFrame frame = desk.frame(ctx, "permissions", "desk.permissions.title");
    List<Line> lines = PermissionTable.of(doors).rows().stream().map(r -> line(frame, r)).toList();
    List<InCase> inCase =
        Arrays.stream(Deed.values())
            .map(d ->
                new InCase(
                    frame.t("desk.permissions.deed." + d.key()),
                    Words.role(frame.page(), d.role()),
                    d))
            .toList();
    desk.show(ctx, "permissions", frame, Map.of("lines", lines, "inCase", inCase));
  }

  private static Line line(DeskFrame frame, PermissionTable.Row row) {
    String act = frame.t(row.changes() ? "desk.permissions.change" : "desk.permissions.look");
    String who =
        row.all()
            ? frame.t("desk.permissions.all")
            : Stream.concat(
                    row.roles().stream().map(r -> Words.role(frame.page(), r)),
                    row.here() ? Stream.of(frame.t("desk.permissions.here")) : Stream.of())
                .collect(Collectors.joining(" · "));
    return new Line(frame.t(section(frame, row.section())) + " · " + act, who, row);
  }

  /// The name a section has in the frame of the pages, where it has one.
  private static String section(DeskFrame frame, String name) {
    List<String> keys = List.of(SECTION + name, "desk." + name);
    return keys.stream()
        .filter(key -> frame.page().phrases().knows(key))
        .findFirst()
        .orElseGet(() -> BESIDE.getOrDefault(name, SECTION + "other"));
  }
}
