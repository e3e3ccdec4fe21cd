package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.HouseFixture;
import org.mingbai.Patience;

/// SEC-13, SEC-22: how long a program's token opens a conversation, and that its stream ends with
/// it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalkEndsApiTest {
  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
  private static HouseFixture house;

  @BeforeAll
  static void open(@TempDir Path home) {
    house =
        HouseFixture.open(
            home, Map.of("MINGBAI_THROTTLE", "off"), () -> Instant.now().plus(AHEAD.get()));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void later(Duration by) {
    AHEAD.updateAndGet(a -> a.plus(by));
  }

  private static JsonNode opened() throws Exception {
    return Described.parse(
        house.call("POST", "/conversations", "{\"locale\":\"en\"}", "", "").body());
  }

  private static HttpResponse<String> read(JsonNode talk) throws Exception {
    String id = talk.get("id").asText();
    return house.call(
        "GET", "/conversations/" + id + "/messages", "", talk.get("token").asText(), "");
  }

  private static int say(JsonNode talk, String body) throws Exception {
    String path = "/conversations/" + talk.get("id").asText() + "/messages";
    return house
        .call("POST", path, body, talk.get("token").asText(), "k" + System.nanoTime())
        .statusCode();
  }

  @Test
  void a_program_opens_its_conversation_for_three_days_of_not_being_used_case_or_not()
      throws Exception {
    JsonNode talk = opened();
    assertThat(say(talk, "{\"choice\":\"person\"}")).isEqualTo(200);
    later(Duration.ofDays(4).minusMinutes(5));
    assertThat(read(talk).statusCode()).isEqualTo(200);
    later(Duration.ofDays(4));
    HttpResponse<String> ended = read(talk);
    HttpResponse<String> unknown =
        house.call("GET", "/conversations/nobody/messages", "", "nothing", "");
    assertThat(ended.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
    assertThat(ended.body()).isEqualTo(unknown.body());
  }

  /// Opened, ended, grown: silence, and closed within five seconds, without a word beside the
  /// messages (settled 15).
  @Test
  void its_stream_says_nothing_more_and_closes_once_its_token_has_ended() throws Exception {
    JsonNode talk = opened();
    StringBuffer heard = new StringBuffer();
    AtomicReference<Boolean> closed = new AtomicReference<>(false);
    HttpRequest request =
        HttpRequest.newBuilder(
                house.address("/api/v1/conversations/" + talk.get("id").asText() + "/events"))
            .header("Authorization", "Bearer " + talk.get("token").asText())
            .build();
    HttpResponse<Stream<String>> stream =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    Thread.startVirtualThread(() -> {
      stream.body().forEach(line -> heard.append(line).append('\n'));
      closed.set(true);
    });
    assertThat(say(talk, "{\"text\":\"Heard while it was open.\"}")).isEqualTo(200);
    long all = Described.parse(read(talk).body()).get("messages").size();
    until(() -> messages(heard).lines().count() == all);
    String before = messages(heard);
    assertThat(before).contains("Heard while it was open.");
    later(Duration.ofDays(4));
    Patience.within(Duration.ofSeconds(5), closed::get);
    assertThat(messages(heard)).isEqualTo(before);
    assertThat(heard.toString()).doesNotContain("event:");
  }

  private static String messages(StringBuffer heard) {
    return String.join("\n", heard.toString().lines().filter(l -> l.startsWith("data:")).toList());
  }
}
