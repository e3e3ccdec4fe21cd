package org.mingbai.triage;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Digits;

/// A day in figures that can be read in two ways: 03/04 is a day of April or of March. `year` is
/// there when it was told.
public record EitherDay(MonthDay dayFirst, MonthDay monthFirst, @Nullable Integer year) {
  private static final int LONGEST = 200;
  private static final Pattern FIGURES =
      Pattern.compile("(?<![0-9./-])([0-9]{1,2})([/.-])([0-9]{1,2})(?:\\2([0-9]{4}))?(?![0-9./-])");

  /// The first such day in these words.
  public static Optional<EitherDay> in(String words) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    Matcher figures = FIGURES.matcher(Digits.ascii(text));
    while (figures.find()) {
      int first = Integer.parseInt(figures.group(1));
      int second = Integer.parseInt(figures.group(3));
      boolean either = first != second && month(first) && month(second);
      boolean told = figures.group(4) != null;
      boolean led = figures.group(1).length() == 2 && figures.group(3).length() == 2;
      if (either && (told || figures.group(2).equals("/") && led)) {
        Integer year = told ? Integer.valueOf(figures.group(4)) : null;
        return Optional.of(
            new EitherDay(MonthDay.of(second, first), MonthDay.of(first, second), year));
      }
    }
    return Optional.empty();
  }

  private static boolean month(int n) {
    return n >= 1 && n <= 12;
  }

  /// Both readings, with the year where it was told.
  public List<Object> readings() {
    return year == null
        ? List.of(dayFirst, monthFirst)
        : List.of(dayFirst.atYear(year), monthFirst.atYear(year));
  }
}
