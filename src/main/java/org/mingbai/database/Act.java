package org.mingbai.database;

import java.sql.SQLException;

/// What somebody wants done in the database; it may be run again, so it must touch nothing else.
@FunctionalInterface
public interface Act<T> {
  T on(Work work) throws SQLException;
}
