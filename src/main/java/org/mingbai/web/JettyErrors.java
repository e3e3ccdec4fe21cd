package org.mingbai.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what Jetty refuses before any handler of ours sees it: bad addresses, bad headers, bad
/// lengths.
final class JettyErrors extends ErrorHandler {
  private final Problems problems;
  private final SafeHeaders headers;

  JettyErrors(Problems problems, SafeHeaders headers) {
    this.problems = problems;
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Integer status = (Integer) request.getAttribute(ERROR_STATUS);
    int code = status == null ? response.getStatus() : status;
    response.setStatus(code);
    write(request, response, callback, Problem.of(code));
    return true;
  }

  void answer(Request request, Response response, Callback callback, Problem problem) {
    response.setStatus(problem.status());
    write(request, response, callback, problem);
  }

  private void write(Request request, Response response, Callback callback, Problem problem) {
    Problems.Asking asking = Problems.Asking.of(request);
    Problems.Told told = problems.tell(asking, problem, null);
    headers.put(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, told.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, told.body().length);
    if (problem == Problem.BUSY) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
    }
    response.write(true, ByteBuffer.wrap(told.body()), callback);
  }

  /// The headers every answer carries, whatever it is (SEC-01, 02, 04, 05).
  static final class SafeHeaders {
    private static final String POLICY =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
            + " media-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    private static final List<String> OFF =
        List.of(
            "accelerometer",
            "autoplay",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "usb",
            "browsing-topics");

    /// Passkeys of staff, asked for by our own pages alone.
    private static final String OWN =
        "publickey-credentials-get=(self), publickey-credentials-create=(self)";

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
              "Permissions-Policy", String.join("=(), ", OFF) + "=(), " + OWN,
              "Cache-Control", "no-store");
    }

    void put(BiConsumer<String, String> into) {
      headers.forEach(into);
      if (secure) {
        into.accept("Strict-Transport-Security", "max-age=63072000");
      }
    }
  }
}
