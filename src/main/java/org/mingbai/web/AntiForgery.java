package org.mingbai.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Forms prove that they were given out here: a stamped time and, where there is one, the session;
/// beside it the browser's own word on where it comes from (SEC-07).
final class AntiForgery {
  static final String FIELD = "csrf";
  private static final Duration LIFE = Duration.ofHours(24);
  private final Function<String, byte[]> stamp;
  private final InstantSource clock;
  private final WebSettings settings;
  private final SecureRandom random = new SecureRandom();

  AntiForgery(Function<String, byte[]> stamp, InstantSource clock, WebSettings settings) {
    this.stamp = stamp;
    this.clock = clock;
    this.settings = settings;
  }

  /// A fresh token for a form on this page; never the same twice.
  String token(Context ctx) {
    ByteBuffer head = ByteBuffer.allocate(16).putLong(clock.millis()).putLong(random.nextLong());
    return sealed(head.array(), session(ctx));
  }

  private String sealed(byte[] head, String session) {
    byte[] all = Arrays.copyOf(head, 32);
    String text = "form|" + Base64.getUrlEncoder().encodeToString(head) + "|" + session;
    System.arraycopy(stamp.apply(text), 0, all, 16, 16);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// May this form change anything? Staff doors want a token given out to this very session.
  boolean genuine(Context ctx, @Nullable String token, boolean staff) {
    if (token == null || !fromHere(ctx)) {
      return false;
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException garbled) {
      return false;
    }
    if (all.length != 32) {
      return false;
    }
    byte[] head = Arrays.copyOf(all, 16);
    Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(head).getLong());
    Duration age = Duration.between(made, clock.instant());
    boolean fresh = age.compareTo(LIFE) < 0 && age.compareTo(Duration.ofMinutes(-5)) > 0;
    return fresh
        && (same(token, sealed(head, session(ctx))) || (!staff && same(token, sealed(head, ""))));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  /// The session a form belongs to: staff's where there is one, else the complainant's.
  private static String session(Context ctx) {
    return Cookies.read(ctx, Cookies.STAFF)
        .or(() -> Cookies.read(ctx, Cookies.VISIT))
        .or(() -> Cookies.read(ctx, Cookies.CHAT))
        .orElse("");
  }

  /// What the browser says of where the form stood. Under `no-referrer` it sends `Origin: null`
  /// even for our own pages.
  private boolean fromHere(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean ownOrNone =
        origin == null || origin.equals("null") || settings.owns(origin, ctx.header("Host"));
    return ownOrNone && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}
