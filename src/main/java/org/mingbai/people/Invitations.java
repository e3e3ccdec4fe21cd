package org.mingbai.people;

import java.util.Optional;

/// Keeps invitations, at most one a member. Tokens come blinded.
public interface Invitations {
  /// Keeps this one in place of any earlier one of this member.
  void issue(Invitation invitation, byte[] token);

  Optional<Invitation> find(byte[] token);

  /// Keeps what was entered so far; false when there is no such invitation any more.
  boolean draft(byte[] token, Invitation.Draft draft);

  /// Takes it out of use: true for exactly one caller.
  boolean use(byte[] token);

  /// Takes a member's invitation, if any, out of use.
  void withdraw(String member);
}
