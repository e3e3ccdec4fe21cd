package org.mingbai;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// `serve`: opens the house, says in a few plain lines where to go, and closes it in order when
/// asked to stop.
final class ServeCommand {
  private ServeCommand() {}

  static int run(Settings settings) {
    House house;
    try {
      house = House.open(settings, clock(settings));
    } catch (RuntimeException e) {
      System.err.println("The house could not open: " + e.getMessage());
      return 1;
    }
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("closing")
                .unstarted(() -> {
                  house.close();
                  closed.countDown();
                }));
    welcome(settings, house);
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  static InstantSource clock(Settings settings) {
    return settings.clockOffset().isZero()
        ? InstantSource.system()
        : () -> Instant.now().plus(settings.clockOffset());
  }

  private static void welcome(Settings settings, House house) {
    System.out.println();
    System.out.println("Mingbai 明白 is open.");
    System.out.println("  Pages         " + settings.address() + "/");
    System.out.println(
        "  Data folder   "
            + settings.home()
            + (settings.databaseUrl() == null ? "" : "  (keys; the data is in PostgreSQL)"));
    house
        .firstLink()
        .ifPresent(link ->
            System.out.println(
                "  First administrator (one time, 24 hours):\n                " + link));
    if (settings.publicUrl() == null || !settings.publicUrl().startsWith("https:")) {
      System.out.println("  Without TLS staff can sign in from this machine only.");
    }
    System.out.println("  Stop with Ctrl-C.");
    System.out.println();
    System.out.flush();
  }
}
