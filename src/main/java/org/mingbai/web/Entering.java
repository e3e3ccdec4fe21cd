package org.mingbai.web;

import io.javalin.http.Context;

/// Answers a request that opened its lock.
@FunctionalInterface
public interface Entering<T> {
  void answer(Context ctx, T opened) throws Exception;
}
