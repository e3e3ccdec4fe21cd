package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A journey over real HTTP: complainants by the interface for machines, mediators as browsers
/// without script.
final class OverHttp implements Cast {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger KEYS = new AtomicInteger();
  private final HouseFixture house;
  private final Map<String, Caller> staff;

  OverHttp(HouseFixture house, Map<String, Caller> staff) {
    this.house = house;
    this.staff = staff;
  }

  static String key() {
    return "j" + KEYS.incrementAndGet();
  }

  @Override
  public Complainant complainant() {
    return new Her();
  }

  @Override
  public Mediator mediator(String login) {
    return new DeskOverHttp(staff.get(login));
  }

  @Override
  public void close() {}

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private JsonNode call(String method, String path, Map<String, String> body, String token) {
    return call(method, path, body, token, key());
  }

  private JsonNode call(
      String method, String path, Map<String, String> body, String token, String key) {
    try {
      String json = body.isEmpty() ? "" : JSON.writeValueAsString(body);
      var answer = house.call(method, path, json, token, key);
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      return parsed(answer.body());
    } catch (Exception e) {
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  private final class Her implements Complainant {
    private String locale = "en";
    private String id = "";
    private String token = "";
    private String code = "";
    private String visit = "";
    private String reference = "";
    private boolean loses;
    private JsonNode last = JSON.createObjectNode();

    @Override
    public String locale() {
      return locale;
    }

    @Override
    public String reference() {
      return reference;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public void opens(String language, String country) {
      locale = language;
      JsonNode opened =
          call("POST", "/conversations", Map.of("locale", locale, "country", country), "");
      id = opened.get("id").asText();
      token = opened.get("token").asText();
    }

    @Override
    public void opensAgain() {
      assertThat(chat().get("/" + locale + "/chat").body()).contains("data-log");
    }

    private Caller chat() {
      return new Caller(house).holding("chat", id + ":" + token);
    }

    @Override
    public void says(String text) {
      sends(Map.of("text", text));
    }

    @Override
    public void taps(String choice) {
      sends(Map.of("choice", choice));
    }

    private void sends(Map<String, String> body) {
      String key = key();
      String path = "/conversations/" + id + "/messages";
      last = call("POST", path, body, token, key);
      if (loses) {
        JsonNode again = call("POST", path, body, token, key);
        assertThat(again.get("messages")).isEqualTo(last.get("messages"));
      }
      loses = false;
      for (JsonNode message : last.get("messages")) {
        reference = message.at("/receipt/reference").asText(reference);
        code = message.at("/receipt/code").asText(code);
      }
    }

    @Override
    public void skips() {
      for (int i = 0; i < 8 && !last.toString().contains("\"understood\",\"text\""); i++) {
        taps("skip");
      }
    }

    @Override
    public void losesTheAnswer() {
      loses = true;
    }

    private JsonNode history() {
      return call("GET", "/conversations/" + id + "/messages?after=0", Map.of(), token);
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

    @Override
    public void is(String leading) {
      assertThat(history().at("/state/leading").asText()).isEqualTo(leading);
    }

    @Override
    public void hears(boolean assistant) {
      assertThat(last.get("messages").findValuesAsText("from").contains("assistant"))
          .isEqualTo(assistant);
    }

    @Override
    public void saidOnce(Iterable<String> sent) {
      assertThat(texts("complainant")).containsAll(sent).doesNotHaveDuplicates();
    }

    @Override
    public void hasReceipt() {
      assertThat(code).matches("([0-9]{5} ){3}[0-9]{5}");
    }

    @Override
    public void hasOneCase() {
      String mine = reference;
      assertThat(history().findValuesAsText("reference")).isNotEmpty().allMatch(mine::equals);
    }

    @Override
    public void reads(String words) {
      assertThat(all()).contains(words);
    }

    @Override
    public void readsOnce(String words) {
      assertThat(all()).containsOnlyOnce(words);
    }

    @Override
    public void neverReads(String words) {
      assertThat(all()).doesNotContain(words);
    }

    @Override
    public void readsOriginal(String words) {
      assertThat(history().findValuesAsText("original")).contains(words);
    }

    @Override
    public void doubts() {
      Caller caller = chat();
      String at = "/" + locale + "/chat";
      String[] shown = caller.get(at).body().split("name=\"doubt\" value=\"");
      String number = shown[shown.length - 1].split("\"", 2)[0];
      assertThat(caller.post(at, at, Map.of("doubt", number)).statusCode()).isEqualTo(303);
    }

    @Override
    public void comesBack() {
      visit = call("POST", "/returns", Map.of("code", code), "").get("token").asText();
    }

    private String page() {
      String html = new Caller(house).holding("visit", visit).get("/" + locale + "/case").body();
      return html.replace("&#39;", "'");
    }

    @Override
    public void sees(String words) {
      assertThat(page()).contains(words);
    }

    @Override
    public void neverSees(String words) {
      assertThat(page()).doesNotContain(words);
    }

    @Override
    public void adds(String words) {
      call("POST", "/case/statements", Map.of("text", words), visit);
    }

    private Caller back() {
      return new Caller(house).holding("visit", visit);
    }

    private void sends(Caller caller, String page, String to, Map<String, String> fields) {
      var answer = caller.post("/" + locale + page, "/" + locale + to, fields);
      assertThat(answer.statusCode()).as(to).isEqualTo(303);
    }

    @Override
    public void refuses() {
      refuses(chat(), "/chat");
    }

    @Override
    public void refusesOnHerCase() {
      refuses(back(), "/case");
    }

    private void refuses(Caller caller, String page) {
      String html = caller.get("/" + locale + page).body();
      String since = html.split("name=\"refuse\" value=\"", 2)[1].split("\"", 2)[0];
      sends(caller, page, page, Map.of("refuse", since));
    }

    @Override
    public void links(Complainant other) {
      sends(back(), "/case", "/case/link", Map.of("code", other.code()));
    }

    @Override
    public void unlinks(Complainant other) {
      sends(back(), "/case", "/case/unlink", Map.of("reference", other.reference()));
    }
  }
}
