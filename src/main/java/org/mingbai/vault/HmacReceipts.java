package org.mingbai.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Reference;
import org.mingbai.grievance.Slip;

/// Codes derived by HMAC, kept as HMAC and Argon2id; every key lies outside the database.
final class HmacReceipts implements Receipts {
  /// No I, L, O or U: nothing in it looks like something else in it, and no word forms. 8 letters
  /// hold 40 bits.
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final long CODES = 1_000_000_000_000_000_000L;

  private final Keys keys;
  private final Slips slips;
  private final Argon argon;
  private final SecureRandom random;

  /// What each key is for.
  record Keys(SecretKeySpec code, SecretKeySpec pepper, SecretKeySpec blind, byte[] salt) {
    static Keys of(byte[] code, byte[] pepper, byte[] blind, byte[] salt) {
      return new Keys(mac(code), mac(pepper), mac(blind), salt);
    }

    private static SecretKeySpec mac(byte[] key) {
      return new SecretKeySpec(key, "HmacSHA256");
    }
  }

  HmacReceipts(Keys keys, Slips slips, Argon argon, SecureRandom random) {
    this.keys = keys;
    this.slips = slips;
    this.argon = argon;
    this.random = random;
  }

  /// Eighteen digits, each number as likely as the other: words of the HMAC above the last whole
  /// multiple of 10^18 are passed over.
  @Override
  public ReceiptCode code(String stream, String idempotencyKey) {
    String name = stream.length() + ":" + stream + idempotencyKey;
    for (int round = 0; ; round++) {
      ByteBuffer words = ByteBuffer.wrap(hmac(keys.code(), round + "|" + name));
      while (words.hasRemaining()) {
        long word = words.getLong();
        if (Long.compareUnsigned(word, 18 * CODES) < 0) {
          return ReceiptCode.of(Long.remainderUnsigned(word, CODES));
        }
      }
    }
  }

  @Override
  public byte[] quick(ReceiptCode code) {
    return hmac(keys.pepper(), code.digits());
  }

  @Override
  public byte[] slow(byte[] quick) {
    return argon.hash(quick, keys.salt());
  }

  @Override
  public byte[] blind(String secret) {
    return hmac(keys.blind(), secret);
  }

  @Override
  public String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Reference reference() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    StringBuilder text = new StringBuilder("MB-");
    for (int i = 0; i < bytes.length; i++) {
      text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(bytes[i] & 31));
    }
    return new Reference(text.toString());
  }

  @Override
  public Slip sign(Reference reference, String received, String contentHash) {
    return slips.sign(reference, received, contentHash);
  }

  @Override
  public Map<String, String> publicKeys() {
    return slips.publicKeys();
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
