package org.mingbai.mediation;

/// Words for the complainant, in the language they are written in. An `InternalNote` is another
/// type, and nothing turns one into the other.
public record Reply(String text, String locale) {
  @Override
  public String toString() {
    return "Reply[hidden]";
  }
}
