package org.mingbai.people;

import java.util.List;
import org.mingbai.people.PasswordRules.Verdict;

/// Where a member stands who follows her invitation.
public sealed interface Joining {
  /// The link is empty, unknown, old, used or replaced: nobody can tell which.
  record Dead() implements Joining {}

  /// The link holds. `login` is empty for the first administrator, who chooses it.
  record Open(String login, String name) implements Joining {}

  /// The password may not be set.
  record Unfit(String login, String name, Verdict verdict) implements Joining {}

  /// The login may not be used: taken, or not of the right letters.
  record BadLogin(String login, String name) implements Joining {}

  /// Now the authenticator: its secret and `otpauth` address, shown until a code proves it; `again` after a wrong code.
  record Enrolling(String login, String secret, String address, boolean again) implements Joining {}

  /// Done: signed in with this token; the recovery codes are told this once.
  record Joined(Member member, String token, List<String> recoveryCodes) implements Joining {}
}
