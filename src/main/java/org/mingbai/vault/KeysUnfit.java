package org.mingbai.vault;

/// The keys folder cannot be used as it is; the message says in a plain sentence what to do. The
/// house must not start.
public final class KeysUnfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeysUnfit(String message) {
    super(message);
  }

  KeysUnfit(String message, Throwable cause) {
    super(message, cause);
  }
}
