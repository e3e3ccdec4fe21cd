package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.mediation.CaseIndex;

/// The inbox of a large organisation, over real HTTP (UX-36); `InboxBench` tells the figures.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxOfThousandsTest {
  private static final int CASES = 5_000;
  private static final int MOST_BYTES = 100 * 1024;

  @Test
  void with_5000_cases_the_first_page_comes_in_a_second_and_a_filter_in_300_ms()
      throws InterruptedException {
    try (InboxPage page = new InboxPage();
        ExecutorService some = Executors.newFixedThreadPool(8)) {
      List<String> locales = List.of("sw", "en", "zh", "ar", "fr");
      some.invokeAll(
          IntStream.range(0, CASES)
              .mapToObj(i ->
                  Executors.callable(
                      () -> page.file(locales.get(i % 5), "They kept our passports, camp " + i)))
              .toList());
      String first = page.get("?view=all");
      assertThat(first).contains("5,000 cases");
      assertThat(first.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(MOST_BYTES);
      assertThat(fastest(() -> page.get("?view=all"))).isLessThan(Duration.ofSeconds(1));
      assertThat(fastest(() -> page.get("?view=unassigned&language=sw")))
          .isLessThan(Duration.ofMillis(300));
      CaseIndex index = new CaseIndex(page.docket());
      index.refresh();
      assertThat(fastest(() -> page.mediation().search(page.reader(), "passports 77", index)))
          .isLessThan(Duration.ofMillis(300));
    }
  }

  /// A loud machine may spoil some rounds.
  private static Duration fastest(Supplier<?> asked) {
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      assertThat(asked.get()).isNotNull();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    return best;
  }

  /// FLT-18: what is as long as a message may be is one line in a list like any other.
  @Test
  void a_list_of_the_longest_messages_is_no_longer_than_another() {
    try (InboxPage page = new InboxPage()) {
      for (int i = 0; i < 50; i++) {
        page.file("zh", "工资没发" + "钱".repeat(21_000) + i);
      }
      String all = page.get("?view=all");
      assertThat(all).contains("50 cases", "工资没发钱", "钱 …</p>");
      assertThat(all.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(MOST_BYTES);
    }
  }
}
