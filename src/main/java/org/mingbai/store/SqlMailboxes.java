package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingbai.database.Database;
import org.mingbai.grievance.Seals;
import org.mingbai.notices.Mailbox;
import org.mingbai.notices.Mailboxes;

/// Members' mail addresses in SQL: each sealed under a key of its own, gone with its row.
public final class SqlMailboxes implements Mailboxes {
  private static final String SET = "mailbox.set";
  private static final String CONTEXT = "mailbox|";
  private final Database database;
  private final Seals seals;
  private final Payloads<Mailbox> payloads = new Payloads<>(Mailbox.class, EventTypes.OF_MAILBOXES);

  public SqlMailboxes(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  private record Row(String member, byte[] key, byte[] words) {}

  private static Row row(ResultSet r) throws SQLException {
    return new Row(r.getString(1), r.getBytes(2), r.getBytes(3));
  }

  private Mailbox opened(Row row) {
    return payloads.event(SET, seals.open(row.key(), CONTEXT + row.member(), row.words()));
  }

  @Override
  public Optional<Mailbox> of(String member) {
    return database
        .read(s ->
            s.one(
                (r, c) -> row(r),
                "select member, data_key, words from mailbox where member = ?",
                member))
        .map(this::opened);
  }

  @Override
  public List<Mailbox> all() {
    return database
        .read(s ->
            s.all((r, c) -> row(r), "select member, data_key, words from mailbox order by member"))
        .stream()
        .map(this::opened)
        .toList();
  }

  @Override
  public boolean keep(Mailbox next) {
    byte[] key = seals.freshKey();
    byte[] words = seals.seal(key, CONTEXT + next.member(), payloads.bytes(next));
    return 1 == (next.version() == 1 ? added(next, key, words) : changed(next, key, words));
  }

  private int added(Mailbox next, byte[] key, byte[] words) {
    return database.write(s ->
        s.change(
            "insert into mailbox (member, version, told, data_key, words) values (?, ?, 0, ?, ?)"
                + " on conflict (member) do nothing",
            next.member(),
            next.version(),
            key,
            words));
  }

  private int changed(Mailbox next, byte[] key, byte[] words) {
    return database.write(s ->
        s.change(
            "update mailbox set version = ?, data_key = ?, words = ? where member = ? and version = ?",
            next.version(),
            key,
            words,
            next.member(),
            next.version() - 1));
  }

  @Override
  public void remove(String member) {
    int gone = database.write(s -> s.change("delete from mailbox where member = ?", member));
    if (gone > 1) {
      throw new IllegalStateException("a member had two mailboxes");
    }
  }

  @Override
  public Instant told(String member) {
    return database
        .read(s ->
            s.one(
                (r, c) -> Instant.ofEpochMilli(r.getLong(1)),
                "select told from mailbox where member = ?",
                member))
        .orElse(Instant.EPOCH);
  }
}
