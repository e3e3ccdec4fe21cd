package org.mingbai.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers what Jetty refuses before any handler of ours sees it: bad addresses, bad headers, bad lengths.
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
    answer(request, response, callback, Problem.of(status == null ? response.getStatus() : status));
    return true;
  }

  void answer(@Nullable Request request, Response response, Callback callback, Problem problem) {
    Asking asking = Asking.of(request);
    Problems.Told told = problems.tell(asking, problem, null);
    headers.put(response.getHeaders()::put);
    response.setStatus(told.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, told.type());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, told.body().length);
    if (problem == Problem.BUSY) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
    }
    response.write(true, ByteBuffer.wrap(told.body()), callback);
  }
}
