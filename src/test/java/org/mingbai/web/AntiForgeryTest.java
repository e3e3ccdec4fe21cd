package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// SEC-07: a form counts only with a token given out here, and when the browser does not say it
/// stood elsewhere.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AntiForgeryTest {
  private static final String MEDIATOR = "Cookie: __Host-staff=mediator-session";
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

  private static String token(String page, String... headers) {
    Matcher m =
        Pattern.compile("<p>([A-Za-z0-9_-]{43})</p>").matcher(house.get(page, headers).text());
    assertThat(m.find()).isTrue();
    return m.group(1);
  }

  private static int post(String path, String token, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
    return house.send("POST", path, "csrf=" + token + "&text=dust", all).status();
  }

  @Test
  void a_form_with_its_token_is_taken_and_any_other_is_not() {
    String token = token("/zh/form");
    assertThat(post("/zh/form", token)).isEqualTo(200);
    assertThat(post("/zh/form", token)).as("again, after Back").isEqualTo(200);
    assertThat(post("/zh/form", "")).isEqualTo(403);
    assertThat(post("/zh/form", "wrong")).isEqualTo(403);
    assertThat(post("/zh/form", "%00%%")).isEqualTo(400);
    char first = token.charAt(30) == 'A' ? 'B' : 'A';
    assertThat(post("/zh/form", token.substring(0, 30) + first + token.substring(31)))
        .isEqualTo(403);
    assertThat(token("/zh/form")).isNotEqualTo(token);
  }

  @Test
  void what_the_browser_says_of_the_forms_home_counts() {
    String token = token("/zh/form");
    String own = "Origin: http://localhost:" + house.port();
    assertThat(post("/zh/form", token, own, "Sec-Fetch-Site: same-origin")).isEqualTo(200);
    assertThat(post("/zh/form", token, "Origin: null", "Sec-Fetch-Site: same-origin"))
        .as("what no-referrer makes of our own pages")
        .isEqualTo(200);
    assertThat(post("/zh/form", token, "Origin: null", "Sec-Fetch-Site: cross-site"))
        .isEqualTo(403);
    assertThat(post("/zh/form", token, "Origin: http://evil.example")).isEqualTo(403);
    assertThat(
            post("/zh/form", token, "Origin: http://evil.example", "Sec-Fetch-Site: same-origin"))
        .isEqualTo(403);
    assertThat(post("/zh/form", token, own, "Sec-Fetch-Site: same-site")).isEqualTo(403);
  }

  @Test
  void staff_forms_belong_to_one_session() {
    String token = token("/zh/staff", MEDIATOR);
    assertThat(post("/zh/staff", token, MEDIATOR)).isEqualTo(200);
    assertThat(post("/zh/staff", token("/zh/form"), MEDIATOR))
        .as("a token given to nobody")
        .isEqualTo(403);
    assertThat(
            post("/zh/staff", token("/zh/staff", "Cookie: __Host-staff=admin-session"), MEDIATOR))
        .isEqualTo(403);
    assertThat(post("/zh/staff", token)).as("no session").isEqualTo(401);
  }

  @Test
  void reading_changes_nothing_even_with_a_token() {
    String token = token("/zh/form");
    assertThat(house.get("/zh/form?csrf=" + token + "&text=dust").text()).doesNotContain("[dust]");
  }
}
