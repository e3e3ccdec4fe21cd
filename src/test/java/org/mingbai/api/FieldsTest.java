package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.web.Door;
import org.mingbai.web.Permit;
import org.mingbai.web.RunningServer;

/// SEC-32: strict JSON, never a 500.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {
  private static final String GOOD = "{\"what\":\"dust\",\"locale\":\"en\"}";
  private static RunningServer house;

  @BeforeAll
  static void open() {
    house =
        RunningServer.quiet(doors ->
            doors.open(
                Door.json("POST", "/api/v1/words", Permit.PUBLIC),
                ctx -> {
                  Fields fields = Fields.read(ctx, Set.of("what", "locale", "where"));
                  Json.send(
                      ctx,
                      200,
                      Map.of(
                          "what",
                          fields.needed("what"),
                          "where",
                          fields.words("where").orElse("-"),
                          "hash",
                          fields.hash()));
                }));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static RunningServer.Answer post(byte[] body) {
    return house.send(
        "POST", "/api/v1/words", body, "Content-Type: application/json; charset=utf-8");
  }

  private static RunningServer.Answer post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> improper() {
    return Stream.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "1",
            "{",
            "{\"a\":}",
            "{\"what\":\"d\"",
            "{\"what\":\"d\",}",
            "/* x */" + GOOD,
            "{'what':'d'}",
            "{\"what\":NaN}",
            GOOD + GOOD,
            "{\"what\":\"d\",\"status\":\"closed\"}",
            "{\"what\":\"d\",\"__proto__\":{}}",
            "{\"what\":\"a\",\"what\":\"b\"}",
            "{\"what\":\"d\",\"where\":" + "[".repeat(30) + "]".repeat(30) + "}",
            "[".repeat(9000),
            "{\"a\":".repeat(5000),
            "{\"what\":" + "9".repeat(400) + "}",
            "{\"what\":1e99999}",
            "{\"what\":7}",
            "{\"what\":true}",
            "{\"what\":[\"a\"]}",
            "{\"what\":{\"a\":1}}",
            "{\"what\":null}",
            "{\"what\":\"\"}",
            "{\"what\":\" \\t\"}",
            "{\"what\":\"\\u0000\"}",
            "{}",
            "{\"what\":\"a\nb\"}",
            "{\"what\":\"\\x41\"}",
            "{\"what\":\"\\u12\"}",
            "{\"what\":\"a\\ud800b\"}",
            "{\"what\":\"\\udc00\\ud800\"}",
            "\ufeff" + GOOD,
            "{\"" + "k".repeat(5000) + "\":1}")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("improper")
  void what_is_no_proper_json_is_refused(String body) {
    var answer = post(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused_not_patched() {
    // FLT-21
    for (String broken :
        new String[] {
          "\u00ff\u00fe", "\u00c0\u00af", "\u00e4\u00b8", "\u00ed\u00a0\u0080\u00ed\u00b0\u0080"
        }) {
      assertThat(
              post(("{\"what\":\"a" + broken + "\"}").getBytes(StandardCharsets.ISO_8859_1))
                  .status())
          .isEqualTo(400);
    }
    assertThat(post(GOOD.getBytes(StandardCharsets.UTF_16)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"65535,200", "65536,200", "65537,413", "250000,413"})
  void words_may_have_64_KB_of_utf_8(int bytes, int status) {
    // SEC-31, FLT-18
    assertThat(post("{\"what\":\"" + "a".repeat(bytes) + "\"}").status()).isEqualTo(status);
    String han = "欠".repeat(bytes / 3) + "a".repeat(bytes % 3);
    assertThat(post("{\"what\":\"" + han + "\"}").status()).isEqualTo(status);
  }

  @Test
  void escaped_words_are_measured_as_what_they_say() {
    assertThat(post("{\"what\":\"" + "\\u6b20".repeat(30_000) + "\"}").status()).isEqualTo(413);
    assertThat(post("{\"what\":\"" + "\\u6b20".repeat(20_000) + "\"}").status()).isEqualTo(200);
  }

  @Test
  void words_stay_as_they_were_written() {
    assertThat(post("{\"what\":\"  spaces \\ud83d\\ude21 around\\r\\n\"}").text())
        .contains("\"what\":\"  spaces 😡 around\\r\\n\"");
    assertThat(post("{\"what\":\"a\\u0000b\\u001bc\"}").text())
        .as("the one rule of FLT-22")
        .contains("\"what\":\"abc\"");
  }

  @Test
  void the_same_words_have_the_same_hash_however_they_are_sent() {
    String first = hash("{\"what\":\"dust 欠\",\"where\":\"gate\"}");
    assertThat(hash("{ \"where\" : \"gate\",\n \"what\":\"dust \\u6b20\" }")).isEqualTo(first);
    assertThat(hash("{\"what\":\"dust 欠\",\"where\":\"gates\"}")).isNotEqualTo(first);
    assertThat(hash("{\"what\":\"dust 欠gate\",\"where\":\"\"}")).isNotEqualTo(first);
    assertThat(hash("{\"what\":\"dust\",\"where\":null}")).isEqualTo(hash("{\"what\":\"dust\"}"));
  }

  private static String hash(String body) {
    return post(body).text().replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void the_bodys_own_language_is_spoken_where_the_reader_names_none() {
    // settled 18
    String said =
        RunningServer.languages().find("sw").orElseThrow().messages().get("web.problem.bad-field");
    assertThat(post("{\"locale\":\"sw\",\"what\":\"\"}").text()).contains(said);
    assertThat(
            house
                .send(
                    "POST",
                    "/api/v1/words",
                    "{\"locale\":\"sw\",\"what\":\"\"}",
                    "Content-Type: application/json",
                    "Accept-Language: zh")
                .text())
        .contains(
            RunningServer.languages()
                .find("zh")
                .orElseThrow()
                .messages()
                .get("web.problem.bad-field"));
  }
}
