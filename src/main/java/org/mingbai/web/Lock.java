package org.mingbai.web;

import io.javalin.http.Context;
import java.util.Optional;

/// What a request's credential opens; empty when it opens nothing, whatever the reason.
@FunctionalInterface
public interface Lock<T> {
  Optional<T> open(Context ctx);
}
