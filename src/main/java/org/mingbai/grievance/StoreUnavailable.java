package org.mingbai.grievance;

/// The store cannot be reached or written to just now (disk full, database gone, queue full);
/// nothing was kept, and the same act may be tried again.
public class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String what) {
    super(what);
  }

  public StoreUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
