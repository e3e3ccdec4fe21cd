package org.mingbai.knowledge;

/// A file whose words cannot be read, and why; its message says nothing of the file's content.
public final class UnreadablePaper extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Why no words came.
  public enum Reason {
    /// By its content neither docx nor PDF, whatever its name says; the old .doc too.
    NOT_KNOWN,
    /// Over 10 MB, or more than this machine's memory takes in.
    TOO_LARGE,
    /// Over 300 pages, or as many words as fill them.
    TOO_MANY_PAGES,
    /// It unpacks to over a hundred times its size or to over 100 MB.
    BOMB,
    /// Encrypted, with or without a password to open it.
    PROTECTED,
    /// Cut off or broken.
    DAMAGED,
    /// Not read within 20 seconds.
    TOO_SLOW,
    /// No text in it: a scan, or empty.
    NO_WORDS
  }

  private final Reason reason;

  public UnreadablePaper(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public UnreadablePaper(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
