package org.mingbai.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member with what proves her: a hash of her password, her authenticator's secret, hashes of her
/// recovery codes. `version` counts its states.
public record Account(
    Member member,
    @Nullable String passwordHash,
    @Nullable String totpSecret,
    List<String> recovery,
    long version) {
  public Account {
    recovery = List.copyOf(recovery);
  }

  /// Invited, and not yet joined.
  static Account invited(Member member) {
    return new Account(member, null, null, List.of(), 1);
  }

  /// Has she set what she signs in with?
  public boolean joined() {
    return passwordHash != null && totpSecret != null;
  }

  Account member(Member next) {
    return new Account(next, passwordHash, totpSecret, recovery, version + 1);
  }

  Account password(String hash) {
    return new Account(member, hash, totpSecret, recovery, version + 1);
  }

  Account recovery(List<String> hashes) {
    return new Account(member, passwordHash, totpSecret, hashes, version + 1);
  }

  Account proven(String hash, String secret, List<String> hashes) {
    return new Account(member, hash, secret, hashes, version + 1);
  }

  @Override
  public String toString() {
    return "Account[" + member.id() + " " + version + "]";
  }
}
