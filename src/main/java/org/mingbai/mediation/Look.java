package org.mingbai.mediation;

import java.time.LocalDate;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// That somebody of staff looked at a case: on which day, in which role, in which country's office
/// (empty: in none alone), and what for. Never who she was.
public record Look(LocalDate day, String role, String unit, For purpose) {
  /// What for.
  public enum For {
    CASE,
    LIST,
    SEARCH;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Look of(Member who, LocalDate day, For purpose) {
    String unit = who.countries().size() == 1 ? who.countries().getFirst() : "";
    String role = who.is(Role.SUPERVISOR) ? Role.SUPERVISOR.key() : Role.MEDIATOR.key();
    return new Look(day, role, unit, purpose);
  }
}
