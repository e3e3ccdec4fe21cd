package org.mingbai.web;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The outermost handler: puts the safe headers on, knows its own name, and turns away addresses
/// that try to look like others.
final class FrontDoor extends Handler.Wrapper {
  private static final Pattern DODGE =
      Pattern.compile(
          "//|[;\\\\]|[^\\x21-\\x7e]|%(?:2[eEfF]|5[cC]|3[bB]|[01][0-9a-fA-F]|7[fF]|25)|%(?![0-9a-fA-F]{2})|(?:^|/)\\.{1,2}(?:/|$)");
  private static final Set<String> PROBES = Set.of("/healthz", "/readyz");
  private final WebSettings settings;
  private final JettyErrors.SafeHeaders headers;
  private final JettyErrors errors;

  FrontDoor(WebSettings settings, JettyErrors.SafeHeaders headers, JettyErrors errors) {
    this.settings = settings;
    this.headers = headers;
    this.errors = errors;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    headers.put(response.getHeaders()::put);
    Optional<Problem> refusal = refusal(request);
    if (refusal.isPresent()) {
      errors.answer(request, response, callback, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }

  private Optional<Problem> refusal(Request request) {
    HttpURI uri = request.getHttpURI();
    String path = uri.getPath() == null ? "" : uri.getPath();
    if (!PROBES.contains(path) && !ourName(request)) {
      return Optional.of(Problem.WRONG_HOUSE);
    }
    if (!path.startsWith("/") || DODGE.matcher(path).find()) {
      return Optional.of(Problem.BAD_REQUEST);
    }
    boolean api = path.startsWith("/api/");
    if (api && foreign(request.getHeaders().get(HttpHeader.ORIGIN), request, settings)) {
      return Optional.of(Problem.FOREIGN_ORIGIN);
    }
    return Optional.empty();
  }

  private boolean ourName(Request request) {
    if (settings.publicUrl() == null) {
      return true;
    }
    String host = Request.getServerName(request);
    return host != null
        && (WebSettings.isLoopback(host) || host.equalsIgnoreCase(settings.publicUrl().getHost()));
  }

  /// Does this Origin name another house? None at all is not foreign; `null` is.
  private static boolean foreign(@Nullable String origin, Request request, WebSettings settings) {
    if (origin == null) {
      return false;
    }
    String host = request.getHeaders().get(HttpHeader.HOST);
    return !settings.owns(origin, host);
  }
}
