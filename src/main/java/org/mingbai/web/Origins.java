package org.mingbai.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells our own origin from others'.
final class Origins {
  private Origins() {}

  /// Is this Origin header the house's own: its public address, or the very host that was asked?
  static boolean own(String origin, @Nullable String host, WebSettings settings) {
    URI home = settings.publicUrl();
    if (home != null && origin.equalsIgnoreCase(home.getScheme() + "://" + home.getRawAuthority())) {
      return true;
    }
    int at = origin.indexOf("://");
    if (at < 0 || host == null) {
      return false;
    }
    String scheme = origin.substring(0, at).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && origin.substring(at + 3).equalsIgnoreCase(host);
  }
}
