package org.mingbai.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// Whether a sheet is of a place in which a member writes or publishes: a text for a whole country
/// takes the role in all of it, one for no country in particular the role in the whole house.
final class SheetPlaces {
  private SheetPlaces() {}

  /// Both what stands and what waits there now must be hers; a sheet nobody has written yet is
  /// anybody's, and one without a place that nobody else wrote on is still hers.
  static boolean hers(Member who, Role role, Workshop.Bench bench) {
    boolean live =
        bench.live().map(s -> hers(who, role, s.country(), List.copyOf(s.sites()))).orElse(true);
    boolean own = bench.writers().stream().allMatch(who.id()::equals);
    boolean fresh = bench.live().isEmpty() && own && bench.draft().text("country").isBlank();
    return live && (fresh || hers(who, role, bench.draft()));
  }

  static boolean hers(Member who, Role role, SheetDraft draft) {
    return hers(who, role, draft.text("country"), draft.words("applies-to"));
  }

  private static boolean hers(Member who, Role role, @Nullable String country, List<String> sites) {
    String place = country == null || country.isBlank() ? null : country.strip();
    return sites.isEmpty()
        ? who.holds(role, place, null)
        : sites.stream().allMatch(site -> who.holds(role, place, site));
  }
}
