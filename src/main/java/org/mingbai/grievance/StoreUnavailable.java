package org.mingbai.grievance;

/// The store cannot be reached or written to just now; nothing was kept, and the same act may be tried again.
public class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String what, Throwable cause) {
    super(what, cause);
  }
}
