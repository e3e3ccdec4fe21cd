package org.mingbai.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.casework.DocketRow;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// That somebody of staff looked at a case: on which day, in which role, in which country's office
/// (empty: in none alone), and what for. Never who she was.
public record Look(LocalDate day, String role, String unit, For purpose) {
  /// What for.
  public enum For {
    CASE,
    /// The last words in a list.
    LIST,
    SEARCH,
    /// That it is there, and about what, without its words.
    LINE;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Whoever has several looks in the first of these that she has there.
  private static final List<Role> ROLES =
      List.of(Role.SUPERVISOR, Role.MEDIATOR, Role.CUSTODIAN, Role.ADMINISTRATOR);

  static Look of(Member who, DocketRow row, LocalDate day, For purpose) {
    Role role =
        Stream.concat(
                ROLES.stream().filter(r -> Clearance.has(who, r, row)),
                ROLES.stream().filter(who::is))
            .findFirst()
            .orElse(Role.MEDIATOR);
    List<String> countries = who.countries(role);
    String unit = countries.size() == 1 ? countries.getFirst() : "";
    return new Look(day, role.key(), unit, purpose);
  }

  /// Keeps that she looked at these.
  static void keep(Looks looks, Member who, List<DocketRow> rows, LocalDate day, For purpose) {
    rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> of(who, row, day, purpose),
                Collectors.mapping(DocketRow::id, Collectors.toList())))
        .forEach((look, cases) -> looks.keep(cases, look));
  }
}
