package org.mingbai;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingbai.people.Authenticator;

/// Somebody who calls on the house as a browser without script does: keeps cookies, sends forms
/// with their tokens.
final class Caller {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private final HouseFixture house;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Caller(HouseFixture house) {
    this.house = house;
  }

  Caller holding(String cookie, String value) {
    cookies.put("__Host-" + cookie, value);
    return this;
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get("__Host-" + name));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(house.address(path)).GET());
  }

  /// The status of a stream, which is left at once.
  int peek(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.address(path)).header("Accept", "text/event-stream");
    cookied(request);
    return RouteMatrixTest.answered(request);
  }

  private void cookied(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("; ")));
    }
  }

  /// Sends these fields, several values a line each, with the token of a form on this page.
  HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("csrf", token.find() ? token.group(1) : "");
    String body =
        all.entrySet().stream()
            .flatMap(e -> e.getValue().lines().map(v -> Map.entry(e.getKey(), v)))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(house.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    request.header("Accept", "text/html").timeout(Duration.ofMinutes(1));
    cookied(request);
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(request.build().method() + " " + request.build().uri(), e);
    }
  }

  private void keep(String baked) {
    String[] pair = baked.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /// Follows an invitation: password, authenticator, signed in.
  Caller join(String link, String login, String name, Supplier<java.time.Instant> now) {
    URI address = URI.create(link);
    String page = address.getPath() + "?" + address.getQuery();
    String key = address.getQuery().replaceFirst("key=", "");
    Map<String, String> chosen =
        Map.of("key", key, "login", login, "name", name, "password", "a long walk " + login);
    String enrol = post(page, "/en/desk/join", chosen).body();
    Matcher secret = Pattern.compile("<bdi class=\"code long\">([A-Z2-7 ]+)</bdi>").matcher(enrol);
    if (!secret.find()) {
      throw new IllegalStateException("no authenticator to be seen: " + enrol);
    }
    String code = Authenticator.code(secret.group(1).replace(" ", ""), now.get());
    post(page, "/en/desk/join/code", Map.of("key", key, "code", code));
    if (cookie("staff").isEmpty()) {
      throw new IllegalStateException("did not come in");
    }
    return this;
  }

  /// Invites a mediator and answers her link.
  String invite(String login, String name) {
    return invite(login, name, "mediator");
  }

  String invite(String login, String name, String role) {
    return invite(login, name, role, "en");
  }

  /// Roles and languages a line each.
  String invite(String login, String name, String role, String languages) {
    return invite(login, name, role, languages, "", "");
  }

  /// For this country alone, or, where it is empty, for all.
  String invite(String login, String name, String role, String languages, String country) {
    return invite(login, name, role, languages, country, "");
  }

  /// The same with one role in one place alone: `supervisor UG`.
  String invite(
      String login, String name, String role, String languages, String country, String unit) {
    String[] only = unit.isEmpty() ? new String[] {"", ""} : unit.split(" ");
    Map<String, String> fields =
        Map.of(
            "login",
            login,
            "name",
            name,
            "role",
            role,
            "reads",
            languages,
            "writes",
            languages,
            "country",
            country,
            "unit-role",
            only[0],
            "unit-place",
            only[1]);
    HttpResponse<String> answer = post("/en/desk/members", "/en/desk/members", fields);
    Matcher link =
        Pattern.compile("(/[a-z]+/desk/join\\?key=[A-Za-z0-9_-]+)").matcher(answer.body());
    if (!link.find()) {
      throw new IllegalStateException(
          "no invitation to be seen: " + answer.statusCode() + answer.body());
    }
    return house.address(link.group(1)).toString();
  }
}
