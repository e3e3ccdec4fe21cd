package org.mingbai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite file: WAL, every commit forced to disk, deleted bytes overwritten, one writer.
final class SqliteFile implements Vendor {
  /// BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL.
  private static final Set<Integer> PASSING = Set.of(5, 6, 8, 10, 13, 14, 15);

  private final SQLiteDataSource source;

  SqliteFile(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(5_000);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-4_000);
    config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(64 << 20));
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + ownersOnly(file.toAbsolutePath()));
  }

  /// The side files take their permissions from the file itself.
  private static Path ownersOnly(Path file) {
    try {
      if (Files.notExists(file)) {
        Path folder = file.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The database file " + file + " cannot be made", e);
    }
  }

  @Override
  public DataSource source() {
    return source;
  }

  @Override
  public String migrations() {
    return "classpath:db/sqlite";
  }

  /// Pages are carried from the log into the file in bigger heaps than usual: each time forces two
  /// more writes.
  @Override
  public void prepareWriting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_autocheckpoint = 8000");
      statement.execute("pragma cache_size = -16000");
    }
  }

  @Override
  public String begin() {
    return "begin immediate";
  }

  @Override
  public int writers() {
    return 1;
  }

  @Override
  public Duration lateness() {
    return Duration.ZERO;
  }

  @Override
  public boolean passing(SQLException fault) {
    return PASSING.contains(fault.getErrorCode() & 0xff);
  }

  @Override
  public boolean lost(SQLException fault) {
    return false;
  }

  @Override
  public boolean crossed(SQLException fault) {
    return false;
  }

  @Override
  public void scrub(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
    }
  }

  @Override
  public String unsoundness(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("pragma integrity_check(1)")) {
      String first = found.next() ? found.getString(1) : "no answer";
      return "ok".equals(first) ? "" : first;
    }
  }
}
