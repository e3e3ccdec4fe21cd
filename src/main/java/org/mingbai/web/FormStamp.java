package org.mingbai.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stamps a text with a key nobody else has, so that a form can prove it was given out here.
public interface FormStamp {
  byte[] stamp(String text);

  /// A key that lives as long as this process.
  static FormStamp perStart() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    SecretKeySpec secret = new SecretKeySpec(key, "HmacSHA256");
    return text -> {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(secret);
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("no HmacSHA256", missing);
      }
    };
  }
}
