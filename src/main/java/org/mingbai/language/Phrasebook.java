package org.mingbai.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What the house says, in one language: ICU messages by key; a missing key or blank is an error.
public final class Phrasebook {
  private final Languages languages;

  public Phrasebook(Languages languages) {
    this.languages = languages;
  }

  /// The message of this key; blanks as name, value, name, value. LocalDate and numbers are written the language's way.
  public String say(Language language, String key, Object... namesAndValues) {
    throw new IllegalStateException(languages + key + language + namesAndValues.length);
  }

  /// Is there a message of this key?
  public boolean knows(String key) {
    return languages.find("en").map(f -> f.messages().containsKey(key)).orElse(false);
  }

  /// A day written out for a reader of this language.
  public String day(Language language, LocalDate day) {
    return day.toString() + language.tag();
  }

  /// A day with the hour, in this zone.
  public String moment(Language language, Instant at, ZoneId zone) {
    return at.toString() + language.tag() + zone;
  }
}
