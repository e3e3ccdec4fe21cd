package org.mingbai.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cookies as the house bakes them: `__Host-`, Secure, HttpOnly, SameSite=Strict, gone with the
/// browser; set on use only (SEC-06).
public final class Cookies {
  /// The staff session.
  public static final String STAFF = "staff";

  /// What a complainant holds: the token of her conversation.
  public static final String CHAT = "chat";

  /// What a complainant holds: the token of her visit to her case.
  public static final String VISIT = "visit";

  private static final String PREFIX = "__Host-";
  private static final String MANNERS = "; Path=/; Secure; HttpOnly; SameSite=Strict";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:-]{0,512}");

  private Cookies() {}

  public static Optional<String> read(Context ctx, String name) {
    String value = ctx.cookie(PREFIX + name);
    return value == null || value.isEmpty() || !PLAIN.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(value);
  }

  public static void set(Context ctx, String name, String value) {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException("a cookie's value must be plain: " + name);
    }
    ctx.addHeader("Set-Cookie", PREFIX + name + "=" + value + MANNERS);
  }

  public static void drop(Context ctx, String name) {
    ctx.addHeader("Set-Cookie", PREFIX + name + "=; Max-Age=0" + MANNERS);
  }
}
