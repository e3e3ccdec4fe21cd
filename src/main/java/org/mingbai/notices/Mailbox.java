package org.mingbai.notices;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member's mail address and what she wants to be told there. `address` is proven; `pending` is
/// not yet. `version` counts its states.
public record Mailbox(
    String member,
    String language,
    @Nullable String address,
    @Nullable Instant since,
    Set<Kind> wants,
    boolean urgent,
    @Nullable Pending pending,
    long version) {
  /// An address a code was sent to: the code's keyed hash, when it was asked for, and how often a
  /// wrong one was given.
  public record Pending(String address, String proof, Instant asked, int wrong) {
    @Override
    public String toString() {
      return "Pending[hidden]";
    }
  }

  public Mailbox {
    wants = Set.copyOf(wants);
  }

  static Mailbox empty(String member) {
    return new Mailbox(member, "en", null, null, EnumSet.allOf(Kind.class), true, null, 0);
  }

  /// Has she proven an address?
  public boolean open() {
    return address != null && since != null;
  }

  Mailbox asking(Pending next, String tongue) {
    return new Mailbox(member, tongue, address, since, wants, urgent, next, version + 1);
  }

  Mailbox proven(String proven, Instant now) {
    return new Mailbox(member, language, proven, now, wants, urgent, null, version + 1);
  }

  Mailbox wanting(Set<Kind> kinds, boolean urgently, String tongue) {
    return new Mailbox(member, tongue, address, since, kinds, urgently, pending, version + 1);
  }

  @Override
  public String toString() {
    return "Mailbox[" + member + " " + version + "]";
  }
}
