package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.phrases.Ready;
import org.mingbai.phrases.ReadySentences;

/// One journey, read line by line: what a complainant and the mediators do over real HTTP, and what
/// each must see.
final class Journey {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Languages LANGUAGES = Languages.read(null);
  private static final Phrasebook PHRASES = new Phrasebook(LANGUAGES);
  private static final ReadySentences SENTENCES = new ReadySentences(LANGUAGES, PHRASES);
  private static final AtomicInteger KEYS = new AtomicInteger();
  private final HouseFixture house;
  private final Map<String, Caller> staff;
  private final Runnable fiveHours;
  private final Map<String, Complainant> complainants = new HashMap<>();

  Journey(HouseFixture house, Map<String, Caller> staff, Runnable fiveHours) {
    this.house = house;
    this.staff = staff;
    this.fiveHours = fiveHours;
  }

  void walk(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          step(line.split(" ", 2)[0], line.split(" ", 2)[1]);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("at: " + line + "\n" + e.getMessage(), e);
        }
      }
    }
  }

  private void step(String who, String what) {
    switch (who) {
      case "the" -> house.look();
      case "five" -> fiveHours.run();
      case "she", "other" -> complainants.computeIfAbsent(who, w -> new Complainant()).does(what);
      default -> new Mediator(staff.get(who)).does(what);
    }
  }

  private Complainant she() {
    return complainants.get("she");
  }

  private static String after(String what, String verb) {
    return what.substring(verb.length()).strip();
  }

  /// The fixed part of these words, before the first blank.
  private static String said(String locale, String key) {
    Language language = Language.of(locale);
    return switch (key) {
      case "chat.person.wait" -> PHRASES.say(language, key, "day", "\u0001").split("\u0001", 2)[0];
      case "chat.person.hours" -> PHRASES.say(language, key, "hours", 4);
      default -> PHRASES.say(language, key);
    };
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private static Ready ready(String what) {
    String[] words = what.split(" ");
    Map<String, String> blanks = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      blanks.put(words[i].split("=", 2)[0], words[i].split("=", 2)[1]);
    }
    return new Ready(words[0], blanks);
  }

  private JsonNode call(String method, String path, Map<String, String> body, String token) {
    try {
      String json = body.isEmpty() ? "" : JSON.writeValueAsString(body);
      return parsed(house.call(method, path, json, token, "j" + KEYS.incrementAndGet()).body());
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  /// Whoever complains, with nothing but a conversation or a code.
  private final class Complainant {
    private String locale = "en";
    private String id = "";
    private String token = "";
    private String code = "";
    private String visit = "";
    private String reference = "";
    private Map<String, String> lastBody = Map.of();
    private String lastKey = "";
    private JsonNode last = JSON.createObjectNode();
    private final List<String> sent = new ArrayList<>();

    void does(String what) {
      String[] words = what.split(" ");
      switch (words[0]) {
        case "opens" -> opens(words);
        case "says" -> says(after(what, "says"));
        case "taps" -> sends(Map.of("choice", words[1]));
        case "skips" -> skips();
        case "sends" -> assertThat(sendsAgain().get("messages")).isEqualTo(last.get("messages"));
        case "said" -> assertThat(texts("complainant")).containsAll(sent).doesNotHaveDuplicates();
        case "is" -> assertThat(history().at("/state/leading").asText()).isEqualTo(words[1]);
        case "hears" -> assertThat(lastFrom()).contains("assistant");
        case "never" -> never(words[1], what);
        case "has" -> has(words[1]);
        case "doubts" -> doubts();
        case "refuses" -> refuses(what.endsWith("on her case page") ? "/case" : "/chat");
        case "links" -> links();
        case "unlinks" -> unlinks();
        case "original" ->
            assertThat(history().findValuesAsText("original")).contains(after(what, "original"));
        case "comes" -> comes();
        case "sees" -> assertThat(page()).contains(after(what, "sees"));
        case "adds" -> call("POST", "/case/statements", Map.of("text", after(what, "adds")), visit);
        case "reads" -> reads(after(what, "reads"));
        default -> throw new IllegalArgumentException(what);
      }
    }

    private void opens(String[] words) {
      if (words[1].equals("the")) {
        String page =
            new Caller(house).holding("chat", id + ":" + token).get("/" + locale + "/chat").body();
        assertThat(page).contains("data-log");
        return;
      }
      locale = words[1];
      JsonNode opened =
          call("POST", "/conversations", Map.of("locale", locale, "country", words[2]), "");
      id = opened.get("id").asText();
      token = opened.get("token").asText();
    }

    private void says(String text) {
      sent.add(text);
      sends(Map.of("text", text));
    }

    private void sends(Map<String, String> body) {
      lastBody = body;
      lastKey = "j" + KEYS.incrementAndGet();
      last = sendsAgain();
      for (JsonNode message : last.get("messages")) {
        reference = message.at("/receipt/reference").asText(reference);
        code = message.at("/receipt/code").asText(code);
      }
    }

    private JsonNode sendsAgain() {
      try {
        var answer =
            house.call(
                "POST",
                "/conversations/" + id + "/messages",
                JSON.writeValueAsString(lastBody),
                token,
                lastKey);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer.body());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private void skips() {
      for (int i = 0; i < 8 && !last.toString().contains("\"understood\",\"text\""); i++) {
        sends(Map.of("choice", "skip"));
      }
    }

    private JsonNode history() {
      return call("GET", "/conversations/" + id + "/messages?after=0", Map.of(), token);
    }

    private List<String> lastFrom() {
      return last.get("messages").findValuesAsText("from");
    }

    private List<String> texts(String from) {
      List<String> texts = new ArrayList<>();
      for (JsonNode message : history().get("messages")) {
        if (from.isEmpty() || message.get("from").asText().equals(from)) {
          texts.add(message.get("text").asText());
        }
      }
      return texts;
    }

    private String all() {
      return String.join("\n", texts(""));
    }

    private void never(String verb, String what) {
      switch (verb) {
        case "hears" -> assertThat(lastFrom()).doesNotContain("assistant");
        case "reads" -> assertThat(all()).doesNotContain(after(what, "never reads"));
        default -> assertThat(page()).doesNotContain(after(what, "never sees"));
      }
    }

    private void has(String thing) {
      if (thing.equals("one")) {
        String mine = reference;
        assertThat(history().findValuesAsText("reference")).isNotEmpty().allMatch(mine::equals);
      } else {
        assertThat(code).matches("([0-9]{5} ){3}[0-9]{5}");
      }
    }

    /// She says of the last translated message that it is wrong.
    private void doubts() {
      Caller caller = new Caller(house).holding("chat", id + ":" + token);
      String at = "/" + locale + "/chat";
      String[] shown = caller.get(at).body().split("name=\"doubt\" value=\"");
      String number = shown[shown.length - 1].split("\"", 2)[0];
      assertThat(caller.post(at, at, Map.of("doubt", number)).statusCode()).isEqualTo(303);
    }

    /// She does not want the person whom the page names.
    private void refuses(String page) {
      Caller caller = new Caller(house).holding("chat", id + ":" + token).holding("visit", visit);
      String at = "/" + locale + page;
      String since = caller.get(at).body().split("name=\"refuse\" value=\"", 2)[1].split("\"")[0];
      assertThat(caller.post(at, at, Map.of("refuse", since)).statusCode()).isEqualTo(303);
    }

    /// From the case she has open, with the code of another.
    private void links() {
      String other = complainants.get("other").code;
      Caller caller = new Caller(house).holding("visit", visit);
      String at = "/" + locale + "/case";
      assertThat(caller.post(at, at + "/link", Map.of("code", other)).statusCode()).isEqualTo(303);
    }

    private void unlinks() {
      Caller caller = new Caller(house).holding("visit", visit);
      String at = "/" + locale + "/case";
      String other = complainants.get("other").reference;
      assertThat(caller.post(at, at + "/unlink", Map.of("reference", other)).statusCode())
          .isEqualTo(303);
    }

    private void comes() {
      visit = call("POST", "/returns", Map.of("code", code), "").get("token").asText();
    }

    private String page() {
      String html = new Caller(house).holding("visit", visit).get("/" + locale + "/case").body();
      return html.replace("&#39;", "'");
    }

    private void reads(String what) {
      String[] words = what.split(" ");
      switch (words[0]) {
        case "key" ->
            assertThat(all())
                .contains(words.length > 2 ? said(words[1], words[2]) : said(locale, words[1]));
        case "ready" ->
            assertThat(all())
                .contains(
                    SENTENCES.say(Language.of(locale), ready(after(what, "ready"))).orElseThrow());
        case "plural" ->
            assertThat(all())
                .contains(
                    PHRASES.say(
                        Language.of(locale),
                        words[1],
                        "before",
                        Integer.parseInt(words[2].split("=")[1])));
        case "it" -> assertThat(all().split(said(locale, words[2]), -1)).hasSize(2);
        default -> assertThat(all()).contains(what);
      }
    }
  }

  /// Somebody at the desk, as a browser without script.
  private final class Mediator {
    private final Caller caller;

    Mediator(Caller caller) {
      this.caller = caller;
    }

    private String at() {
      return "/en/desk/cases/" + she().reference;
    }

    private String seen() {
      return caller.get(at()).body().replace("&#39;", "'");
    }

    void does(String what) {
      String[] words = what.split(" ");
      switch (words[0]) {
        case "claims" -> act("/claim", Map.of(), 303);
        case "releases" -> act("/release", Map.of(), 303);
        case "accepts" -> act("/accept", Map.of(), 303);
        case "declines" -> act("/decline", Map.of(), 303);
        case "takes" -> act("/take-over", Map.of(), 303);
        case "replies" -> writes("reply", after(what, "replies"), 303);
        case "answers" -> answers(words[1].replace(":", ""), what.split(": ", 2)[1]);
        case "notes" -> writes("note", after(what, "notes"), 303);
        case "closes" -> writes("close", after(what, "closes"), 303);
        case "chooses" -> chooses(ready(after(what, "chooses")));
        case "hands" -> hands(what);
        case "cannot" -> cannot(what);
        case "is" -> says(words[1]);
        case "steps" -> act("/aside", Map.of("reason", words[2]), 303);
        case "overrides:" -> override("/override", what, 303);
        case "allows" -> override("/allow", what, 303);
        case "refuses" -> override("/refuse", what, 303);
        case "sees" -> sees(after(what, "sees"));
        case "writes" -> writes(words[1].replace(":", ""), what.split(": ", 2)[1]);
        case "translates:" -> translates(after(what, "translates:"));
        case "waits" -> settles(after(what, "waits"), "/waiting");
        case "asks" -> settles("", "/ask");
        case "doubts" -> settles("", "/wrong");
        case "idles" ->
            assertThat(caller.get("/en/desk/translations").body()).doesNotContain(she().reference);
        case "queues" -> queues(words.length > 1 ? words[2] : "");
        default -> throw new IllegalArgumentException(what);
      }
    }

    private String act(String path, Map<String, String> fields, int status) {
      var answer = caller.post("/en/desk/account", at() + path, fields);
      assertThat(answer.statusCode()).as(path + " " + shown(answer.body())).isEqualTo(status);
      return answer.body().replace("&#39;", "'");
    }

    private static String shown(String body) {
      return body.substring(0, Math.min(300, body.length()));
    }

    /// Of the one colleague who stands aside from the case.
    private String override(String path, String what, int status) {
      String of = seen().split("name=\"of\" value=\"", 2)[1].split("\"", 2)[0];
      String why = what.contains(": ") ? what.split(": ", 2)[1] : "";
      return act(path, Map.of("of", of, "reason", why), status);
    }

    private String writes(String act, String text, int status) {
      String field = act.equals("close") ? "reason" : act;
      return act("/" + act, Map.of(field, text, "key", "j" + KEYS.incrementAndGet()), status);
    }

    private void answers(String locale, String text) {
      String key = "j" + KEYS.incrementAndGet();
      act("/reply", Map.of("reply", text, "locale", locale, "key", key), 303);
    }

    /// A reply in a language of hers: not sent, but kept to be translated.
    private void writes(String locale, String text) {
      answers(locale, text);
      assertThat(seen()).contains("Waits for a translation");
    }

    private void translates(String text) {
      String list = caller.get("/en/desk/translations").body();
      String[] query =
          list.split(she().reference + "/translation\\?of=", 2)[1].split("\"", 2)[0].split(
              "&(amp;)?to=");
      Map<String, String> fields =
          Map.of(
              "of",
              query[0],
              "to",
              query[1],
              "translation",
              text,
              "key",
              "j" + KEYS.incrementAndGet());
      act("/translation", fields, 303);
    }

    /// Presses a button of the first form of the case's page that goes there.
    private void settles(String button, String path) {
      String form = seen().split("action=\"" + at() + path + "\"", 2)[1].split("</form>", 2)[0];
      Map<String, String> fields = new HashMap<>();
      for (String part : form.split("type=\"hidden\" name=\"")) {
        String[] field = part.split("\"");
        if (field.length > 2 && field[1].equals(" value=") && !field[0].equals("csrf")) {
          fields.put(field[0], field[2]);
        }
      }
      if (!button.isEmpty()) {
        fields.put("do", button);
      }
      act(path, fields, button.equals("change") ? 200 : 303);
    }

    private void chooses(Ready ready) {
      Map<String, String> fields = new HashMap<>();
      ready.values().forEach((name, value) -> fields.put("b0." + name, value));
      fields.put("s", ready.id());
      fields.put("key", "j" + KEYS.incrementAndGet());
      fields.put("seen", SENTENCES.say(Language.of(she().locale), ready).orElseThrow());
      fields.put("do", "send");
      act("/phrases", fields, 303);
    }

    private void hands(String what) {
      String to = what.split("[ :]")[2];
      Map<String, String> fields = new HashMap<>(Map.of("reason", what.split(": ", 2)[1]));
      if (to.equals("language")) {
        fields.put("locale", what.split("[ :]")[3]);
      } else {
        fields.put("to", member(to));
      }
      act("/hand-over", fields, 303);
    }

    /// The other's id, as the form offers it under her name.
    private String member(String login) {
      String name = JourneysTest.NAMES.get(login);
      return seen().replaceAll("(?s).*<option value=\"([^\"]+)\">" + name + "</option>.*", "$1");
    }

    private void cannot(String what) {
      String[] words = what.split("[ :]");
      String why = what.contains(": ") ? what.split(": ", 2)[1] : "";
      String told =
          switch (words[1]) {
            case "see" -> {
              assertThat(caller.get(at()).statusCode()).isEqualTo(404);
              yield "";
            }
            case "claim" -> act("/claim", Map.of(), 409);
            case "accept" -> act("/accept", Map.of(), 409);
            case "allow" -> override("/allow", "", 409);
            case "override" -> {
              assertThat(seen()).doesNotContain(at() + "/override");
              yield seen();
            }
            case "take" -> act("/take-over", Map.of(), 409);
            default -> writes("reply", "not mine", 409);
          };
      assertThat(told).contains(why);
    }

    private void says(String state) {
      assertThat(
              caller
                  .post("/en/desk/account", "/en/desk/queue", Map.of("state", state))
                  .statusCode())
          .isEqualTo(303);
    }

    private void sees(String what) {
      if (what.equals("the other linked")) {
        assertThat(seen()).contains("Linked by the complainant").contains(other());
      } else if (what.equals("nothing linked")) {
        assertThat(seen()).doesNotContain("Linked by the complainant").doesNotContain(other());
      } else if (what.startsWith("in the queue: ")) {
        assertThat(caller.get("/en/desk/queue").body()).contains(after(what, "in the queue: "));
      } else {
        assertThat(seen()).containsIgnoringCase(what);
      }
    }

    private String other() {
      return complainants.get("other").reference;
    }

    private void queues(String before) {
      String page = caller.get("/en/desk/queue").body();
      assertThat(page).contains(she().reference);
      if (!before.isEmpty()) {
        assertThat(page.indexOf(she().reference))
            .isLessThan(page.indexOf(complainants.get(before).reference));
      }
    }
  }

  /// A caller who signed in when the house was opened.
  static Caller joined(HouseFixture house, Caller boss, String login, Supplier<Instant> now) {
    String name = JourneysTest.NAMES.get(login);
    String link =
        boss.invite(login, name, JourneysTest.ROLES.get(login), JourneysTest.READS.get(login));
    return new Caller(house).join(link, login, name, now);
  }
}
