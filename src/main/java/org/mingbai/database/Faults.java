package org.mingbai.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what passes (try again later) from what is a fault of ours; never repeats a value.
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static boolean passing(Vendor vendor, Throwable fault) {
    return sql(fault).map(vendor::passing).orElse(false);
  }

  static boolean crossed(Vendor vendor, Throwable fault) {
    return sql(fault).map(vendor::crossed).orElse(false);
  }

  static boolean lost(Vendor vendor, Throwable fault) {
    return sql(fault).map(vendor::lost).orElse(false);
  }

  /// What a caller is told.
  static RuntimeException told(Vendor vendor, Throwable fault) {
    if (fault instanceof RuntimeException ours && sql(fault).isEmpty()) {
      return ours;
    }
    boolean later = sql(fault).map(f -> vendor.passing(f) || vendor.crossed(f)).orElse(false);
    return later
        ? new StoreUnavailable("the store cannot keep or read now", fault)
        : new IllegalStateException("the store failed: " + brief(fault), fault);
  }

  /// For the log: a kind and a code, no values.
  public static String brief(Throwable fault) {
    return sql(fault)
        .map(f -> "database code " + f.getErrorCode() + ", state " + f.getSQLState())
        .orElse(fault.getClass().getSimpleName());
  }

  static void close(@Nullable Work work) {
    if (work != null) {
      try {
        work.close();
      } catch (RuntimeException fault) {
        LOG.warn("a connection did not close: {}", brief(fault));
      }
    }
  }

  private static Optional<SQLException> sql(Throwable fault) {
    Throwable at = fault;
    while (at instanceof JdbiException && at.getCause() != null) {
      at = at.getCause();
    }
    return at instanceof SQLException sql ? Optional.of(sql) : Optional.empty();
  }
}
