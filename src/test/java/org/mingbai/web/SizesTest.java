package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SEC-31: no door takes more than it says, whether the length is told beforehand or not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SizesTest {
  private static final String JSON = "Content-Type: application/json";
  private static RunningServer house;

  @BeforeAll
  static void open() {
    house = RunningServer.quiet(new TestRooms());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({"-1,200", "0,200", "1,413", "2000000,413"})
  void a_body_at_the_limit_passes_and_one_byte_more_does_not(int more, int status) {
    byte[] body = "x".repeat(Door.USUAL_LIMIT + more).getBytes(StandardCharsets.UTF_8);
    var told = house.send("POST", "/api/v1/echo", body, JSON, "Accept-Language: zh");
    assertThat(told.status()).isEqualTo(status);
    var untold =
        house.send("POST", "/api/v1/echo", chunked(body), JSON, "Transfer-Encoding: chunked");
    assertThat(untold.status()).isEqualTo(status);
    if (status == 413) {
      assertThat(told.text())
          .contains(
              "urn:mingbai:problem:too-large",
              RunningServer.languages()
                  .find("zh")
                  .orElseThrow()
                  .messages()
                  .get("web.problem.too-large"));
    }
  }

  private static byte[] chunked(byte[] body) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < body.length; at += 10_000) {
      int size = Math.min(10_000, body.length - at);
      out.append(Integer.toHexString(size))
          .append("\r\n")
          .append(new String(body, at, size, StandardCharsets.ISO_8859_1))
          .append("\r\n");
    }
    return out.append("0\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void forms_have_the_same_limit_and_no_other_shape() {
    // stack.md: multipart is not covered by Javalin's limit, and wrote files to a temporary folder
    String form = "Content-Type: application/x-www-form-urlencoded";
    assertThat(
            house.send("POST", "/zh/form", "text=" + "x".repeat(Door.USUAL_LIMIT), form).status())
        .isEqualTo(413);
    for (String type :
        new String[] {
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-www-form-urlencoded2",
          "text/plain; charset=nonsense",
          "application/json"
        }) {
      assertThat(
              house
                  .send(
                      "POST",
                      "/zh/form",
                      "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\n--x--\r\n",
                      "Content-Type: " + type)
                  .status())
          .as(type)
          .isEqualTo(415);
    }
    assertThat(house.send("POST", "/zh/form", "text=a").status()).isEqualTo(415);
  }

  @Test
  void json_doors_take_json_alone() {
    for (String type :
        new String[] {
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "application/json; charset=utf-16",
          "application/json; charset=nonsense",
          "a/b;c=\"",
          "*/*"
        }) {
      assertThat(house.send("POST", "/api/v1/echo", "{}", "Content-Type: " + type).status())
          .as(type)
          .isEqualTo(415);
    }
    assertThat(house.send("POST", "/api/v1/echo", "{}").status()).isEqualTo(415);
    assertThat(
            house
                .send(
                    "POST",
                    "/api/v1/echo",
                    "{}",
                    "Content-Type: Application/JSON;charset=\"UTF-8\"")
                .status())
        .isEqualTo(200);
  }
}
