package org.mingbai.staffroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.triage.TriageDesk;

/// What is told in one language is understood in another, without a translation (issue 6, part 3).
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final Spoken SPOKEN =
      new Spoken(new TriageDesk(LANGUAGES), new Phrasebook(LANGUAGES));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sw | KE | miezi miwili | en | 2 months",
        "sw | KE | tangu Machi | en | March 2026",
        "sw | KE | Wananidai elfu sita tangu Machi | zh | KES 6,000 · 2026年3月",
        "sw | KE | tuko watu 12 | zh | 12人",
        "sw | KE | 15 Machi 2026 | ar | 15 مارس 2026",
        "zh | CN | 上个月十五号 | en | 15 October 2026",
        "zh | CN | 两万五千元 | sw | CN¥ 25,000",
        "ar | SA | ثلاثة أشهر | zh | 3个月",
        "en | KE | on 03/04/2026 | en | 3 April 2026 / 4 March 2026",
        "en | KE | last week | sw | 16 Novemba 2026 – 22 Novemba 2026",
        "en | KE | in 2025 | zh | 2025年",
        "en | KE | two months | lg | ",
        "en | KE | the foreman shouts | zh | ",
      })
  void values_in_her_words_are_said_in_the_readers_language(
      String hers, String country, String text, String reader, String said) {
    Spoken.Saying saying =
        new Spoken.Saying(text, Language.of(hers), country, LocalDate.of(2026, 11, 25));
    String meant = String.join(" · ", SPOKEN.in(saying, Language.of(reader), "desk.fact.count"));
    assertThat(meant.replace('\u00a0', ' ')).isEqualTo(said == null ? "" : said);
  }
}
