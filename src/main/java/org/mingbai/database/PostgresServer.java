package org.mingbai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL server, shared by several nodes; races between them are decided by its unique keys
/// and row locks.
final class PostgresServer implements Vendor {
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  PostgresServer(String url, @Nullable String user, @Nullable String password) {
    source.setConnectTimeout(5);
    source.setSocketTimeout(30);
    source.setTcpKeepAlive(true);
    source.setApplicationName("mingbai");
    source.setURL(url);
    if (user != null) {
      source.setUser(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public String migrations() {
    return "classpath:db/postgresql";
  }

  /// What is acknowledged must be on disk, however lax the server was set.
  @Override
  public void prepareWriting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('synchronous_commit', 'on', false)"
              + " where current_setting('synchronous_commit') = 'off'");
    }
  }

  @Override
  public String begin() {
    return "begin";
  }

  @Override
  public int writers() {
    return 4;
  }

  @Override
  public Duration lateness() {
    return Duration.ofSeconds(10);
  }

  /// Connection lost, resources gone (disk full among them), operator's intervention, system error,
  /// read-only.
  @Override
  public boolean passing(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58")
        || state.equals("25006");
  }

  @Override
  public boolean lost(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("08") || state.startsWith("57P");
  }

  @Override
  public boolean crossed(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("40") || state.equals("23505");
  }

  @Override
  public void scrub(Connection connection) {}

  @Override
  public String unsoundness(Connection connection) {
    return "";
  }
}
