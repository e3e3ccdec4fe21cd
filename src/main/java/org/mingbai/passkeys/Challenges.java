package org.mingbai.passkeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import org.mingbai.grievance.Receipts;

/// Challenges stamped with their time and purpose, so that none need be kept before it is answered;
/// each is answered once, within five minutes.
final class Challenges {
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final int HEAD = 24;
  private static final int ALL = 48;
  private final PasskeyUses uses;
  private final Receipts receipts;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Challenges(PasskeyUses uses, Receipts receipts, InstantSource clock) {
    this.uses = uses;
    this.receipts = receipts;
    this.clock = clock;
  }

  /// A fresh one, never the same twice.
  String fresh(String purpose) {
    byte[] noise = new byte[HEAD - Long.BYTES];
    random.nextBytes(noise);
    return stamped(ByteBuffer.allocate(HEAD).putLong(clock.millis()).put(noise).array(), purpose);
  }

  private String stamped(byte[] head, String purpose) {
    Base64.Encoder plain = Base64.getUrlEncoder().withoutPadding();
    byte[] stamp = receipts.blind("challenge|" + purpose + "|" + plain.encodeToString(head));
    byte[] all = Arrays.copyOf(head, ALL);
    System.arraycopy(stamp, 0, all, HEAD, ALL - HEAD);
    return plain.encodeToString(all);
  }

  /// Was it given out here, for this, within five minutes, and not answered before? It is spent
  /// now.
  boolean answered(String challenge, String purpose) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(challenge);
    } catch (IllegalArgumentException garbled) {
      return false;
    }
    if (all.length != ALL) {
      return false;
    }
    byte[] head = Arrays.copyOf(all, HEAD);
    boolean ours =
        MessageDigest.isEqual(
            challenge.getBytes(US_ASCII), stamped(head, purpose).getBytes(US_ASCII));
    Instant until = Instant.ofEpochMilli(ByteBuffer.wrap(head).getLong()).plus(LIFE);
    return ours && clock.instant().isBefore(until) && uses.spend(challenge, until);
  }
}
