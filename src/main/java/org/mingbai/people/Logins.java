package org.mingbai.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a login name is written: 2 to 64 letters, digits, dots, dashes, underscores, at signs;
/// capitals do not count.
final class Logins {
  private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]{2,64}");

  private Logins() {}

  /// The one form in which logins are kept and looked up.
  static String of(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  static Optional<String> fit(String typed) {
    return Optional.of(of(typed)).filter(l -> FIT.matcher(l).matches());
  }
}
