package org.mingbai.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member with what proves her: a hash of her password, her authenticator's secret, hashes of her
/// recovery codes, her passkeys. `version` counts its states.
public record Account(
    Member member,
    @Nullable String passwordHash,
    @Nullable String totpSecret,
    List<String> recovery,
    List<Passkey> passkeys,
    long version) {
  /// One passkey: its id, and what the authenticator attested (its public key among it), both in
  /// base64url; the name its owner gave it; may it be copied to other devices; the day it was
  /// added.
  public record Passkey(String id, String attested, String name, boolean copies, LocalDate added) {
    @Override
    public String toString() {
      return "Passkey[hidden]";
    }
  }

  public Account {
    recovery = List.copyOf(recovery);
    // states written before there were passkeys have none
    passkeys = passkeys == null ? List.of() : List.copyOf(passkeys);
  }

  /// Invited, and not yet joined.
  static Account invited(Member member) {
    return new Account(member, null, null, List.of(), List.of(), 1);
  }

  /// Has she set what she signs in with?
  public boolean joined() {
    return byPassword() || !passkeys.isEmpty();
  }

  /// May she sign in with a password and a code?
  public boolean byPassword() {
    return passwordHash != null && totpSecret != null;
  }

  Account member(Member next) {
    return new Account(next, passwordHash, totpSecret, recovery, passkeys, version + 1);
  }

  Account password(String hash) {
    return new Account(member, hash, totpSecret, recovery, passkeys, version + 1);
  }

  Account recovery(List<String> hashes) {
    return new Account(member, passwordHash, totpSecret, hashes, passkeys, version + 1);
  }

  /// With these passkeys, all else as it was.
  public Account passkeys(List<Passkey> next) {
    return new Account(member, passwordHash, totpSecret, recovery, next, version + 1);
  }

  /// Password and authenticator in place of everything she had.
  Account proven(String hash, String secret, List<String> hashes) {
    return new Account(member, hash, secret, hashes, List.of(), version + 1);
  }

  /// One passkey in place of everything she had.
  Account keyed(Passkey passkey) {
    return new Account(member, null, null, List.of(), List.of(passkey), version + 1);
  }

  @Override
  public String toString() {
    return "Account[" + member.id() + " " + version + "]";
  }
}
