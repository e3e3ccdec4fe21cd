package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Journeys of a complainant and mediators in different languages, as data (issue 6), walked over
/// real HTTP in one running house. Those that move the clock come last: sessions end by it.
class JourneysTest {
  static final Map<String, String> NAMES =
      Map.of("amina", "Amina W.", "joel", "Joel K.", "boss", "Grace B.", "wen", "Wen L.");
  static final Map<String, String> ROLES =
      Map.of(
          "amina",
          "mediator",
          "joel",
          "mediator",
          "boss",
          "mediator\nsupervisor",
          "wen",
          "mediator\nsupervisor");
  static final Map<String, String> READS =
      Map.of("amina", "en\nsw", "joel", "en", "boss", "en\nzh", "wen", "en");
  private static final Path FOLDER = Path.of("src/test/resources/journeys");
  private static final Map<String, Caller> STAFF = new HashMap<>();
  private static Duration later = Duration.ZERO;
  private static HouseFixture house;

  @BeforeAll
  static void open(@TempDir Path home) {
    house =
        HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), () -> Instant.now().plus(later));
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    for (String login : List.of("amina", "joel", "boss", "wen")) {
      STAFF.put(login, Journey.joined(house, first, login, Instant::now));
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Path> journeys() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void each_sees_what_was_meant_for_her(Path file) throws IOException {
    new Journey(house, STAFF, () -> later = later.plusHours(5)).walk(Files.readAllLines(file));
  }

  @Test
  void there_are_thirty_or_more() throws IOException {
    assertThat(journeys()).hasSizeGreaterThanOrEqualTo(30);
  }
}
