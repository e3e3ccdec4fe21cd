package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.web.Door;

/// Who looked at her case: whichever way staff reads of it, its complainant finds one entry, by
/// day, role, office and purpose, and no name (PRV-17). What is set up before a read is done by
/// colleagues of no one country's office; whoever reads is of Kenya's, so that her entry stands
/// out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRecordTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WORDS = "Nobody paid us at the quarry kiwanda";

  /// Whatever a door of the desk asks for, so that none is turned away for a missing field.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("act", "claim"),
          Map.entry("note", "words"),
          Map.entry("reply", "words"),
          Map.entry("reason", "words"),
          Map.entry("translation", "words"),
          Map.entry("locale", "en"),
          Map.entry("until", "2030-01-01"),
          Map.entry("state", "viewing"),
          Map.entry("of", "0"),
          Map.entry("to", "sw"),
          Map.entry("sheet", "ke-wages-when"),
          Map.entry("s", "greet"),
          Map.entry("purpose", "office"));

  private static final Map<String, Caller> STAFF = new HashMap<>();
  private static HouseFixture house;
  private static int keys;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = HouseFixture.atNoon(home);
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", HouseFixture::noon);
    joins(first, "boss", "mediator\nsupervisor", "en\nsw", "");
    joins(first, "salma", "mediator", "fr", "");
    joins(first, "mediator", "mediator", "en\nsw", "KE");
    joins(first, "supervisor", "mediator\nsupervisor", "en\nsw", "KE");
    joins(first, "reviewer", "mediator\nreviewer", "en", "KE");
    joins(first, "custodian", "custodian", "en", "KE");
    joins(first, "administrator", "administrator", "en", "KE");
  }

  private static void joins(
      Caller first, String login, String roles, String languages, String country) {
    String link = first.invite(login, login, roles, languages, country);
    STAFF.put(login, new Caller(house).join(link, login, login, HouseFixture::noon));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// A case: its number, and what opens it for its complainant.
  private record Case(String reference, String code) {
    static Case filed(String locale, String what) {
      JsonNode filed =
          call("POST", "/cases", Map.of("what", what, "locale", locale, "country", "KE"), "");
      return new Case(filed.get("reference").asText(), filed.get("code").asText());
    }

    String at() {
      return "/en/desk/cases/" + reference;
    }

    String visit() {
      return call("POST", "/returns", Map.of("code", code), "").get("token").asText();
    }

    void says(String words) {
      call("POST", "/case/statements", Map.of("text", words), visit());
    }

    /// What she reads of who looked: by Kenya's office.
    List<String> looks() {
      List<String> looks = new ArrayList<>();
      for (JsonNode look : call("GET", "/case", Map.of(), visit()).get("looks")) {
        if (look.path("unit").asText().equals("KE")) {
          looks.add(look.get("role").asText() + " " + look.get("purpose").asText());
        }
      }
      return looks;
    }
  }

  private static JsonNode call(String method, String path, Map<String, String> body, String token) {
    try {
      String json = body.isEmpty() ? "" : JSON.writeValueAsString(body);
      HttpResponse<String> answer = house.call(method, path, json, token, "r" + keys++);
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return JSON.readTree(answer.body());
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private static HttpResponse<String> get(String who, String path) {
    return STAFF.get(who).get("/en/desk" + path);
  }

  private static HttpResponse<String> post(String who, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("key", "k" + keys++);
    return STAFF.get(who).post("/en/desk/account", "/en/desk" + path, all);
  }

  private static HttpResponse<String> does(
      String who, Case it, String act, Map<String, String> fields) {
    HttpResponse<String> answer = post(who, "/cases/" + it.reference() + act, fields);
    assertThat(answer.statusCode()).as(act + " " + answer.body()).isIn(200, 303);
    return answer;
  }

  /// One way of reading; it answers with the page that was read.
  @FunctionalInterface
  private interface Way {
    HttpResponse<String> read(Case it);
  }

  private static Arguments way(String kind, String entry, Way way) {
    return way(kind, entry, () -> Case.filed("en", WORDS + " " + kind), way);
  }

  private static Arguments way(String kind, String entry, Supplier<Case> filed, Way way) {
    return Arguments.of(kind, entry, filed, way);
  }

  /// The list may be two seconds old.
  private static HttpResponse<String> listed(Case it, Supplier<HttpResponse<String>> read) {
    AtomicReference<HttpResponse<String>> page = new AtomicReference<>(read.get());
    Patience.until(() -> {
      boolean listed = page.get().body().contains(it.reference());
      if (!listed) {
        page.set(read.get());
      }
      return listed;
    });
    return page.get();
  }

  private static String path(Case it) {
    return "/cases/" + it.reference();
  }

  static Stream<Arguments> ways() {
    return Stream.concat(pages(), acts());
  }

  private static Stream<Arguments> pages() {
    return Stream.of(
        way("the case", "mediator case", it -> get("mediator", path(it))),
        way(
            "the case twice a day",
            "mediator case",
            it -> {
              get("mediator", path(it));
              return get("mediator", path(it));
            }),
        way("its history, all open", "mediator case", it -> get("mediator", path(it) + "?after=0")),
        way(
            "with the reply box",
            "mediator case",
            it -> get("mediator", path(it) + "?write=reply")),
        way(
            "what goes on while it is open",
            "mediator case",
            it -> {
              STAFF.get("mediator").peek(it.at() + "/events");
              return get("mediator", path(it));
            }),
        way("ready sentences", "mediator case", it -> get("mediator", path(it) + "/phrases")),
        way("the inbox", "mediator list", it -> get("mediator", "/inbox")),
        way("the inbox of a supervisor", "supervisor list", it -> get("supervisor", "/inbox")),
        way("a view of it", "mediator list", it -> get("mediator", "/inbox?view=unassigned")),
        way("a language of it", "mediator list", it -> get("mediator", "/inbox?language=en")),
        way(
            "a search",
            "mediator search",
            it -> post("mediator", "/search", Map.of("q", "kiwanda"))),
        way(
            "a search for its number",
            "mediator search",
            it -> post("mediator", "/search", Map.of("q", it.reference()))),
        way(
            "who waits for a person",
            "mediator line",
            ReadingRecordTest::waitsForPerson,
            it -> get("mediator", "/queue")),
        way(
            "what she is asked to take",
            "mediator line",
            it -> {
              asked(it);
              return get("mediator", "/queue");
            }),
        way(
            "what waits to be translated",
            "mediator line",
            it -> {
              waits(it);
              return get("mediator", "/translations");
            }),
        way(
            "words to be translated",
            "mediator case",
            it -> {
              waits(it);
              return get("mediator", path(it) + "/translation" + translation(it));
            }),
        way(
            "numbers asked for",
            "custodian line",
            it -> {
              it.says("My passport number is AB1234567.");
              does("boss", it, "/claim", Map.of());
              does("boss", it, "/numbers", Map.of("purpose", "office", "do", "ask"));
              return get("custodian", "/disclosures");
            }),
        way(
            "what nobody can take",
            "administrator line",
            () -> Case.filed("fr", "Ils ne nous paient pas."),
            it -> {
              does("salma", it, "/aside", Map.of("reason", "relative"));
              return listed(it, () -> get("administrator", "/stranded"));
            }),
        way(
            "a case beside it that she linked",
            "mediator line",
            it -> {
              Case other = Case.filed("en", "Dust on our maize.");
              linked(it, other);
              return get("mediator", path(other));
            }),
        way(
            "a case like it",
            "mediator line",
            () -> Case.filed("en", "A crocodile ate the ladder of our cook at dawn."),
            it -> {
              Case other = Case.filed("en", "A crocodile ate the ladder of the cook at dawn.");
              // whoever searches has the index take in what is new
              post("boss", "/search", Map.of("q", "ladder"));
              return get("mediator", path(other));
            }));
  }

  private static Stream<Arguments> acts() {
    return Stream.of(
        way(
            "taking it",
            "mediator case",
            it -> {
              does("mediator", it, "/claim", Map.of());
              return get("mediator", path(it));
            }),
        way(
            "an act that is refused",
            "mediator case",
            it -> post("mediator", path(it) + "/snooze", Map.of())),
        way(
            "a reply without words",
            "mediator case",
            it -> post("mediator", path(it) + "/reply", Map.of("reply", ""))),
        way(
            "choosing ready sentences",
            "mediator case",
            it -> does("mediator", it, "/phrases", Map.of("s", "greet"))),
        way(
            "a sheet put into the reply",
            "mediator case",
            it -> does("mediator", it, "/sheet", Map.of("sheet", "ke-wages-when"))),
        way(
            "words taken back to write on",
            "mediator case",
            it -> {
              does("mediator", it, "/claim", Map.of());
              does("mediator", it, "/reply", Map.of("reply", "Tutakuja.", "locale", "sw"));
              return does("mediator", it, "/waiting", Map.of("do", "change", "of", waiting(it)));
            }),
        way(
            "taking what one was asked to take",
            "mediator case",
            it -> {
              asked(it);
              does("mediator", it, "/accept", Map.of());
              return get("mediator", path(it));
            }),
        way(
            "taking it over",
            "supervisor case",
            it -> {
              does("boss", it, "/claim", Map.of());
              does("supervisor", it, "/take-over", Map.of());
              return get("supervisor", path(it));
            }),
        way(
            "looking at a decision again",
            "mediator case",
            it -> {
              does("boss", it, "/claim", Map.of());
              does("boss", it, "/close", Map.of("reason", "You were paid.", "locale", "en"));
              it.says("That is not true. I do not agree.");
              does("reviewer", it, "/review", Map.of());
              return get("reviewer", path(it));
            }),
        way(
            "choosing several in the inbox",
            "mediator list",
            it -> post("mediator", "/inbox", Map.of("act", "claim", "case", it.reference()))));
  }

  /// She asked for a person in the chat.
  private static Case waitsForPerson() {
    Cast.Complainant she = new OverHttp(house, STAFF).complainant();
    she.opens("en", "KE");
    she.taps("person");
    return new Case(she.reference(), she.code());
  }

  /// A colleague asks her by name to take it.
  private static void asked(Case it) {
    does("boss", it, "/claim", Map.of());
    String to =
        get("boss", path(it))
            .body()
            .replaceAll("(?s).*<option value=\"([^\"]+)\">mediator</option>.*", "$1");
    does("boss", it, "/hand-over", Map.of("to", to, "reason", "Away."));
  }

  /// An answer in another language than the case's waits for a translator.
  private static void waits(Case it) {
    does("boss", it, "/claim", Map.of());
    does("boss", it, "/reply", Map.of("reply", "Tutakuja Jumatatu.", "locale", "sw"));
  }

  private static String waiting(Case it) {
    return get("mediator", path(it)).body().split("name=\"of\" value=\"", 2)[1].split("\"", 2)[0];
  }

  private static String translation(Case it) {
    String list = get("boss", "/translations").body();
    return list.split(it.reference() + "/translation", 2)[1].split("\"", 2)[0].replace(
        "&amp;", "&");
  }

  private static void linked(Case one, Case other) {
    Caller her = new Caller(house).holding("visit", one.visit());
    assertThat(her.post("/en/case", "/en/case/link", Map.of("code", other.code())).statusCode())
        .isEqualTo(303);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("ways")
  void each_way_of_reading_leaves_one_entry(
      String kind, String entry, Supplier<Case> filed, Way way) {
    Case it = filed.get();
    assertThat(it.looks()).as("nobody has looked yet").isEmpty();
    HttpResponse<String> read = way.read(it);
    assertThat(read.body()).as("it is there to be read").contains(it.reference());
    assertThat(it.looks()).containsExactly(entry);
    String page = new Caller(house).holding("visit", it.visit()).get("/en/case").body();
    String told = page.substring(page.indexOf("Who looked at your case"));
    assertThat(told).contains("office for Kenya").doesNotContain("case.who", "page.case.looks");
  }

  @Test
  void
      its_complainant_reading_it_herself_is_no_entry_and_staff_has_no_way_in_through_the_machines() {
    Case it = Case.filed("en", WORDS);
    new Caller(house).holding("visit", it.visit()).get("/en/case");
    call("GET", "/case", Map.of(), it.visit());
    assertThat(STAFF.get("mediator").get("/api/v1/case").statusCode()).isEqualTo(401);
    assertThat(it.looks()).isEmpty();
  }

  /// Every door of the desk is tried with a fresh case, by somebody who may do everything: where a
  /// word of the case or its number comes back, one entry is left, else none or, where the answer
  /// sends her on to the case, one.
  @Test
  void no_door_of_the_desk_shows_anything_of_a_case_without_an_entry() {
    String all = "mediator\nsupervisor\nreviewer\ncustodian\nadministrator\nauthor\npublisher";
    Caller first = STAFF.get("administrator");
    joins(first, "all", all, "en\nsw", "KE");
    List<String> wrong = new ArrayList<>();
    Set<String> showed = new TreeSet<>();
    for (Door door : house.doors()) {
      if (!door.path().contains("/desk") || door.path().endsWith("/sign-out")) {
        continue;
      }
      String canary = "canary" + keys++;
      Case it = Case.filed("en", canary + " " + WORDS);
      String answer = answered(door, it, canary);
      // a number that came with the request tells nothing
      boolean given = door.path().contains("{reference}") || door.method().equals("POST");
      boolean named = !given && answer.contains(it.reference());
      boolean shown = named || answer.contains(canary + " ");
      List<String> looks = it.looks();
      if (looks.size() > 1 || shown && looks.isEmpty()) {
        wrong.add(door.method() + " " + door.path() + " " + shown + " " + looks);
      }
      if (shown) {
        showed.add(door.path());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(showed).hasSizeGreaterThan(6);
  }

  /// What it says, without where it sends.
  private static String answered(Door door, Case it, String canary) {
    String path =
        door.path()
            .replace("/{lang}/desk", "")
            .replace("{reference}", it.reference())
            .replace("{locale}", "en")
            .replaceAll("\\{[a-z]+}", "none");
    if (door.path().endsWith("/events")) {
      STAFF.get("all").peek("/en/desk" + path);
      return "";
    }
    Map<String, String> fields = new HashMap<>(FIELDS);
    fields.put("q", canary);
    fields.put("case", it.reference());
    fields.put("reference", it.reference());
    return door.method().equals("GET") ? get("all", path).body() : post("all", path, fields).body();
  }
}
