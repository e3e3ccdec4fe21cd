package org.mingbai.grievance;

/// An emergency number or outside body of a country; shown always, marked while the administrator
/// has not confirmed it. `confidence`: where it comes from, `OWN` if an administrator added it.
public record Contact(
    String id,
    String country,
    String kind,
    String name,
    String number,
    String languages,
    String hours,
    String whatFor,
    String confidence,
    boolean confirmed) {
  /// An administrator added it; its words are hers, in whatever language.
  public static final String OWN = "own";

  public boolean own() {
    return confidence.equals(OWN);
  }
}
