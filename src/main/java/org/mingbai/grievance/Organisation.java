package org.mingbai.grievance;

import java.util.List;
import java.util.Map;

/// Who runs this house: names by language, countries, languages offered (empty: all shipped),
/// sites, office hours by country, contacts, days promised to a first answer.
public record Organisation(
    Map<String, String> names,
    List<String> countries,
    List<String> languages,
    List<Site> sites,
    Map<String, String> officeHours,
    List<Contact> contacts,
    int promiseDays) {}
