package org.mingbai.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sentences with the facts they tell, as `src/test/resources/facts` holds them (its README says
/// how).
public record FactSet(List<Row> rows) {
  /// One sentence: its country, its words, its facts.
  public record Row(String country, String text, List<Spot> spots) {}

  public static FactSet read(String name) {
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("src/test/resources/facts", name + ".tsv"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FactSet(rows);
  }

  private static Row row(String[] columns) {
    String[] told =
        columns.length < 3 || columns[2].isBlank() ? new String[0] : columns[2].split("; ");
    StringBuilder text = new StringBuilder();
    List<Spot> spots = new ArrayList<>();
    int start = 0;
    for (char c : columns[1].toCharArray()) {
      switch (c) {
        case '[' -> start = text.length();
        case ']' -> spots.add(spot(told[spots.size()].strip(), start, text));
        default -> text.append(c);
      }
    }
    return new Row(columns[0], text.toString(), spots);
  }

  private static Spot spot(String told, int start, StringBuilder text) {
    String[] words = told.split(" ", 2);
    String rest = words.length < 2 ? text.substring(start) : words[1];
    if (!words[0].equals("date")) {
      return new Spot(words[0], start, text.length(), rest);
    }
    String[] ways = rest.split(" or ");
    String other = ways.length < 2 ? null : ways[1];
    return new Spot("date", start, text.length(), date(ways[0]), other);
  }

  private static String date(String told) {
    if (told.contains("..")) {
      return first(told.substring(0, told.indexOf('.')))
          + "/"
          + last(told.substring(told.lastIndexOf('.') + 1));
    }
    String first = first(told);
    String last = last(told);
    return first.equals(last) ? first : first + "/" + last;
  }

  private static String first(String told) {
    return end(told, true);
  }

  private static String last(String told) {
    return end(told, false);
  }

  private static String end(String told, boolean first) {
    boolean hijri = told.startsWith("AH");
    String[] parts = (hijri ? told.substring(2) : told).split("-");
    int year = Integer.parseInt(parts[0]);
    @Nullable String month = parts.length > 1 ? parts[1] : null;
    if (hijri && month != null) {
      HijrahDate start = HijrahDate.of(year, Integer.parseInt(month), 1);
      int day = parts.length > 2 ? Integer.parseInt(parts[2]) : first ? 1 : start.lengthOfMonth();
      return LocalDate.from(HijrahDate.of(year, Integer.parseInt(month), day)).toString();
    }
    if (month == null) {
      return year + (first ? "-01-01" : "-12-31");
    }
    YearMonth whole = YearMonth.of(year, Integer.parseInt(month));
    return parts.length > 2 ? told : (first ? whole.atDay(1) : whole.atEndOfMonth()).toString();
  }
}
