package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.Patience;

/// SEC-22, FLT-17: a conversation that was left open on somebody's screen closes, and the code
/// brings back place and words.
class EndedTalkTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Pattern SEQUENCE = Pattern.compile("data-sequence=\"([0-9]+)\"");
  private static final Pattern DIGITS = Pattern.compile("<span>([0-9]{5})</span>");
  private final RunningPortal house = new RunningPortal(true);
  private final Sender sender = new Sender(house.base());

  @AfterEach
  void close() {
    house.close();
  }

  /// She tells something and asks for a person; her code.
  private String asked(String words) {
    say("/en/chat?fresh=1", "text", words);
    return code(say("/en/chat", "choice", "person").body());
  }

  private HttpResponse<String> say(String at, String name, String value) {
    Map<String, String> fields =
        new LinkedHashMap<>(Sender.hidden(sender.get(at).body(), "/en/chat"));
    fields.put(name, value);
    return sender.post("/en/chat", fields);
  }

  private static String code(String page) {
    StringBuilder code = new StringBuilder();
    Matcher m = DIGITS.matcher(page);
    while (m.find()) {
      code.append(m.group(1));
    }
    return code.toString();
  }

  @Test
  void half_an_hour_after_its_last_use_her_conversation_asks_for_her_number_and_opens_again() {
    String code = asked("The dust is in our kitchen.");
    assertThat(code).hasSize(20);
    house.moveClock(Duration.ofMinutes(29));
    assertThat(sender.get("/en/chat").body()).contains("The dust is in our kitchen.");
    house.moveClock(Duration.ofMinutes(31));
    assertThat(sender.get("/en/chat/news?after=0").statusCode()).isEqualTo(401);
    HttpResponse<String> closed = sender.get("/en/chat");
    assertThat(closed.statusCode()).isEqualTo(401);
    assertThat(closed.body())
        .contains("This conversation is closed")
        .doesNotContain("The dust is in our kitchen.");
    Map<String, String> fields = new LinkedHashMap<>(Sender.hidden(closed.body(), "/en/return"));
    fields.put("code", code.substring(0, 19) + "x");
    HttpResponse<String> wrong = sender.post("/en/return", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    fields = new LinkedHashMap<>(Sender.hidden(wrong.body(), "/en/return"));
    assertThat(fields).containsKey("chat");
    fields.put("code", code);
    HttpResponse<String> back = sender.post("/en/return", fields);
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/en/chat"));
    assertThat(sender.get("/en/chat").body()).contains("The dust is in our kitchen.");
    assertThat(sender.get("/en/case").statusCode()).isEqualTo(200);
  }

  @Test
  void what_she_sends_into_a_closed_conversation_is_kept_before_her_and_goes_to_nobody() {
    String code = asked("The dust is in our kitchen.");
    Map<String, String> open = Sender.hidden(sender.get("/en/chat").body(), "/en/chat");
    house.moveClock(Duration.ofHours(23));
    Map<String, String> fields = new LinkedHashMap<>(open);
    fields.put("text", "My child coughs \"a lot\".");
    fields.put("part", "1");
    HttpResponse<String> part = sender.post("/en/chat", fields);
    assertThat(part.statusCode()).isEqualTo(204);
    assertThat(part.headers().firstValue("Mingbai-Whole")).contains("page");
    fields.remove("part");
    HttpResponse<String> whole = sender.post("/en/chat", fields);
    assertThat(whole.statusCode()).isEqualTo(401);
    assertThat(whole.body()).contains(">My child coughs \"a lot\".</textarea>");
    Map<String, String> number = new LinkedHashMap<>(Sender.hidden(whole.body(), "/en/return"));
    assertThat(number.get("text")).isEqualTo("My child coughs &#34;a lot&#34;.");
    number.put("text", "My child coughs a lot.");
    number.put("code", code);
    HttpResponse<String> back = sender.post("/en/return", number);
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body())
        .contains("The dust is in our kitchen.", ">My child coughs a lot.</textarea>");
    assertThat(sender.get("/en/chat").body()).doesNotContain("My child coughs");
  }

  @Test
  void who_never_got_a_number_finds_her_words_for_three_days() {
    say("/en/chat?fresh=1", "text", "The dust is in our kitchen.");
    house.moveClock(Duration.ofDays(4).minusMinutes(5));
    assertThat(sender.get("/en/chat").body()).contains("The dust is in our kitchen.");
    house.moveClock(Duration.ofDays(4).plusMinutes(5));
    assertThat(sender.get("/en/chat").statusCode()).isEqualTo(401);
    assertThat(sender.get("/en/chat?fresh=1").statusCode()).isEqualTo(200);
  }

  @Test
  void an_ended_token_is_answered_like_one_that_never_was() {
    asked("The dust is in our kitchen.");
    house.moveClock(Duration.ofMinutes(31));
    Sender other = new Sender(house.base());
    other.cookies().put("__Host-chat", "nobody:nothing");
    String same = "(?s)value=\"[^\"]{20,}\"|nonce-[^']*";
    assertThat(other.get("/en/chat").body().replaceAll(same, ""))
        .isEqualTo(sender.get("/en/chat").body().replaceAll(same, ""));
    assertThat(other.get("/en/chat/stream").statusCode())
        .isEqualTo(sender.get("/en/chat/stream").statusCode())
        .isEqualTo(401);
  }

  /// A page of hers that listens until it is told to end.
  private final class Ear {
    final StringBuffer heard = new StringBuffer();
    volatile boolean ended;

    Ear() throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(house.base() + "/en/chat/stream"))
              .header("Cookie", "__Host-chat=" + sender.cookies().get("__Host-chat"))
              .build();
      HttpResponse<Stream<String>> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      Thread.startVirtualThread(() -> {
        answer.body().forEach(line -> heard.append(line).append('\n'));
        ended = true;
      });
      until(() -> said() > 0);
    }

    /// How much was said once all is told that stands in her conversation.
    long settled() throws Exception {
      long newest =
          SEQUENCE
              .matcher(sender.get("/en/chat").body())
              .results()
              .mapToLong(m -> Long.parseLong(m.group(1)))
              .max()
              .orElseThrow();
      until(() -> heard.toString().contains("id: " + newest + "\ndata: new\n"));
      return said();
    }

    long said() {
      return heard.toString().lines().filter(l -> l.startsWith("data: new")).count();
    }
  }

  private String reference() {
    Matcher m =
        Pattern.compile("MB-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(sender.get("/en/chat").body());
    assertThat(m.find()).isTrue();
    return m.group();
  }

  /// SEC-13: opened, ended, grown: silence, and closed within five seconds.
  @Test
  void an_open_stream_says_nothing_more_and_closes_once_its_conversation_is_left()
      throws Exception {
    asked("The dust is in our kitchen.");
    String reference = reference();
    Ear ear = new Ear();
    house.reply(reference, "One.");
    long before = ear.settled();
    String page = sender.get("/en/chat").body();
    sender.post("/en/exit", Sender.hidden(page, "/en/exit"));
    house.reply(reference, "Two.");
    Patience.within(SOON, () -> ear.ended);
    assertThat(ear.said()).isEqualTo(before);
    assertThat(ear.heard.toString()).contains("event: end");
  }

  @Test
  void an_open_stream_closes_by_itself_when_the_time_is_over() throws Exception {
    asked("The dust is in our kitchen.");
    String reference = reference();
    Ear ear = new Ear();
    long before = ear.settled();
    house.moveClock(Duration.ofMinutes(31));
    house.reply(reference, "Two.");
    Patience.within(SOON, () -> ear.ended);
    assertThat(ear.said()).isEqualTo(before);
  }

  /// Who reads and waits with the page open is not put out.
  @Test
  void an_open_page_counts_as_use() throws Exception {
    asked("The dust is in our kitchen.");
    Ear ear = new Ear();
    String held = sender.cookies().get("__Host-chat");
    for (int i = 0; i < 2; i++) {
      Instant before = house.used(held);
      house.moveClock(Duration.ofMinutes(20));
      until(() -> ear.ended || house.used(held).isAfter(before));
    }
    assertThat(ear.ended).isFalse();
    assertThat(sender.get("/en/chat").statusCode()).isEqualTo(200);
  }

  /// Leaving quickly ends it on the server, not only in the browser.
  @Test
  void after_leaving_quickly_a_kept_cookie_opens_nothing() {
    asked("The dust is in our kitchen.");
    String kept = sender.cookies().get("__Host-chat");
    String page = sender.get("/en/chat").body();
    sender.post("/en/exit", Sender.hidden(page, "/en/exit"));
    assertThat(sender.cookies()).doesNotContainKey("__Host-chat");
    sender.cookies().put("__Host-chat", kept);
    assertThat(sender.get("/en/chat").statusCode()).isEqualTo(401);
  }
}
