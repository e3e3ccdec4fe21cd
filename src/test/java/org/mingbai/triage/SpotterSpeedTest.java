package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

/// Hostile texts cost no more than their length: four times as long may take no more than three
/// times four times as long.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpotterSpeedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));
  private static final int SHORT = 16 * 1024;
  private static final int ROUNDS = 3;

  @ParameterizedTest
  @CsvSource({
    "en, 1",
    "en, '1 '",
    "en, '1,'",
    "en, '1/'",
    "en, 'thousand '",
    "en, 'one hundred and '",
    "en, a",
    "en, 'since the '",
    "en, '$'",
    "en, 'March '",
    "en, 'March to '",
    "en, '10 to '",
    "en, '3 months and '",
    "en, '12 people '",
    "en, 'paid 5k '",
    "zh, 一",
    "zh, 一月",
    "zh, 万",
    "zh, 从一月到",
    "zh, 三个半月零",
    "ar, و",
    "ar, 'ألف و'",
    "ar, 'من '",
    "sw, 'elfu na '",
    "lg, 'emitwalo n''e'",
    "hi, 'साढ़े '",
    "hi, 'कल से '",
    "ur, 'لاکھ '",
    "fr, 'de le du '",
    "es, 'hace dos '",
    "pt, 'há três '"
  })
  void no_text_takes_longer_than_its_length(String tag, String piece) {
    String text = piece.repeat(SHORT * 4 / piece.length() + 1);
    for (int i = 0; i < ROUNDS; i++) {
      time(tag, text.substring(0, SHORT));
    }
    double once = time(tag, text.substring(0, SHORT));
    double four = time(tag, text.substring(0, SHORT * 4));
    System.out.printf("%s %s 16 KB %.1f ms, 64 KB %.1f ms%n", tag, piece, once / 1e6, four / 1e6);
    assertThat(four).isLessThanOrEqualTo(3 * 4 * once + 100e6);
  }

  /// The quickest of a few.
  private static double time(String tag, String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      assertThat(DESK.spot(text, Language.of(tag), "KE", TODAY)).isNotNull();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
