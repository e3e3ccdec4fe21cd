package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Stage;

/// SEC-12: a form may bring whatever fields it likes; what is the house's own to say it does not
/// say.
class FormFieldsTest {
  /// Names of what the house alone decides, with values that would show.
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("stage", "closed"),
          Map.entry("status", "closed"),
          Map.entry("reference", "MB-AAAA-AAAA"),
          Map.entry("id", "A".repeat(43)),
          Map.entry("caseId", "A".repeat(43)),
          Map.entry("handler", "m1"),
          Map.entry("owner", "m1"),
          Map.entry("member", "m1"),
          Map.entry("received", "2020-01-01T00:00:00Z"),
          Map.entry("at", "2020-01-01T00:00:00Z"),
          Map.entry("due", "2099-01-01"),
          Map.entry("promise", "2099-01-01"),
          Map.entry("deadline", "2099-01-01"),
          Map.entry("redLines", "VIOLENCE"),
          Map.entry("confidential", "1"),
          Map.entry("filed", "0"),
          Map.entry("conversation", "talk-1"),
          Map.entry("languageVerified", "1"),
          Map.entry("locale", "zh"),
          Map.entry("leading", "person"),
          Map.entry("contentHash", "00"),
          Map.entry("links", "MB-AAAA-AAAA"),
          Map.entry("mergeInto", "MB-AAAA-AAAA"),
          Map.entry("onBehalfOf", "m1"),
          Map.entry("role", "administrator"),
          Map.entry("token", "x"),
          Map.entry("code", "12345678901234567890"),
          Map.entry("sequence", "0"),
          Map.entry("from", "PERSON"),
          Map.entry("__proto__", "x"));

  private static RunningPortal house;
  private final Sender sender = new Sender(house.base());

  @BeforeAll
  static void open() {
    house = new RunningPortal(true);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String reference(String page) {
    Matcher m = Pattern.compile("MB-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(page);
    assertThat(m.find()).isTrue();
    return m.group();
  }

  private static Map<String, String> withOurs(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(OURS);
    all.putAll(fields);
    return all;
  }

  private static void untouched(CaseFile file) {
    assertThat(file.reference()).isNotEqualTo("MB-AAAA-AAAA");
    assertThat(file.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(file.handler()).isEmpty();
    assertThat(file.redLines()).isEmpty();
    assertThat(file.locale()).isEqualTo("en");
    assertThat(file.opened().conversation()).isNotEqualTo("talk-1");
    assertThat(Duration.between(file.received(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(5));
    assertThat(file.contentHash()).hasSizeGreaterThan(20);
  }

  @Test
  void a_filing_sets_nothing_that_is_ours_and_neither_does_what_is_added_later() {
    Map<String, String> fields = withOurs(Sender.hidden(sender.get("/en/file").body(), "/en/file"));
    fields.put("what", "The dust is in our kitchen.");
    fields.put("step", "send");
    String receipt = sender.post("/en/file", fields).body();
    String reference = reference(receipt.replace("MB-AAAA-AAAA", ""));
    untouched(house.file(reference));
    StringBuilder code = new StringBuilder();
    Matcher digits = Pattern.compile("<span>([0-9]{5})</span>").matcher(receipt);
    while (digits.find()) {
      code.append(digits.group(1));
    }
    Map<String, String> back = Sender.hidden(sender.get("/en/return").body(), "/en/return");
    back.put("code", code.toString());
    assertThat(sender.post("/en/return", back).statusCode()).isEqualTo(200);
    Map<String, String> more = withOurs(Sender.hidden(sender.get("/en/case").body(), "/en/case"));
    more.put("text", "It goes on.");
    assertThat(sender.post("/en/case", more).statusCode()).isEqualTo(303);
    untouched(house.file(reference));
  }

  @Test
  void a_conversation_sets_nothing_that_is_ours() {
    Map<String, String> fields =
        withOurs(Sender.hidden(sender.get("/en/chat?fresh=1").body(), "/en/chat"));
    fields.put("text", "The dust is in our kitchen.");
    assertThat(sender.post("/en/chat", fields).statusCode()).isEqualTo(303);
    Map<String, String> asks = withOurs(Sender.hidden(sender.get("/en/chat").body(), "/en/chat"));
    asks.put("choice", "person");
    CaseFile file = house.file(reference(sender.post("/en/chat", asks).body()));
    assertThat(file.reference()).isNotEqualTo("MB-AAAA-AAAA");
    assertThat(file.handler()).isEmpty();
    assertThat(file.locale()).isEqualTo("en");
    assertThat(file.opened().conversation()).isNotEqualTo("talk-1").isNotEqualTo("A".repeat(43));
    assertThat(sender.get("/en/chat").body())
        .as("she speaks for herself alone")
        .doesNotContain("class=\"human\"");
  }
}
