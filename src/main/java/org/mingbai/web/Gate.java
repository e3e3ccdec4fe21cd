package org.mingbai.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.StoreUnavailable;
import org.mingbai.people.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every request to every door passes here: limits, turn, credential, form, then the door's own
/// answer; whatever goes wrong becomes a problem.
final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private static final String TURNED = "mingbai.turned";

  /// Files are held in memory while they are looked at.
  private static final int FILES_AT_ONCE = 4;

  private final Throttle throttle;
  private final Guesses guesses;
  private final Throttle.Crowd crowd;
  private final Throttle.Crowd bearers = new Throttle.Crowd(FILES_AT_ONCE);
  private final Guards guards;
  private final AntiForgery forms;
  private final Problems problems;
  private final SecureRandom random = new SecureRandom();
  private volatile WebServer.Tally tally = (method, route, status, took) -> {};

  Gate(
      Throttle throttle,
      Guesses guesses,
      int atOnce,
      Guards guards,
      AntiForgery forms,
      Problems problems) {
    this.throttle = throttle;
    this.guesses = guesses;
    this.crowd = new Throttle.Crowd(atOnce);
    this.guards = guards;
    this.forms = forms;
    this.problems = problems;
  }

  void pass(Door door, Context ctx, Handler answer) {
    long start = System.nanoTime();
    try {
      throttle.admit(door, ctx);
      if (door.lane() == Door.Lane.CODE && door.changes()) {
        guesses.pause(ctx);
      }
      crowd.enter();
      try {
        enter(door, ctx, answer);
        named(ctx);
      } finally {
        crowd.leave();
      }
    } catch (Exception e) {
      answer(ctx, e);
    } catch (VirtualMachineError e) {
      answer(ctx, new IllegalStateException(e));
    } finally {
      denied(door, ctx);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      tally.count(door.method(), door.path(), ctx.statusCode(), took);
    }
  }

  /// Whoever was turned away from a guarded door leaves one line: who, if she is known, and which
  /// door, never what she sent (SEC-46). What is tried at a public door is noted where it is tried.
  /// A case that a member of staff may not see is not there for her: whether it is one of those or
  /// none at all is not asked here either, so that the line takes the same time.
  private static void denied(Door door, Context ctx) {
    int status = ctx.statusCode();
    boolean away = status == 401 || status == 403;
    boolean absent = status == 404 && door.permit() instanceof Permit.Staff;
    if ((away || absent) && !(door.permit() instanceof Permit.Everyone)) {
      @Nullable String who = ctx.attribute(TURNED);
      SecurityLog.event(
          away ? "denied" : "not-there",
          who == null ? "unknown" : who,
          door.method() + " " + door.path());
    }
  }

  private void enter(Door door, Context ctx, Handler answer) throws Exception {
    identify(door, ctx);
    if (!door.files()) {
      admit(door, ctx);
      answer.handle(ctx);
      return;
    }
    bearers.enter();
    try {
      admit(door, ctx);
      answer.handle(ctx);
    } finally {
      bearers.leave();
    }
  }

  /// Lets somebody count.
  void tally(WebServer.Tally counting) {
    tally = counting;
  }

  private void identify(Door door, Context ctx) {
    if (door.permit() instanceof Permit.Staff wanted) {
      StaffIdentity who =
          Cookies.read(ctx, Cookies.STAFF)
              .flatMap(door.kind() == Door.Kind.STREAM ? guards::listener : guards::staff)
              .orElseThrow(() -> new Refused(Problem.NO_TOKEN));
      ctx.attribute(TURNED, who.id());
      if (!wanted.admits(who)) {
        throw new Refused(Problem.FORBIDDEN);
      }
      Pages.remember(ctx, who);
    }
  }

  private void admit(Door door, Context ctx) {
    if (door.changes() && door.kind() == Door.Kind.PAGE) {
      Form form = Form.read(ctx, door);
      if (!forms.genuine(
          ctx, form.text(AntiForgery.FIELD), door.permit() instanceof Permit.Staff)) {
        throw new Refused(Problem.STALE_FORM);
      }
    }
    if (door.changes() && door.kind() == Door.Kind.JSON && !json(ctx.header("Content-Type"))) {
      throw new Refused(Problem.BAD_TYPE);
    }
  }

  /// Javalin's own shorthands send text without saying in which signs (SEC-03).
  private static void named(Context ctx) {
    String type = ctx.res().getContentType();
    if (type != null
        && !type.contains("charset=")
        && (type.startsWith("text/") || type.contains("json"))) {
      ctx.contentType(type + "; charset=utf-8");
    }
  }

  private static boolean json(@Nullable String type) {
    String plain =
        type == null ? "" : type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    return plain.equals("application/json") || plain.equals("application/json;charset=utf-8");
  }

  /// The one place where a fault or refusal becomes an answer; a fault is logged with an id and
  /// where it was, never with its words.
  void answer(Context ctx, Exception e) {
    switch (e) {
      case Refused refused -> problems.answer(ctx, refused);
      case StoreUnavailable away -> {
        LOG.warn("the store is away: {}", away.getClass().getSimpleName());
        problems.answer(ctx, Refused.later(Problem.STORE_AWAY, 5));
      }
      default -> {
        String id = HexFormat.of().toHexDigits(random.nextInt());
        LOG.error(
            "fault {} at {} {}",
            id,
            ctx.method().name(),
            ctx.endpoints().lastHttpEndpoint() == null
                ? "?"
                : ctx.endpoints().lastHttpEndpoint().path,
            e);
        problems.answer(ctx, new Refused(Problem.FAULT));
      }
    }
  }
}
