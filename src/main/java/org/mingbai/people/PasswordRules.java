package org.mingbai.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Which passwords may be set (SEC-19): 12 to 128 characters of any kind, none of the common ones,
/// not made of the login or the house's name.
final class PasswordRules {
  static final int LEAST = 12;
  static final int MOST = 128;
  private static final Set<String> OWN = Set.of("mingbai", "明白");

  private PasswordRules() {}

  static PasswordVerdict judge(String password, String login, Set<String> common) {
    String typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
    int length = typed.codePointCount(0, typed.length());
    if (length < LEAST) {
      return PasswordVerdict.SHORT;
    }
    if (length > MOST) {
      return PasswordVerdict.LONG;
    }
    String small = typed.toLowerCase(Locale.ROOT);
    String word = bare(small);
    List<String> cores = List.of(once(word), once(plainLetters(word)), bare(once(small)));
    if (cores.stream().anyMatch(c -> c.equals(login) || OWN.contains(c))) {
      return PasswordVerdict.OWN_NAME;
    }
    boolean plain =
        Stream.of(small, word, plainLetters(word)).anyMatch(common::contains)
            || cores.stream().anyMatch(common::contains);
    return plain || few(small) ? PasswordVerdict.COMMON : PasswordVerdict.FINE;
  }

  /// Without the digits and signs people put around a word.
  private static String bare(String small) {
    return small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  /// Once only, where it is written several times.
  private static String once(String word) {
    for (int size = 1; size <= word.length() / 2; size++) {
      String part = word.substring(0, size);
      if (word.length() % size == 0 && part.repeat(word.length() / size).equals(word)) {
        return part;
      }
    }
    return word;
  }

  /// `p@ssw0rd` is `password`.
  private static String plainLetters(String word) {
    return word.replace('@', 'a')
        .replace('4', 'a')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('!', 'i')
        .replace('0', 'o')
        .replace('$', 's')
        .replace('5', 's')
        .replace('7', 't');
  }

  /// Fewer than five different characters, or nothing but a run of neighbours.
  private static boolean few(String small) {
    if (small.codePoints().distinct().count() < 5) {
      return true;
    }
    int[] points = small.codePoints().toArray();
    int step = points[1] - points[0];
    boolean run = Math.abs(step) <= 1;
    for (int i = 1; run && i < points.length; i++) {
      int next = points[i] - points[i - 1];
      run = next == step || next == -9 * step;
    }
    return run;
  }
}
