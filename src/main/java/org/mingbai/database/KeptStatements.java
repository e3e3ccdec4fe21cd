package org.mingbai.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Statements of one connection, prepared once and kept open; the house knows few of them.
final class KeptStatements extends DefaultStatementBuilder {
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
    }
    return statement;
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return prepared(connection, sql);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (statement != kept.get(sql)) {
      statement.close();
    }
  }
}
