package org.mingbai.people;

import java.util.List;

/// Where a member stands who follows her invitation.
public sealed interface Joining {
  /// The link is empty, unknown, old, used or replaced: nobody can tell which.
  record Dead() implements Joining {}

  /// The link holds; the first administrator chooses login and name, everybody else has them.
  record Open(String login, String name, boolean chooses) implements Joining {}

  /// The password may not be set.
  record Unfit(Open form, PasswordVerdict verdict) implements Joining {}

  /// The login may not be used (taken, or not of the right letters), or the name is empty.
  record BadLogin(Open form) implements Joining {}

  /// Now the authenticator: its secret and `otpauth` address, shown until a code proves it; `again`
  /// after a wrong code.
  record Enrolling(String login, String secret, String address, boolean again) implements Joining {}

  /// Done: signed in with this token; the recovery codes are told this once.
  record Joined(Member member, String token, List<String> recoveryCodes) implements Joining {}
}
