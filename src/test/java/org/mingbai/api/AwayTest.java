package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.HouseFixture;

/// A client that was off line, for however long and whatever became of the house meanwhile, hears
/// by its last sequence all it missed, once and in order (FLT-13, FLT-17).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayTest {
  private HouseFixture house;
  private Duration later = Duration.ZERO;
  private String id = "";
  private String token = "";

  @BeforeEach
  void open(@TempDir Path home) throws Exception {
    house =
        HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), () -> Instant.now().plus(later));
    JsonNode opened =
        Described.parse(
            house
                .call("POST", "/conversations", "{\"locale\":\"sw\",\"country\":\"KE\"}", "", "")
                .body());
    id = opened.get("id").asText();
    token = opened.get("token").asText();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void say(String text) throws Exception {
    HttpResponse<String> answer =
        house.call(
            "POST",
            "/conversations/" + id + "/messages",
            "{\"text\":\"" + text + "\"}",
            token,
            text.replace(' ', '-'));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private List<Long> history() throws Exception {
    String all =
        house.call("GET", "/conversations/" + id + "/messages?after=0", "", token, "").body();
    return Described.parse(all).get("messages").findValues("sequence").stream()
        .map(JsonNode::asLong)
        .toList();
  }

  /// The ids of the next so many events after the last one that was heard.
  private List<Long> heard(long last, int count) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(house.address("/api/v1/conversations/" + id + "/events"))
            .header("Authorization", "Bearer " + token)
            .header("Last-Event-ID", Long.toString(last))
            .build();
    List<Long> ids = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (InputStream body = answer.body()) {
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        while (ids.size() < count) {
          String line = lines.readLine();
          if (line.startsWith("id: ")) {
            ids.add(Long.parseLong(line.substring(4)));
          }
        }
      }
      client.shutdownNow();
    }
    return ids;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"PT1M", "PT1H", "P3D"})
  void what_was_missed_comes_once_and_in_order(String away) throws Exception {
    say("Vumbi linaingia jikoni kila siku");
    List<Long> before = history();
    long last = before.getLast();
    later = later.plus(Duration.parse(away));
    house.restart();
    say("Limeingia tena leo asubuhi");
    say("Watoto wanakohoa usiku");
    List<Long> all = history();
    List<Long> missed = all.subList(before.size(), all.size());
    assertThat(missed).hasSizeGreaterThanOrEqualTo(2).isSorted();
    assertThat(all).startsWith(before.toArray(Long[]::new)).doesNotHaveDuplicates();
    assertThat(heard(last, missed.size())).isEqualTo(missed);
  }
}
