package org.mingbai.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;

/// Whether a sheet is of a place in which a member writes or publishes: a text for a whole country
/// takes the role in all of it, one for no country in particular, or for whoever is sent abroad,
/// the role in the whole house.
record SheetPlaces(DeskPages desk, Workshop workshop) {

  /// Whether what stands and what waits there now is hers, in this language and in all others.
  boolean hers(Member who, Role role, SheetKey key) {
    if (who.holds(role, null, null)) {
      return true;
    }
    return desk.folders().stream()
        .map(f -> new SheetKey(f.language().tag(), key.id()))
        .allMatch(k -> hers(who, role, workshop.open(k), k.equals(key)));
  }

  /// In another language nothing stands in her way where nothing is. In this one an author begins
  /// what nobody has begun, and goes on with her own text before it has a place.
  private boolean hers(Member who, Role role, Workshop.Bench bench, boolean here) {
    boolean never = bench.version() == 0 && bench.live().isEmpty() && !bench.ships();
    if (never) {
      return !here || role == Role.AUTHOR;
    }
    boolean own = bench.writers().equals(List.of(who.id())) && bench.editions().isEmpty();
    boolean placeless = bench.draft().text("country").isBlank() && bench.live().isEmpty();
    if (role == Role.AUTHOR && own && placeless) {
      return true;
    }
    boolean live = bench.live().map(s -> hers(who, role, s)).orElse(true);
    return live && hers(who, role, bench.draft());
  }

  private boolean hers(Member who, Role role, Sheet sheet) {
    return hers(who, role, sheet.abroad() ? null : sheet.country(), List.copyOf(sheet.sites()));
  }

  boolean hers(Member who, Role role, SheetDraft draft) {
    String country = draft.text("abroad").equals("true") ? "" : draft.text("country").strip();
    return hers(who, role, country.isEmpty() ? null : country, draft.words("applies-to"));
  }

  private boolean hers(Member who, Role role, @Nullable String country, List<String> sites) {
    if (country == null || sites.isEmpty()) {
      return who.holds(role, country, null);
    }
    Organisation house = desk.organisation();
    return sites.stream()
        .allMatch(site ->
            who.holds(role, country, site)
                && house.sites().stream()
                    .filter(s -> s.id().equals(site))
                    .map(Site::country)
                    .allMatch(country::equals));
  }
}
