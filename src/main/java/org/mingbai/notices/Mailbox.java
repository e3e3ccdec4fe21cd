package org.mingbai.notices;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A member's mail address and what she wants to be told there. `address` is proven; `pending` is
/// not yet. `version` counts its states; `asked`: the kinds of news there were when it was kept
/// (null: before that was kept too). A kind that came later is wanted until she says otherwise.
public record Mailbox(
    String member,
    String language,
    @Nullable String address,
    @Nullable Instant since,
    Set<Kind> wants,
    boolean urgent,
    @Nullable Pending pending,
    long version,
    @Nullable Set<Kind> asked) {
  private static final Set<Kind> FIRST =
      EnumSet.of(Kind.WAITING, Kind.WORD, Kind.MENTION, Kind.OFFER, Kind.DEADLINE);

  /// An address a code was sent to: the code's keyed hash, when it was asked for, and how often a
  /// wrong one was given.
  public record Pending(String address, String proof, Instant asked, int wrong) {
    @Override
    public String toString() {
      return "Pending[hidden]";
    }
  }

  public Mailbox {
    Set<Kind> all = EnumSet.complementOf(EnumSet.copyOf(asked == null ? FIRST : asked));
    all.addAll(wants);
    wants = Set.copyOf(all);
    asked = Set.of(Kind.values());
  }

  /// As it is kept now, when every kind can be chosen.
  public Mailbox(
      String member,
      String language,
      @Nullable String address,
      @Nullable Instant since,
      Set<Kind> wants,
      boolean urgent,
      @Nullable Pending pending,
      long version) {
    this(
        member,
        language,
        address,
        since,
        wants,
        urgent,
        pending,
        version,
        EnumSet.allOf(Kind.class));
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
