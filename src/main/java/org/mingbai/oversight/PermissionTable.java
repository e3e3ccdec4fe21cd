package org.mingbai.oversight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.people.Role;
import org.mingbai.web.Door;
import org.mingbai.web.Permit;
import org.mingbai.web.StaffIdentity;

/// Who may pass which staff door, asked of each door's own permit: there is no second list.
record PermissionTable(List<Row> rows) {
  private static final String DESK = "/{lang}/desk";

  /// The doors of one section that look, or change something, and admit the same roles (none named:
  /// any member).
  record Row(String section, boolean changes, List<Role> roles, boolean here, List<Door> doors) {
    boolean all() {
      return roles.size() == Role.values().length;
    }

    /// A door as it is written down: `GET /{lang}/desk/inbox`.
    static String name(Door door) {
      return door.method() + " " + door.path();
    }

    /// The same to be read: what differs from call to call is left out.
    static String shown(Door door) {
      return name(door).replaceAll("\\{[a-z]+}", "…");
    }

    /// What passes at the gate.
    String keys() {
      return Stream.concat(
              roles.stream().map(Role::key),
              here ? Stream.of(Role.ADMINISTRATOR_HERE) : Stream.of())
          .collect(Collectors.joining(" "));
    }
  }

  private record Key(String section, boolean changes, List<Role> roles, boolean here) {}

  static PermissionTable of(List<Door> doors) {
    Map<Key, List<Door>> rows = new LinkedHashMap<>();
    for (Door door : doors) {
      if (door.permit() instanceof Permit.Staff permit) {
        boolean here = admits(permit, Role.ADMINISTRATOR_HERE);
        Key key = new Key(section(door), !door.method().equals("GET"), admitted(permit), here);
        rows.computeIfAbsent(key, k -> new ArrayList<>()).add(door);
      }
    }
    return new PermissionTable(
        rows.entrySet().stream()
            .map(e ->
                new Row(
                    e.getKey().section(),
                    e.getKey().changes(),
                    e.getKey().roles(),
                    e.getKey().here(),
                    e.getValue()))
            .sorted(java.util.Comparator.comparing(Row::section).thenComparing(Row::changes))
            .toList());
  }

  private static List<Role> admitted(Permit.Staff permit) {
    return java.util.Arrays.stream(Role.values()).filter(r -> admits(permit, r.key())).toList();
  }

  private static boolean admits(Permit.Staff permit, String key) {
    return permit.admits(new StaffIdentity("", "", Set.of(key)));
  }

  /// `inbox` of `/{lang}/desk/inbox/keep`; empty for the desk itself.
  private static String section(Door door) {
    String rest = door.path().startsWith(DESK) ? door.path().substring(DESK.length()) : "";
    String[] parts = rest.split("/");
    return parts.length > 1 ? parts[1] : "";
  }
}
