package org.mingbai.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.OfficeHours;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;

/// What every page knows: its language, title and words, its forms' token, where it is, and the
/// languages it can be read in.
public record PageFrame(
    Language language,
    String title,
    String csrf,
    String path,
    String query,
    List<Tongue> tongues,
    @Nullable StaffIdentity staff,
    Phrasebook phrases,
    Assets assets) {

  /// A language in its own name.
  public record Tongue(Language language, String ownName) {}

  /// The words of this key in the page's language; blanks as name, value, name, value.
  public String t(String key, Object... namesAndValues) {
    return phrases.say(language, key, namesAndValues);
  }

  /// When an office is open, in the page's language; words kept as words stay as they are.
  public String open(String kept) {
    return OfficeHours.read(kept)
        .map(hours -> hours.spans().stream().map(this::said).collect(Collectors.joining(" · ")))
        .orElse(kept);
  }

  private String said(OfficeHours.Span span) {
    String first = phrases.weekday(language, span.first());
    String last = phrases.weekday(language, span.last());
    return stretch(
        span.first() == span.last() ? first : first + "–" + last, span.from(), span.to());
  }

  /// Hours of a day or of several, in the page's language.
  public String stretch(String days, LocalTime from, LocalTime to) {
    return t("desk.roster.shift", "day", days, "from", hour(from), "to", hour(to));
  }

  private String hour(LocalTime at) {
    return phrases.hour(
        language, at.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  public String lang() {
    return language.tag();
  }

  public String dir() {
    return language.direction();
  }

  /// The address of `to` (such as `/file`) in the page's language.
  public String link(String to) {
    return "/" + language.tag() + to;
  }

  /// This very page, with its query, in another language.
  public String in(Tongue tongue) {
    return "/" + tongue.language().tag() + path + (query.isEmpty() ? "" : "?" + query);
  }

  /// The address of a file under resources/static.
  public String asset(String name) {
    return assets.url(name);
  }

  /// The same frame with another title (of an error: the page again, its title marked).
  public PageFrame titled(String other) {
    return new PageFrame(language, other, csrf, path, query, tongues, staff, phrases, assets);
  }
}
