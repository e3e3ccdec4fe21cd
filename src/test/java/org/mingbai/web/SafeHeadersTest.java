package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// SEC-01, SEC-02, SEC-03, SEC-04, SEC-05, SEC-08, SEC-48: the same headers on every answer,
/// whatever it is.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SafeHeadersTest {
  private static RunningServer house;

  @BeforeAll
  static void open() {
    house = RunningServer.quiet(new TestRooms());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<String> addresses() {
    return Stream.of(
        "/zh/hello",
        "/ar/hello",
        "/zh/form",
        "/zh/staff",
        "/zh/broken",
        "/xx/hello",
        "/nope",
        "/",
        "/api/v1/broken",
        "/api/v1/nope",
        "/api/v1/mine",
        "/api/v1/deep",
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/favicon.ico",
        "/static/",
        "/static/look.css",
        "/a//b",
        "/a;x",
        "/%2fa",
        "/x%00",
        "/%",
        "/api/v1/%zz",
        "/..%2f..%2fetc/passwd",
        "/.git/HEAD",
        "/metrics",
        "/" + "a".repeat(17_000));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void every_answer_carries_them(String address) {
    for (String method :
        new String[] {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO"}) {
      var answer =
          house.send(
              method,
              address,
              "",
              "Origin: http://evil.example",
              "Accept: text/html",
              "Accept-Language: zh");
      String where =
          method + " " + (address.length() > 80 ? "long" : address) + " " + answer.status();
      check(answer, where);
      assertThat(answer.status())
          .as(where)
          .isNotEqualTo(0)
          .matches(
              s -> s < 500 || s == 500 && (address.contains("broken") || address.contains("deep")));
    }
  }

  private static void check(RunningServer.Answer answer, String where) {
    assertThat(answer.header("content-security-policy"))
        .as(where)
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'")
        .contains(
            "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("x-content-type-options")).as(where).isEqualTo("nosniff");
    assertThat(answer.header("referrer-policy")).as(where).isEqualTo("no-referrer");
    assertThat(answer.header("cross-origin-opener-policy")).as(where).isEqualTo("same-origin");
    assertThat(answer.header("cross-origin-resource-policy")).as(where).isEqualTo("same-origin");
    assertThat(answer.header("permissions-policy")).as(where).contains("camera=()");
    assertThat(answer.header("cache-control")).as(where).isEqualTo("no-store");
    assertThat(answer.headers().keySet()).as(where).noneMatch(h -> h.startsWith("access-control-"));
    assertThat(answer.headers())
        .as(where)
        .doesNotContainKeys("server", "x-powered-by", "set-cookie", "strict-transport-security");
    if (answer.body().length > 0) {
      assertThat(answer.header("content-type")).as(where).contains("charset=utf-8");
    }
    assertThat(answer.text())
        .as(where)
        .doesNotContain(
            "evil.example", "org.mingbai", "Exception", "select *", "Jetty", "12.1", "\tat ");
  }

  @Test
  void errors_speak_the_readers_language_and_are_small() {
    // UX-41, settled 18
    for (var f : RunningServer.languages().all()) {
      String tag = f.language().tag();
      var page = house.get("/nope", "Accept-Language: " + tag, "Accept: text/html");
      assertThat(page.text())
          .contains("<html lang=\"" + tag + "\" dir=\"" + f.language().direction() + "\"")
          .contains(said(tag, "web.problem.not-found"));
      assertThat(page.body().length).isLessThan(5_000);
      var problem = house.get("/api/v1/nope", "Accept-Language: " + tag);
      assertThat(problem.header("content-type"))
          .isEqualTo("application/problem+json; charset=utf-8");
      assertThat(problem.text())
          .contains(
              "\"type\":\"urn:mingbai:problem:not-found\"",
              said(tag, "web.problem.not-found"),
              "\"status\":404");
    }
    assertThat(house.get("/sw/nope", "Accept-Language: zh", "Accept: text/html").text())
        .contains("<html lang=\"sw\"");
  }

  private static String said(String tag, String key) {
    return RunningServer.languages()
        .find(tag)
        .orElseThrow()
        .messages()
        .get(key)
        .replace("''", "'")
        .replace("'", "&#39;")
        .replace("&#39;", tag.equals("fr") ? "’" : "'");
  }

  @Test
  void https_is_remembered_only_where_people_come_by_https() {
    // SEC-05
    try (RunningServer secure =
        new RunningServer(
            new WebSettings(
                "127.0.0.1", 0, URI.create("https://voice.example"), List.of(), true))) {
      assertThat(secure.get("/healthz").header("strict-transport-security"))
          .isEqualTo("max-age=63072000");
      assertThat(secure.get("/%").header("strict-transport-security"))
          .isEqualTo("max-age=63072000");
    }
    assertThat(house.get("/healthz").header("strict-transport-security")).isEmpty();
  }

  @Test
  void hashed_files_may_be_kept_and_their_plain_names_are_nowhere() {
    String url = new Assets().url("look.css");
    var file = house.get(url, "Accept-Encoding: gzip");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(file.header("content-type")).isEqualTo("text/css; charset=utf-8");
    assertThat(file.header("content-encoding")).isEqualTo("gzip");
    assertThat(house.get(url.replaceAll("[0-9a-f]{12}", "000000000000")).status()).isEqualTo(404);
    assertThat(house.get("/static/look.css").status()).isEqualTo(404);
  }

  @Test
  void a_fault_in_the_depth_of_a_request_answers_and_the_house_lives_on() {
    // FLT-28: a stack overflow in a request
    var answer = house.get("/api/v1/deep");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).contains("urn:mingbai:problem:fault");
    assertThat(house.get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void pages_are_packed_and_say_their_signs() {
    // stack.md: ctx.html sends text/html without charset
    var page = house.get("/zh/hello", "Accept-Encoding: br, gzip");
    assertThat(page.header("content-type").replace(" ", "")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.header("content-encoding")).isEqualTo("gzip");
    assertThat(
            house
                .get("/zh/hello", "Accept-Encoding: gzip;q=0, identity")
                .header("content-encoding"))
        .isEmpty();
    assertThat(house.get("/zh/hello").text()).contains("页");
  }
}
