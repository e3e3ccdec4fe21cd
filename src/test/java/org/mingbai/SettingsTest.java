package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
  @Test
  void with_nothing_set_the_house_listens_to_this_machine_only() {
    // SEC-40: default bind is loopback
    Settings settings = Settings.read(Map.of());
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(7070);
    assertThat(settings.throttle()).isTrue();
    assertThat(settings.address()).isEqualTo("http://localhost:7070");
  }

  @ParameterizedTest
  @CsvSource({
    "MINGBAI_PORT, eighty",
    "MINGBAI_PORT, 70700",
    "MINGBAI_THROTTLE, maybe",
    "MINGBAI_CLOCK_OFFSET, tomorrow",
    "MINGBAI_DATABASE_URL, mysql://x",
    "MINGBAI_PUBLIC_URL, help.example.org/path",
    "MINGBAI_PROT, 7071",
    "MINGBAI_MAIL_URL, mail.example.org",
    "MINGBAI_MAIL_URL, smtp://u:p@mail.example.org",
  })
  void a_setting_that_does_not_fit_is_named(String variable, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(variable, value))).hasMessageContaining(variable);
  }

  @Test
  void limits_and_the_clock_stay_as_they_are_when_the_house_is_reachable_from_outside() {
    assertThatThrownBy(
            () -> Settings.read(Map.of("MINGBAI_BIND", "0.0.0.0", "MINGBAI_THROTTLE", "off")))
        .hasMessageContaining("MINGBAI_THROTTLE");
    assertThatThrownBy(
            () -> Settings.read(Map.of("MINGBAI_BIND", "0.0.0.0", "MINGBAI_CLOCK_OFFSET", "P1D")))
        .hasMessageContaining("MINGBAI_CLOCK_OFFSET");
    assertThat(Settings.read(Map.of("MINGBAI_CLOCK_OFFSET", "P16D")).clockOffset())
        .isEqualTo(Duration.ofDays(16));
  }

  @Test
  void a_mail_server_needs_an_address_of_ours_and_a_password_that_lies_in_a_file()
      throws Exception {
    Map<String, String> plain =
        Map.of(
            "MINGBAI_MAIL_URL",
            "smtps://mail.example.org",
            "MINGBAI_MAIL_FROM",
            "desk@example.org");
    assertThat(Settings.read(plain).mail()).isNotNull();
    assertThat(Settings.read(Map.of()).mail()).isNull();
    assertThatThrownBy(() -> Settings.read(Map.of("MINGBAI_MAIL_URL", "smtp://mail.example.org")))
        .hasMessageContaining("MINGBAI_MAIL_FROM");
    Map<String, String> signing = new HashMap<>(plain);
    signing.put("MINGBAI_MAIL_USER", "desk");
    assertThatThrownBy(() -> Settings.read(signing)).hasMessageContaining("belong together");
    signing.put("MINGBAI_MAIL_PASSWORD_FILE", "/nowhere/at/all");
    assertThatThrownBy(() -> Settings.read(signing))
        .hasMessageContaining("MINGBAI_MAIL_PASSWORD_FILE");
    Path file = Files.createTempFile("mingbai", ".secret");
    Files.writeString(file, "secret word\n");
    signing.put("MINGBAI_MAIL_PASSWORD_FILE", file.toString());
    Settings settings = Settings.read(signing);
    assertThat(settings.toString()).doesNotContain("secret word");
    assertThat(settings.mail().server().password()).isEqualTo("secret word");
    Files.delete(file);
  }

  @Test
  void every_setting_stands_in_the_readme() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(Settings.ALL).allSatisfy(s -> assertThat(readme).contains("`" + s.variable() + "`"));
  }
}
