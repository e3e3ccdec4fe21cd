package org.mingbai.web;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/// How the port is listened to: small headers, no names or versions told, no patience with silence
/// (SEC-31, SEC-57).
final class Listening {
  static final long IDLE_MILLIS = 25_000;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int LEAST_BYTES_A_SECOND = 50;
  private static final Pattern UNREADABLE =
      Pattern.compile("%(?![0-9a-fA-F]{2})|%00|[\\x00-\\x20\\x7f]");

  private Listening() {}

  static Connector connector(Server server, WebSettings settings) {
    ServerConnector connector = new ServerConnector(server, new Lines(configuration()));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(1_024);
    return connector;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    // Else a header sent before on the same line of a proxy lends its letters' case to the next:
    // after "Bearer x" the token Xy… was read as xy…
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setMinRequestDataRate(LEAST_BYTES_A_SECOND);
    http.setIdleTimeout(IDLE_MILLIS);
    // The front door is stricter than any of Jetty's own modes, and answers in the reader's
    // language.
    http.setUriCompliance(UriCompliance.UNSAFE);
    return http;
  }

  /// Jetty cannot even tell an address with broken percent signs from none; it gets one that the
  /// front door refuses.
  private static String readable(String address) {
    boolean broken = UNREADABLE.matcher(address.split("\\?", 2)[0]).find();
    return !broken ? address : address.startsWith("/api/") ? "/api/;" : "/;";
  }

  private static final class Lines extends HttpConnectionFactory {
    Lines(HttpConfiguration http) {
      super(http);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint end) {
      return configure(new Line(getHttpConfiguration(), connector, end), connector, end);
    }
  }

  private static final class Line extends HttpConnection {
    Line(HttpConfiguration http, Connector connector, EndPoint end) {
      super(http, connector, end);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(
        String method, String address, HttpVersion version) {
      return super.newHttpStream(method, readable(address), version);
    }
  }
}
