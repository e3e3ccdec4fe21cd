package org.mingbai.api;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// What requests carry beside their body: token, idempotency key, numbers; and what locales and
/// countries may be.
final class Asked {
  private static final Pattern BEARER = Pattern.compile("[Bb]earer +([A-Za-z0-9._~+/=-]{1,512})");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Asked() {}

  static Optional<String> token(Context ctx) {
    String header = ctx.header("Authorization");
    Matcher m = BEARER.matcher(header == null ? "" : header.strip());
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /// The client's own key for this act; whoever files or writes must send one (FLT-12).
  static String key(Context ctx) {
    String key = ctx.header("Idempotency-Key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw new Refused(Problem.NO_KEY);
    }
    return key;
  }

  /// A sequence number; none given is 0.
  static long sequence(String name, Optional<String> given) {
    if (given.isEmpty()) {
      return 0;
    }
    if (!NUMBER.matcher(given.get()).matches()) {
      throw Refused.field(name);
    }
    return Long.parseLong(given.get());
  }

  /// The shipped language nearest to this tag; else what the reader's headers propose; else
  /// English.
  static Language language(Context ctx, Optional<String> tag, Languages languages) {
    return tag.flatMap(languages::find)
        .map(f -> f.language())
        .orElseGet(() -> languages.propose(ctx.header("Accept-Language")));
  }

  /// ISO 3166 alpha-2 or refused.
  static Optional<String> country(Optional<String> given) {
    return given.map(c -> {
      String upper = c.toUpperCase(Locale.ROOT);
      if (!COUNTRIES.contains(upper)) {
        throw Refused.field("country");
      }
      return upper;
    });
  }
}
