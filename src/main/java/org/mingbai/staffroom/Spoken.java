package org.mingbai.staffroom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.Spot;
import org.mingbai.language.Amount;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;
import org.mingbai.triage.TriageDesk;

/// Days, sums, lengths of time and numbers of people in the complainant's words, said in the
/// reader's language, so that she sees what the matter is before anybody translates.
public final class Spoken {
  private static final Pattern LENGTH = Pattern.compile("P(T?)([0-9]+(?:\\.[0-9]+)?)([YMWDH])");
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private final TriageDesk triage;
  private final Phrasebook words;

  Spoken(TriageDesk triage, Phrasebook words) {
    this.triage = triage;
    this.words = words;
  }

  /// What she said, where and on which day (days are reckoned from it), and in which language.
  public record Saying(String text, Language language, @Nullable String country, LocalDate day) {}

  /// The values in it, each once, in the order of her words; `people`: how their number is said.
  public List<String> in(Saying saying, Language reader, String people) {
    List<String> values = new ArrayList<>();
    for (Spot spot :
        triage.spot(saying.text(), saying.language(), saying.country(), saying.day())) {
      said(spot, reader, people).filter(v -> !values.contains(v)).ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  private Optional<String> said(Spot spot, Language reader, String people) {
    return switch (spot.type()) {
      case "date" -> date(spot, reader);
      case "money" -> money(spot.value(), reader);
      case "duration" -> length(spot.value(), reader);
      case "count" -> Optional.of(words.say(reader, people, "count", Long.valueOf(spot.value())));
      default -> Optional.empty();
    };
  }

  /// Where it can be read in two ways both are said.
  private Optional<String> date(Spot spot, Language reader) {
    Optional<String> first = span(spot.value(), reader);
    String other = spot.other();
    return other == null
        ? first
        : first.flatMap(f -> span(other, reader).map(second -> f + " / " + second));
  }

  /// A day, or from one to another (ISO 8601); a whole month or year is named as such.
  private Optional<String> span(String value, Language reader) {
    if (!value.matches(DAY + "(/" + DAY + ")?")) {
      return Optional.empty();
    }
    String[] ends = value.split("/");
    LocalDate from = LocalDate.parse(ends[0]);
    if (ends.length == 1) {
      return Optional.of(words.words(reader, from));
    }
    LocalDate until = LocalDate.parse(ends[1]);
    YearMonth month = YearMonth.from(from);
    if (from.getDayOfMonth() == 1 && until.equals(month.atEndOfMonth())) {
      return Optional.of(words.words(reader, month));
    }
    boolean year = from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1));
    return Optional.of(
        year
            ? words.words(reader, Year.from(from))
            : words.words(reader, from) + " – " + words.words(reader, until));
  }

  private Optional<String> money(String value, Language reader) {
    String[] parts = value.split(" ");
    return parts.length == 2 && parts[1].matches("[A-Z]{3}")
        ? Optional.of(words.words(reader, new Amount(new BigDecimal(parts[0]), parts[1])))
        : Optional.empty();
  }

  private Optional<String> length(String value, Language reader) {
    Matcher length = LENGTH.matcher(value);
    return length.matches()
        ? words.length(reader, new BigDecimal(length.group(2)), unit(length))
        : Optional.empty();
  }

  private static ChronoUnit unit(Matcher length) {
    boolean clock = !length.group(1).isEmpty();
    return switch (length.group(3)) {
      case "Y" -> ChronoUnit.YEARS;
      case "W" -> ChronoUnit.WEEKS;
      case "D" -> ChronoUnit.DAYS;
      case "H" -> ChronoUnit.HOURS;
      default -> clock ? ChronoUnit.MINUTES : ChronoUnit.MONTHS;
    };
  }
}
