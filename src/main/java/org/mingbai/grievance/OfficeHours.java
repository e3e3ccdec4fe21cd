package org.mingbai.grievance;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an office is open, as data that every language can say: `MONDAY-FRIDAY 08:00-17:00`, one
/// stretch or several with "; " between.
public record OfficeHours(List<Span> spans) {
  private static final String BETWEEN = "; ";
  private static final Pattern SPAN =
      Pattern.compile("([A-Z]{1,9})-([A-Z]{1,9}) ([0-9:]{1,8})-([0-9:]{1,8})");

  public OfficeHours {
    spans = List.copyOf(spans);
  }

  /// The same hours on each day from the first to the last; a closing hour that is not later than
  /// the opening one is of the next day.
  public record Span(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {}

  /// Empty where the words are no hours in this form.
  public static Optional<OfficeHours> read(String kept) {
    List<Span> spans = new ArrayList<>();
    for (String each : kept.split(BETWEEN, -1)) {
      Matcher span = SPAN.matcher(each);
      if (!span.matches()) {
        return Optional.empty();
      }
      try {
        spans.add(
            new Span(
                DayOfWeek.valueOf(span.group(1)),
                DayOfWeek.valueOf(span.group(2)),
                LocalTime.parse(span.group(3)),
                LocalTime.parse(span.group(4))));
      } catch (DateTimeParseException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new OfficeHours(spans));
  }
}
