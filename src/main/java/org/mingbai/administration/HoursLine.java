package org.mingbai.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;

/// One line of a country's office hours as it stands in its form: two days, and two hours as they
/// were typed.
record HoursLine(String first, String last, String from, String to) {
  /// Fridays are often shorter; a third stretch nobody was seen to need.
  private static final int LINES = 2;

  /// Whatever was typed for an hour; what an older store kept in words is no line.
  private static final Pattern LINE = Pattern.compile("([A-Z]+)-([A-Z]+) ([^-; ]*)-([^-; ]*)");

  private static final HoursLine NONE = new HoursLine("MONDAY", "FRIDAY", "", "");

  /// As many lines as the form has, of what is kept or was just typed.
  static List<HoursLine> of(String kept) {
    List<HoursLine> lines = new ArrayList<>();
    for (String each : kept.split("; ", LINES)) {
      Matcher line = LINE.matcher(each);
      if (line.matches()) {
        lines.add(new HoursLine(line.group(1), line.group(2), line.group(3), line.group(4)));
      }
    }
    while (lines.size() < LINES) {
      lines.add(NONE);
    }
    return lines;
  }

  /// What was typed for a country, in the form in which it is kept; "" where no hour was.
  static String typed(Form form, String country) {
    return IntStream.range(0, LINES)
        .mapToObj(i -> field(country, i))
        .map(f -> line(form, f))
        .filter(l -> !(l.from.isEmpty() && l.to.isEmpty()))
        .map(l -> l.first + "-" + l.last + " " + l.from + "-" + l.to)
        .collect(Collectors.joining("; "));
  }

  private static HoursLine line(Form form, String field) {
    return new HoursLine(
        bare(form, field + "-first"),
        bare(form, field + "-last"),
        bare(form, field + "-from"),
        bare(form, field + "-to"));
  }

  /// Without what stands between the parts.
  private static String bare(Form form, String field) {
    return Words.clipped(form.text(field), 12).replaceAll("[-; ]", "");
  }

  /// The name of a line's fields, before which of the four it is.
  static String field(String country, int line) {
    return "hours-" + country + "-" + line;
  }
}
