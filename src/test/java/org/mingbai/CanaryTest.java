package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// CANARY: unique strings go in by every door; afterwards they are nowhere but in their owner's
/// answers (SEC-16, SEC-45, PRV-01, PRV-07).
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Map<String, String> CANARIES = new LinkedHashMap<>();
  private static final List<String> SECRETS = new ArrayList<>();
  private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Path home;
  private static HouseFixture house;
  private static AppenderBase<ILoggingEvent> listener;

  /// A word nobody else has, in letters a reader could have written.
  private static String canary(String field) {
    return CANARIES.computeIfAbsent(
        field, f -> "kanari" + HexFormat.of().toHexDigits(RANDOM.nextLong()) + "雀");
  }

  @BeforeAll
  static void everybody_comes(@TempDir Path folder) throws Exception {
    home = folder;
    listen();
    house = HouseFixture.open(home);
    file();
    talk();
    ask();
    mistakes();
  }

  @AfterAll
  static void close() {
    logs().getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(listener);
    house.close();
  }

  private static LoggerContext logs() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  /// Everything the log would write, through its own encoder, and more: from DEBUG on for our own
  /// rooms.
  private static void listen() {
    Logger root = logs().getLogger(Logger.ROOT_LOGGER_NAME);
    var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR");
    listener =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            LOGGED.add(new String(console.getEncoder().encode(event), StandardCharsets.UTF_8));
          }
        };
    listener.setContext(logs());
    listener.start();
    root.addAppender(listener);
    logs().getLogger("org.mingbai").setLevel(Level.INFO);
  }

  private static HttpResponse<String> call(
      String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.address(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    request.header("User-Agent", canary("user agent").replace("雀", ""));
    request.header("Accept-Language", "sw;q=0.7");
    request.header("X-Forwarded-For", "203.0.113.77");
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String json(String... names) {
    StringBuilder out = new StringBuilder("{\"locale\":\"en\",\"country\":\"KE\"");
    for (String name : names) {
      out.append(",\"")
          .append(name)
          .append("\":\"I say ")
          .append(canary("case " + name))
          .append(" again\"");
    }
    return out.append("}").toString();
  }

  private static String field(HttpResponse<String> answer, String name) {
    String value = answer.body().replaceAll("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return value;
  }

  private static void file() throws Exception {
    var filed =
        call(
            "POST",
            "/api/v1/cases",
            json("what", "when", "where", "done", "wish", "site"),
            "Idempotency-Key",
            secret("idempotency"));
    String code = field(filed, "code");
    SECRETS.add(code);
    SECRETS.add(code.replace(" ", ""));
    var back = call("POST", "/api/v1/returns", "{\"code\":\"" + code + "\"}");
    String token = field(back, "token");
    SECRETS.add(token);
    String statement = "{\"text\":\"and " + canary("statement") + "\"}";
    var said =
        call(
            "POST",
            "/api/v1/case/statements",
            statement,
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            secret("idempotency"));
    assertThat(said.statusCode()).isEqualTo(201);
    assertThat(said.body()).contains(canary("case what"), canary("statement"));
  }

  private static void talk() throws Exception {
    var opened =
        call(
            "POST",
            "/api/v1/conversations",
            "{\"locale\":\"en\",\"site\":\"near " + canary("talk site") + "\"}");
    String token = field(opened, "token");
    SECRETS.add(token);
    String messages = "/api/v1/conversations/" + field(opened, "id") + "/messages";
    for (String text :
        List.of(
            "The dust of the quarry is everywhere " + canary("talk 1"),
            "I want to talk to a person " + canary("talk 2"))) {
      var heard =
          call(
              "POST",
              messages,
              "{\"text\":\"" + text + "\"}",
              "Authorization",
              "Bearer " + token,
              "Idempotency-Key",
              secret("idempotency"));
      assertThat(heard.statusCode()).as(heard.body()).isEqualTo(200);
    }
    assertThat(call("GET", messages + "?after=0", "", "Authorization", "Bearer " + token).body())
        .contains(canary("talk 1"), canary("talk 2"));
  }

  private static void ask() throws Exception {
    var answer =
        call(
            "POST",
            "/api/v1/answers",
            "{\"question\":\"When must wages be paid, "
                + canary("question")
                + "?\",\"locale\":\"en\",\"country\":\"KE\"}");
    assertThat(answer.body()).doesNotContain(canary("question"));
  }

  private static void mistakes() throws Exception {
    for (String body :
        List.of(
            "{\"what\":\"" + canary("cut"),
            "{\"" + canary("unknown field") + "\":1}",
            "{\"what\":" + canary("no text") + "}")) {
      var refused = call("POST", "/api/v1/cases", body, "Idempotency-Key", secret("idempotency"));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).doesNotContain("kanari");
    }
    String bearer = secret("bearer");
    assertThat(call("GET", "/api/v1/case", "", "Authorization", "Bearer " + bearer).statusCode())
        .isEqualTo(401);
    assertThat(
            call("POST", "/api/v1/returns", "{\"code\":\"" + canary("wrong code") + "\"}").body())
        .doesNotContain("kanari");
    assertThat(
            call("GET", "/api/v1/sheets/" + secret("path") + "?locale=" + secret("query"), "")
                .body())
        .doesNotContain("kanari");
    assertThat(call("GET", "/nowhere/" + secret("path"), "").body()).doesNotContain("kanari");
  }

  private static String secret(String kind) {
    String value = "kanari" + kind.charAt(0) + HexFormat.of().toHexDigits(RANDOM.nextLong());
    SECRETS.add(value);
    return value;
  }

  private static Stream<String> all() {
    return Stream.concat(
        Stream.concat(CANARIES.values().stream(), SECRETS.stream()), Stream.of("203.0.113.77"));
  }

  @Test
  @Order(1)
  void the_log_knows_none() {
    assertThat(all())
        .allSatisfy(
            word -> assertThat(LOGGED).noneMatch(line -> line.contains(word.replace("雀", ""))));
  }

  @Test
  @Order(2)
  void another_person_is_told_none() throws Exception {
    var opened = call("POST", "/api/v1/conversations", "{\"locale\":\"en\"}");
    String id = field(opened, "id");
    String bearer = "Bearer " + field(opened, "token");
    List<String> seen = new ArrayList<>(List.of(opened.body()));
    seen.add(
        call(
                "POST",
                "/api/v1/conversations/" + id + "/messages",
                "{\"text\":\"dust of the quarry\"}",
                "Authorization",
                bearer,
                "Idempotency-Key",
                "o1")
            .body());
    seen.add(
        call(
                "GET",
                "/api/v1/conversations/" + id + "/messages?after=0",
                "",
                "Authorization",
                bearer)
            .body());
    seen.add(call("POST", "/api/v1/cases", "{\"what\":\"dust\"}", "Idempotency-Key", "o2").body());
    for (String path :
        List.of(
            "/api/v1/sheets?locale=en",
            "/api/v1/keys",
            "/openapi.json",
            "/healthz",
            "/readyz",
            "/",
            "/en",
            "/nope")) {
      seen.add(call("GET", path, "").body());
    }
    assertThat(seen).noneMatch(body -> body.contains("kanari"));
  }

  @Test
  @Order(3)
  void no_file_of_the_house_holds_any() throws Exception {
    // PRV-01: database, write-ahead log, temporary files, indexes; while open, and after closing
    lookThrough();
    house.close();
    lookThrough();
  }

  private static void lookThrough() throws IOException {
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes kind) throws IOException {
            try {
              lookInto(file);
            } catch (NoSuchFileException gone) {
              return visitFileFailed(file, gone);
            }
            return FileVisitResult.CONTINUE;
          }

          /// An open house puts files aside while it is looked through.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw why;
          }
        });
  }

  private static void lookInto(Path file) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    all()
        .forEach(word -> {
          String utf8 =
              new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
          String utf16 =
              new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
          assertThat(bytes.contains(utf8) || bytes.contains(utf16))
              .as(file + " holds " + word)
              .isFalse();
        });
  }

  @Test
  @Order(4)
  void the_search_itself_finds_what_is_there() throws Exception {
    // house rule 12: the positive control
    Path planted = home.resolve("planted.bin");
    Files.writeString(planted, "x" + canary("case what") + "x");
    org.assertj.core.api.Assertions.assertThatThrownBy(CanaryTest::lookThrough)
        .isInstanceOf(AssertionError.class);
    Files.delete(planted);
  }
}
