package org.mingbai.store;

import java.time.Instant;
import org.mingbai.database.Database;
import org.mingbai.grievance.Receipts;
import org.mingbai.people.WrongTries;

/// Failed sign-ins in SQL, by blinded login.
public final class SqlWrongTries implements WrongTries {
  private final Database database;
  private final Receipts receipts;

  public SqlWrongTries(Database database, Receipts receipts) {
    this.database = database;
    this.receipts = receipts;
  }

  @Override
  public Tries of(String login) {
    byte[] blind = blind(login);
    return database
        .read(s ->
            s.one(
                (r, c) -> new Tries(r.getInt(1), Instant.ofEpochMilli(r.getLong(2))),
                "select wrong, heard_from from wrong_tries where login = ?",
                blind))
        .orElse(Tries.NONE);
  }

  @Override
  public void note(String login, Tries tries) {
    change(
        "insert into wrong_tries (login, wrong, heard_from) values (?, ?, ?)"
            + " on conflict (login) do update set wrong = excluded.wrong, heard_from = excluded.heard_from",
        blind(login),
        tries.wrong(),
        tries.heardFrom().toEpochMilli());
  }

  @Override
  public void clear(String login) {
    change("delete from wrong_tries where login = ?", blind(login));
  }

  @Override
  public int sweepTries(Instant before) {
    return database.write(
        s -> s.change("delete from wrong_tries where heard_from < ?", before.toEpochMilli()));
  }

  private void change(String sql, Object... values) {
    int met = database.write(s -> s.change(sql, values));
    if (met > 1) {
      throw new IllegalStateException("one login stood twice");
    }
  }

  private byte[] blind(String login) {
    return receipts.blind("login|" + login);
  }
}
