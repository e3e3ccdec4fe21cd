package org.mingbai.store;

import org.mingbai.casework.CaseId;
import org.mingbai.database.Database;
import org.mingbai.mediation.SeenMarks;

/// How much of each case was seen, in SQL.
public final class SqlSeenMarks implements SeenMarks {
  private final Database database;

  public SqlSeenMarks(Database database) {
    this.database = database;
  }

  /// A case seen again as it was costs no writing.
  @Override
  public void mark(CaseId id, long events) {
    if (upTo(id) >= events) {
      return;
    }
    int met =
        database.write(work ->
            work.change(
                "insert into seen (stream, events) select number, ? from stream where id = ?"
                    + " on conflict (stream) do update set events = excluded.events"
                    + " where excluded.events > seen.events",
                events,
                id.value()));
    if (met > 1) {
      throw new IllegalStateException("one case stood twice");
    }
  }

  @Override
  public long upTo(CaseId id) {
    return database
        .read(work ->
            work.one(
                (r, c) -> r.getLong(1),
                "select e.events from seen e join stream s on s.number = e.stream where s.id = ?",
                id.value()))
        .orElse(0L);
  }
}
