package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallersTest {
  private static final Callers OURS =
      new Callers(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"), Instant::now);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | | 127.0.0.1",
        "127.0.0.1 | 203.0.113.9 | 203.0.113.9",
        "127.0.0.1 | 1.2.3.4, 203.0.113.9 | 203.0.113.9",
        "127.0.0.1 | 203.0.113.9, 10.1.2.3 | 203.0.113.9",
        "127.0.0.1 | 203.0.113.9, 10.1.2.3, fd00::1 | 203.0.113.9",
        "203.0.113.7 | 1.2.3.4 | 203.0.113.7",
        "203.0.113.7 | 127.0.0.1 | 203.0.113.7",
        "127.0.0.1 | x or 1=1 | 127.0.0.1",
        "127.0.0.1 | evil.example | 127.0.0.1",
        "11.0.0.1 | 1.2.3.4 | 11.0.0.1",
        "::1 | 1.2.3.4 | ::1",
        "fd12::5 | 2001:db8::7 | 2001:db8::7",
      })
  void forwarded_addresses_count_only_as_far_as_our_proxies_reach(
      String remote, String forwarded, String caller) {
    // SEC-33
    assertThat(OURS.address(remote, forwarded == null ? "" : forwarded)).isEqualTo(caller);
  }

  @Test
  void a_caller_is_another_number_tomorrow_and_in_another_house() {
    // PRV-07
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T23:59:00Z"));
    Callers callers = new Callers(List.of(), now::get);
    long today = callers.number("203.0.113.9");
    assertThat(callers.number("203.0.113.9")).isEqualTo(today);
    assertThat(callers.number("203.0.113.10")).isNotEqualTo(today);
    now.set(now.get().plus(Duration.ofMinutes(2)));
    assertThat(callers.number("203.0.113.9")).isNotEqualTo(today);
    assertThat(new Callers(List.of(), now::get).number("203.0.113.9"))
        .isNotEqualTo(callers.number("203.0.113.9"));
  }

  @Test
  void a_setting_that_is_no_network_is_refused_at_the_start() {
    for (String bad :
        Map.of("a", "proxy.example", "b", "10.0.0.0/33", "c", "300.1.1.1", "d", "").values()) {
      assertThatThrownBy(() -> new Callers(List.of(bad), Instant::now))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
