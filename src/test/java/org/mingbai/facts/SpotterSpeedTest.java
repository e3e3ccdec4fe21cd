package org.mingbai.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

/// Hostile texts cost no more than their length: four times as long may take no more than three
/// times four times as long, and the longest message no more than 50 ms of its thread.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpotterSpeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));
  private static final int SHORT = 16 * 1024;
  private static final int ROUNDS = 10;
  private static final double MOST = 50e6;

  /// Language and piece of which a hostile text is made.
  static List<List<String>> hostile() {
    return List.of(
        List.of("en", "1"),
        List.of("en", "1 "),
        List.of("en", "1,"),
        List.of("en", "1/"),
        List.of("en", "thousand "),
        List.of("en", "one hundred and "),
        List.of("en", "a"),
        List.of("en", "since the "),
        List.of("en", "$"),
        List.of("en", "March "),
        List.of("en", "March to "),
        List.of("en", "10 to "),
        List.of("en", "3 months and "),
        List.of("en", "12 people "),
        List.of("en", "paid 5k "),
        List.of("zh", "一"),
        List.of("zh", "一月"),
        List.of("zh", "万"),
        List.of("zh", "从一月到"),
        List.of("zh", "三个半月零"),
        List.of("ar", "و"),
        List.of("ar", "ألف و"),
        List.of("ar", "من "),
        List.of("sw", "elfu na "),
        List.of("lg", "emitwalo n'e"),
        List.of("hi", "साढ़े "),
        List.of("hi", "कल से "),
        List.of("ur", "لاکھ "),
        List.of("fr", "de le du "),
        List.of("es", "hace dos "),
        List.of("pt", "há três "),
        List.of("en", "5/3/2026 "),
        List.of("en", "0712-"),
        List.of("en", "1k1"),
        List.of("en", "last last "),
        List.of("en", "5 March 2025 to "),
        List.of("en", "about about 5 about "),
        List.of("en", "a\u0301"),
        List.of("zh", "几个"),
        List.of("zh", "二〇二五"),
        List.of("ar", "بعد قبل "),
        List.of("sw", "tarehe 5 mwezi "),
        List.of("bn", "হাজার "));
  }

  static Stream<Arguments> pieces() {
    return hostile().stream().map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void no_text_takes_longer_than_its_length(String tag, String piece) {
    String some = text(piece, SHORT);
    String most = text(piece, SHORT * 4);
    for (int i = 0; i < ROUNDS; i++) {
      time(tag, some);
    }
    double once = time(tag, some);
    double four = time(tag, most);
    System.out.printf("%s %s 16 KB %.1f ms, 64 KB %.1f ms%n", tag, piece, once / 1e6, four / 1e6);
    assertThat(four).isLessThanOrEqualTo(3 * 4 * once + 20e6).isLessThanOrEqualTo(MOST);
  }

  /// So many bytes of the same piece, as a message is measured.
  static String text(String piece, int bytes) {
    int each = piece.getBytes(StandardCharsets.UTF_8).length;
    return piece.repeat(bytes / each);
  }

  /// The quickest of a few.
  private static double time(String tag, String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = SpottingBench.cpu();
      assertThat(DESK.spot(text, Language.of(tag), "KE", TODAY)).isNotNull();
      best = Math.min(best, SpottingBench.cpu() - start);
    }
    return best;
  }
}
