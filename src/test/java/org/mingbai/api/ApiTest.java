package org.mingbai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.HouseFixture;

/// The calls of DESIGN.md section 7 over the whole house, answers held to their own description.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTest {
  private static HouseFixture house;
  private static final String READING = "0123456789abcdef".repeat(4);
  private static Described described;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open(@TempDir Path home) throws Exception {
    canteen(home);
    house = HouseFixture.open(home);
    house.site("bridge", "KE");
    house.site("quarry", "KE");
    HttpRequest get = HttpRequest.newBuilder(house.address("/openapi.json")).build();
    described =
        new Described(
            HttpClient.newHttpClient().send(get, HttpResponse.BodyHandlers.ofString()).body());
  }

  /// A sheet of one site with a reading, as an author of this house would have it.
  private static void canteen(Path home) throws Exception {
    Path sheets = Files.createDirectories(home.resolve("locales/en/sheets"));
    Files.writeString(
        sheets.resolve("ke-canteen-prices.md"),
        """
        ---
        id: ke-canteen-prices
        topic: benefits
        field: welfare
        country: KE
        audience: worker
        title: Canteen meal vouchers at the bridge
        checked-on: 2026-11-26
        review-by: 2027-05-26
        version: 1
        applies-to: [bridge]
        articles:
          - law: Company rule on canteens
            article: "3"
        rules: []
        questions:
          - Who gives out canteen meal vouchers?
          - canteen meal voucher lost
        media:
          - hash: %s
            kind: mp3
            alternative: The voucher rule, read aloud
        ---
        ## answer
        The kitchen gives out meal vouchers each Monday.
        ## do
        - Show your badge at the canteen counter.
        """
            .formatted(READING));
    Path media = Files.createDirectories(home.resolve("media"));
    Files.writeString(media.resolve(READING + ".mp3"), "a reading");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  /// Calls, expects this status, and holds the answer to the description of `shape` (or of the path
  /// itself).
  private JsonNode call(int status, String line, String body, String token, String key)
      throws Exception {
    String[] parts = line.split(" ");
    var answer = house.call(parts[0], parts[1], body, token, key);
    assertThat(answer.statusCode()).as(line + " " + body + " " + answer.body()).isEqualTo(status);
    String path = parts.length > 2 ? parts[2] : parts[1].replaceAll("\\?.*", "");
    assertThat(described.faults(parts[0], "/api/v1" + path, status, answer.body()))
        .as(line)
        .isEmpty();
    return Described.parse(answer.body());
  }

  private JsonNode file(String body, String key) throws Exception {
    return call(201, "POST /cases", body, "", key);
  }

  private String visit(JsonNode filed) throws Exception {
    return call(200, "POST /returns", "{\"code\":\"" + filed.get("code").asText() + "\"}", "", "")
        .get("token")
        .asText();
  }

  @Test
  void every_door_of_the_api_is_described_and_nothing_else() {
    List<String> doors =
        house.doors().stream()
            .filter(d -> d.path().startsWith("/api/") || d.path().equals("/openapi.json"))
            .map(d -> d.method() + " " + d.path())
            .toList();
    assertThat(described.operations()).containsExactlyInAnyOrderElementsOf(doors);
  }

  @Test
  void every_field_a_call_takes_is_described_and_no_other_is_taken() throws Exception {
    // SEC-12, SEC-32
    JsonNode filed = file("{\"what\":\"dust\"}", "fields");
    String visit = visit(filed);
    JsonNode talk = call(201, "POST /conversations", "{}", "", "");
    for (String operation : described.operations()) {
      if (operation.startsWith("POST ")) {
        String path = operation.substring(5 + ApiRoutes.V1.length());
        String token = path.startsWith("/case/") ? visit : talk.get("token").asText();
        String real = path.replace("{id}", talk.get("id").asText());
        JsonNode fields =
            described
                .operation("POST", "/api/v1" + path)
                .at("/requestBody/content/application~1json/schema/properties");
        assertThat(fields.size()).as(path).isPositive();
        fields
            .fieldNames()
            .forEachRemaining(name ->
                assertThat(problem(real, "{\"" + name + "\":7}", token))
                    .as(path + " " + name)
                    .isEqualTo("bad-field"));
        for (String unknown :
            List.of(
                "status",
                "owner",
                "reference",
                "deadline",
                "stage",
                "id",
                "__proto__",
                "handler",
                "member",
                "received",
                "due",
                "promise",
                "redLines",
                "confidential",
                "conversation",
                "token",
                "sequence",
                "from",
                "at",
                "receipt",
                "links",
                "mergeInto",
                "attachmentIds",
                "onBehalfOf",
                "languageVerified",
                "leading",
                "contentHash",
                "clocks",
                "timeline")) {
          assertThat(problem(real, "{\"" + unknown + "\":\"x\"}", token))
              .as(path + " " + unknown)
              .isEqualTo("bad-json");
        }
      }
    }
  }

  private static String problem(String path, String body, String token) {
    try {
      var answer = house.call("POST", path, body, token, "some-key");
      assertThat(answer.statusCode()).as(path + body).isEqualTo(400);
      return Described.parse(answer.body())
          .get("type")
          .asText()
          .replace("urn:mingbai:problem:", "");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_same_key_and_words_give_the_same_answer_and_other_words_a_conflict() throws Exception {
    // FLT-12
    String body =
        "{\"locale\":\"en\",\"country\":\"KE\",\"what\":\"The dust is in our kitchen\",\"where\":\"gate 2\"}";
    JsonNode first = file(body, "key-1");
    assertThat(file(body, "key-1")).isEqualTo(first);
    assertThat(
            file(
                "{\"where\": \"gate 2\", \"what\":\"The dust is in our kitchen\",\"country\":\"KE\",\"locale\":\"en\"}",
                "key-1"))
        .isEqualTo(first);
    call(409, "POST /cases", body.replace("kitchen", "bedroom"), "", "key-1");
    assertThat(file(body, "key-2").get("reference")).isNotEqualTo(first.get("reference"));
    call(400, "POST /cases", body, "", "");
  }

  @Test
  void a_hundred_clicks_at_once_file_one_case() throws Exception {
    // FLT-12
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 100)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> quietly("{\"what\":\"one matter\"}", "hundred"), pool))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
  }

  private static String quietly(String body, String key) {
    try {
      var answer = house.call("POST", "/cases", body, "", key);
      return answer.statusCode() + answer.body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoever_filed_comes_back_with_the_code_in_any_script_and_reads_and_adds() throws Exception {
    // FLT-25
    JsonNode filed =
        file("{\"locale\":\"ar\",\"country\":\"SA\",\"what\":\"لم أستلم راتبي\"}", "return-1");
    String code = filed.get("code").asText();
    for (String typed :
        List.of(code, code.replace(" ", "-"), code.replace(" ", ""), " " + arabic(code) + " ")) {
      JsonNode back = call(200, "POST /returns", "{\"code\":\"" + typed + "\"}", "", "");
      assertThat(back.at("/case/reference")).isEqualTo(filed.get("reference"));
    }
    String token = visit(filed);
    JsonNode with = call(201, "POST /case/statements", "{\"text\":\"وأيضا\"}", token, "st-1");
    assertThat(with.at("/timeline/1/text").asText()).isEqualTo("وأيضا");
    assertThat(
            call(201, "POST /case/statements", "{\"text\":\"وأيضا\"}", token, "st-1")
                .get("timeline"))
        .hasSize(2);
    call(409, "POST /case/statements", "{\"text\":\"something else\"}", token, "st-1");
    assertThat(call(200, "GET /case", "", token, "")).isEqualTo(with);
    assertThat(with.toString()).doesNotContain(code.replace(" ", ""), code);
  }

  private static String arabic(String digits) {
    return digits
        .chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '٠' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void a_wrong_code_and_one_that_nobody_has_are_answered_alike() throws Exception {
    // SEC-18, settled 6
    var wrong = house.call("POST", "/returns", "{\"code\":\"12345678901234567890\"}", "", "");
    var nobodys =
        house.call(
            "POST",
            "/returns",
            "{\"code\":\"" + org.mingbai.grievance.ReceiptCode.of(1).digits() + "\"}",
            "",
            "");
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(nobodys.statusCode()).isEqualTo(404);
    assertThat(nobodys.body()).isEqualTo(wrong.body());
  }

  @Test
  void nothing_opens_without_its_own_token() throws Exception {
    // SEC-11: not yours and not there are answered alike
    JsonNode mine = call(201, "POST /conversations", "{\"locale\":\"sw\"}", "", "");
    JsonNode other = call(201, "POST /conversations", "{\"locale\":\"sw\"}", "", "");
    String messages = "/conversations/" + mine.get("id").asText() + "/messages";
    String foreign =
        call(
                401,
                "GET " + messages + " /conversations/{id}/messages",
                "",
                other.get("token").asText(),
                "")
            .toString();
    String nowhere =
        call(
                401,
                "GET /conversations/nowhere/messages /conversations/{id}/messages",
                "",
                other.get("token").asText(),
                "")
            .toString();
    assertThat(foreign).isEqualTo(nowhere);
    for (String token :
        List.of("", "x", mine.get("id").asText(), "' or 1=1 --", "x".repeat(4000))) {
      assertThat(house.call("GET", messages, "", token, "").statusCode()).as(token).isEqualTo(401);
      assertThat(
              house.call("GET", messages.replace("messages", "events"), "", token, "").statusCode())
          .as(token)
          .isEqualTo(401);
      assertThat(house.call("POST", messages, "{\"text\":\"x\"}", token, "k").statusCode())
          .as(token)
          .isEqualTo(401);
      assertThat(house.call("GET", "/case", "", token, "").statusCode()).as(token).isEqualTo(401);
    }
    assertThat(house.call("GET", "/case", "", mine.get("token").asText(), "").statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_slip_proves_filing_to_whoever_has_the_published_key() throws Exception {
    // settled 16
    JsonNode filed = file("{\"locale\":\"zh\",\"country\":\"CN\",\"what\":\"三个月没发工资\"}", "slip-1");
    JsonNode key = call(200, "GET /keys", "", "", "").at("/keys/0");
    assertThat(filed.at("/slip/keyId")).isEqualTo(key.get("id"));
    byte[] der =
        HexFormat.of()
            .parseHex(
                "302a300506032b6570032100"
                    + HexFormat.of()
                        .formatHex(Base64.getDecoder().decode(key.get("key").asText())));
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    String signed =
        filed.get("reference").asText()
            + "\n"
            + filed.get("received").asText()
            + "\n"
            + filed.at("/slip/contentHash").asText();
    check.update(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(check.verify(Base64.getDecoder().decode(filed.at("/slip/signature").asText())))
        .isTrue();
    assertThat(filed.at("/next/by").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void odd_places_and_languages_are_refused_or_met_in_the_nearest_one() throws Exception {
    for (String country : List.of("XX", "KEN", "😀", "../..", "k")) {
      assertThat(
              call(
                      400,
                      "POST /cases",
                      "{\"what\":\"dust\",\"country\":\"" + country + "\"}",
                      "",
                      "c-" + country.hashCode())
                  .get("field")
                  .asText())
          .isEqualTo("country");
    }
    assertThat(file("{\"what\":\"dust\",\"country\":\"ke\"}", "lower").has("code")).isTrue();
    call(400, "POST /cases", "{\"what\":\"dust\",\"category\":\"no.such\"}", "", "cat-1");
    file("{\"what\":\"dust\",\"category\":\"environment.dust\"}", "cat-2");
    assertThat(
            call(201, "POST /conversations", "{\"locale\":\"zh-Hans-CN\"}", "", "")
                .at("/state/locale")
                .asText())
        .isEqualTo("zh");
    assertThat(
            call(201, "POST /conversations", "{\"locale\":\"xx-!!\"}", "", "")
                .at("/state/locale")
                .asText())
        .isEqualTo("en");
    assertThat(
            call(
                    201,
                    "POST /conversations",
                    "{\"site\":\"the big dam\",\"country\":\"UG\"}",
                    "",
                    "")
                .at("/state/understood/country")
                .asText())
        .isEqualTo("UG");
  }

  @Test
  void sheets_are_listed_shown_and_asked() throws Exception {
    JsonNode list = call(200, "GET /sheets?locale=zh&country=CN", "", "", "");
    assertThat(list.size()).isGreaterThan(5);
    String id = list.get(0).get("id").asText();
    assertThat(
            call(200, "GET /sheets/" + id + "?locale=zh /sheets/{id}", "", "", "")
                .get("id")
                .asText())
        .isEqualTo(id);
    call(404, "GET /sheets/no-such-sheet?locale=zh /sheets/{id}", "", "", "");
    call(400, "GET /sheets?country=XX", "", "", "");
    JsonNode answer =
        call(
            200,
            "POST /answers",
            "{\"question\":\"农民工工资拖欠找谁?\",\"locale\":\"zh\",\"country\":\"CN\"}",
            "",
            "");
    assertThat(answer.get("outcome").asText()).isEqualTo("found");
    assertThat(answer.at("/answer/articles").size()).isPositive();
    call(400, "POST /answers", "{\"locale\":\"zh\"}", "", "");
    for (String odd :
        List.of(
            "locale=%00",
            "locale=en&locale=zh",
            "a=%FF",
            "%25",
            "&&&&",
            "locale=..%2f..",
            "country=%F0%9F%98%80")) {
      assertThat(house.call("GET", "/sheets?" + odd, "", "", "").statusCode())
          .as(odd)
          .isLessThan(500);
    }
  }

  private JsonNode canteen(String more) throws Exception {
    String question = "{\"question\":\"Who gives out canteen meal vouchers?\",\"locale\":\"en\"";
    return call(200, "POST /answers", question + more + "}", "", "");
  }

  @Test
  void sheets_and_answers_tell_what_there_is_to_hear_and_where_they_hold() throws Exception {
    JsonNode whole = call(200, "GET /sheets/ke-canteen-prices?locale=en /sheets/{id}", "", "", "");
    JsonNode listed = null;
    for (JsonNode row : call(200, "GET /sheets?locale=en&country=KE", "", "", "")) {
      listed = row.get("id").asText().equals("ke-canteen-prices") ? row : listed;
      assertThat(row.get("appliesTo").isArray() && row.get("media").isArray()).isTrue();
    }
    JsonNode answer = canteen(",\"country\":\"KE\"").get("answer");
    for (JsonNode shown : Arrays.asList(whole, listed, answer)) {
      assertThat(shown).isNotNull();
      assertThat(shown.get("appliesTo").toString()).isEqualTo("[\"bridge\"]");
      assertThat(shown.get("media")).hasSize(1);
      assertThat(shown.at("/media/0/kind").asText()).isEqualTo("reading");
      assertThat(shown.at("/media/0/type").asText()).isEqualTo("audio/mpeg");
      assertThat(shown.at("/media/0/alternative").asText())
          .isEqualTo("The voucher rule, read aloud");
    }
    HttpRequest play =
        HttpRequest.newBuilder(house.address(answer.at("/media/0/url").asText())).build();
    assertThat(client.send(play, HttpResponse.BodyHandlers.ofString()).body())
        .isEqualTo("a reading");
  }

  @Test
  void a_sheet_of_another_site_never_answers_and_an_unknown_site_is_said_to_be_so()
      throws Exception {
    // the site tells the country where none is given
    assertThat(canteen(",\"site\":\"bridge\"").at("/answer/sheet").asText())
        .isEqualTo("ke-canteen-prices");
    JsonNode elsewhere = canteen(",\"country\":\"KE\",\"site\":\"quarry\"");
    assertThat(elsewhere.toString()).doesNotContain("ke-canteen-prices");
    assertThat(canteen(",\"site\":\"quarry\"").toString()).doesNotContain("ke-canteen-prices");
    for (String site : List.of("nowhere", "Bridge", "the big dam", "../bridge", "bridge quarry")) {
      JsonNode problem =
          call(400, "POST /answers", "{\"question\":\"x\",\"site\":\"" + site + "\"}", "", "");
      assertThat(problem.get("type").asText()).isEqualTo("urn:mingbai:problem:unknown-site");
      assertThat(problem.get("title").asText()).isNotBlank().doesNotContain("web.problem");
    }
  }

  @Test
  void a_page_on_the_api_gets_no_cookie_and_no_leave_to_share() throws Exception {
    // settled 4, SEC-08
    HttpRequest get =
        HttpRequest.newBuilder(house.address("/api/v1/sheets?locale=en"))
            .header("Cookie", "__Host-chat=a:b")
            .build();
    var answer = client.send(get, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().map())
        .doesNotContainKeys("set-cookie", "access-control-allow-origin");
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(t -> assertThat(t).contains("charset=utf-8"));
  }
}
