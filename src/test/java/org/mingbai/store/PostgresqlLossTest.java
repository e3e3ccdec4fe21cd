package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Cases;

class PostgresqlLossTest {
  /// FLT-04 in its simple form: the server came back, and nobody has to start the house again.
  @Test
  void connections_lost_while_they_rested_are_replaced_unnoticed() throws Exception {
    try (Grounds grounds = Grounds.postgresql()) {
      Cases cases = grounds.cases();
      for (int round = 0; round < 3; round++) {
        CaseFile file = Samples.file("words");
        assertThat(cases.open(file, Samples.row(file), null, Samples.once()))
            .isInstanceOf(Cases.Kept.Done.class);
        assertThat(cases.find(file.id())).contains(file);
        cut(String.valueOf(grounds.place.url()));
      }
      assertThat(cases.docket()).hasSize(3);
    }
  }

  /// The server only passes it on: each ends when it hears of it.
  private static void cut(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      String told =
          found(
              statement,
              "select coalesce(string_agg(pid::text, ','), '') from pg_stat_activity"
                  + " where application_name = 'mingbai' and pid <> pg_backend_pid()");
      assertThat(told).isNotEmpty();
      String those = " from pg_stat_activity where pid in (" + told + ")";
      assertThat(found(statement, "select count(pg_terminate_backend(pid))" + those))
          .isNotEqualTo("0");
      until(() -> found(statement, "select count(*)" + those).equals("0"));
    }
  }

  private static String found(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
