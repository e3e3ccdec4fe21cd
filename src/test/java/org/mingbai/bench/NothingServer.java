package org.mingbai.bench;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.mingbai.grievance.Feed;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Guards;
import org.mingbai.web.Permit;
import org.mingbai.web.RouteGroup;
import org.mingbai.web.WebParts;
import org.mingbai.web.WebServer;
import org.mingbai.web.WebSettings;

/// The ceiling of filing over HTTP: the hardened server with a filing door that keeps nothing.
/// `NothingServer PORT`; measured from outside like the house.
public final class NothingServer {
  private NothingServer() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    Languages languages = Languages.read(null);
    Feed feed = (stream, wake) -> () -> {};
    WebParts parts =
        new WebParts(
            languages,
            new Phrasebook(languages),
            Guards.nobody(),
            () -> true,
            text -> new byte[32],
            feed,
            InstantSource.system());
    WebSettings settings =
        new WebSettings("127.0.0.1", Integer.parseInt(args[0]), null, java.util.List.of(), false);
    RouteGroup nothing = NothingServer::register;
    new WebServer(settings, parts, java.util.List.of(nothing)).start();
    Thread.currentThread().join();
  }

  /// Reads the body and answers with the form of a receipt, a fresh number each time.
  private static void register(Doors doors) {
    AtomicLong number = new AtomicLong();
    doors.open(
        Door.json("POST", "/api/v1/cases", Permit.PUBLIC).takesWords(),
        ctx -> {
          long n = number.incrementAndGet();
          int read = ctx.bodyAsBytes().length;
          String code = ReceiptCode.of(n).grouped();
          ctx.status(201)
              .contentType("application/json; charset=utf-8")
              .result(
                  "{\"reference\":\"N-%d\",\"code\":\"%s\",\"received\":\"%d bytes\"}"
                      .formatted(n, code, read));
        });
  }
}
