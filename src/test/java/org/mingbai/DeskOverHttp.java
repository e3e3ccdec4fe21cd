package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingbai.phrases.Ready;

/// A mediator over real HTTP, as a browser without script.
final class DeskOverHttp implements Cast.Mediator {
  private final Caller caller;

  DeskOverHttp(Caller caller) {
    this.caller = caller;
  }

  private static String at(Cast.Complainant of) {
    return "/en/desk/cases/" + of.reference();
  }

  private String seen(Cast.Complainant of) {
    return caller.get(at(of)).body().replace("&#39;", "'");
  }

  /// The page's words as one line, without what marks them up.
  private String words(Cast.Complainant of) {
    return Seen.line(seen(of).replaceAll("<[^>]*>", ""));
  }

  private String post(Cast.Complainant of, String path, Map<String, String> fields, int status) {
    var answer = caller.post("/en/desk/account", at(of) + path, fields);
    assertThat(answer.statusCode())
        .as(path + " " + answer.body().substring(0, Math.min(300, answer.body().length())))
        .isEqualTo(status);
    return answer.body().replace("&#39;", "'");
  }

  @Override
  public void acts(Cast.Complainant of, String act) {
    post(of, "/" + act, Map.of(), 303);
  }

  @Override
  public void cannot(Cast.Complainant of, String act, String why) {
    String told =
        switch (act) {
          case "see" -> {
            assertThat(caller.get(at(of)).statusCode()).isEqualTo(404);
            yield "";
          }
          case "reply" ->
              post(of, "/reply", Map.of("reply", "not mine", "key", OverHttp.key()), 409);
          case "override" -> {
            String page = seen(of);
            assertThat(page).doesNotContain(at(of) + "/override");
            yield page;
          }
          case "allow" -> aside(of, "/allow", "", 409);
          case "take" -> post(of, "/take-over", Map.of(), 409);
          default -> post(of, "/" + act, Map.of(), 409);
        };
    assertThat(told).contains(why);
  }

  @Override
  public void writes(Cast.Complainant of, String form, String locale, String words) {
    Map<String, String> fields = new HashMap<>();
    fields.put(form.equals("close") ? "reason" : form, words);
    fields.put("key", OverHttp.key());
    if (!locale.isEmpty()) {
      fields.put("locale", locale);
    }
    post(of, "/" + form, fields, 303);
  }

  @Override
  public void begins(Cast.Complainant of, String form, String words) {
    post(of, "/draft/" + form, Map.of(form, words), 303);
  }

  @Override
  public void findsBegun(Cast.Complainant of, String form, String words) {
    assertThat(seen(of)).containsPattern("name=\"" + form + "\"[^>]*>\\s*" + Pattern.quote(words));
  }

  @Override
  public void chooses(Cast.Complainant of, Ready ready, String hers) {
    Map<String, String> fields = new HashMap<>();
    ready.values().forEach((name, value) -> fields.put("b0." + name, value));
    fields.put("s", ready.id());
    fields.put("key", OverHttp.key());
    fields.put("seen", hers);
    fields.put("do", "send");
    post(of, "/phrases", fields, 303);
  }

  @Override
  public void hands(Cast.Complainant of, String name, String locale, String reason) {
    Map<String, String> fields = new HashMap<>(Map.of("reason", reason));
    if (name.isEmpty()) {
      fields.put("locale", locale);
    } else {
      // The other's id, as the form offers it under her name.
      fields.put(
          "to",
          seen(of).replaceAll("(?s).*<option value=\"([^\"]+)\">" + name + "</option>.*", "$1"));
    }
    post(of, "/hand-over", fields, 303);
  }

  /// About the one colleague who stands aside from the case.
  private String aside(Cast.Complainant of, String path, String why, int status) {
    String colleague = seen(of).split("name=\"of\" value=\"", 2)[1].split("\"", 2)[0];
    return post(of, path, Map.of("of", colleague, "reason", why), status);
  }

  @Override
  public void stepsAside(Cast.Complainant of, String reason) {
    post(of, "/aside", Map.of("reason", reason), 303);
  }

  @Override
  public void overrides(Cast.Complainant of, String why) {
    aside(of, "/override", why, 303);
  }

  @Override
  public void decides(Cast.Complainant of, String what) {
    aside(of, "/" + what, "", 303);
  }

  @Override
  public void seesLinked(Cast.Complainant of, Cast.Complainant other, boolean linked) {
    String page = seen(of);
    assertThat(page.contains("Linked by the complainant")).isEqualTo(linked);
    assertThat(page.contains(other.reference())).isEqualTo(linked);
  }

  @Override
  public void translates(Cast.Complainant of, String words) {
    String list = caller.get("/en/desk/translations").body();
    String[] query =
        list.split(of.reference() + "/translation\\?of=", 2)[1].split("\"", 2)[0].split(
            "&(amp;)?to=");
    Map<String, String> fields = new HashMap<>();
    fields.put("of", query[0]);
    fields.put("to", query[1]);
    fields.put("translation", words);
    fields.put("key", OverHttp.key());
    post(of, "/translation", fields, 303);
  }

  /// Presses a button of the first form of the case's page that goes there.
  @Override
  public void settles(Cast.Complainant of, String what) {
    boolean waiting = !what.equals("ask") && !what.equals("wrong");
    String path = waiting ? "/waiting" : "/" + what;
    String form = seen(of).split("action=\"" + at(of) + path + "\"", 2)[1].split("</form>", 2)[0];
    Map<String, String> fields = new HashMap<>();
    for (String part : form.split("type=\"hidden\" name=\"")) {
      String[] field = part.split("\"");
      if (field.length > 2 && field[1].equals(" value=") && !field[0].equals("csrf")) {
        fields.put(field[0], field[2]);
      }
    }
    if (waiting) {
      fields.put("do", what);
    }
    post(of, path, fields, what.equals("change") ? 200 : 303);
  }

  @Override
  public void idles(Cast.Complainant of) {
    assertThat(caller.get("/en/desk/translations").body()).doesNotContain(of.reference());
  }

  @Override
  public void is(String state) {
    var answer = caller.post("/en/desk/account", "/en/desk/queue", Map.of("state", state));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Override
  public void sees(Cast.Complainant of, String words) {
    assertThat(words(of)).containsIgnoringCase(words);
  }

  @Override
  public void neverSees(Cast.Complainant of, String words) {
    assertThat(seen(of)).doesNotContainIgnoringCase(words);
  }

  @Override
  public void seesInQueue(String words) {
    assertThat(caller.get("/en/desk/queue").body()).contains(words);
  }

  @Override
  public void queues(Cast.Complainant of, String before) {
    String page = caller.get("/en/desk/queue").body();
    assertThat(page).contains(of.reference());
    if (!before.isEmpty()) {
      assertThat(page.indexOf(of.reference())).isLessThan(page.indexOf(before));
    }
  }
}
