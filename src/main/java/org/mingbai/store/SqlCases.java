package org.mingbai.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Cases;
import org.mingbai.casework.DocketRow;
import org.mingbai.database.Database;
import org.mingbai.database.Work;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.grievance.StoreUnavailable;
import org.mingbai.store.Repeats.Found;

/// Case files in SQL.
public final class SqlCases implements Cases {
  private static final Streams.Family<CaseEvent> FAMILY =
      new Streams.Family<>(
          "case", new Payloads<>(CaseEvent.class, EventTypes.OF_CASES), CaseEvent::at);

  private final Database database;
  private final Streams<CaseEvent> streams;
  private final Repeats repeats;

  public SqlCases(Database database, Seals seals, Receipts receipts) {
    this.database = database;
    this.streams = new Streams<>(FAMILY, seals);
    this.repeats = new Repeats(receipts);
  }

  @Override
  public Kept open(CaseFile file, DocketRow row, byte @Nullable [] quickCode, Once once) {
    Streams.Draft draft = streams.begun(file.id().value(), file.events());
    Repeats.Blinded blinded = repeats.blinded(once);
    return told(file, database.write(s -> opened(s, draft, row, quickCode, blinded)));
  }

  private Found opened(
      Work work,
      Streams.Draft draft,
      DocketRow row,
      byte @Nullable [] quickCode,
      Repeats.Blinded once)
      throws SQLException {
    if (!repeats.claim(work, once, draft)) {
      return new Found.Known(repeats.sought(work, once).orElseThrow());
    }
    long stream =
        streams
            .begin(work, draft)
            .orElseThrow(() -> new IllegalStateException("a case of this id stands already"));
    if (!DocketRows.add(work, stream, row)) {
      throw new StoreUnavailable("this reference is taken; the next try has another");
    }
    keepCode(work, stream, quickCode);
    return new Found.Written();
  }

  @Override
  public Kept append(
      CaseFile file,
      List<CaseEvent> more,
      DocketRow row,
      byte @Nullable [] quickCode,
      @Nullable Once once) {
    Repeats.@Nullable Blinded blinded = once == null ? null : repeats.blinded(once);
    Streams.Head head = head(file.id());
    if (head.length() != file.version()) {
      return told(file, database.read(s -> repeats.lateOrKnown(s, blinded)));
    }
    Streams.Draft draft = streams.grown(file.id().value(), head, more);
    Found found = database.write(s -> appended(s, draft, row, quickCode, blinded));
    return told(file.with(more), found);
  }

  private Found appended(
      Work work,
      Streams.Draft draft,
      DocketRow row,
      byte @Nullable [] quickCode,
      Repeats.@Nullable Blinded once)
      throws SQLException {
    Found before = repeats.lateOrKnown(work, once);
    OptionalLong stream =
        before instanceof Found.Known ? OptionalLong.empty() : streams.grow(work, draft);
    if (stream.isEmpty()) {
      // who waited here behind another lane may now find that it did the same act
      return before instanceof Found.Known ? before : repeats.lateOrKnown(work, once);
    }
    if (once != null && !repeats.claim(work, once, draft)) {
      throw new SQLException("the same key came at the same time", "40001");
    }
    DocketRows.change(work, stream.getAsLong(), row);
    keepCode(work, stream.getAsLong(), quickCode);
    return new Found.Written();
  }

  private static void keepCode(Work work, long stream, byte @Nullable [] quickCode)
      throws SQLException {
    if (quickCode != null) {
      int made =
          work.change(
              "insert into receipt (form, stream, fresh) values (?, ?, 1)", quickCode, stream);
      if (made != 1) {
        throw new SQLException("a code was not kept");
      }
    }
  }

  private Kept told(CaseFile after, Found found) {
    return switch (found) {
      case Found.Written() -> new Kept.Done(after);
      case Found.Late() -> new Kept.Overtaken(kept(after.id().value()));
      case Found.Known(Repeats.Before before) -> told(before);
    };
  }

  private Kept told(Repeats.Before before) {
    return before.sameBody() ? new Kept.Before(kept(before.stream())) : new Kept.KeyTaken();
  }

  private CaseFile kept(String stream) {
    return find(new CaseId(stream)).orElseThrow(() -> new IllegalStateException("no such case"));
  }

  private Streams.Head head(CaseId id) {
    return database
        .read(s -> streams.head(s, id.value()))
        .orElseThrow(() -> new IllegalStateException("no such case"));
  }

  @Override
  public Optional<Kept> sought(Once once) {
    Repeats.Blinded blinded = repeats.blinded(once);
    return database.read(s -> repeats.sought(s, blinded)).map(this::told);
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return streams.read(database, id.value()).map(events -> new CaseFile(id, events));
  }

  @Override
  public Optional<CaseId> withReference(String reference) {
    return id(
        "select s.id from case_row r join stream s on s.number = r.stream where r.reference = ?",
        reference);
  }

  @Override
  public Optional<CaseId> withCode(byte[] form) {
    return id(
        "select s.id from receipt r join stream s on s.number = r.stream where r.form = ?", form);
  }

  private Optional<CaseId> id(String sql, Object... values) {
    return database.read(s -> s.one((r, c) -> new CaseId(r.getString(1)), sql, values));
  }

  @Override
  public List<byte[]> freshCodes(int most) {
    return database.read(s ->
        s.all(
            (r, c) -> r.getBytes(1),
            "select form from receipt where fresh = 1 order by number limit ?",
            most));
  }

  /// Nothing happens when another node was first.
  @Override
  public void harden(byte[] quick, byte[] slow) {
    int met =
        database.write(s ->
            s.change(
                "update receipt set form = ?, fresh = 0 where form = ? and fresh = 1",
                slow,
                quick));
    if (met > 1) {
      throw new IllegalStateException("one code stood twice");
    }
  }

  @Override
  public List<DocketRow> docket() {
    List<DocketRow> rows = database.read(DocketRows::all);
    Set<CaseId> old = Set.copyOf(database.read(DocketRows::old));
    // an old row does not know all that is listed: its file does
    return old.isEmpty()
        ? rows
        : rows.stream().map(r -> old.contains(r.id()) ? whole(r) : r).toList();
  }

  private DocketRow whole(DocketRow row) {
    return find(row.id()).map(DocketRow::of).orElse(row);
  }

  @Override
  public void admit(byte[] token, CaseId id, Instant until) {
    change(
        "insert into visit (token, stream, until) values (?, ?, ?)"
            + " on conflict (token) do update set stream = excluded.stream, until = excluded.until",
        token,
        id.value(),
        until.getEpochSecond());
  }

  @Override
  public Optional<CaseId> admitted(byte[] token, Instant now) {
    return id(
        "select stream from visit where token = ? and until > ?", token, now.getEpochSecond());
  }

  @Override
  public void dismiss(byte[] token) {
    change("delete from visit where token = ?", token);
  }

  private void change(String sql, Object... values) {
    int met = database.write(s -> s.change(sql, values));
    if (met > 1) {
      throw new IllegalStateException("one token stood twice");
    }
  }
}
