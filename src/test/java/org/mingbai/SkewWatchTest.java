package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.people.Authenticator;
import org.mingbai.people.OneTimeCodes;
import org.mingbai.vault.Vault;

/// SEC-21: codes a step off are taken, further ones are not, and how far clocks are off is counted.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkewWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:10Z");
  private final List<String> counted = new ArrayList<>();

  private boolean taken(OneTimeCodes codes, String secret, int secondsOff) {
    return codes.matches(secret, Authenticator.code(secret, NOW.plusSeconds(secondsOff)), NOW) >= 0;
  }

  @Test
  void a_code_thirty_seconds_off_is_taken_ninety_is_not_and_both_are_counted(@TempDir Path home) {
    SkewWatch watch = new SkewWatch(Vault.open(home.resolve("keys"), true).oneTimeCodes());
    watch.tally(counted::add);
    String secret = watch.newSecret();
    assertThat(taken(watch, secret, 0)).isTrue();
    assertThat(taken(watch, secret, 30)).isTrue();
    assertThat(taken(watch, secret, -30)).isTrue();
    assertThat(taken(watch, secret, 90)).isFalse();
    assertThat(taken(watch, secret, -90)).isFalse();
    assertThat(taken(watch, secret, 300)).isFalse();
    assertThat(taken(watch, secret, 3_600)).isFalse();
    assertThat(counted).containsExactly("0", "1", "-1", "3", "-3", "10", "none");
  }

  @Test
  void metrics_say_how_far_and_of_nobody(@TempDir Path home) throws Exception {
    try (MetricsDoor door = new MetricsDoor(0)) {
      SkewWatch watch = new SkewWatch(Vault.open(home.resolve("keys"), true).oneTimeCodes());
      watch.tally(door::skew);
      String secret = watch.newSecret();
      assertThat(taken(watch, secret, 30)).isTrue();
      HttpRequest get =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/metrics"))
              .build();
      String page =
          HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(page.lines().filter(l -> l.startsWith("mingbai_staff_clock_skew")))
          .containsExactly("mingbai_staff_clock_skew_total{steps=\"1\"} 1.0");
      assertThat(page).doesNotContain(secret);
    }
  }
}
