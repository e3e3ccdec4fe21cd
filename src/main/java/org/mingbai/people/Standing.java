package org.mingbai.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an administrator sets for a member: name, roles, languages read and written, countries and
/// sites (empty: all), and the units of roles that she has only there.
public record Standing(
    String name,
    Set<Role> roles,
    List<String> reads,
    List<String> writes,
    List<String> countries,
    List<String> sites,
    Map<Role, List<Unit>> units) {
  public Standing {
    // A complainant reads it: nothing that cannot be seen may turn or split it (ABU-19, FLT-23).
    // The joiners are letters' own in Urdu, Hindi and Bengali.
    name = name.replaceAll("[\\p{Cf}&&[^\\u200c\\u200d]]", "").strip();
    units = kept(units, roles);
  }

  /// With all roles wherever she works.
  public Standing(
      String name,
      Set<Role> roles,
      List<String> reads,
      List<String> writes,
      List<String> countries,
      List<String> sites) {
    this(name, roles, reads, writes, countries, sites, Map.of());
  }

  /// Lies each of the roles in these units?
  boolean within(List<Unit> all) {
    return roles.stream().allMatch(r -> within(r, all));
  }

  private boolean within(Role role, List<Unit> all) {
    List<Unit> own = units.get(role);
    if (own == null) {
      return role.ofCases()
          && !countries.isEmpty()
          && countries.stream().allMatch(c -> all.stream().anyMatch(u -> u.covers(c, null)));
    }
    return own.stream().allMatch(o -> all.stream().anyMatch(u -> u.covers(o.country(), o.site())));
  }

  /// Those of roles she has; a state of older times has none.
  static Map<Role, List<Unit>> kept(@Nullable Map<Role, List<Unit>> units, Set<Role> roles) {
    Map<Role, List<Unit>> kept = new EnumMap<>(Role.class);
    if (units != null) {
      units.forEach((role, of) -> {
        if (roles.contains(role) && !of.isEmpty()) {
          kept.put(role, List.copyOf(of));
        }
      });
    }
    return Map.copyOf(kept);
  }
}
