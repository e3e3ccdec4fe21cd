package org.mingbai.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingbai.database.Database;
import org.mingbai.grievance.Receipts;
import org.mingbai.passkeys.PasskeyUses;

/// Counters and days of passkeys, and answered challenges, in SQL, by blinded id.
public final class SqlPasskeyUses implements PasskeyUses {
  private final Database database;
  private final Receipts receipts;

  public SqlPasskeyUses(Database database, Receipts receipts) {
    this.database = database;
    this.receipts = receipts;
  }

  @Override
  public boolean spend(String challenge, Instant until) {
    return 1
        == change(
            "insert into spent_challenge (challenge, until) values (?, ?) on conflict (challenge) do nothing",
            receipts.blind("challenge|" + challenge),
            until.toEpochMilli());
  }

  @Override
  public void begin(String passkey, long counter) {
    int met =
        change(
            "insert into passkey_use (passkey, counter, used) values (?, ?, null) on conflict (passkey) do nothing",
            blind(passkey),
            counter);
    if (met > 1) {
      throw new IllegalStateException("one passkey was begun twice");
    }
  }

  @Override
  public boolean use(String passkey, long counter, LocalDate day) {
    return 1
        == change(
            "update passkey_use set counter = ?, used = ? where passkey = ?"
                + " and (counter < ? or (counter = 0 and ? = 0))",
            counter,
            day.toString(),
            blind(passkey),
            counter,
            counter);
  }

  @Override
  public Optional<LocalDate> lastUsed(String passkey) {
    byte[] blind = blind(passkey);
    return database
        .read(s ->
            s.one(
                (r, c) -> r.getString(1),
                "select used from passkey_use where passkey = ? and used is not null",
                blind))
        .map(LocalDate::parse);
  }

  @Override
  public void forget(String passkey) {
    if (change("delete from passkey_use where passkey = ?", blind(passkey)) > 1) {
      throw new IllegalStateException("one passkey stood twice");
    }
  }

  @Override
  public int sweepChallenges(Instant now) {
    return change("delete from spent_challenge where until < ?", now.toEpochMilli());
  }

  private int change(String sql, Object... values) {
    return database.write(s -> s.change(sql, values));
  }

  private byte[] blind(String passkey) {
    return receipts.blind("passkey|" + passkey);
  }
}
