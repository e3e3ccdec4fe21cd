package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.web.Door;

/// A case that a mediator may not see is not there for her, whichever door of it she tries: the
/// same answer, word for word, as for one that never was (SEC-11).
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

  @Test
  void every_door_of_a_case_she_may_not_see_answers_as_if_it_were_not_there(@TempDir Path home)
      throws Exception {
    try (HouseFixture house = HouseFixture.open(home)) {
      Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
      new Caller(house)
          .join(first.invite("amina", "Amina", "mediator", "sw"), "amina", "Amina", Instant::now);
      Caller joel =
          new Caller(house)
              .join(first.invite("joel", "Joel", "mediator", "en"), "joel", "Joel", Instant::now);
      String filed =
          house.call("POST", "/cases", "{\"what\":\"Mshahara\",\"locale\":\"sw\"}", "", "k").body();
      String hidden = filed.replaceAll("(?s).*?\"reference\":\"([^\"]*)\".*", "$1");
      List<String> tried = new ArrayList<>();
      for (Door door : house.doors()) {
        if (door.path().contains("/desk/cases/{reference}")) {
          assertThat(answer(joel, door, hidden))
              .as(door.toString())
              .isEqualTo(answer(joel, door, NEVER));
          tried.add(door.path());
        }
      }
      assertThat(tried).hasSizeGreaterThan(25);
    }
  }

  /// Status and body, without what is another at each call.
  private static String answer(Caller who, Door door, String reference) {
    String path = door.path().replace("{lang}", "en").replace("{reference}", reference);
    Map<String, String> fields = new HashMap<>(FIELDS);
    fields.put("key", "k" + System.nanoTime());
    HttpResponse<String> answer =
        door.method().equals("GET") ? who.get(path) : who.post("/en/desk/account", path, fields);
    // a door for supervisors or reviewers turns her away before it looks
    int away = door.path().matches(".*/(override|allow|refuse|review)") ? 403 : 404;
    assertThat(answer.statusCode()).as(door.method() + " " + path).isEqualTo(away);
    return answer
        .body()
        .replace(reference, "REF")
        .replaceAll("(name=\"csrf\" value=\")[^\"]*", "$1")
        .replaceAll("(name=\"key\" value=\")[^\"]*", "$1");
  }
}
