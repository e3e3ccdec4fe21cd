package org.mingbai.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A member of staff: how she signs in and is named, what she may do, which languages she reads and
/// writes, where she works (empty: everywhere), and for which roles that is otherwise: those units
/// alone.
public record Member(
    String id,
    String login,
    String name,
    Set<Role> roles,
    List<String> reads,
    List<String> writes,
    List<String> countries,
    List<String> sites,
    boolean active,
    Map<Role, List<Unit>> units) {
  public Member {
    roles = Set.copyOf(roles);
    reads = List.copyOf(reads);
    writes = List.copyOf(writes);
    countries = List.copyOf(countries);
    sites = List.copyOf(sites);
    units = Standing.kept(units, roles);
  }

  /// One who has all her roles wherever she works.
  public Member(
      String id,
      String login,
      String name,
      Set<Role> roles,
      List<String> reads,
      List<String> writes,
      List<String> countries,
      List<String> sites,
      boolean active) {
    this(id, login, name, roles, reads, writes, countries, sites, active, Map.of());
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// Has she this role for what belongs to this place? What has no place, or none but its country,
  /// is near to all.
  public boolean is(Role role, @Nullable String country, @Nullable String site) {
    List<Unit> own = units.get(role);
    boolean near =
        own == null
            ? !role.ofCases() || among(countries, country) && among(sites, site)
            : own.stream().anyMatch(u -> u.near(country, site));
    return near && is(role);
  }

  /// Has she this role for all of this place? No country: for the whole house; no site: for all of
  /// the country.
  public boolean holds(Role role, @Nullable String country, @Nullable String site) {
    List<Unit> own = units.get(role);
    if (own == null) {
      boolean there = countries.isEmpty() || country != null && countries.contains(country);
      boolean exactly = sites.isEmpty() || site != null && sites.contains(site);
      return (!role.ofCases() || there && exactly) && is(role);
    }
    return country != null && own.stream().anyMatch(u -> u.covers(country, site)) && is(role);
  }

  /// May she, who administers, let somebody be this, and change who is? In some places alone only
  /// whoever has all her roles there.
  public boolean administers(Standing other) {
    List<Unit> own = units.get(Role.ADMINISTRATOR);
    return is(Role.ADMINISTRATOR) && (own == null || other.within(own));
  }

  /// What she is at the doors: the keys of her roles.
  public Set<String> keys() {
    return roles.stream()
        .map(r ->
            r == Role.ADMINISTRATOR && units.containsKey(r) ? Role.ADMINISTRATOR_HERE : r.key())
        .collect(Collectors.toSet());
  }

  /// The countries she has this role in; empty: all.
  public List<String> countries(Role role) {
    List<Unit> own = units.get(role);
    return own == null ? countries : own.stream().map(Unit::country).distinct().toList();
  }

  /// None named means all; what has no place fits every place.
  private static boolean among(List<String> named, @Nullable String one) {
    return named.isEmpty() || one == null || named.contains(one);
  }

  /// She reads or writes this language.
  public boolean knows(String language) {
    return reads.contains(language) || writes.contains(language);
  }

  /// What an administrator set for her.
  public Standing standing() {
    return new Standing(name, roles, reads, writes, countries, sites, units);
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
        active,
        standing.units());
  }

  Member active(boolean now) {
    return new Member(id, login, name, roles, reads, writes, countries, sites, now, units);
  }
}
