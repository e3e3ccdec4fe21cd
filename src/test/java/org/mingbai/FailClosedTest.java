package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SEC-49: where what decides about access cannot be read, nobody gets in and nothing is told. The
/// faults are real ones, made in the real database behind the house's back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailClosedTest {
  private static final String WORDS = "Siri ya Juma";
  @TempDir private Path home;
  private HouseFixture house;
  private Caller amina;
  private String reference;
  private String code;

  @BeforeEach
  void open() throws Exception {
    house = HouseFixture.open(home);
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    String joining = first.invite("amina", "Amina", "mediator", "sw");
    amina = new Caller(house).join(joining, "amina", "Amina", Instant::now);
    String filed =
        house
            .call("POST", "/cases", "{\"what\":\"" + WORDS + "\",\"locale\":\"sw\"}", "", "k")
            .body();
    reference = field(filed, "reference");
    code = field(filed, "code");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String field(String json, String name) {
    return json.replaceAll("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  private void behind(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("mingbai.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private HttpResponse<String> hers() {
    return amina.get("/en/desk/cases/" + reference);
  }

  /// With this table gone the call is refused and tells nothing; with it back it is answered.
  private void closedWithout(String table, Callable<HttpResponse<String>> call) throws Exception {
    HttpResponse<String> before = call.call();
    assertThat(before.statusCode()).as(table).isEqualTo(200);
    assertThat(before.body()).contains(WORDS);
    behind("alter table " + table + " rename to gone");
    try {
      refused(table, call.call());
    } finally {
      behind("alter table gone rename to " + table);
    }
    assertThat(call.call().statusCode()).as(table + " is back").isEqualTo(200);
  }

  private static void refused(String why, HttpResponse<String> answer) {
    System.out.println("SEC-49 " + why + ": " + answer.statusCode());
    assertThat(answer.statusCode()).as(why).isIn(401, 404, 500, 503);
    assertThat(answer.body()).as(why).doesNotContain(WORDS);
    assertThat(answer.body())
        .as(why)
        .doesNotContainIgnoringCase("sql")
        .doesNotContain("org.mingbai");
  }

  @Test
  void who_somebody_is_cannot_be_read() throws Exception {
    closedWithout("staff_session", this::hers);
    behind("update stream set data_key = x'00' where kind = 'member'");
    house.close();
    house = HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), Instant::now);
    Caller again = new Caller(house).holding("staff", amina.cookie("staff").orElseThrow());
    refused("the key of an account", again.get("/en/desk/cases/" + reference));
  }

  @Test
  void what_a_complainant_holds_cannot_be_read() throws Exception {
    String visit =
        field(
            house.call("POST", "/returns", "{\"code\":\"" + code + "\"}", "", "").body(), "token");
    closedWithout("visit", () -> house.call("GET", "/case", "", visit, ""));
    String talk = house.call("POST", "/conversations", "{\"locale\":\"sw\"}", "", "").body();
    String messages = "/conversations/" + field(talk, "id") + "/messages";
    String token = field(talk, "token");
    assertThat(
            house.call("POST", messages, "{\"text\":\"" + WORDS + "\"}", token, "t").statusCode())
        .isEqualTo(200);
    closedWithout("talk_row", () -> house.call("GET", messages, "", token, ""));
  }

  /// The act of stepping aside stands in the case file: where that cannot be read, nobody sees the
  /// case, least of all who stepped aside.
  @Test
  void who_stands_aside_cannot_be_read() throws Exception {
    String at = "/en/desk/cases/" + reference;
    assertThat(amina.post(at, at + "/aside", Map.of("reason", "named")).statusCode())
        .isEqualTo(303);
    assertThat(hers().statusCode()).isEqualTo(404);
    house.close();
    behind(
        "update event set payload = x'0011' where number = (select max(e.number) from event e join"
            + " stream s on s.number = e.stream where s.kind = 'case')");
    house = HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), Instant::now);
    Caller again = new Caller(house).holding("staff", amina.cookie("staff").orElseThrow());
    refused("a recusal", again.get(at));
    refused("a case file", house.call("POST", "/returns", "{\"code\":\"" + code + "\"}", "", ""));
  }

  @Test
  void the_key_of_a_case_is_not_the_right_one() throws Exception {
    assertThat(hers().body()).contains(WORDS);
    house.close();
    behind("update stream set data_key = x'0011223344' where kind = 'case'");
    house = HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), Instant::now);
    Caller again = new Caller(house).holding("staff", amina.cookie("staff").orElseThrow());
    refused("a case's key", again.get("/en/desk/cases/" + reference));
    refused("a case's key", house.call("POST", "/returns", "{\"code\":\"" + code + "\"}", "", ""));
  }
}
