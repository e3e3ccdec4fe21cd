package org.mingbai.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mingbai.grievance.Seals;

/// Raw AES-256-GCM keys, one a stream, each wrapped by the master key: version byte, nonce,
/// ciphertext, tag.
final class AesSeals implements Seals {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int KEY = 32;
  private static final byte[] WRAPPING = "data key".getBytes(StandardCharsets.US_ASCII);

  private final SecretKeySpec master;
  private final SecureRandom random;

  AesSeals(byte[] master, SecureRandom random) {
    this.master = new SecretKeySpec(master, "AES");
    this.random = random;
  }

  @Override
  public byte[] freshKey() {
    byte[] key = new byte[KEY];
    random.nextBytes(key);
    return sealed(master, WRAPPING, key);
  }

  @Override
  public byte[] seal(byte[] wrappedKey, String context, byte[] plain) {
    return sealed(unwrapped(wrappedKey), bytes(context), plain);
  }

  @Override
  public byte[] open(byte[] wrappedKey, String context, byte[] sealed) {
    return opened(unwrapped(wrappedKey), bytes(context), sealed);
  }

  private SecretKeySpec unwrapped(byte[] wrappedKey) {
    return new SecretKeySpec(opened(master, WRAPPING, wrappedKey), "AES");
  }

  private byte[] sealed(SecretKeySpec key, byte[] context, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] out = new byte[1 + NONCE + plain.length + TAG];
    out[0] = VERSION;
    System.arraycopy(nonce, 0, out, 1, NONCE);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
      int written = cipher.doFinal(plain, 0, plain.length, out, 1 + NONCE);
      if (written != plain.length + TAG) {
        throw new IllegalStateException("a seal came out short");
      }
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  private static byte[] opened(SecretKeySpec key, byte[] context, byte[] sealed) {
    if (sealed.length < 1 + NONCE + TAG || sealed[0] != VERSION) {
      throw new IllegalStateException("a seal is broken: not of this form");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a seal is broken", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static byte[] bytes(String context) {
    return context.getBytes(StandardCharsets.UTF_8);
  }
}
