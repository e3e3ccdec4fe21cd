package org.mingbai.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.Sift;
import org.mingbai.office.InboxPage;
import org.mingbai.people.Member;

/// Inbox and search at 5,000 cases (UX-36): first page, filter, page size, search, memory of the
/// index (no test, run by hand).
public final class InboxBench {
  private static final int CASES = 5_000;
  private static final int ROUNDS = 30;
  private static final String[] PLACES =
      "Kibera Juba Kampala Athi Mombasa Thika Gulu Jinja".split(" ");
  private static final List<String[]> WORDS =
      List.of(
          new String[] {
            "sw", "Mshahara wangu haujalipwa tangu Machi, msimamizi anasema hakuna fedha. Tunaishi "
          },
          new String[] {
            "en", "They kept our passports at the camp and the food is bad every day near "
          },
          new String[] {"zh", "工资三个月没有发了，包工头说没有钱，我们在工地等着。地点 "},
          new String[] {"ar", "أخذوا جواز سفري ولم يعيدوه منذ شهرين، ونحن نسكن قرب "},
          new String[] {
            "fr", "La poussière couvre nos champs chaque jour depuis les travaux, près de "
          });

  private InboxBench() {}

  public static void main(String[] args) throws Exception {
    try (InboxPage page = new InboxPage()) {
      fill(page);
      Member who = page.reader();
      CaseIndex index = new CaseIndex(page.docket());
      long heap = heap();
      once("index built", index::refresh);
      System.out.printf(Locale.ROOT, "index memory: %.1f MB%n", (heap() - heap) / 1e6);
      once("first page, cold", () -> page.get("?view=all").length());
      many("page all", () -> page.get("?view=all").length());
      many("page filtered", () -> page.get("?view=unassigned&language=sw").length());
      System.out.printf(Locale.ROOT, "first page: %d bytes%n", page.get("?view=all").length());
      many(
          "desk inbox",
          () -> page.mediation().inbox(who, new Sift(Sift.View.ALL, null, null, 1)).total());
      for (String words :
          List.of("mshahara", "passports camp Juba", "工资", "جواز", "poussière champs")) {
        many("search " + words, () -> page.mediation().search(who, words, index).size());
      }
    }
    System.exit(0);
  }

  private static void fill(InboxPage page) throws InterruptedException {
    long start = System.nanoTime();
    try (ExecutorService some = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < CASES; i++) {
        String[] words = WORDS.get(i % WORDS.size());
        String text = words[1] + PLACES[i % PLACES.length] + " " + i;
        some.execute(() -> page.file(words[0], text));
      }
    }
    System.out.printf(Locale.ROOT, "filed in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  /// What is measured.
  private interface Asked {
    int ask();
  }

  private static void once(String name, Asked asked) {
    long start = System.nanoTime();
    int found = asked.ask();
    System.out.printf(
        Locale.ROOT, "%s: %.0f ms (%d)%n", name, (System.nanoTime() - start) / 1e6, found);
  }

  private static void many(String name, Asked asked) {
    long[] took = new long[ROUNDS];
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      found = asked.ask();
      took[i] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, worst %.1f ms (%d)%n",
        name,
        took[ROUNDS / 2] / 1e6,
        took[ROUNDS - 1] / 1e6,
        found);
  }

  private static long heap() {
    System.gc();
    Runtime run = Runtime.getRuntime();
    return run.totalMemory() - run.freeMemory();
  }
}
