package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.grievance.Seals;
import org.mingbai.people.Invitation;
import org.mingbai.people.Invitations;

/// Invitations in SQL, each with a data key of its own for what was entered so far.
public final class SqlInvitations implements Invitations {
  private static final String DRAFT = "invitation.draft";

  private final Database database;
  private final Seals seals;
  private final Payloads<Invitation.Draft> payloads =
      new Payloads<>(Invitation.Draft.class, EventTypes.OF_INVITATIONS);

  public SqlInvitations(Database database, Seals seals) {
    this.database = database;
    this.seals = seals;
  }

  private record Row(String member, long until, byte[] key, byte @Nullable [] draft) {}

  @Override
  public void issue(Invitation invitation, byte[] token) {
    byte[] key = seals.freshKey();
    byte[] draft = invitation.draft() == null ? null : sealed(key, token, invitation.draft());
    int made =
        database.write(s ->
            s.change(
                "insert into invitation (member, token, until, data_key, draft) values (?, ?, ?, ?, ?)"
                    + " on conflict (member) do update set token = excluded.token, until = excluded.until,"
                    + " data_key = excluded.data_key, draft = excluded.draft",
                invitation.member(),
                token,
                invitation.until().toEpochMilli(),
                key,
                draft));
    if (made != 1) {
      throw new IllegalStateException("an invitation was not kept");
    }
  }

  @Override
  public Optional<Invitation> find(byte[] token) {
    return row(token).map(row -> invitation(row, token));
  }

  private Optional<Row> row(byte[] token) {
    return database.read(s ->
        s.one(
            (r, c) -> row(r),
            "select member, until, data_key, draft from invitation where token = ?",
            token));
  }

  private static Row row(ResultSet r) throws SQLException {
    return new Row(r.getString(1), r.getLong(2), r.getBytes(3), r.getBytes(4));
  }

  private Invitation invitation(Row row, byte[] token) {
    byte[] draft = row.draft();
    Invitation.Draft entered =
        draft == null ? null : payloads.event(DRAFT, seals.open(row.key(), context(token), draft));
    return new Invitation(row.member(), Instant.ofEpochMilli(row.until()), entered);
  }

  @Override
  public boolean draft(byte[] token, Invitation.Draft draft) {
    Optional<byte[]> sealed = row(token).map(row -> sealed(row.key(), token, draft));
    return sealed.isPresent()
        && 1
            == database.write(s ->
                s.change("update invitation set draft = ? where token = ?", sealed.get(), token));
  }

  private byte[] sealed(byte[] key, byte[] token, Invitation.Draft draft) {
    return seals.seal(key, context(token), payloads.bytes(draft));
  }

  private static String context(byte[] token) {
    return "invitation|" + HexFormat.of().formatHex(token) + "|1";
  }

  @Override
  public boolean use(byte[] token) {
    return 1 == database.write(s -> s.change("delete from invitation where token = ?", token));
  }

  @Override
  public void withdraw(String member) {
    int met = database.write(s -> s.change("delete from invitation where member = ?", member));
    if (met > 1) {
      throw new IllegalStateException("a member had two invitations");
    }
  }
}
