package org.mingbai.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/// The doors of the house itself: is it alive, is it ready, what robots may read, its static files.
final class HouseRoutes implements RouteGroup {
  private static final String JSON = "application/json; charset=utf-8";
  private final BooleanSupplier readiness;
  private final Assets assets;

  HouseRoutes(BooleanSupplier readiness, Assets assets) {
    this.readiness = readiness;
    this.assets = assets;
  }

  @Override
  public void register(Doors doors) {
    doors.open(Door.plain("/healthz"), ctx -> said(ctx, JSON, "{\"status\":\"well\"}"));
    doors.open(Door.plain("/readyz"), this::ready);
    doors.open(
        Door.plain("/robots.txt"),
        ctx -> said(ctx, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n"));
    doors.open(Door.plain("/favicon.ico"), ctx -> ctx.status(204));
    doors.open(Door.plain("/static/{file}"), assets::serve);
  }

  private void ready(Context ctx) {
    boolean ready = readiness.getAsBoolean();
    ctx.status(ready ? 200 : 503);
    if (!ready) {
      ctx.header("Retry-After", "2");
    }
    said(ctx, JSON, ready ? "{\"status\":\"ready\"}" : "{\"status\":\"not ready\"}");
  }

  private static void said(Context ctx, String type, String text) {
    ctx.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
  }
}
