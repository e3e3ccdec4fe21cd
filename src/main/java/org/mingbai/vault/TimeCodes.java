package org.mingbai.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingbai.people.OneTimeCodes;

/// RFC 6238 in own lines: SHA-1, 30 seconds, six digits, one step either side.
final class TimeCodes implements OneTimeCodes {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private final SecureRandom random;

  TimeCodes(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String newSecret() {
    byte[] secret = new byte[20];
    random.nextBytes(secret);
    return base32(secret);
  }

  @Override
  public long matches(String secret, String code, Instant now) {
    byte[] key = unbase32(secret);
    byte[] given = code.strip().getBytes(StandardCharsets.UTF_8);
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    long found = -1;
    for (long candidate = step - 1; candidate <= step + 1; candidate++) {
      byte[] expected = code(key, candidate, 6).getBytes(StandardCharsets.UTF_8);
      if (key.length > 0 && MessageDigest.isEqual(expected, given)) {
        found = candidate;
      }
    }
    return found;
  }

  static String code(byte[] key, long step, int digits) {
    if (key.length == 0) {
      return "";
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      long modulus = 1;
      for (int i = 0; i < digits; i++) {
        modulus *= 10;
      }
      return ("%0" + digits + "d").formatted(number % modulus);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base32(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | (b & 0xff)) & 0xffff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        out.append(ALPHABET.charAt(buffer >> bits & 31));
      }
    }
    return out.toString();
  }

  /// Empty when the text is not Base32.
  private static byte[] unbase32(String text) {
    String letters = text.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT);
    ByteBuffer out = ByteBuffer.allocate(letters.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = ALPHABET.indexOf(letters.charAt(i));
      if (value < 0) {
        return new byte[0];
      }
      buffer = (buffer << 5 | value) & 0xffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out.put((byte) (buffer >> bits));
      }
    }
    return out.array();
  }
}
