package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.web.Door;

/// A case that a mediator may not see is not there for her, whichever door of it she tries: the
/// same answer, word for word, as for one that never was (SEC-10, SEC-11).
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenCasesTest {
  private static final String NEVER = "MB-0000-0000";

  /// Whatever a door of a case asks for, so that none is turned away for a missing field.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("note", "words"),
          Map.entry("reply", "words"),
          Map.entry("reason", "relative"),
          Map.entry("translation", "words"),
          Map.entry("locale", "en"),
          Map.entry("until", "2030-01-01"),
          Map.entry("state", "viewing"),
          Map.entry("version", "1"),
          Map.entry("of", "1"),
          Map.entry("to", "sw"),
          Map.entry("sheet", "ke-wages-when"),
          Map.entry("s", "greet"),
          Map.entry("purpose", "office"));

  private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
  private static HouseFixture house;
  private static Caller first;
  private static String plain;
  private static String guarded;

  @BeforeAll
  static void open(@TempDir Path home) throws Exception {
    SecurityEar.into(LOGGED);
    house = HouseFixture.open(home);
    first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    // somebody else has each of them: what fits nobody is everybody's
    joined("amina", "mediator", "en", "KE");
    joined("wanjiru", "mediator\nsafeguarding", "en", "KE");
    plain = filed("They did not pay us for two months.", "plain");
    guarded = filed("The foreman beat me with a stick and says he will kill me.", "guarded");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Caller joined(String login, String role, String languages, String country) {
    return joined(login, role, languages, country, "");
  }

  /// `unit`: one role in one place alone.
  private static Caller joined(
      String login, String role, String languages, String country, String unit) {
    return new Caller(house)
        .join(
            first.invite(login, login, role, languages, country, unit), login, login, Instant::now);
  }

  private static String filed(String what, String key) throws Exception {
    String body = "{\"what\":\"" + what + "\",\"locale\":\"en\",\"country\":\"KE\"}";
    return house
        .call("POST", "/cases", body, "", key)
        .body()
        .replaceAll("(?s).*?\"reference\":\"([^\"]*)\".*", "$1");
  }

  /// Each a member who works here and may not see the case; where she works: a country, all, or `/`
  /// and one role in one place alone.
  static Stream<Arguments> outsiders() {
    return Stream.of(
        Arguments.of("a mediator of another language", plain, "mediator", "sw", "", false),
        Arguments.of("a mediator of another country", plain, "mediator", "en", "UG", false),
        Arguments.of(
            "a supervisor of another country", plain, "mediator\nsupervisor", "en", "UG", false),
        Arguments.of(
            "a reviewer of another country", plain, "mediator\nreviewer", "en", "UG", false),
        Arguments.of("a mediator whom it accuses", plain, "mediator", "en", "KE", true),
        Arguments.of("a supervisor whom it accuses", plain, "mediator\nsupervisor", "en", "", true),
        Arguments.of("a mediator who is not trained", guarded, "mediator", "en", "KE", false),
        Arguments.of(
            "a supervisor who is not trained", guarded, "mediator\nsupervisor", "en", "", false),
        Arguments.of(
            "a supervisor of Uganda alone",
            plain,
            "mediator\nsupervisor",
            "sw",
            "/supervisor UG",
            false),
        Arguments.of(
            "a reviewer of Uganda alone", plain, "mediator\nreviewer", "sw", "/reviewer UG", false),
        Arguments.of("a mediator of Uganda alone", plain, "mediator", "en", "/mediator UG", false),
        Arguments.of(
            "one trained for Uganda alone",
            guarded,
            "mediator\nsafeguarding",
            "en",
            "/safeguarding UG",
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outsiders")
  void every_door_of_a_case_answers_as_if_it_were_not_there_to(
      String who, String hidden, String roles, String languages, String where, boolean accused) {
    String[] places = (where + "/").split("/", -1);
    Caller she = joined(who.replaceAll("[^a-z]", "") + "x", roles, languages, places[0], places[1]);
    if (accused) {
      String here = "/en/desk/cases/" + hidden;
      assertThat(she.get(here).statusCode()).isEqualTo(200);
      assertThat(she.post(here, here + "/aside", Map.of("reason", "named")).statusCode())
          .isEqualTo(303);
    }
    List<String> tried = new ArrayList<>();
    for (Door door : house.doors()) {
      if (door.path().contains("/desk/cases/{reference}")) {
        assertThat(answer(she, door, hidden, roles))
            .as(door.toString())
            .isEqualTo(answer(she, door, NEVER, roles));
        tried.add(door.path());
      }
    }
    assertThat(tried).hasSizeGreaterThan(25);
  }

  /// Status and body, without what is another at each call; and it leaves one line, without the
  /// number of the case (SEC-46).
  private static String answer(Caller who, Door door, String reference, String roles) {
    String path = door.path().replace("{lang}", "en").replace("{reference}", reference);
    Map<String, String> fields = new HashMap<>(FIELDS);
    fields.put("key", "k" + System.nanoTime());
    String csrf = door.method().equals("GET") ? "" : "/en/desk/account";
    int before = LOGGED.size();
    HttpResponse<String> answer = csrf.isEmpty() ? who.get(path) : who.post(csrf, path, fields);
    // a door for supervisors or reviewers turns others away before it looks
    boolean away =
        door.path().matches(".*/(override|allow|refuse)") && !roles.contains("supervisor")
            || door.path().endsWith("/review") && !roles.contains("reviewer");
    assertThat(answer.statusCode()).as(door.method() + " " + path).isEqualTo(away ? 403 : 404);
    assertThat(LOGGED.subList(before, LOGGED.size()))
        .singleElement()
        .asString()
        .contains(away ? "event=denied" : "event=not-there", door.method() + " " + door.path())
        .doesNotContain(reference);
    return answer
        .body()
        .replace(reference, "REF")
        .replaceAll("(name=\"csrf\" value=\")[^\"]*", "$1")
        .replaceAll("(name=\"key\" value=\")[^\"]*", "$1");
  }
}
