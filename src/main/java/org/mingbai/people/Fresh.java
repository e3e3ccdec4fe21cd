package org.mingbai.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Fresh random ids and recovery codes.
final class Fresh {
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
  private static final int CODES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Fresh() {}

  /// 128 bits, URL-safe.
  static String id() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// From zero to below this.
  static long number(long below) {
    return RANDOM.nextLong(below);
  }

  /// Ten codes of fifty bits.
  static List<String> recoveryCodes() {
    return Stream.generate(Fresh::recoveryCode).limit(CODES).toList();
  }

  private static String recoveryCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      code.append(i == 5 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// A recovery code as it is hashed, however it was typed.
  static String bare(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
