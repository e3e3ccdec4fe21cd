package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.HouseFixture;

/// Conversations over the API: said once, read back, followed live.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalkApiTest {
  private static HouseFixture house;
  private static Described described;

  @BeforeAll
  static void open(@TempDir Path home) throws Exception {
    house = HouseFixture.open(home);
    HttpRequest get = HttpRequest.newBuilder(house.address("/openapi.json")).build();
    described =
        new Described(
            HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofString()).body());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// One open conversation and its token.
  private record Talk(String id, String token) {
    static Talk open(String locale) throws Exception {
      JsonNode opened =
          Described.parse(
              house
                  .call(
                      "POST",
                      "/conversations",
                      "{\"locale\":\"" + locale + "\",\"country\":\"KE\"}",
                      "",
                      "")
                  .body());
      return new Talk(opened.get("id").asText(), opened.get("token").asText());
    }

    JsonNode say(int status, String body, String key) throws Exception {
      var answer = house.call("POST", "/conversations/" + id + "/messages", body, token, key);
      assertThat(answer.statusCode())
          .as(body.substring(0, Math.min(80, body.length())) + " " + answer.body())
          .isEqualTo(status);
      assertThat(
              described.faults(
                  "POST", "/api/v1/conversations/{id}/messages", status, answer.body()))
          .isEmpty();
      return Described.parse(answer.body());
    }

    JsonNode after(long sequence) throws Exception {
      var answer =
          house.call("GET", "/conversations/" + id + "/messages?after=" + sequence, "", token, "");
      assertThat(
              described.faults(
                  "GET", "/api/v1/conversations/{id}/messages", answer.statusCode(), answer.body()))
          .isEmpty();
      return Described.parse(answer.body());
    }
  }

  @Test
  void what_was_said_comes_back_as_it_was_said_her_own_words_first() throws Exception {
    Talk talk = Talk.open("en");
    JsonNode answer = talk.say(200, "{\"text\":\"  The dust is in our kitchen 😡\"}", "k1");
    assertThat(answer.at("/messages/0/from").asText()).isEqualTo("complainant");
    assertThat(answer.at("/messages/0/text").asText()).isEqualTo("  The dust is in our kitchen 😡");
    JsonNode last = answer.get("messages").get(answer.get("messages").size() - 1);
    assertThat(last.get("choices").findValuesAsText("id")).contains("person");
    long first = answer.at("/messages/0/sequence").asLong();
    assertThat(talk.after(first - 1).get("messages")).isEqualTo(answer.get("messages"));
    assertThat(talk.after(0).get("state")).isEqualTo(answer.get("state"));
  }

  @Test
  void a_repeat_is_answered_with_exactly_the_same_and_other_words_are_a_conflict()
      throws Exception {
    // FLT-12, settled 14
    Talk talk = Talk.open("en");
    JsonNode first = talk.say(200, "{\"text\":\"The dust is in our kitchen\"}", "same");
    assertThat(talk.say(200, "{\"text\":\"The dust is in our kitchen\"}", "same").get("messages"))
        .isEqualTo(first.get("messages"));
    talk.say(409, "{\"text\":\"Something else\"}", "same");
    talk.say(400, "{\"text\":\"no key\"}", "");
    talk.say(400, "{\"text\":\"both\",\"choice\":\"person\"}", "k3");
    talk.say(400, "{}", "k4");
    talk.say(413, "{\"text\":\"" + "a".repeat(65_537) + "\"}", "k5");
    talk.say(200, "{\"text\":\"" + "a".repeat(65_536) + "\"}", "k6");
  }

  @Test
  void the_code_stands_in_the_answer_to_the_filing_act_alone() throws Exception {
    // settled 1, UX-08
    Talk talk = Talk.open("en");
    JsonNode answer =
        talk.say(
            200,
            "{\"text\":\"I want to complain. My wages for March were not paid at gate 2. I asked the foreman. I want my pay.\"}",
            "c0");
    for (int i = 1; i < 8 && receipt(answer) == null; i++) {
      List<String> choices =
          answer.findValues("choices").stream()
              .flatMap(c -> c.findValuesAsText("id").stream())
              .toList();
      String next =
          choices.contains("file")
              ? "file"
              : choices.contains("confirm") ? "confirm" : choices.contains("skip") ? "skip" : "";
      answer =
          talk.say(
              200,
              next.isEmpty()
                  ? "{\"text\":\"I want to file a complaint\"}"
                  : "{\"choice\":\"" + next + "\"}",
              "c" + i);
    }
    JsonNode receipt = receipt(answer);
    assertThat(receipt).isNotNull();
    String code = receipt.get("code").asText();
    assertThat(code.replace(" ", "")).matches("\\d{20}");
    assertThat(talk.after(0).toString())
        .contains(receipt.get("reference").asText())
        .doesNotContain(code, code.replace(" ", ""));
    JsonNode back =
        Described.parse(
            house.call("POST", "/returns", "{\"code\":\"" + code + "\"}", "", "").body());
    assertThat(back.at("/case/reference")).isEqualTo(receipt.get("reference"));
  }

  private static JsonNode receipt(JsonNode answer) {
    return answer.get("messages").findValues("receipt").stream()
        .filter(r -> r.has("code"))
        .findFirst()
        .orElse(null);
  }

  /// Everything a stream says until `enough`.
  private static String listen(Talk talk, String more, Predicate<String> enough)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", house.port())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET /api/v1/conversations/"
              + talk.id()
              + "/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + talk.token()
              + "\r\n"
              + more
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      StringBuilder text = new StringBuilder();
      byte[] buffer = new byte[8192];
      while (!enough.test(text.toString())) {
        int n = in.read(buffer);
        if (n < 0) {
          return text.toString();
        }
        text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      }
      return new String(
          text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  /// Of whole lines: the last may be on its way.
  private static List<Long> ids(String stream) {
    return stream
        .substring(0, stream.lastIndexOf('\n') + 1)
        .lines()
        .filter(l -> l.startsWith("id: "))
        .map(l -> Long.parseLong(l.substring(4)))
        .toList();
  }

  @Test
  void a_stream_tells_the_history_resumes_and_hears_what_comes() throws Exception {
    // settled 15, FLT-13
    Talk talk = Talk.open("sw");
    JsonNode said = talk.say(200, "{\"text\":\"Vumbi linaingia jikoni\\n\\ndata: forged\"}", "s1");
    List<Long> all =
        talk.after(0).get("messages").findValues("sequence").stream()
            .map(JsonNode::asLong)
            .toList();
    String stream = listen(talk, "", text -> ids(text).size() >= all.size());
    assertThat(stream).startsWith("HTTP/1.1 200").contains("text/event-stream", "retry: ");
    assertThat(ids(stream)).isEqualTo(all);
    assertThat(stream.lines())
        .noneMatch(l -> l.startsWith("data: forged") || l.startsWith("event:"));
    JsonNode first =
        Described.parse(
            stream
                .lines()
                .filter(l -> l.startsWith("data: "))
                .findFirst()
                .orElseThrow()
                .substring(6));
    assertThat(first).isEqualTo(talk.after(0).at("/messages/0"));
    long middle = all.get(all.size() / 2);
    assertThat(
            ids(
                listen(
                    talk,
                    "Last-Event-ID: " + middle + "\r\n",
                    text -> ids(text).size() >= all.size() - all.size() / 2 - 1)))
        .isEqualTo(all.stream().filter(n -> n > middle).toList());
    assertThat(said.get("messages").size()).isPositive();
    for (String odd : List.of("-1", "abc", "9".repeat(40), "x; drop")) {
      assertThat(listen(talk, "Last-Event-ID: " + odd + "\r\n", text -> text.contains("\r\n\r\n")))
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void a_stream_hears_the_answer_while_it_is_open() throws Exception {
    Talk talk = Talk.open("en");
    int before = talk.after(0).get("messages").size();
    Thread speaker =
        Thread.startVirtualThread(() -> {
          try {
            Thread.sleep(400);
            talk.say(200, "{\"text\":\"When must wages be paid?\"}", "live");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    String stream = listen(talk, "", text -> ids(text).size() >= before + 2);
    speaker.join();
    assertThat(stream).contains("When must wages be paid?");
  }
}
