package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// Journeys of complainants and mediators in different languages, as data (issue 6), each walked
/// twice in one running house: in a real browser and over real HTTP. Those that move the clock come
/// last, since sessions of staff end by it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {
  private static final Path FOLDER = Path.of("src/test/resources/journeys");
  private static JourneyHouse house;
  private static InBrowser office;

  @BeforeAll
  static void open(@TempDir Path home) {
    house = new JourneyHouse(home);
  }

  @AfterAll
  static void close() {
    if (office != null) {
      office.goHome();
    }
    house.close();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean movesTheClock(Path file) {
    return file.getFileName().toString().startsWith("9");
  }

  static Stream<Path> journeys() throws IOException {
    return files().stream().filter(file -> !movesTheClock(file));
  }

  static Stream<Path> longJourneys() throws IOException {
    return files().stream().filter(JourneysTest::movesTheClock);
  }

  /// All of them, or with -Djourneys= those whose names hold this pattern.
  private static void walk(Path file, Cast cast) throws IOException {
    String only = System.getProperty("journeys", "");
    assumeTrue(Pattern.compile(only).matcher(file.toString()).find());
    try (cast) {
      new Journey(house.house, cast, house::fiveHours).walk(Files.readAllLines(file));
    }
  }

  private static InBrowser office(Chromium chromium) {
    if (office == null) {
      office = new InBrowser(chromium, house);
    }
    return office;
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("journeys")
  @ExtendWith(Browser.class)
  void in_a_browser_each_sees_what_was_meant_for_her(Path file, Chromium chromium)
      throws IOException {
    walk(file, office(chromium));
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("journeys")
  void over_http_each_sees_what_was_meant_for_her(Path file) throws IOException {
    walk(file, new OverHttp(house.house, house.staff));
  }

  @Order(3)
  @ParameterizedTest
  @MethodSource("longJourneys")
  void over_http_somebody_who_waited_for_hours_is_told_so(Path file) throws IOException {
    walk(file, new OverHttp(house.house, house.staff));
  }

  @Order(4)
  @ParameterizedTest
  @MethodSource("longJourneys")
  @ExtendWith(Browser.class)
  void in_a_browser_somebody_who_waited_for_hours_is_told_so(Path file, Chromium chromium)
      throws IOException {
    walk(file, office(chromium));
  }

  @Test
  void thirty_or_more_are_walked_in_a_browser_and_all_of_them_over_http() throws IOException {
    assertThat(journeys()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Stream.concat(journeys(), longJourneys()))
        .containsExactlyInAnyOrderElementsOf(files());
  }
}
