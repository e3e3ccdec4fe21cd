package org.mingbai.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Plain digests.
final class Digests {
  private Digests() {}

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
