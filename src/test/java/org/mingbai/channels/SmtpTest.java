package org.mingbai.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.MailFixture;
import org.mingbai.Patience;
import org.mingbai.notices.Delivery;
import org.mingbai.notices.Mail;

/// Mail over real SMTP (FLT-26, SEC-29).
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private final GreenMail mail = MailFixture.server();

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  /// As patient as any machine needs, where somebody answers.
  private static Smtp smtp(String url, String user, String password) {
    return smtp(url, user, password, Duration.ofMinutes(1));
  }

  private static Smtp smtp(String url, String user, String password, Duration patience) {
    MailServer server =
        new MailServer(URI.create(url), "desk@house.example", user, password, patience);
    return new Smtp(server, () -> NOW);
  }

  private Smtp smtp() {
    return smtp("smtp://127.0.0.1:" + mail.getSmtp().getPort(), null, null);
  }

  private static Mail mail(String sender, String subject, String text) {
    return new Mail("0a1b2c", "amina@example.org", sender, "zh", subject, text);
  }

  private MimeMessage arrived() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  private static String raw(MimeMessage message) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private static Delivery not(Delivery.Trouble why) {
    return new Delivery.Not(why);
  }

  @ParameterizedTest
  @CsvSource({
    "明白之家, 工作台有新消息, 新的，在等待：3",
    "بيت واضح, هناك أخبار في المكتب, جديد وينتظر: ٣",
    "Clear House, There is news at the desk, new and waiting: 3",
  })
  void words_of_every_script_arrive_as_they_were_written(String sender, String subject, String text)
      throws Exception {
    assertThat(smtp().carry(mail(sender, subject, text))).isEqualTo(new Delivery.Taken());
    MimeMessage message = arrived();
    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(sender);
    assertThat(((InternetAddress) message.getFrom()[0]).getAddress())
        .isEqualTo("desk@house.example");
    assertThat(message.getContent().toString().strip()).isEqualTo(text);
    assertThat(message.getContentType().toLowerCase(java.util.Locale.ROOT))
        .startsWith("text/plain")
        .contains("utf-8");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
    assertThat(message.getHeader("Content-Language")).containsExactly("zh");
    assertThat(raw(message))
        .as("nothing but ASCII goes over the wire")
        .matches("\\A\\p{ASCII}*\\z");
  }

  @Test
  void the_message_id_follows_from_the_mail_so_that_a_second_copy_can_be_told() throws Exception {
    assertThat(smtp().carry(mail("", "s", "t"))).isEqualTo(new Delivery.Taken());
    assertThat(arrived().getMessageID()).isEqualTo("<0a1b2c@house.example>");
    assertThat(arrived().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(arrived().getFrom()[0]).hasToString("desk@house.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "House\r\nBcc: thief@example.org",
        "House\nX-Evil: 1\n\nbody",
        "\"<thief@example.org>\", House",
        "=?utf-8?q?House=0D=0ABcc:_thief@example.org?=",
        "House\u2028Bcc: thief@example.org",
      })
  void a_hostile_name_ends_no_header_and_adds_nobody(String name) throws Exception {
    Delivery delivery = smtp().carry(mail(name, "There is news", "t"));
    if (delivery instanceof Delivery.Taken) {
      assertThat(mail.getReceivedMessages()).hasSize(1);
      MimeMessage message = arrived();
      assertThat(message.getHeader("Bcc")).isNull();
      assertThat(message.getHeader("X-Evil")).isNull();
      assertThat(message.getFrom()).hasSize(1);
      assertThat(((InternetAddress) message.getFrom()[0]).getAddress())
          .isEqualTo("desk@house.example");
      assertThat(message.getAllRecipients()).hasSize(1);
    }
  }

  @Test
  void nobody_behind_the_port_is_told_as_no_answer() throws Exception {
    try (Socket nobody = new Socket()) {
      // held, so that nobody else gets it meanwhile, but not listened to
      nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String url = "smtp://127.0.0.1:" + nobody.getLocalPort();
      assertThat(smtp(url, null, null).carry(mail("", "s", "t")))
          .isEqualTo(not(Delivery.Trouble.NO_ANSWER));
    }
  }

  @Test
  void a_server_that_hangs_is_left_after_the_stated_time() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "smtp://127.0.0.1:" + mute.getLocalPort();
      Smtp hasty = smtp(url, null, null, Duration.ofMillis(700));
      Duration soon = Duration.ofSeconds(5);
      assertThat(Patience.quickest(soon, () -> left(hasty))).isLessThan(soon);
    }
  }

  private static Delivery left(Smtp hasty) {
    Delivery delivery = hasty.carry(mail("", "s", "t"));
    assertThat(delivery).isEqualTo(not(Delivery.Trouble.TOO_SLOW));
    return delivery;
  }

  @Test
  void a_wrong_password_is_told_as_such() {
    mail.setUser("desk@house.example", "desk", "right");
    String url = "smtp://127.0.0.1:" + mail.getSmtp().getPort();
    assertThat(smtp(url, "desk", "wrong").carry(mail("", "s", "t")))
        .isEqualTo(not(Delivery.Trouble.SIGN_IN));
    assertThat(smtp(url, "desk", "right").carry(mail("", "s", "t")))
        .isEqualTo(new Delivery.Taken());
  }

  /// 0.0.0.0 is no loopback address, yet leads to this machine's own server.
  @Test
  void without_tls_nothing_goes_to_another_machine() {
    String url = "smtp://0.0.0.0:" + mail.getSmtp().getPort();
    assertThat(smtp(url, null, null).carry(mail("", "s", "t")))
        .isEqualTo(not(Delivery.Trouble.NO_TLS));
    assertThat(mail.getReceivedMessages()).isEmpty();
  }
}
