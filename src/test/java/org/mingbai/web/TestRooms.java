package org.mingbai.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A few doors of every kind, for the tests of the server alone.
final class TestRooms implements RouteGroup {
  final CountDownLatch inside = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  static Guards guards() {
    return session ->
        switch (session) {
          case "mediator-session" ->
              Optional.of(new StaffIdentity("m1", "Amina", Set.of("mediator")));
          case "admin-session" ->
              Optional.of(new StaffIdentity("a1", "Li", Set.of("administrator")));
          default -> Optional.empty();
        };
  }

  @Override
  public void register(Doors doors) {
    doors.open(
        Door.page("GET", "/{lang}/hello", Permit.PUBLIC), ctx -> page(doors.pages(), ctx, "hello"));
    doors.open(
        Door.page("GET", "/{lang}/form", Permit.PUBLIC),
        ctx -> page(doors.pages(), ctx, doors.pages().frame(ctx, "web.name").csrf()));
    doors.open(
        Door.page("POST", "/{lang}/form", Permit.PUBLIC).takesWords(),
        ctx -> page(doors.pages(), ctx, "[" + Form.of(ctx).text("text") + "]"));
    doors.open(
        Door.page("GET", "/{lang}/sign-in", Permit.PUBLIC),
        ctx -> {
          Cookies.set(ctx, Cookies.STAFF, "mediator-session");
          page(doors.pages(), ctx, "signed in");
        });
    doors.open(
        Door.page("GET", "/{lang}/staff", Permit.staff()),
        ctx -> page(doors.pages(), ctx, doors.pages().frame(ctx, "web.name").csrf()));
    doors.open(
        Door.page("POST", "/{lang}/staff", Permit.staff("mediator")),
        ctx -> page(doors.pages(), ctx, Pages.staff(ctx).name()));
    doors.open(
        Door.page("GET", "/{lang}/admin", Permit.staff("administrator")),
        ctx -> page(doors.pages(), ctx, "admin"));
    doors.open(Door.page("GET", "/{lang}/broken", Permit.PUBLIC), TestRooms::broken);
    doors.open(Door.json("GET", "/api/v1/broken", Permit.PUBLIC), TestRooms::broken);
    doors.open(
        Door.json("POST", "/api/v1/echo", Permit.PUBLIC).takesWords(),
        ctx -> ctx.json(Map.of("bytes", Form.body(ctx, Door.USUAL_LIMIT).length)));
    doors.open(Door.json("GET", "/api/v1/wait", Permit.PUBLIC), this::await);
    doors.open(
        Door.json("GET", "/api/v1/mine", Permit.VISIT),
        ctx -> Optional.ofNullable(ctx.header("Authorization")).filter("Bearer mine"::equals),
        (ctx, token) -> ctx.json(Map.of("yours", true)));
    doors.open(
        Door.json("GET", "/api/v1/deep", Permit.PUBLIC), ctx -> ctx.json(Map.of("depth", deep(0))));
  }

  private static void page(Pages pages, Context ctx, String body) {
    String tag = pages.language(ctx).tag();
    String text =
        "<!doctype html><html lang=\""
            + tag
            + "\"><title>页</title><p>"
            + body
            + "</p>"
            + "<p>面</p>".repeat(200);
    Pages.send(ctx, Pages.HTML, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void broken(Context ctx) {
    throw new IllegalStateException(
        "select * from cases where secret = 'Ναι\nforged line' at org.mingbai.Nowhere.java:1");
  }

  private void await(Context ctx) throws InterruptedException {
    inside.countDown();
    if (!go.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("nobody let it go");
    }
    ctx.json(List.of("finished", Thread.currentThread().isVirtual()));
  }

  private static int deep(int n) {
    return n < 0 ? 0 : 1 + deep(n + 1);
  }
}
