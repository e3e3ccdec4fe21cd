package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.database.Work;
import org.mingbai.grievance.RedLine;

/// The list of cases: days and keys only, no words.
final class DocketRows {
  private static final String COLUMNS =
      "stream, reference, stage, filed, confidential, category, country, site, locale, received, due, handler, unread, unanswered, care, lead, asleep, mentioned, untranslated, aside, review";

  private DocketRows() {}

  /// False when the reference is taken.
  static boolean add(Work work, long stream, DocketRow row) throws SQLException {
    int made =
        work.change(
            "insert into case_row ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (reference) do nothing",
            stream,
            row.reference(),
            row.stage(),
            bit(row.filed()),
            bit(row.confidential()),
            row.category(),
            row.country(),
            row.site(),
            row.locale(),
            row.received().toString(),
            text(row.due()),
            row.handler(),
            bit(row.unread()),
            bit(row.unanswered()),
            care(row),
            lead(row),
            text(row.asleep()),
            joined(row.mentioned()),
            joined(row.untranslated()),
            joined(row.aside()),
            row.review() == null ? "" : row.review());
    return made == 1;
  }

  static void change(Work work, long stream, DocketRow row) throws SQLException {
    int met =
        work.change(
            "update case_row set stage = ?, filed = ?, confidential = ?, category = ?, country = ?, site = ?,"
                + " locale = ?, received = ?, due = ?, handler = ?, unread = ?, unanswered = ?, care = ?, lead = ?,"
                + " asleep = ?, mentioned = ?, untranslated = ?, aside = ?, review = ? where stream = ?",
            row.stage(),
            bit(row.filed()),
            bit(row.confidential()),
            row.category(),
            row.country(),
            row.site(),
            row.locale(),
            row.received().toString(),
            text(row.due()),
            row.handler(),
            bit(row.unread()),
            bit(row.unanswered()),
            care(row),
            lead(row),
            text(row.asleep()),
            joined(row.mentioned()),
            joined(row.untranslated()),
            joined(row.aside()),
            row.review() == null ? "" : row.review(),
            stream);
    if (met != 1) {
      throw new SQLException("a case has no row");
    }
  }

  static List<DocketRow> all(Work work) {
    return work.all(
        (r, c) -> row(r),
        "select s.id, "
            + COLUMNS.substring("stream, ".length())
            + ", s.length from case_row r join stream s on s.number = r.stream order by r.received, r.reference");
  }

  private static DocketRow row(ResultSet r) throws SQLException {
    return new DocketRow(
        new CaseId(r.getString(1)),
        r.getString(2),
        r.getString(3),
        r.getInt(4) == 1,
        r.getInt(5) == 1,
        r.getString(6),
        r.getString(7),
        r.getString(8),
        r.getString(9),
        LocalDate.parse(r.getString(10)),
        day(r.getString(11)),
        r.getString(12),
        r.getInt(13) == 1,
        r.getInt(14) == 1,
        care(r.getString(15)),
        lead(r.getString(16)),
        day(r.getString(17)),
        split(r.getString(18)),
        split(r.getString(19)),
        split(r.getString(20)),
        filled(r.getString(21)),
        r.getLong(22));
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable String lead(DocketRow row) {
    Lead lead = row.lead();
    return lead == null ? null : lead.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Lead lead(@Nullable String key) {
    return key == null ? null : Lead.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static String care(DocketRow row) {
    return row.redLines().stream().map(RedLine::key).sorted().collect(Collectors.joining(","));
  }

  private static Set<RedLine> care(@Nullable String keys) {
    return split(keys).stream().flatMap(k -> RedLine.of(k).stream()).collect(Collectors.toSet());
  }

  private static String joined(Set<String> words) {
    return String.join(",", words.stream().sorted().toList());
  }

  private static Set<String> split(@Nullable String words) {
    return words == null || words.isEmpty() ? Set.of() : Set.of(words.split(","));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /// Cases whose rows were written before all of this was kept in them.
  static List<CaseId> old(Work work) {
    return work.all(
        (r, c) -> new CaseId(r.getString(1)),
        "select s.id from case_row r join stream s on s.number = r.stream where r.care is null"
            + " or r.lead is null or r.mentioned is null or r.untranslated is null or r.unanswered is null"
            + " or r.review is null");
  }

  private static int bit(boolean yes) {
    return yes ? 1 : 0;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
