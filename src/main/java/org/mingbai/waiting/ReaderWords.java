package org.mingbai.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Lead;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Phrasebook;
import org.mingbai.waiting.Readers.Reading;

/// What a complainant is told about when somebody reads her language; nothing where nobody wrote it
/// down.
public final class ReaderWords {
  private static final int DAYS_FROM = 47;
  private final Readers readers;
  private final Phrasebook words;
  private final Languages languages;

  public ReaderWords(Readers readers, Phrasebook words, Languages languages) {
    this.readers = readers;
    this.words = words;
    this.languages = languages;
  }

  /// About this case, in this language.
  public Optional<String> say(CaseFile file, Language language, Instant now) {
    String all =
        Stream.of(reader(file, language, now), place(file, language), usual(file, language, now))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /// The same for a line that is headed by who reads her language: nothing where nobody knows that.
  public Optional<String> reads(CaseFile file, Language language, Instant now) {
    return reader(file, language, now).isPresent() ? say(file, language, now) : Optional.empty();
  }

  private Optional<String> place(CaseFile file, Language language) {
    return readers.before(file).map(n -> words.say(language, "chat.person.place", "before", n));
  }

  /// Only while she waits; rounded up, so that it is not promised too soon.
  private Optional<String> usual(CaseFile file, Language language, Instant now) {
    if (file.lead() != Lead.WAITING) {
      return Optional.empty();
    }
    return readers
        .usual(file, now)
        .map(t -> {
          long hours = Math.max(1, t.plusHours(1).minusSeconds(1).toHours());
          return hours <= DAYS_FROM
              ? words.say(language, "chat.person.usual.hours", "hours", hours)
              : words.say(language, "chat.person.usual.days", "days", (hours + 23) / 24);
        });
  }

  private Optional<String> reader(CaseFile file, Language language, Instant now) {
    String name = languages.find(file.locale()).map(LocaleFolder::ownName).orElse(file.locale());
    return switch (readers.of(file, now)) {
      case Reading.Unknown _ -> Optional.empty();
      case Reading.Nobody _ ->
          Optional.of(words.say(language, "chat.reader.nobody", "language", name));
      case Reading.There there -> Optional.of(there(there, language, name, now));
    };
  }

  private String there(Reading.There there, Language language, String name, Instant now) {
    ZoneId zone = there.zone();
    ZoneId reckoned = zone == null ? ZoneOffset.UTC : zone;
    LocalDate day =
        (there.from().isBefore(now) ? now : there.from()).atZone(reckoned).toLocalDate();
    boolean today = day.equals(now.atZone(reckoned).toLocalDate());
    if (zone == null) {
      return today
          ? words.say(language, "chat.reader.today", "language", name)
          : words.say(language, "chat.reader.day", "language", name, "day", day);
    }
    String to = words.hour(language, there.to(), zone);
    if (!there.from().isAfter(now)) {
      return words.say(language, "chat.reader.now", "language", name, "to", to);
    }
    String from = words.hour(language, there.from(), zone);
    return today
        ? words.say(language, "chat.reader.today.hours", "language", name, "from", from, "to", to)
        : words.say(
            language,
            "chat.reader.day.hours",
            "language",
            name,
            "day",
            day,
            "from",
            from,
            "to",
            to);
  }
}
