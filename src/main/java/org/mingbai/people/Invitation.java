package org.mingbai.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link that lets one member set what she signs in with, once, until then; `draft` is what she
/// has entered so far.
public record Invitation(String member, Instant until, @Nullable Draft draft) {
  /// The member of the link that makes the first administrator.
  static final String FIRST = "first";

  /// Entered, but not yet proven by a code of the authenticator.
  public record Draft(String login, String name, String passwordHash, String totpSecret) {
    @Override
    public String toString() {
      return "Draft[hidden]";
    }
  }

  boolean first() {
    return member.equals(FIRST);
  }
}
