package org.mingbai.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The passwords everybody tries first: a list shipped with the house, two common words of one
/// language in a row, and ways along the keys of a keyboard (SEC-19).
final class CommonPasswords {
  private static final String LIST = "/people/common-passwords.txt";
  private static final String WORDS = "/people/common-words.txt";

  /// Rows of keys as they lie beside each other, and the zigzags everybody knows.
  private static final List<String> KEYS =
      List.of(
          "qwertyuiopasdfghjklzxcvbnm",
          "qwertzuiopasdfghjklyxcvbnm",
          "azertyuiopqsdfghjklmwxcvbn",
          "qwertyuiop1234567890",
          "1234567890qwertyuiop",
          "йцукенгшщзхъфывапролджэячсмитьбю",
          "ضصثقفغعهخحجدشسيبلاتنمكط",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
          "1q2w3e4r5t6y7u8i9o0p",
          "qazwsxedcrfvtgbyhnujmikolp",
          "zaqxswcdevfrbgtnhymjukilop",
          "a1s2d3f4g5h6j7k8l9",
          "q1w2e3r4t5y6u7i8o9p0",
          "asdfghjkl1234567890",
          "zxcvbnm1234567890");

  private CommonPasswords() {}

  static Set<String> read() {
    Set<String> all = new HashSet<>();
    lines(LIST).forEach(all::add);
    lines(WORDS).map(line -> List.of(line.split(" "))).forEach(words -> pairs(words, all));
    for (String keys : KEYS) {
      walks(keys, all);
      walks(new StringBuilder(keys).reverse().toString(), all);
    }
    return Set.copyOf(all);
  }

  private static void pairs(List<String> words, Set<String> into) {
    for (String first : words) {
      for (String second : words) {
        into.add(first + second);
      }
    }
  }

  /// Every stretch of these keys that is long enough to be a password.
  private static void walks(String keys, Set<String> into) {
    for (int from = 0; from + PasswordRules.LEAST <= keys.length(); from++) {
      for (int to = from + PasswordRules.LEAST; to <= keys.length(); to++) {
        into.add(keys.substring(from, to));
      }
    }
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = CommonPasswords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .map(l -> Normalizer.normalize(l, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
