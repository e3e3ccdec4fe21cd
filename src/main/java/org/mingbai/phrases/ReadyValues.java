package org.mingbai.phrases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.language.Amount;

/// Reads what the ledger keeps in a blank; what does not fit the blank is nothing.
final class ReadyValues {
  private static final int LONGEST_OWN = 120;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern MONEY =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,2})?) ([A-Z]{3})");
  // Marks that would turn the direction of the words around own words.
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\s]+");

  private ReadyValues() {}

  static Optional<Object> read(Blank blank, String value) {
    return switch (blank.kind()) {
      case DATE -> date(value);
      case HOUR -> hour(value);
      case NUMBER ->
          NUMBER.matcher(value).matches() ? Optional.of(Integer.valueOf(value)) : Optional.empty();
      case MONEY -> money(value);
      case CHOICE -> Optional.empty();
    };
  }

  private static Optional<Object> date(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      return day.getYear() >= 1900 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> hour(String value) {
    try {
      return Optional.of(LocalTime.parse(value).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> money(String value) {
    Matcher m = MONEY.matcher(value);
    if (!m.matches()
        || Currency.getAvailableCurrencies().stream()
            .noneMatch(c -> c.getCurrencyCode().equals(m.group(2)))) {
      return Optional.empty();
    }
    BigDecimal sum = new BigDecimal(m.group(1));
    return sum.signum() > 0 ? Optional.of(new Amount(sum, m.group(2))) : Optional.empty();
  }

  /// A mediator's own words in a blank, on one line and without marks of direction.
  static Optional<String> own(String value) {
    if (!value.startsWith(Ready.OWN)) {
      return Optional.empty();
    }
    String words = TURNING.matcher(value.substring(Ready.OWN.length())).replaceAll(" ").strip();
    return words.isEmpty() || words.length() > LONGEST_OWN ? Optional.empty() : Optional.of(words);
  }
}
