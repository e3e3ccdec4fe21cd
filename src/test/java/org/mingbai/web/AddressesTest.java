package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {
  private static RunningServer house;

  @BeforeAll
  static void open() {
    house =
        new RunningServer(
            new WebSettings("127.0.0.1", 0, null, List.of(), false),
            TestRooms.guards(),
            new TestRooms());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zh/staff", "/zh/admin", "/api/v1/mine"})
  void no_dodge_opens_what_the_plain_address_refuses(String path) {
    // SEC-55
    String tail = path.substring(1);
    for (String dodge :
        new String[] {
          path,
          path + "/",
          path + ";x",
          path + ";jsessionid=1",
          path + "%20",
          path + ".",
          path + "%2e",
          path + "/.",
          path + "/./",
          "//" + tail,
          "/./" + tail,
          "/x/../" + tail,
          "/%2e/" + tail,
          "/%2f" + tail,
          "/;/" + tail,
          path.toUpperCase(java.util.Locale.ROOT),
          path + "%00",
          path + "?",
          path + "?a;b",
          path + "%3b",
          path + "%2f",
          path + "\\",
          "/" + tail.replace("a", "%61"),
          "http://evil.example" + path
        }) {
      for (String method : new String[] {"GET", "HEAD", "OPTIONS", "POST"}) {
        assertThat(house.send(method, dodge, "", "Accept: text/html").status())
            .as(method + " " + dodge)
            .isGreaterThanOrEqualTo(400);
      }
    }
  }

  @Test
  void refused_methods_are_told_what_is_possible() {
    // SEC-54
    var answer = house.send("PUT", "/api/v1/echo", "{}", "Content-Type: application/json");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).isEqualTo("POST");
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(house.send("TRACE", "/zh/hello", "").status()).isEqualTo(405);
    assertThat(house.send("DELETE", "/zh/form/", "").header("allow")).isEqualTo("GET, HEAD, POST");
    assertThat(house.send("HEAD", "/zh/hello", "").status()).isEqualTo(200);
    assertThat(house.send("HEAD", "/zh/staff", "").status()).isEqualTo(401);
  }

  @Test
  void what_jetty_itself_refuses_has_our_words_too() {
    // settled 34
    String host = "Host: localhost\r\n";
    for (String raw :
        new String[] {
          "GET / HTTP/1.1\r\n" + host + host + "\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/9.9\r\n" + host + "\r\n",
          "GET /\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: evil.example:80@127.0.0.1\r\n\r\n",
          "GET / HTTP/1.1\r\n" + host + "X: " + "y".repeat(20_000) + "\r\n\r\n",
          "POST /api/v1/echo HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n{}",
          "POST /api/v1/echo HTTP/1.1\r\n" + host + "Transfer-Encoding: x\r\n\r\n"
        }) {
      var answer = house.raw(raw.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(answer.status()).as(raw).isBetween(400, 505);
      assertThat(answer.header("x-content-type-options")).as(raw).isEqualTo("nosniff");
      assertThat(answer.text())
          .as(raw)
          .doesNotContain("evil.example", "Jetty", "Exception")
          .containsAnyOf("<!doctype html>", "urn:mingbai");
    }
    // SEC-31: a header of 16 KB
    assertThat(house.get("/healthz", "X: " + "y".repeat(15_000)).status()).isEqualTo(200);
    assertThat(house.get("/healthz", "X: " + "y".repeat(17_000)).status()).isEqualTo(431);
    assertThat(house.get("/api/v1/%zz", "Accept-Language: zh").text())
        .contains("urn:mingbai:problem:bad-request");
    assertThat(house.get("/x%00", "Accept-Language: zh", "Accept: text/html").text())
        .contains("<html lang=\"zh\"");
  }

  @Test
  void a_house_with_a_public_address_answers_to_its_name_alone() {
    // SEC-35
    URI url = URI.create("https://voice.example");
    try (RunningServer named =
        new RunningServer(new WebSettings("127.0.0.1", 0, url, List.of(), true), new TestRooms())) {
      assertThat(named.get("/zh/hello", "Host: voice.example").status()).isEqualTo(200);
      assertThat(named.get("/zh/hello", "Host: VOICE.example:443").status()).isEqualTo(200);
      assertThat(named.get("/zh/hello", "Host: localhost:" + named.port()).status()).isEqualTo(200);
      assertThat(named.get("/zh/hello", "Host: 127.0.0.1").status()).isEqualTo(200);
      for (String other :
          new String[] {
            "evil.example", "voice.example.evil.example", "xvoice.example", "10.0.0.1"
          }) {
        var answer = named.get("/zh/hello", "Host: " + other, "X-Forwarded-Host: voice.example");
        assertThat(answer.status()).as(other).isEqualTo(421);
        assertThat(answer.text()).doesNotContain(other);
      }
      assertThat(named.get("/healthz", "Host: 10.0.0.1").status()).isEqualTo(200);
    }
  }

  @Test
  void the_api_refuses_foreign_origins_and_passes_without_one() {
    // SEC-07, settled 4
    String type = "Content-Type: application/json";
    assertThat(house.send("POST", "/api/v1/echo", "{}", type).status()).isEqualTo(200);
    assertThat(
            house
                .send(
                    "POST", "/api/v1/echo", "{}", type, "Origin: http://localhost:" + house.port())
                .status())
        .isEqualTo(200);
    for (String origin :
        new String[] {"http://evil.example", "null", "http://localhost:1", "file://", ""}) {
      assertThat(house.send("POST", "/api/v1/echo", "{}", type, "Origin: " + origin).status())
          .as(origin)
          .isEqualTo(403);
    }
  }

  @Test
  void staff_doors_open_for_staff_with_the_role() {
    String mediator = "Cookie: __Host-staff=mediator-session";
    assertThat(house.get("/zh/staff").status()).isEqualTo(401);
    assertThat(house.get("/zh/staff", "Cookie: __Host-staff=guess").status()).isEqualTo(401);
    assertThat(house.get("/zh/staff", "Cookie: staff=mediator-session").status()).isEqualTo(401);
    assertThat(house.get("/zh/staff", mediator).status()).isEqualTo(200);
    assertThat(house.get("/zh/admin", mediator).status()).isEqualTo(403);
    assertThat(house.get("/zh/admin", "Cookie: __Host-staff=admin-session").status())
        .isEqualTo(200);
    assertThat(house.get("/api/v1/mine").header("www-authenticate")).isEqualTo("Bearer");
    assertThat(house.get("/api/v1/mine", "Authorization: Bearer mine").status()).isEqualTo(200);
  }

  @Test
  void cookies_are_baked_hard_and_only_on_use() {
    // SEC-06
    assertThat(house.get("/zh/sign-in").header("set-cookie"))
        .isEqualTo("__Host-staff=mediator-session; Path=/; Secure; HttpOnly; SameSite=Strict");
    assertThat(house.get("/zh/hello").headers()).doesNotContainKey("set-cookie");
    assertThat(house.get("/zh/hello", "Cookie: \u0001=;;; =x; a=b; __Host-staff=\"x").status())
        .isLessThan(500);
  }
}
