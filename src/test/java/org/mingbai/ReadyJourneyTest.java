package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.phrases.Ready;
import org.mingbai.phrases.ReadySentences;

/// A mediator who writes English alone answers, over real HTTP, somebody who reads another
/// language.
class ReadyJourneyTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final ReadySentences SENTENCES =
      new ReadySentences(LANGUAGES, new Phrasebook(LANGUAGES));
  private static HouseFixture house;
  private static Caller amina;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = HouseFixture.atNoon(home);
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", HouseFixture::noon);
    amina =
        new Caller(house)
            .join(first.invite("amina", "Amina W."), "amina", "Amina W.", HouseFixture::noon);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String field(String json, String name) {
    return json.replaceAll("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw", "ar", "zh"})
  void what_she_chose_in_english_is_read_in_the_complainants_language(String tag) throws Exception {
    Language hers = Language.of(tag);
    String filed =
        house
            .call(
                "POST",
                "/cases",
                "{\"locale\":\"" + tag + "\",\"country\":\"KE\",\"what\":\"1 2 3 4\"}",
                "",
                "ready-" + tag)
            .body();
    Ready visit = new Ready("visit.come", Map.of("day", "2026-12-01", "hour", "14:30"));
    String words = SENTENCES.say(hers, visit).orElseThrow();
    String at = "/en/desk/cases/" + field(filed, "reference");
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "key", "k-" + tag, "s", "visit.come", "b0.day", "2026-12-01", "b0.hour", "14:30"));
    fields.put("do", "look");
    String seen = amina.post(at, at + "/phrases", fields).body();
    assertThat(seen)
        .contains("on 1 December 2026 at 14:30")
        .contains("lang=\"" + tag + "\" dir=\"" + hers.direction() + "\">" + words);
    fields.put("do", "send");
    fields.put("seen", words);
    assertThat(amina.post(at, at + "/phrases", fields).statusCode()).isEqualTo(303);
    assertThat(amina.get(at).body())
        .as("both texts in the mediator's thread")
        .contains(words)
        .contains("We would like to visit you on 1 December 2026");

    String back =
        house
            .call("POST", "/returns", "{\"code\":\"" + field(filed, "code") + "\"}", "", "")
            .body();
    String token = field(back, "token");
    assertThat(house.call("GET", "/case", "", token, "").body())
        .contains("\"text\":\"" + words + "\",\"ready\":true");
    String page = new Caller(house).holding("visit", token).get("/" + tag + "/case").body();
    assertThat(page)
        .contains(words)
        .contains(new Phrasebook(LANGUAGES).say(hers, "page.ready"))
        .doesNotContain("We would like to visit you");
  }

  /// PRV-17: by day, role and purpose, never by name.
  @Test
  void the_complainant_reads_who_looked_at_her_case_and_nobody_before_has() throws Exception {
    String body = "{\"locale\":\"en\",\"country\":\"KE\",\"what\":\"My pay is late\"}";
    String filed = house.call("POST", "/cases", body, "", "looks").body();
    String code = "{\"code\":\"" + field(filed, "code") + "\"}";
    String back = house.call("POST", "/returns", code, "", "").body();
    assertThat(back).contains("\"looks\":[]");
    Caller her = new Caller(house).holding("visit", field(back, "token"));
    assertThat(her.get("/en/case").body()).contains("Nobody has looked yet.");

    assertThat(amina.get("/en/desk/inbox").statusCode()).isEqualTo(200);
    amina.get("/en/desk/cases/" + field(filed, "reference"));
    amina.get("/en/desk/cases/" + field(filed, "reference"));
    LocalDate today = LocalDate.ofInstant(HouseFixture.noon(), ZoneOffset.UTC);
    String look = "\"day\":\"" + today + "\",\"role\":\"mediator\"";
    String story = house.call("GET", "/case", "", field(back, "token"), "").body();
    assertThat(story)
        .contains(look, "\"purpose\":\"case\"", "\"purpose\":\"list\"")
        .doesNotContain("Amina");
    assertThat(story.split("\"purpose\"", -1)).as("the same look once").hasSize(3);
    assertThat(her.get("/en/case").body())
        .contains("The case was opened.", "Its last words were seen in the list.")
        .doesNotContain("Nobody has looked yet.", "Amina");
  }
}
