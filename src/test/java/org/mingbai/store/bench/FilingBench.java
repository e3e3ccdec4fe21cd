package org.mingbai.store.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Cases;
import org.mingbai.database.Database;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Seals;
import org.mingbai.store.Samples;
import org.mingbai.store.SqlCases;
import org.mingbai.vault.Vault;

/// How many filings a second the bare store keeps: `FilingBench [callers] [seconds] [jdbc-url]`,
/// virtual threads calling.
public final class FilingBench {
  private FilingBench() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    int callers = args.length > 0 ? Integer.parseInt(args[0]) : 64;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path home = Files.createTempDirectory("filing-bench");
    Database.Place place =
        args.length > 2
            ? Database.Place.server(args[2], null, null)
            : Database.Place.file(home.resolve("mingbai.db"));
    Vault vault = Vault.open(home.resolve("keys"), true);
    seals(vault.seals());
    try (Database database = Database.open(place)) {
      Cases cases = new SqlCases(database, vault.seals(), vault.receipts());
      long warm = run(cases, vault, callers, 3);
      System.out.println("warm after " + warm);
      long busy = cpu();
      long writing = writerCpu();
      long start = System.nanoTime();
      long done = run(cases, vault, callers, seconds);
      System.out.printf(
          "%d callers: %.0f filings/s, %.0f us of processor time each, %.0f us of it the writer's%n",
          callers,
          done * 1e9 / (System.nanoTime() - start),
          (cpu() - busy) / 1e3 / done,
          (writerCpu() - writing) / 1e3 / done);
    }
  }

  private static long run(Cases cases, Vault vault, int callers, int seconds)
      throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            while (System.nanoTime() < end) {
              file(cases, vault);
              done.incrementAndGet();
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.get();
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long writerCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getAllThreadIds())
        .filter(id ->
            threads.getThreadInfo(id) instanceof ThreadInfo info
                && info.getThreadName().startsWith("store-writer"))
        .map(threads::getThreadCpuTime)
        .sum();
  }

  private static void file(Cases cases, Vault vault) {
    CaseFile file =
        Samples.file("The dust of the quarry road is in our kitchen every day, matter 17");
    Once once = Samples.once();
    byte[] quick = vault.receipts().quick(vault.receipts().code(file.id().value(), once.key()));
    if (!(cases.open(file, Samples.row(file), quick, once) instanceof Cases.Kept.Done)) {
      throw new IllegalStateException("not filed");
    }
  }

  private static void seals(Seals seals) {
    byte[] key = seals.freshKey();
    byte[] words = new byte[600];
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 20_000; i++) {
        words[0] = seals.open(key, "c", seals.seal(key, "c", words))[0];
      }
      System.out.printf("seal and open: %.1f us%n", (System.nanoTime() - start) / 20_000e3);
    }
  }
}
