package org.mingbai.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.language.Languages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedLineTest {
  @ParameterizedTest
  @EnumSource(RedLine.class)
  void every_class_a_red_line_goes_with_has_a_name_in_every_language(RedLine line) {
    Languages.read(null)
        .all()
        .forEach(folder ->
            assertThat(folder.messages().keySet())
                .as(folder.language().tag())
                .containsAll(line.classes().stream().map(key -> "category." + key).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "SEXUAL, harassment.sexual",
    "CHILD, harassment.child",
    "VIOLENCE, harassment.bullying",
    "VIOLENCE, security.guards",
    "RETALIATION, security.retaliation",
    "SECURITY_ABUSE, security.detention",
    "ACCIDENT, work-safety.injury",
    "ACCIDENT, benefits.work-injury",
    "ACCIDENT, community-safety.accident",
    "FORCED_LABOUR, employment.documents",
    "FORCED_LABOUR, wages.unpaid",
    "TRAFFICKING, security.trafficking"
  })
  void a_red_line_fits_the_classes_it_is_usually_of(RedLine line, String category) {
    assertThat(line.fits(new Category(category))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SEXUAL, employment.contract",
    "CHILD, wages.unpaid",
    "RETALIATION, wages.unpaid",
    "DANGER, work-safety.unsafe",
    "SELF_HARM, wages.unpaid",
    "ACCIDENT, process.delay"
  })
  void and_no_other_and_danger_and_despair_may_come_of_any(RedLine line, String category) {
    assertThat(line.fits(new Category(category))).isFalse();
  }
}
