package org.mingbai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// What differs between databases: how to connect, how many may write at once, which faults mean
/// "not now".
interface Vendor {
  DataSource source();

  /// Folder of the migrations.
  String migrations();

  /// Makes a fresh connection fit for writing.
  void prepareWriting(Connection connection) throws SQLException;

  String begin();

  int writers();

  /// How long a number given to an event may stay unseen while later ones are seen already.
  Duration lateness();

  /// Could this pass without a change of ours: disk full, connection lost, locked?
  boolean passing(SQLException fault);

  /// Has the connection been lost, so that a fresh one may serve at once?
  boolean lost(SQLException fault);

  /// Was this act only in another's way, so that it may be tried again at once?
  boolean crossed(SQLException fault);

  /// After rows were erased: nothing of them stays in side files.
  void scrub(Connection connection) throws SQLException;

  /// What the database itself says of its soundness; empty when sound.
  String unsoundness(Connection connection) throws SQLException;
}
