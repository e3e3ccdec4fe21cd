package org.mingbai.people;

import org.jspecify.annotations.Nullable;

/// A part of the organisation in which a role is held: a country, or one of its sites.
public record Unit(String country, @Nullable String site) {
  /// May something of this place be hers? What has no place, or none but its country, may be.
  boolean near(@Nullable String otherCountry, @Nullable String otherSite) {
    return (otherCountry == null || otherCountry.equals(country))
        && (otherSite == null || site == null || otherSite.equals(site));
  }

  /// Is all of this place hers? `otherSite`: none for a whole country.
  boolean covers(String otherCountry, @Nullable String otherSite) {
    return otherCountry.equals(country) && (site == null || site.equals(otherSite));
  }
}
