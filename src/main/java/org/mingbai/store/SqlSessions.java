package org.mingbai.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingbai.database.Database;
import org.mingbai.people.Session;
import org.mingbai.people.Sessions;

/// Staff sessions in SQL.
public final class SqlSessions implements Sessions {
  private static final String COLUMNS = "select id, member, begun, seen from staff_session ";

  private final Database database;

  public SqlSessions(Database database) {
    this.database = database;
  }

  @Override
  public void begin(Session session, byte[] token) {
    change(
        "insert into staff_session (token, id, member, begun, seen) values (?, ?, ?, ?, ?)",
        token,
        session.id(),
        session.member(),
        session.begun().toEpochMilli(),
        session.seen().toEpochMilli());
  }

  @Override
  public Optional<Session> find(byte[] token) {
    return database.read(s -> s.one((r, c) -> session(r), COLUMNS + "where token = ?", token));
  }

  @Override
  public void seen(String id, Instant now) {
    change("update staff_session set seen = ? where id = ?", now.toEpochMilli(), id);
  }

  @Override
  public List<Session> of(String member) {
    return database.read(
        s -> s.all((r, c) -> session(r), COLUMNS + "where member = ? order by seen", member));
  }

  @Override
  public void end(String id) {
    change("delete from staff_session where id = ?", id);
  }

  @Override
  public void endAll(String member) {
    int ended = database.write(s -> s.change("delete from staff_session where member = ?", member));
    if (ended < 0) {
      throw new IllegalStateException("sessions did not end");
    }
  }

  @Override
  public int sweep(Instant begunBefore, Instant seenBefore) {
    return database.write(s ->
        s.change(
            "delete from staff_session where begun < ? or seen < ?",
            begunBefore.toEpochMilli(),
            seenBefore.toEpochMilli()));
  }

  private void change(String sql, Object... values) {
    int met = database.write(s -> s.change(sql, values));
    if (met > 1) {
      throw new IllegalStateException("one session stood twice");
    }
  }

  private static Session session(ResultSet r) throws SQLException {
    return new Session(
        r.getString(1),
        r.getString(2),
        Instant.ofEpochMilli(r.getLong(3)),
        Instant.ofEpochMilli(r.getLong(4)));
  }
}
