package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A complainant who wishes to have news by mail, over real HTTP with a mail server beside the
/// house (PRV-20).
@DisplayNameGeneration(ReplaceUnderscores.class)
class HerMailTest {
  private static final String PAGE = "/sw/case/mail";
  private static final String HERS = "wanjiku@mail.example";
  private final GreenMail mail = MailFixture.server();
  private Duration later = Duration.ZERO;

  @TempDir Path home;

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  private HouseFixture house(boolean withMail) {
    Map<String, String> settings = new HashMap<>(Map.of("MINGBAI_THROTTLE", "off"));
    if (withMail) {
      settings.put("MINGBAI_MAIL_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
      settings.put("MINGBAI_MAIL_FROM", "desk@house.example");
    }
    return HouseFixture.open(home, settings, () -> Instant.now().plus(later));
  }

  private MimeMessage arrived(int count) {
    assertThat(mail.waitForIncomingEmail(30_000, count)).isTrue();
    assertThat(mail.getReceivedMessages()).hasSize(count);
    return mail.getReceivedMessages()[count - 1];
  }

  private static String text(MimeMessage message) throws Exception {
    return message.getContent().toString();
  }

  private static String code(MimeMessage message) throws Exception {
    return text(message).replaceAll("(?s).*?([0-9]{8}).*", "$1");
  }

  /// Files on the one-page form and answers the receipt's page.
  private static String filed(Caller she, String words) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("step", "send");
    told.put("what", words);
    told.put("country", "KE");
    told.put("key", "her-mail-" + words.hashCode());
    HttpResponse<String> receipt = she.post("/sw/file", "/sw/file", told);
    assertThat(receipt.body()).contains("class=\"digits\"");
    return receipt.body();
  }

  private static String digits(String receipt) {
    return receipt.replaceAll("(?s).*<p class=\"digits\">(.*?)</p>.*", "$1").replaceAll("\\D", "");
  }

  private static String reference(String receipt) {
    return receipt.replaceAll("(?s).*<bdi class=\"code\" dir=\"ltr\">([^<]+)</bdi></dd>.*", "$1");
  }

  private static Caller wishing(HouseFixture house, String receipt) {
    Caller she = new Caller(house);
    Map<String, String> way = Map.of("code", digits(receipt), "mail", "yes");
    HttpResponse<String> on = she.post("/sw/return", "/sw/return", way);
    assertThat(on.statusCode()).isEqualTo(303);
    assertThat(on.headers().firstValue("Location")).contains(PAGE);
    return she;
  }

