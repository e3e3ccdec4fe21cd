package org.mingbai.web;

import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// What an error's form and language depend on: path, what the asker accepts, the languages she reads, and the talk's own language.
record Asking(String path, @Nullable String accept, @Nullable String reads, @Nullable String speaks) {
  private static final String SPEAKS = "mingbai.speaks";

  static Asking of(Context ctx) {
    String speaks = ctx.attribute(SPEAKS);
    return new Asking(ctx.path(), ctx.header("Accept"), ctx.header("Accept-Language"), speaks);
  }

  static Asking of(@Nullable Request request) {
    if (request == null || request.getHttpURI() == null) {
      return new Asking("", null, null, null);
    }
    String path = request.getHttpURI().getPath();
    return new Asking(
        path == null ? "" : path,
        request.getHeaders().get(HttpHeader.ACCEPT),
        request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
        null);
  }

  /// Remembers the language of the body or the conversation, for problems met later in this request.
  static void remember(Context ctx, String locale) {
    ctx.attribute(SPEAKS, locale);
  }

  /// Does a machine ask?
  boolean wantsProblem() {
    if (path.equals("/api") || path.startsWith("/api/") || path.endsWith(".json")) {
      return true;
    }
    return accept != null && accept.contains("json") && !accept.contains("html");
  }
}
