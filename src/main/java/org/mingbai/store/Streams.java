package org.mingbai.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Seals;

/// Streams of one family of events: drafted on the caller's thread, written by the writer, read
/// back and opened.
final class Streams<E> {
  /// The family: what its streams are called, its payloads, and when an event happened.
  record Family<E>(String kind, Payloads<E> payloads, Function<E, Instant> at) {}

  /// Where a stream stands: its wrapped key (none once destroyed), number of events, hash of the
  /// last.
  record Head(byte @Nullable [] key, long length, byte[] hash) {}

  /// Events sealed and chained, ready to be written after `before`.
  record Draft(String stream, Head before, List<Link> links) {
    long length() {
      return before.length() + links.size();
    }

    byte[] hash() {
      return links.isEmpty() ? before.hash() : links.getLast().hash();
    }

    /// Day of the last event.
    String day() {
      return links.getLast().day();
    }
  }

  private final Family<E> family;
  private final Seals seals;

  Streams(Family<E> family, Seals seals) {
    this.family = family;
    this.seals = seals;
  }

  Draft begun(String stream, List<E> events) {
    return grown(stream, new Head(seals.freshKey(), 0, Link.none()), events);
  }

  Draft grown(String stream, Head before, List<E> events) {
    byte[] key = before.key();
    if (key == null) {
      throw new IllegalStateException("the key of this stream was destroyed");
    }
    List<Link> links = new ArrayList<>(events.size());
    byte[] previous = before.hash();
    for (E event : events) {
      long sequence = before.length() + links.size();
      byte[] sealed = seals.seal(key, context(stream, sequence), family.payloads().bytes(event));
      String day = day(family.at().apply(event)).toString();
      Link.Words words = new Link.Words(day, family.payloads().type(event), sealed);
      Link link = Link.after(previous, stream, sequence, words);
      links.add(link);
      previous = link.hash();
    }
    return new Draft(stream, before, links);
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String context(String stream, long sequence) {
    return "event|" + stream + "|" + sequence + "|1";
  }

  /// Writes a new stream and tells its number; empty when one of this name stands already.
  OptionalLong begin(Work work, Draft draft) throws SQLException {
    OptionalLong made =
        work.number(
            "insert into stream (id, kind, data_key, length, head) values (?, ?, ?, ?, ?)"
                + " on conflict (id) do nothing returning number",
            draft.stream(),
            family.kind(),
            draft.before().key(),
            draft.length(),
            draft.hash());
    if (made.isPresent()) {
      write(work, draft, made.getAsLong());
    }
    return made;
  }

  /// Writes what follows and tells the stream's number; empty when it is no longer where the draft
  /// began.
  OptionalLong grow(Work work, Draft draft) throws SQLException {
    OptionalLong met =
        work.number(
            "update stream set length = ?, head = ? where id = ? and length = ? returning number",
            draft.length(),
            draft.hash(),
            draft.stream(),
            draft.before().length());
    if (met.isPresent()) {
      write(work, draft, met.getAsLong());
    }
    return met;
  }

  private void write(Work work, Draft draft, long number) throws SQLException {
    for (Link link : draft.links()) {
      int made =
          work.change(
              "insert into event (stream, sequence, day, type, payload, previous, hash)"
                  + " values (?, ?, ?, ?, ?, ?, ?)",
              number,
              link.sequence(),
              link.day(),
              link.type(),
              link.payload(),
              link.previous(),
              link.hash());
      if (made != 1) {
        throw new SQLException("an event was not written");
      }
    }
    work.grew(draft.stream(), draft.length() - 1);
  }

  Optional<Head> head(Work work, String stream) {
    return work.one(
        (r, c) -> new Head(r.getBytes(1), r.getLong(2), r.getBytes(3)),
        "select data_key, length, head from stream where id = ? and kind = ?",
        stream,
        family.kind());
  }

  private record Row(byte @Nullable [] key, long sequence, String type, byte[] payload) {}

  private static final String EVENTS =
      "select s.data_key, e.sequence, e.type, e.payload"
          + " from stream s join event e on e.stream = s.number where s.id = ? and s.kind = ?";

  /// All events in order; empty when there is no such stream or its key was destroyed.
  Optional<List<E>> read(Database database, String stream) {
    List<E> events = new ArrayList<>();
    long at = 0;
    for (Row row : rows(database, EVENTS + " order by e.sequence", stream)) {
      if (row.sequence() != at++) {
        throw new IllegalStateException("a stream has a gap; run verify");
      }
      opened(stream, row).ifPresent(events::add);
    }
    return events.isEmpty() ? Optional.empty() : Optional.of(events);
  }

  /// The last event alone, where each says the whole state.
  Optional<E> last(Database database, String stream) {
    return rows(database, EVENTS + " order by e.sequence desc limit 1", stream).stream()
        .findFirst()
        .flatMap(row -> opened(stream, row));
  }

  /// The last events, at most so many, the newest first.
  List<E> newest(Database database, String stream, int most) {
    List<Row> rows =
        database.read(work ->
            work.all(
                (r, c) -> new Row(r.getBytes(1), r.getLong(2), r.getString(3), r.getBytes(4)),
                EVENTS + " order by e.sequence desc limit ?",
                stream,
                family.kind(),
                most));
    return rows.stream().flatMap(row -> opened(stream, row).stream()).toList();
  }

  private List<Row> rows(Database database, String sql, String stream) {
    return database.read(work ->
        work.all(
            (r, c) -> new Row(r.getBytes(1), r.getLong(2), r.getString(3), r.getBytes(4)),
            sql,
            stream,
            family.kind()));
  }

  private Optional<E> opened(String stream, Row row) {
    byte[] key = row.key();
    if (key == null) {
      return Optional.empty();
    }
    byte[] json = seals.open(key, context(stream, row.sequence()), row.payload());
    return Optional.of(family.payloads().event(row.type(), json));
  }
}
