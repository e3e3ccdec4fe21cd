package org.mingbai.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Site;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.Standing;
import org.mingbai.people.Unit;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;

/// The lines of a member's form that give a role in one place alone, as typed: a role's key and a
/// place (`KE`, `KE/mombasa`) each.
record UnitForm(List<Line> lines) {
  private static final int SPARE = 2;
  private static final int MOST = 40;

  /// Both are empty in a line nobody has filled in.
  record Line(String role, String place) {
    boolean blank() {
      return role.isEmpty() && place.isEmpty();
    }
  }

  static UnitForm of(Standing standing) {
    List<Line> lines = new ArrayList<>();
    for (Role role : Role.values()) {
      standing
          .units()
          .getOrDefault(role, List.of())
          .forEach(u -> lines.add(new Line(role.key(), value(u))));
    }
    return new UnitForm(lines);
  }

  static UnitForm typed(Form form) {
    List<String> roles = form.all("unit-role");
    List<String> places = form.all("unit-place");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(roles.size(), places.size()); i++) {
      Line line = new Line(at(roles, i), at(places, i));
      if (!line.blank()) {
        lines.add(line);
      }
    }
    return new UnitForm(lines);
  }

  private static String at(List<String> all, int i) {
    return i < all.size() ? Words.clipped(all.get(i)) : "";
  }

  /// What is meant by them; empty where they are too many, or one is half filled in, names a role
  /// she has not got, or a place that is not among these.
  Optional<Map<Role, List<Unit>>> units(Set<Role> roles, List<Unit> places) {
    Map<Role, List<Unit>> units = new EnumMap<>(Role.class);
    if (lines.size() > MOST) {
      return Optional.empty();
    }
    for (Line line : lines) {
      Optional<Role> role = Role.of(line.role()).filter(roles::contains);
      Optional<Unit> unit = places.stream().filter(p -> value(p).equals(line.place())).findFirst();
      if (role.isEmpty() || unit.isEmpty()) {
        return Optional.empty();
      }
      List<Unit> of = units.computeIfAbsent(role.get(), _ -> new ArrayList<>());
      if (!of.contains(unit.get())) {
        of.add(unit.get());
      }
    }
    return Optional.of(units);
  }

  /// With a few empty ones after them.
  List<Line> shown() {
    return Stream.concat(lines.stream(), Stream.generate(() -> new Line("", "")).limit(SPARE))
        .toList();
  }

  /// The countries the house knows, and those she has beside.
  static List<String> countries(DeskPages desk, @Nullable Standing hers) {
    return with(desk.countryCodes(), hers == null ? List.of() : hers.countries());
  }

  /// The organisation's sites, and those she has though they are gone: without them she would work
  /// everywhere.
  static List<String> sites(DeskPages desk, @Nullable Standing hers) {
    List<String> all = desk.organisation().sites().stream().map(Site::id).toList();
    return with(all, hers == null ? List.of() : hers.sites());
  }

  private static List<String> with(List<String> all, List<String> hers) {
    return Stream.concat(all.stream(), hers.stream()).distinct().toList();
  }

  /// All places there are, country by country with its sites; and those she has though they are
  /// gone: what is left out of the form must not be let go by saving it.
  static List<Unit> places(DeskPages desk, @Nullable Standing hers) {
    List<Site> sites = desk.organisation().sites();
    Stream<Unit> all =
        desk.countryCodes().stream()
            .flatMap(c ->
                Stream.concat(
                    Stream.of(new Unit(c, null)),
                    sites.stream()
                        .filter(s -> s.country().equals(c))
                        .map(s -> new Unit(c, s.id()))));
    Stream<Unit> kept =
        hers == null ? Stream.of() : hers.units().values().stream().flatMap(List::stream);
    return Stream.concat(all, kept).distinct().toList();
  }

  /// The same to choose from.
  static List<Option> options(DeskPages desk, PageFrame page, @Nullable Standing hers) {
    return places(desk, hers).stream().map(u -> new Option(value(u), name(desk, page, u))).toList();
  }

  /// `Kenya`, or `Kenya: Mombasa`.
  static String name(DeskPages desk, PageFrame page, Unit unit) {
    String country = Words.country(page, unit.country());
    return unit.site() == null
        ? country
        : page.t(
            "desk.unit.site",
            "country",
            country,
            "site",
            desk.siteName(unit.site(), page.language()));
  }

  /// Her roles in words: `Mediator`, `Supervisor (Kenya: Mombasa, Uganda)`.
  static List<String> roles(DeskPages desk, PageFrame page, Member member) {
    return member.roles().stream().sorted().map(r -> role(desk, page, member, r)).toList();
  }

  private static String role(DeskPages desk, PageFrame page, Member member, Role role) {
    String name = Words.role(page, role);
    List<Unit> own = member.units().getOrDefault(role, List.of());
    String places = own.stream().map(u -> name(desk, page, u)).collect(Collectors.joining(", "));
    return own.isEmpty() ? name : page.t("desk.member.role.in", "role", name, "places", places);
  }

  private static String value(Unit unit) {
    return unit.site() == null ? unit.country() : unit.country() + "/" + unit.site();
  }
}
