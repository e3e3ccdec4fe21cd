package org.mingbai.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Languages;
import org.mingbai.passages.Figures.Figure;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassagesTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final String ANSWER =
      "The length follows the contract. It is never over six months. Pay is at least 80%. More.";
  private static final String LIMITS =
      """
      - Contract from three months to under a year: one month of probation (art. 19).
      - Contract from one year to under three years: two months of probation (art. 19).
      These are promises, not law:
      - Receipt: 7 days.
      """;

  private static FigureWords words(String tag) {
    return new FigureWords(LANGUAGES.find(tag).orElseThrow());
  }

  private static String said(String tag, String question, String answer, String more) {
    Passages.Source source =
        new Passages.Source(answer, List.of(more), List.of("How long is probation?"));
    return new Passages(LANGUAGES.find(tag).orElseThrow()).of(question, source);
  }

  @ParameterizedTest
  @CsvSource({
    "en, How many working days may it take?",
    "zh, 工资账要保存几年",
    "sw, Nina muda gani wa kufungua kesi?",
    "fr, Combien de jours pour le reçu ?",
    "ru, За сколько дней ответ?"
  })
  void a_question_for_a_number_is_one(String tag, String question) {
    assertThat(Question.of(question, words(tag))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Nobody pays me since at least three months",
    "zh, 老板欠了几个月工资不给",
    "zh, 好几天没人管",
    "ur, کم از کم تین مہینے سے تنخواہ نہیں ملی"
  })
  void who_tells_of_a_number_asks_for_none(String tag, String told) {
    assertThat(Question.of(told, words(tag))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'within 21 working days (s.28(1))', DAY, 21",
    "zh, 不超过三十六小时, HOUR, 36",
    "sw, takriban miezi kumi na miwili, MONTH, 12",
    "lg, mu nnaku nga 90, DAY, 90",
    "ar, خلال 30 يومًا, DAY, 30",
    "en, 2 to 5 years, YEAR, 2",
    "en, at least 80 %, SHARE, 80"
  })
  void a_figure_is_read_with_its_unit(String tag, String text, Unit unit, double many) {
    assertThat(new Figures(words(tag)).of(text)).contains(new Figure(unit, many));
  }

  @Test
  void who_asks_for_no_figure_hears_how_the_answer_begins() {
    assertThat(said("en", "Is probation allowed?", ANSWER, LIMITS))
        .isEqualTo(
            "The length follows the contract. It is never over six months. Pay is at least 80%.");
  }

  @Test
  void a_contract_of_one_year_brings_the_line_on_such_contracts() {
    assertThat(said("en", "How long is probation in a contract of one year?", ANSWER, LIMITS))
        .startsWith("Contract from one year")
        .contains("never over six months");
  }

  @Test
  void what_stands_over_a_list_stands_before_its_point() {
    assertThat(said("en", "How many days until I get a receipt?", ANSWER, LIMITS))
        .startsWith("These are promises, not law: Receipt: 7 days.");
  }

  @Test
  void a_sentence_that_only_names_its_source_is_left_to_the_card() {
    assertThat(said("zh", "工资账要保存几年", "要按时发工资。", "- 工资账：至少保存3年。依据：《条例》第十五条。"))
        .isEqualTo("工资账：至少保存3年。要按时发工资。");
  }

  @Test
  void a_long_point_keeps_its_last_sentence_which_says_how_sure_it_is() {
    String point =
        "- A fine: object within about 30 days. They may say no. Then a court within 60 days. Others differ. Ask a person.";
    assertThat(said("en", "How many days for a court about a fine?", "Pay is due.", point))
        .isEqualTo(
            "A fine: object within about 30 days. Then a court within 60 days. Ask a person.");
  }
}
