package org.mingbai.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the server must know before it opens: where it listens, its public address, whose proxy
/// headers count, whether limits hold.
public record WebSettings(
    String bind, int port, @Nullable URI publicUrl, List<String> trustedProxies, boolean throttle) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

  public WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
    if (!throttle && !LOOPBACK.contains(bind)) {
      throw new IllegalArgumentException("limits may be off only when bound to loopback");
    }
  }

  /// For tests and first steps: loopback, this port, nothing else set.
  public static WebSettings loopback(int port) {
    return new WebSettings("127.0.0.1", port, null, List.of(), true);
  }

  /// Do people reach the house by https?
  public boolean secure() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }

  /// Is this Origin header the house's own: its public address, or the very host that was asked?
  boolean owns(String origin, @Nullable String host) {
    if (publicUrl != null
        && origin.equalsIgnoreCase(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority())) {
      return true;
    }
    return host != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }

  /// The origin under which browsers trust our pages with keys: the public address, or this very
  /// machine by its name; none under a bare number or in clear over a network.
  Optional<URI> origin(@Nullable String host) {
    if (publicUrl != null) {
      return Optional.of(publicUrl)
          .filter(u -> u.getHost() != null && !u.getHost().matches("[0-9.]+|.*:.*"))
          .map(u -> URI.create(u.getScheme() + "://" + u.getRawAuthority()));
    }
    return Optional.ofNullable(host)
        .map(h -> h.toLowerCase(Locale.ROOT))
        .filter(h -> h.matches("localhost(:[0-9]{1,5})?"))
        .map(h -> URI.create("http://" + h));
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }
}
