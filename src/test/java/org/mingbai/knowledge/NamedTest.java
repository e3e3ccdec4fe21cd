package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

/// Whoever looks for a word on the shelf finds the sheets that are about it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedTest {
  private static final SheetDesk DESK = new SheetDesk(Languages.read(null), Clock.systemUTC());

  private static List<String> found(String words, String language, String country) {
    return DESK.named(words, Language.of(language), country, null).stream().map(Sheet::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, CN, 工伤, cn-work-injury",
    "zh, CN, 工资被拖欠, cn-wages-unpaid",
    "zh, CN, 加班, cn-overtime-pay",
    "en, KE, wage, ke-wages-when",
    "en, KE, Overtime, ke-hours-leave",
    "ar, SA, جوازي, sa-passport-fees",
    "sw, KE, mshahara, ke-wages-when"
  })
  void a_word_finds_the_sheet_that_is_about_it(
      String language, String country, String word, String sheet) {
    assertThat(found(word, language, country)).contains(sheet);
  }

  @Test
  void a_title_comes_before_what_is_only_asked_so() {
    assertThat(found("工伤", "zh", "CN").getFirst()).isNotEqualTo("cn-house-removal");
    assertThat(found("mshahara", "sw", "KE")).first().isEqualTo("ke-wages-when");
  }

  @Test
  void words_that_stand_nowhere_so_and_a_single_letter_find_nothing() {
    assertThat(found("who won the football match", "en", "KE")).isEmpty();
    assertThat(found("a", "en", "KE")).isEmpty();
    assertThat(found("。", "zh", "CN")).isEmpty();
    assertThat(found("", "zh", "CN")).isEmpty();
  }
}
