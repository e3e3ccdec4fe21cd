package org.mingbai.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The headers every answer carries, whatever it is (SEC-01, 02, 04, 05).
final class SafeHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " media-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
  private static final List<String> OFF =
      List.of("accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
          "microphone", "midi", "payment", "publickey-credentials-get", "usb", "browsing-topics");

  private final Map<String, String> headers;
  private final boolean secure;

  SafeHeaders(boolean secure) {
    this.secure = secure;
    this.headers =
        Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", String.join("=(), ", OFF) + "=()",
            "Cache-Control", "no-store");
  }

  void put(BiConsumer<String, String> into) {
    headers.forEach(into);
    if (secure) {
      into.accept("Strict-Transport-Security", "max-age=63072000");
    }
  }
}