  @Test
  void from_the_receipt_to_a_mail_that_says_nothing_and_back_with_the_code_to_stop_it()
      throws Exception {
    try (HouseFixture house = house(true)) {
      Caller boss = new Caller(house).join(house.firstLink(), "boss", "Boss", Instant::now);
      Caller amina =
          new Caller(house)
              .join(
                  boss.invite("amina", "Kanari Amina", "mediator", "sw\nen"),
                  "amina",
                  "Kanari Amina",
                  Instant::now);
      String receipt = filed(new Caller(house), "Kanari: hatujalipwa mshahara");
      assertThat(receipt).contains("Habari kwa barua pepe, ukipenda");
      Caller she = wishing(house, receipt);
      assertThat(she.get(PAGE).body()).contains("anaweza kuona kwamba una jambo hapa");
      assertThat(she.post(PAGE, PAGE, Map.of("address", HERS)).statusCode()).isEqualTo(303);
      house.post();
      String code = code(arrived(1));
      String wrong = code.equals("00000000") ? "11111111" : "00000000";
      assertThat(she.post(PAGE, PAGE, Map.of("proof", wrong)).statusCode()).isEqualTo(422);
      HttpResponse<String> proven = she.post(PAGE, PAGE, Map.of("proof", code));
      assertThat(proven.headers().firstValue("Location")).contains(PAGE + "?done=proven");
      assertThat(she.get(PAGE).body()).contains("w•••@mail.example").doesNotContain(HERS);

      String reference = reference(receipt);
      String at = "/en/desk/cases/" + reference;
      assertThat(amina.get(at).body()).doesNotContain("mail.example");
      replied(amina, at, "Kanari jibu: tumewasiliana na mkandarasi");
      later = Duration.ofMinutes(3);
      house.post();
      MimeMessage news = arrived(2);
      assertThat(news.getSubject()).isEqualTo("Kuna habari mpya kwako");
      assertThat(news.getHeader("Content-Language")).containsExactly("sw");
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      news.writeTo(raw);
      assertThat(raw.toString(StandardCharsets.UTF_8) + text(news))
          .doesNotContain("Kanari")
          .doesNotContain(reference)
          .doesNotContain(digits(receipt))
          .doesNotContain("http")
          .doesNotContain("alamiko");
      house.post();
      assertThat(mail.getReceivedMessages()).hasSize(2);

      // Another day, with the code, which is still shown once more; then it is taken back.
      Caller again = new Caller(house);
      Map<String, String> back = Map.of("code", digits(receipt));
      assertThat(again.post("/sw/return", "/sw/return", back).body()).contains("class=\"digits\"");
      assertThat(again.get("/sw/case").body()).contains("href=\"/sw/case/mail\"");
      assertThat(again.post(PAGE, PAGE, Map.of("stop", "yes")).statusCode()).isEqualTo(303);
      replied(amina, at, "Kanari jibu la pili");
      later = Duration.ofHours(2);
      house.post();
      assertThat(mail.getReceivedMessages()).hasSize(2);
    }
  }

  private static void replied(Caller mediator, String at, String words) {
    mediator.post(at, at + "/claim", Map.of());
    String key = "her-mail-reply-" + words.hashCode();
    Map<String, String> reply = Map.of("reply", words, "locale", "sw", "key", key);
    HttpResponse<String> answer = mediator.post(at, at + "/reply", reply);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void in_a_case_to_be_careful_with_it_is_not_offered_on_the_receipt_and_not_without_a_tick() {
    try (HouseFixture house = house(true)) {
      String receipt = filed(new Caller(house), "Kuna mtu ana kisu anataka kuniua, nisaidieni");
      assertThat(receipt).doesNotContain("name=\"mail\"");
      Caller she = wishing(house, receipt);
      HttpResponse<String> refused = she.post(PAGE, PAGE, Map.of("address", HERS));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Jambo lako linahitaji uangalifu").contains(HERS);
      house.post();
      assertThat(mail.getReceivedMessages()).isEmpty();
      assertThat(she.post(PAGE, PAGE, Map.of("address", HERS, "alone", "yes")).statusCode())
          .isEqualTo(303);
      house.post();
      arrived(1);
    }
  }

  @Test
  void where_no_mail_is_set_up_it_is_offered_nowhere() {
    try (HouseFixture house = house(false)) {
      String receipt = filed(new Caller(house), "Hatujalipwa mshahara");
      assertThat(receipt).doesNotContain("barua pepe");
      Caller she = wishing(house, receipt);
      assertThat(she.get("/sw/case").body()).doesNotContain("/case/mail");
      assertThat(she.get(PAGE).body()).doesNotContain("name=\"address\"");
      assertThat(she.post(PAGE, PAGE, Map.of("address", HERS)).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void a_code_of_no_case_leads_to_no_address() {
    try (HouseFixture house = house(true)) {
      Caller nobody = new Caller(house);
      Map<String, String> guess = Map.of("code", "12345678901234567890", "mail", "yes");
      assertThat(nobody.post("/sw/return", "/sw/return", guess).statusCode()).isEqualTo(422);
      assertThat(nobody.get(PAGE).statusCode()).isEqualTo(401);
      assertThat(nobody.post("/sw/return", PAGE, Map.of("address", HERS)).statusCode())
          .isEqualTo(401);
      house.post();
      assertThat(mail.getReceivedMessages()).isEmpty();
    }
  }
}
