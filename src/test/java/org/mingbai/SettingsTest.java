package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  void every_setting_stands_in_the_readme() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(Settings.ALL).allSatisfy(s -> assertThat(readme).contains("`" + s.variable() + "`"));
  }
}
