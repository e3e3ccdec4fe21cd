package org.mingbai.masking;

/// Something in a text that could tell who somebody is: what it is, and from where to where
/// (UTF-16).
public record Hidden(Kind kind, int start, int end) {
  /// What it is; `NUMBER` is a long number of nothing known.
  public enum Kind {
    PASSWORD,
    DOCUMENT,
    ACCOUNT,
    CARD,
    MAIL,
    POSITION,
    PHONE,
    NAME,
    NUMBER
  }

  /// Does this place of the text lie in it?
  public boolean covers(int at) {
    return start <= at && at < end;
  }

  boolean meets(Hidden other) {
    return start < other.end && other.start < end;
  }
}
