package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Journeys in which words pass through a colleague who has both languages (issue 6, section 3;
/// UX-37, UX-40): the supervisor has English alone, others what stands beside their names.
class TranslationJourneysTest {
  private static final Path FOLDER = Path.of("src/test/resources/journeys/translated");
  private static final Map<String, Caller> STAFF = new HashMap<>();
  private static HouseFixture house;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), Instant::now);
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    join(first, "boss", "Grace B.", "mediator\nsupervisor", "en");
    join(first, "amina", "Amina W.", "mediator", "en\nsw");
    join(first, "juma", "Juma O.", "mediator", "en\nsw");
    join(first, "salma", "Salma H.", "mediator", "ar\nfr\nen");
    join(first, "wen", "Wen L.", "mediator", "zh\nen");
  }

  private static void join(Caller by, String login, String name, String roles, String languages) {
    String link = by.invite(login, name, roles, languages);
    STAFF.put(login, new Caller(house).join(link, login, name, Instant::now));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Path> journeys() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("journeys")
  void each_reads_her_own_language_and_what_was_written_first(Path file) throws IOException {
    new Journey(house, STAFF, () -> {}).walk(Files.readAllLines(file));
  }

  @Test
  void there_are_both_directions_in_five_languages() throws IOException {
    assertThat(journeys()).hasSizeGreaterThanOrEqualTo(4);
  }
}
