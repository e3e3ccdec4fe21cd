package org.mingbai.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.mingbai.people.Passwords;

/// Passwords as Argon2id hashes in the usual `$argon2id$…` form, each with a salt of its own.
final class ArgonPasswords implements Passwords {
  private static final String HEAD =
      "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(Argon.MEMORY_KIB, Argon.PASSES, Argon.LANES);

  private final Argon argon;
  private final SecureRandom random;

  ArgonPasswords(Argon argon, SecureRandom random) {
    this.argon = argon;
    this.random = random;
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    byte[] hash = argon.hash(bytes(password), salt);
    return HEAD + text.encodeToString(salt) + "$" + text.encodeToString(hash);
  }

  @Override
  public boolean fits(String password, String hash) {
    String[] parts =
        hash.startsWith(HEAD) ? hash.substring(HEAD.length()).split("\\$", -1) : new String[0];
    if (parts.length != 2) {
      return false;
    }
    try {
      byte[] kept = Base64.getDecoder().decode(parts[1]);
      byte[] made = argon.hash(bytes(password), Base64.getDecoder().decode(parts[0]));
      return MessageDigest.isEqual(kept, made);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /// The same password typed on another keyboard must stay the same password.
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
