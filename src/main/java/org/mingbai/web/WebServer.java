package org.mingbai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server: Javalin, hardened once for all rooms that speak HTTP. Starts, stops gracefully,
/// knows its doors.
public final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int AT_ONCE = 256;
  private static final long STOP_MILLIS = 10_000;
  private final WebSettings settings;
  private final JettyErrors.SafeHeaders headers;
  private final Problems problems;
  private final JettyErrors errors;
  private final Guesses guesses;
  private final Streams streams;
  private final Gate gate;
  private final Doors doors;
  private final Javalin javalin;

  /// Counts requests by the pattern of their door; it never sees an address, a token or words.
  @FunctionalInterface
  public interface Tally {
    void count(String method, String route, int status, Duration took);
  }

  public WebServer(WebSettings settings, WebParts parts, List<RouteGroup> groups) {
    this.settings = settings;
    Assets assets = new Assets();
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, WebServer.class.getClassLoader(), "org.mingbai");
    AntiForgery forms = new AntiForgery(parts.stamp(), parts.clock(), settings);
    Callers callers = new Callers(settings.trustedProxies(), parts.clock());
    headers = new JettyErrors.SafeHeaders(settings.secure());
    problems = new Problems(parts.languages(), parts.phrases(), templates, assets);
    errors = new JettyErrors(problems, headers);
    streams = new Streams(parts.feed());
    guesses = new Guesses(settings.throttle(), callers, parts.clock());
    gate =
        new Gate(
            new Throttle(settings.throttle(), callers),
            guesses,
            AT_ONCE,
            parts.guards(),
            forms,
            problems);
    doors =
        new Doors(
            gate,
            new Pages(parts.languages(), parts.phrases(), forms, templates, assets, settings),
            guesses,
            streams);
    new HouseRoutes(parts.ready(), assets).register(doors);
    groups.forEach(g -> g.register(doors));
    javalin = Javalin.create(this::configure);
  }

  /// Lets somebody count requests.
  public void tally(Tally counting) {
    gate.tally(counting);
  }

  /// Opens the port.
  public void start() {
    javalin.start();
    LOG.info("open on {}:{}", settings.bind(), port());
  }

  public int port() {
    return javalin.port();
  }

  /// All ways in.
  public List<Door> doors() {
    return doors.all();
  }

  /// Says farewell to open streams, lets requests under way finish (ten seconds at most), closes.
  public void stop() {
    streams.close();
    javalin.stop();
    guesses.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.generateEtags = false;
    config.http.maxRequestSize = Long.MAX_VALUE; // every door has its own, smaller limit
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.router.ignoreTrailingSlashes = true;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.javaLangErrorHandler(
        (response, error) -> LOG.error("the machine is short of something", error));
    server(config);
    routes(config);
  }

  private void server(JavalinConfig config) {
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    config.jetty.threadPool = threads;
    config.jetty.addConnector((server, unused) -> Listening.connector(server, settings));
    config.jetty.modifyServer(this::wrap);
    config.jetty.modifyServletContextHandler(this::calm);
  }

  private void wrap(Server server) {
    server.setErrorHandler(errors);
    server.setStopTimeout(STOP_MILLIS);
    FrontDoor front = new FrontDoor(settings, headers, errors);
    GracefulHandler graceful = new GracefulHandler(front);
    server.setHandler(graceful);
  }

  private void calm(ServletContextHandler context) {
    context.setErrorHandler(errors);
  }

  private void routes(JavalinConfig config) {
    for (Doors.Opened o : doors.opened()) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(o.door().method()), o.door().path(), o.handler());
      if (o.door().method().equals("GET") && o.door().kind() != Door.Kind.STREAM) {
        config.routes.addHttpHandler(HandlerType.HEAD, o.door().path(), o.handler());
      }
    }
    config.routes.exception(HttpResponseException.class, this::unmatched);
    config.routes.exception(Exception.class, (e, ctx) -> gate.answer(ctx, e));
  }

  private void unmatched(HttpResponseException e, Context ctx) {
    String allowed = doors.allowed(ctx.path());
    if (e.getStatus() == 404 && !allowed.isEmpty()) {
      ctx.header("Allow", allowed);
      problems.answer(ctx, new Refused(Problem.METHOD));
    } else {
      problems.answer(ctx, new Refused(Problem.of(e.getStatus())));
    }
  }
}
