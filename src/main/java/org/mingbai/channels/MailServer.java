package org.mingbai.channels;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A mail server: where it listens, from which address we send, as whom we sign in (null: as
/// nobody), and how long each step may take. TLS from the first byte with `smtps`, else by
/// STARTTLS; only on this machine itself without.
public record MailServer(
    URI url, String from, @Nullable String user, @Nullable String password, Duration patience) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  boolean encrypted() {
    return url.getScheme().equals("smtps");
  }

  String host() {
    return url.getHost();
  }

  int port() {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return encrypted() ? SUBMISSIONS : SUBMISSION;
  }

  /// The part of our address that names our house among mail servers.
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  boolean onThisMachine() {
    try {
      return InetAddress.getByName(host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "MailServer[" + host() + ":" + port() + "]";
  }
}
