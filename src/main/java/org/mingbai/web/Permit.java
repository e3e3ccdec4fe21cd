package org.mingbai.web;

import java.util.List;
import java.util.Set;

/// Who may pass a door; every door declares one.
public sealed interface Permit {
  /// Everyone, no credential.
  Permit PUBLIC = new Everyone();

  /// The holder of a conversation's token.
  Permit CONVERSATION = new Conversation();

  /// The holder of a case visit's token, given for a receipt code.
  Permit VISIT = new Visit();

  /// Signed-in staff with any of these roles; none named: any member.
  static Permit staff(String... roles) {
    return new Staff(Set.copyOf(List.of(roles)));
  }

  record Everyone() implements Permit {}

  record Conversation() implements Permit {}

  record Visit() implements Permit {}

  record Staff(Set<String> roles) implements Permit {
    /// The gate asks this at every staff door, and nothing else says who passes.
    public boolean admits(StaffIdentity who) {
      return roles.isEmpty() || roles.stream().anyMatch(who.roles()::contains);
    }
  }
}
