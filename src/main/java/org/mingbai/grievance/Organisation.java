package org.mingbai.grievance;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Who runs this house: names by language, countries, languages offered (empty: all shipped),
/// sites, office hours by country, contacts, days promised to a first answer, and hours (0: the
/// usual) after which somebody who waits for a person is told that nobody answered yet.
public record Organisation(
    Map<String, String> names,
    List<String> countries,
    List<String> languages,
    List<Site> sites,
    Map<String, String> officeHours,
    List<Contact> contacts,
    int promiseDays,
    int answerHours) {
  private static final int USUAL_HOURS = 4;

  public Organisation {
    answerHours = answerHours > 0 ? answerHours : USUAL_HOURS;
  }

  /// With the usual hours.
  public Organisation(
      Map<String, String> names,
      List<String> countries,
      List<String> languages,
      List<Site> sites,
      Map<String, String> officeHours,
      List<Contact> contacts,
      int promiseDays) {
    this(names, countries, languages, sites, officeHours, contacts, promiseDays, 0);
  }

  /// With these sites, all else as it was.
  public Organisation sites(List<Site> next) {
    return new Organisation(
        names, countries, languages, next, officeHours, contacts, promiseDays, answerHours);
  }

  /// With what another state says of the organisation itself, sites and contacts as they are.
  public Organisation facts(Organisation other) {
    return new Organisation(
        other.names,
        other.countries,
        other.languages,
        sites,
        other.officeHours,
        contacts,
        other.promiseDays,
        other.answerHours);
  }

  /// With these contacts, all else as it was.
  public Organisation contacts(List<Contact> next) {
    return new Organisation(
        names, countries, languages, sites, officeHours, next, promiseDays, answerHours);
  }

  /// After this time without an answer she is told so.
  public Duration patience() {
    return Duration.ofHours(answerHours);
  }
}
