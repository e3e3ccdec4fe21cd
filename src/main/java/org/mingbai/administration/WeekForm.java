package org.mingbai.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;

/// A member's week as it stands in its form: the hours of each day as they were typed, the clock
/// they follow, the classes she takes.
record WeekForm(String clock, Map<DayOfWeek, Span> days, List<String> classes) {
  /// Two hours of a day as typed; both empty: not there.
  record Span(String from, String to) {
    private static final Span NONE = new Span("", "");
  }

  static WeekForm of(Hours hours) {
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    hours.week().forEach(s -> days.put(s.day(), new Span(s.from() + "", s.to() + "")));
    return new WeekForm(hours.clock(), days, hours.classes());
  }

  static WeekForm typed(Form form, List<String> countries) {
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, new Span(hour(form, "from-" + day), hour(form, "to-" + day)));
    }
    String clock = form.filled("clock").filter(countries::contains).orElse("");
    List<String> classes = SheetDraft.TOPICS.stream().filter(form.all("class")::contains).toList();
    return new WeekForm(clock, days, classes);
  }

  private static String hour(Form form, String field) {
    return Words.clipped(form.text(field), 12);
  }

  Span on(DayOfWeek day) {
    return days.getOrDefault(day, Span.NONE);
  }

  /// Empty where a day has one hour only, or one that is none.
  Optional<Hours> hours() {
    List<Shift> week = new ArrayList<>();
    for (var each : days.entrySet()) {
      Span span = each.getValue();
      if (!span.equals(Span.NONE)) {
        try {
          week.add(
              new Shift(each.getKey(), LocalTime.parse(span.from()), LocalTime.parse(span.to())));
        } catch (DateTimeParseException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Hours(clock, week, classes));
  }

  /// The days away in a form; empty where they are none, or the last comes before the first.
  static Optional<Leave> leave(Form form) {
    try {
      Leave leave =
          new Leave(LocalDate.parse(form.text("first")), LocalDate.parse(form.text("last")));
      return Optional.of(leave).filter(l -> !l.to().isBefore(l.from()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// One stretch of a week in words.
  static String said(PageFrame page, Shift shift) {
    return page.stretch(
        page.phrases().weekday(page.language(), shift.day()), shift.from(), shift.to());
  }
}
