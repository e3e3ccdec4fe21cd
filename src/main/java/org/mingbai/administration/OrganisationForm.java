package org.mingbai.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingbai.grievance.OfficeHours;
import org.mingbai.grievance.Organisation;
import org.mingbai.language.LocaleFolder;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;

/// What a form says of the organisation.
record OrganisationForm(DeskPages desk, Form form) {
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (LocaleFolder folder : desk.folders()) {
      String tag = folder.language().tag();
      form.filled("name-" + tag).ifPresent(n -> names.put(tag, Words.clipped(n)));
    }
    return names;
  }

  List<String> countries() {
    return desk.countryCodes().stream().filter(form.all("country")::contains).toList();
  }

  /// The languages chosen; none where none was.
  List<String> languages() {
    return desk.folders().stream()
        .map(f -> f.language().tag())
        .filter(form.all("language")::contains)
        .toList();
  }

  /// As it is kept: none means all.
  List<String> offered() {
    List<String> chosen = languages();
    return chosen.size() == desk.folders().size() ? List.of() : chosen;
  }

  /// Office hours of the countries in the form; those it does not name stay as they were.
  Map<String, String> hours(Map<String, String> was) {
    Map<String, String> hours = new LinkedHashMap<>();
    for (String country : desk.countryCodes()) {
      String before = was.getOrDefault(country, "");
      boolean asked = form.has(HoursLine.field(country, 0) + "-from");
      String now = asked ? HoursLine.typed(form, country) : before;
      // Hours kept as words cannot stand in the form; an empty one must not lose them.
      if (now.isEmpty() && OfficeHours.read(before).isEmpty()) {
        now = before;
      }
      if (!now.isEmpty()) {
        hours.put(country, now);
      }
    }
    return hours;
  }

  /// Whether all hours in the form are hours; what stood there before is no matter of this form.
  boolean hoursRead() {
    return hours(Map.of()).values().stream().allMatch(h -> OfficeHours.read(h).isPresent());
  }

  /// What one step of the guide makes of the organisation.
  Organisation after(GuideStep step, Organisation was) {
    return new Organisation(
        step == GuideStep.NAMES ? names() : was.names(),
        step == GuideStep.COUNTRIES ? countries() : was.countries(),
        step == GuideStep.LANGUAGES ? offered() : was.languages(),
        was.sites(),
        step == GuideStep.HOURS ? hours(was.officeHours()) : was.officeHours(),
        was.contacts(),
        was.promiseDays(),
        was.answerHours());
  }
}
