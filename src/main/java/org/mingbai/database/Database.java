package org.mingbai.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Seals;
import org.mingbai.grievance.StoreUnavailable;

/// The database, opened and brought up to date; everything that is kept goes through here.
public final class Database implements AutoCloseable {
  /// Where it lies: a SQLite file, or a PostgreSQL server by its JDBC address.
  public record Place(
      @Nullable Path file, @Nullable String url, @Nullable String user, @Nullable String password) {
    public static Place file(Path file) {
      return new Place(file, null, null, null);
    }

    public static Place server(String url, @Nullable String user, @Nullable String password) {
      return new Place(null, url, user, password);
    }

    /// Keeps the password out of logs.
    @Override
    public String toString() {
      return file != null ? file.toString() : "PostgreSQL";
    }

    Vendor vendor() {
      if (file != null) {
        return new SqliteFile(file);
      }
      if (url == null || !url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "The database address must begin with jdbc:postgresql: (or be left out for SQLite).");
      }
      return new PostgresServer(url, user, password);
    }
  }

  private final Vendor vendor;
  private final Writer writer;
  private final Readers readers;
  private final List<Consumer<List<Work.Growth>>> listeners = new CopyOnWriteArrayList<>();

  private Database(Vendor vendor) {
    this.vendor = vendor;
    Jdbi jdbi = Jdbi.create(vendor.source());
    this.writer = new Writer(() -> new Work(jdbi), vendor, this::tell);
    this.readers = new Readers(() -> new Work(jdbi), vendor);
  }

  /// Opens it and brings its tables up to date; refuses tables newer than this program.
  public static Database open(Place place) {
    Vendor vendor = place.vendor();
    Flyway.configure()
        .dataSource(vendor.source())
        .locations(vendor.migrations())
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
    return new Database(vendor);
  }

  /// Has anything been kept there before? Then missing keys must stop the start.
  public static boolean stands(Place place) {
    if (place.file() != null) {
      return Files.exists(place.file());
    }
    try (Connection connection = place.vendor().source().getConnection();
        ResultSet found = connection.getMetaData().getTables(null, null, "stream", null)) {
      return found.next();
    } catch (SQLException e) {
      throw new StoreUnavailable("The database does not answer.", e);
    }
  }

  /// Are these the keys this database was begun with? A fresh one takes them as its own. With other
  /// keys nothing could be read.
  public boolean knows(Seals seals, Receipts receipts) {
    return new KeyMark(seals, receipts).fits(this);
  }

  /// Waits until the act is on disk, or fails.
  public <T> T write(Act<T> act) {
    return writer.write(act);
  }

  public <T> T read(Act<T> question) {
    return readers.read(question);
  }

  /// Called after each commit with the streams that grew, on the writer's thread.
  public void listen(Consumer<List<Work.Growth>> listener) {
    listeners.add(listener);
  }

  /// How long a number given to an event may stay unseen while later ones are seen already.
  public Duration lateness() {
    return vendor.lateness();
  }

  /// What the database itself says of its soundness; empty when sound.
  public String unsoundness() {
    return read(work -> vendor.unsoundness(work.connection()));
  }

  /// Overwrites what erased rows left in side files.
  public void scrub() {
    try (Connection connection = vendor.source().getConnection()) {
      vendor.scrub(connection);
    } catch (SQLException e) {
      throw Faults.told(vendor, e);
    }
  }

  private void tell(List<Work.Growth> growths) {
    if (!growths.isEmpty()) {
      listeners.forEach(listener -> listener.accept(growths));
    }
  }

  /// Lets the waiting acts finish and closes every connection.
  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
