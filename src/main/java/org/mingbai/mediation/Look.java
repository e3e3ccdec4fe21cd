package org.mingbai.mediation;

import java.time.LocalDate;
import java.util.List;
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

  /// Whoever has several looks in the first of these.
  private static final List<Role> ROLES =
      List.of(Role.SUPERVISOR, Role.MEDIATOR, Role.CUSTODIAN, Role.ADMINISTRATOR);

  static Look of(Member who, LocalDate day, For purpose) {
    String unit = who.countries().size() == 1 ? who.countries().getFirst() : "";
    Role role = ROLES.stream().filter(who::is).findFirst().orElse(Role.MEDIATOR);
    return new Look(day, role.key(), unit, purpose);
  }
}
