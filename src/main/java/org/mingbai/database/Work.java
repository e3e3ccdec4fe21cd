package org.mingbai.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// One connection at work, with its open statements and the streams that have grown in this
/// transaction.
public final class Work implements AutoCloseable {
  /// A stream has a new last event.
  public record Growth(String stream, long sequence) {}

  private final Handle handle;
  private final KeptStatements kept = new KeptStatements();
  private final List<Growth> grown = new ArrayList<>();

  Work(Jdbi jdbi) {
    this.handle = jdbi.open().setStatementBuilder(kept);
  }

  public Connection connection() {
    return handle.getConnection();
  }

  /// Runs a change and tells how many rows it met.
  public int change(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /// Runs a change that returns a number of the one row it met; empty when it met none.
  public OptionalLong number(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet found = bound(sql, values).executeQuery()) {
      return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = kept.prepared(connection(), sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Runs a word of the transaction.
  void say(String sql) throws SQLException {
    boolean rows = kept.prepared(connection(), sql).execute();
    if (rows) {
      throw new SQLException("rows came back from " + sql);
    }
  }

  public <T> List<T> all(RowMapper<T> row, String sql, Object... values) {
    return asked(sql, values).map(row).list();
  }

  public <T> Optional<T> one(RowMapper<T> row, String sql, Object... values) {
    return asked(sql, values).map(row).findFirst();
  }

  private Query asked(String sql, Object... values) {
    Query query = handle.createQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.bind(i, values[i]);
    }
    return query;
  }

  public void grew(String stream, long sequence) {
    grown.add(new Growth(stream, sequence));
  }

  int growths() {
    return grown.size();
  }

  /// Forgets growths after the first `kept`: what led to them was undone.
  void forgetGrowths(int kept) {
    grown.subList(kept, grown.size()).clear();
  }

  List<Growth> takeGrowths() {
    List<Growth> taken = List.copyOf(grown);
    grown.clear();
    return taken;
  }

  @Override
  public void close() {
    handle.close();
  }
}
