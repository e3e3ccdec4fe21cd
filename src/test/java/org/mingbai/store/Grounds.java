package org.mingbai.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.mingbai.database.Database;
import org.mingbai.people.StaffBooks;
import org.mingbai.vault.Vault;

/// Fresh ground for a test: keys and an empty database. PostgreSQL is started once a run, or is the
/// one named by MINGBAI_TEST_DATABASE_URL.
final class Grounds implements AutoCloseable {
  private static final class Server {
    private static final String URL = url();

    private static String url() {
      String named = System.getenv("MINGBAI_TEST_DATABASE_URL");
      if (named != null && !named.isBlank()) {
        return named;
      }
      try {
        @SuppressWarnings("resource") // ends with the run
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        return postgres.getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  final Path home;
  final Database.Place place;
  final Vault vault;
  final Database database;

  private Grounds(Path home, Database.Place place) {
    this.home = home;
    this.place = place;
    this.vault = Vault.open(home.resolve("keys"), true);
    this.database = Database.open(place);
  }

  static Grounds sqlite() {
    Path home = home();
    return new Grounds(home, Database.Place.file(home.resolve("mingbai.db")));
  }

  /// A schema of its own on the one server.
  static Grounds postgresql() {
    String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(Server.URL);
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = Server.URL + (Server.URL.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    return new Grounds(home(), Database.Place.server(url, null, null));
  }

  private static Path home() {
    try {
      return Files.createTempDirectory("mingbai-store");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  SqlCases cases() {
    return new SqlCases(database, vault.seals(), vault.receipts());
  }

  SqlConversations conversations() {
    return new SqlConversations(database, vault.seals(), vault.receipts());
  }

  StaffBooks staff(InstantSource clock) {
    return new StaffBooks(
        new SqlAccounts(database, vault.seals(), vault.receipts(), clock),
        new SqlSessions(database),
        new SqlInvitations(database, vault.seals()),
        new SqlWrongTries(database, vault.receipts()));
  }

  /// What somebody with the database alone may do.
  int tamper(String sql, Object... values) {
    return database.write(s -> s.change(sql, values));
  }

  /// The same past the house: on a connection of its own.
  void outside(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place.file());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// From now on the writer's connection finds the disk full after a few pages more; a fresh
  /// connection does not.
  void limitPages() {
    int limited =
        database.write(work -> {
          try (Statement statement = work.connection().createStatement();
              var count = statement.executeQuery("pragma page_count")) {
            int pages = count.getInt(1);
            statement.execute("pragma max_page_count = " + (pages + 20));
            return pages;
          }
        });
    assert limited > 0;
  }

  /// The server named from outside is left as it was.
  private void dropSchema() {
    String url = place.url();
    if (url != null) {
      String schema = url.substring(url.indexOf("currentSchema=") + "currentSchema=".length());
      try (Connection connection = DriverManager.getConnection(Server.URL);
          Statement statement = connection.createStatement()) {
        statement.execute("drop schema " + schema + " cascade");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
    dropSchema();
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
