package org.mingbai.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the house says, in one language: ICU messages by key; a missing key or blank is an error.
public final class Phrasebook {
  private final Languages languages;
  private final Map<String, Wording> wordings = new ConcurrentHashMap<>();
  private final Map<String, DateFormat> formats = new ConcurrentHashMap<>();

  public Phrasebook(Languages languages) {
    this.languages = languages;
  }

  /// The message of this key; blanks as name, value, name, value. LocalDate and numbers are written
  /// the language's way.
  public String say(Language language, String key, Object... namesAndValues) {
    return wording(language, key).fill(blanks(language, namesAndValues));
  }

  /// The message with words for its blanks, whatever they are; a plural is that of many.
  public String outline(Language language, String key, Function<String, String> words) {
    return wording(language, key).outline(words);
  }

  /// The names of a message's blanks, in the order they stand.
  public Set<String> blanks(Language language, String key) {
    return wording(language, key).blanks();
  }

  private Wording wording(Language language, String key) {
    return wordings.computeIfAbsent(language.tag() + " " + key, both -> parsed(language, key));
  }

  private Wording parsed(Language language, String key) {
    String pattern = folder(language).messages().get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language.tag());
    }
    return new Wording(key, pattern, written(language));
  }

  private LocaleFolder folder(Language language) {
    return languages
        .find(language.tag())
        .orElseThrow(() -> new IllegalArgumentException("no language " + language.tag()));
  }

  private Map<String, Object> blanks(Language language, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a blank without a value");
    }
    Map<String, Object> blanks = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i].toString();
      if (blanks.put(name, written(language, namesAndValues[i + 1])) != null) {
        throw new IllegalArgumentException("the blank " + name + " is filled twice");
      }
    }
    return blanks;
  }

  private Object written(Language language, Object value) {
    return switch (value) {
      case Number number -> number;
      case LocalDate day -> day(language, day);
      case MonthDay day -> day(language, day);
      case YearMonth month -> skeleton(language, "yMMMM", month.atDay(1));
      case Year year -> skeleton(language, "y", year.atDay(1));
      case Instant at -> moment(language, at, ZoneOffset.UTC);
      case LocalTime hour ->
          hour(language, hour.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
      case Amount amount -> money(language, amount);
      default -> value.toString();
    };
  }

  /// A value as it stands in a sentence.
  public String words(Language language, Object value) {
    return value instanceof Number number
        ? NumberFormat.getInstance(written(language)).format(number)
        : written(language, value).toString();
  }

  /// Somebody's own words inside a sentence, in the language's quotation marks, keeping their own
  /// direction.
  public String quoted(Language language, String words) {
    LocaleData marks = LocaleData.getInstance(written(language));
    return marks.getDelimiter(LocaleData.QUOTATION_START)
        + '\u2068'
        + words
        + '\u2069'
        + marks.getDelimiter(LocaleData.QUOTATION_END);
  }

  private String money(Language language, Amount amount) {
    NumberFormat format = NumberFormat.getInstance(written(language), NumberFormat.CURRENCYSTYLE);
    format.setCurrency(Currency.getInstance(amount.currency()));
    boolean whole = amount.value().stripTrailingZeros().scale() <= 0;
    format.setMaximumFractionDigits(whole ? 0 : 2);
    format.setMinimumFractionDigits(whole ? 0 : 2);
    return format.format(amount.value());
  }

  /// Is there a message of this key in this language?
  public boolean knows(Language language, String key) {
    return languages.find(language.tag()).map(f -> f.messages().containsKey(key)).orElse(false);
  }

  /// Is there a message of this key?
  public boolean knows(String key) {
    return languages.find("en").map(f -> f.messages().containsKey(key)).orElse(false);
  }

  /// A day written out for a reader of this language, always with its year.
  public String day(Language language, LocalDate day) {
    Date noon = Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return format(formats.computeIfAbsent(language.tag(), tag -> days(language)), noon);
  }

  /// A day of any year.
  private String day(Language language, MonthDay day) {
    Date noon = Date.from(day.atYear(2024).atTime(12, 0).toInstant(ZoneOffset.UTC));
    return format(
        formats.computeIfAbsent(language.tag() + " MMMMd", both -> yearless(language)), noon);
  }

  private DateFormat yearless(Language language) {
    DateFormat days = DateFormat.getInstanceForSkeleton("MMMMd", written(language));
    days.setTimeZone(TimeZone.getTimeZone("UTC"));
    return days;
  }

  private String skeleton(Language language, String pattern, LocalDate day) {
    DateFormat format =
        formats.computeIfAbsent(
            language.tag() + " " + pattern,
            both -> {
              DateFormat made = DateFormat.getInstanceForSkeleton(pattern, written(language));
              made.setTimeZone(TimeZone.getTimeZone("UTC"));
              return made;
            });
    return format(format, Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
  }

  /// A length of time, as "3 months"; empty where this language's units are not known.
  public Optional<String> length(Language language, BigDecimal number, ChronoUnit unit) {
    Measure length = new Measure(number, unit(unit));
    String said = measured(written(language), length);
    return said.equals(measured(ULocale.ROOT, length)) ? Optional.empty() : Optional.of(said);
  }

  private static MeasureUnit unit(ChronoUnit unit) {
    return switch (unit) {
      case MINUTES -> MeasureUnit.MINUTE;
      case HOURS -> MeasureUnit.HOUR;
      case DAYS -> MeasureUnit.DAY;
      case WEEKS -> MeasureUnit.WEEK;
      case MONTHS -> MeasureUnit.MONTH;
      case YEARS -> MeasureUnit.YEAR;
      default -> throw new IllegalArgumentException(unit.toString());
    };
  }

  private static String measured(ULocale locale, Measure length) {
    return MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE).formatMeasures(length);
  }

  private DateFormat days(Language language) {
    DateFormat days = DateFormat.getDateInstance(DateFormat.LONG, written(language));
    days.setTimeZone(TimeZone.getTimeZone("UTC"));
    return days;
  }

  /// A day with the hour, in this zone.
  public String moment(Language language, Instant at, ZoneId zone) {
    String id = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return format(
        formats.computeIfAbsent(language.tag() + " " + id, both -> moments(language, id)),
        Date.from(at));
  }

  /// The hour alone, in this zone.
  public String hour(Language language, Instant at, ZoneId zone) {
    String id = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    DateFormat hours =
        formats.computeIfAbsent(language.tag() + " hour " + id, both -> hours(language, id));
    return format(hours, Date.from(at));
  }

  /// The name of a day of the week, standing alone.
  public String weekday(Language language, DayOfWeek day) {
    LocalDate any = LocalDate.of(2001, 1, day.getValue()); // began with a Monday
    Date noon = Date.from(any.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return format(
        formats.computeIfAbsent(language.tag() + " weekday", both -> weekdays(language)), noon);
  }

  private DateFormat weekdays(Language language) {
    DateFormat names = DateFormat.getInstanceForSkeleton("cccc", written(language));
    names.setTimeZone(TimeZone.getTimeZone("UTC"));
    return names;
  }

  private DateFormat hours(Language language, String zone) {
    DateFormat hours = DateFormat.getTimeInstance(DateFormat.SHORT, written(language));
    hours.setTimeZone(TimeZone.getTimeZone(zone));
    return hours;
  }

  private DateFormat moments(Language language, String zone) {
    DateFormat moments =
        DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, written(language));
    moments.setTimeZone(TimeZone.getTimeZone(zone));
    return moments;
  }

  private static String format(DateFormat format, Date date) {
    synchronized (format) {
      return format.format(date);
    }
  }

  /// How this language is written where it is served first; its usual digits and the Gregorian
  /// calendar everywhere.
  private ULocale written(Language language) {
    ULocale plain = ULocale.forLanguageTag(language.tag());
    String country = folder(language).serves().stream().findFirst().orElse("");
    return new ULocale.Builder()
        .setLocale(plain)
        .setRegion(country)
        .setUnicodeLocaleKeyword("ca", "gregory")
        .setUnicodeLocaleKeyword("nu", NumberingSystem.getInstance(plain).getName())
        .build();
  }
}
