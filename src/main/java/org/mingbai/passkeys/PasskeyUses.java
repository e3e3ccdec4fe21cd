package org.mingbai.passkeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Keeps what happens to passkeys from day to day: signature counters, days of use, and challenges
/// that were answered. Ids come plain and are kept blinded.
public interface PasskeyUses {
  /// Spends a challenge that would hold until then: true for exactly one caller.
  boolean spend(String challenge, Instant until);

  /// A fresh passkey, not used yet; one that is there already stays as it is.
  void begin(String passkey, long counter);

  /// Notes a use: false where the counter did not go on, unless it stands at nought for ever.
  boolean use(String passkey, long counter, LocalDate day);

  /// The day it was last used; empty before the first time.
  Optional<LocalDate> lastUsed(String passkey);

  void forget(String passkey);

  /// Forgets challenges that no longer hold anyway; returns how many.
  int sweepChallenges(Instant now);
}
