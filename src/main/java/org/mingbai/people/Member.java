package org.mingbai.people;

import java.util.List;
import java.util.Set;

/// A member of staff: how she signs in and is named, what she may do, which languages she reads and
/// writes, where she works (empty: everywhere).
public record Member(
    String id,
    String login,
    String name,
    Set<Role> roles,
    List<String> reads,
    List<String> writes,
    List<String> countries,
    List<String> sites,
    boolean active) {
  public Member {
    roles = Set.copyOf(roles);
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
    countries = List.copyOf(countries);
    sites = List.copyOf(sites);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// She reads or writes this language.
  public boolean knows(String language) {
    return reads.contains(language) || writes.contains(language);
  }

  Member with(Standing standing) {
    return new Member(
        id,
        login,
        standing.name(),
        standing.roles(),
        standing.reads(),
        standing.writes(),
        standing.countries(),
        standing.sites(),
        active);
  }

  Member active(boolean now) {
    return new Member(id, login, name, roles, reads, writes, countries, sites, now);
  }
}
