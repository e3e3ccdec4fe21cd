package org.mingbai.people;

import java.time.Instant;

/// The six digits of a member's authenticator (RFC 6238: SHA-1, 30 seconds).
public interface OneTimeCodes {
  /// A fresh secret in Base32, as authenticators read it.
  String newSecret();

  /// The time step whose code this is, one step either side allowed, or -1. Keep the step and
  /// refuse it a second time.
  long matches(String secret, String code, Instant now);
}
