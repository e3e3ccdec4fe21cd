package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole house with a mail server beside it (FLT-26, PRV-20).
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTest {
  private static final String PAGE = "/en/desk/account/mail";
  private final GreenMail mail = MailFixture.server();

  @TempDir Path home;

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  private HouseFixture house(int port, InstantSource time) {
    Map<String, String> settings = new HashMap<>();
    settings.put("MINGBAI_THROTTLE", "off");
    settings.put("MINGBAI_MAIL_URL", "smtp://127.0.0.1:" + port);
    settings.put("MINGBAI_MAIL_FROM", "desk@house.example");
    return HouseFixture.open(home, settings, time);
  }

  private MimeMessage arrived(int count) {
    assertThat(mail.waitForIncomingEmail(30_000, count)).isTrue();
    return mail.getReceivedMessages()[count - 1];
  }

  private static String filed(HouseFixture house, String words, String key) throws Exception {
    return house
        .call("POST", "/cases", "{\"locale\":\"en\",\"what\":\"" + words + "\"}", "", key)
        .body();
  }

  @Test
  void an_alarming_complaint_reaches_a_mediator_by_mail_without_a_word_of_it() throws Exception {
    try (HouseFixture house = house(mail.getSmtp().getPort(), InstantSource.system())) {
      Caller boss = new Caller(house).join(house.firstLink(), "boss", "Boss", Instant::now);
      Caller amina =
          new Caller(house)
              .join(boss.invite("amina", "Kanari Amina"), "amina", "Kanari Amina", Instant::now);
      amina.post(PAGE, PAGE, Map.of("address", "amina@mail.example"));
      house.post();
      String code = arrived(1).getContent().toString().replaceAll("(?s).*?([0-9]{8}).*", "$1");
      assertThat(amina.post(PAGE, PAGE + "/code", Map.of("code", code)).statusCode())
          .isEqualTo(303);
      String answer =
          filed(house, "Kanari: the guard beat me and said he will kill me tonight", "k1");
      String reference = answer.replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
      house.post();
      MimeMessage urgent = arrived(2);
      assertThat(urgent.getSubject()).isEqualTo("Please sign in now");
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      urgent.writeTo(raw);
      String all = raw.toString(StandardCharsets.UTF_8) + urgent.getContent();
      assertThat(all)
          .contains("/en/desk/sign-in")
          .doesNotContain("Kanari")
          .doesNotContain(reference)
          .doesNotContain("mingbai@")
          .doesNotContain("omplain");
      house.post();
      assertThat(mail.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  void while_the_mail_server_hangs_filing_and_the_desk_go_on_as_ever() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        HouseFixture house = house(mute.getLocalPort(), InstantSource.system())) {
      Caller boss = new Caller(house).join(house.firstLink(), "boss", "Boss", Instant::now);
      assertThat(boss.post(PAGE, PAGE, Map.of("address", "boss@mail.example")).statusCode())
          .isEqualTo(303);
      // now, unless the house carries it by itself before
      Thread.ofPlatform().daemon().start(house::post);
      mute.setSoTimeout(30_000);
      try (Socket called = mute.accept()) {
        called.setSoTimeout(1);
        int done = 0;
        while (waits(called) && done < 20) {
          assertThat(filed(house, "He will kill me tonight", "k" + done)).contains("reference");
          assertThat(boss.get("/en/desk/post").statusCode()).isEqualTo(200);
          done++;
        }
        // who waited for the server would have done one when it is left
        assertThat(done).as("done while the server hung").isGreaterThan(4);
      }
    }
  }

  /// Does the house still wait for this server's first word?
  private static boolean waits(Socket called) throws IOException {
    try {
      return called.getInputStream().read() >= 0;
    } catch (SocketTimeoutException silent) {
      return true;
    }
  }

  @Test
  void what_waits_in_the_outbox_survives_a_restart() throws Exception {
    int dead;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dead = free.getLocalPort();
    }
    try (HouseFixture house = house(dead, InstantSource.system())) {
      Caller boss = new Caller(house).join(house.firstLink(), "boss", "Boss", Instant::now);
      assertThat(boss.post(PAGE, PAGE, Map.of("address", "boss@mail.example")).statusCode())
          .isEqualTo(303);
      house.post();
    }
    InstantSource later = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10));
    try (HouseFixture house = house(mail.getSmtp().getPort(), later)) {
      house.post();
      assertThat(arrived(1).getSubject()).isEqualTo("Your code");
      assertThat(mail.getReceivedMessages()).hasSize(1);
    }
  }
}
