package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FittingTest {
  @Test
  void words_that_tell_another_line_and_hardly_more_are_no_answer_to_this_one() {
    Map<String, String> place = Map.of("where", "at Lokichar well pad");
    assertThat(Fitting.beside("safe", "i am rigger at Lokichar well pad", place)).isTrue();
    Map<String, String> wages = Map.of("when", "miezi tatu", "amount", "elfu kumi na nane");
    assertThat(Fitting.beside("employer", "ni miezi tatu sasa, elfu kumi na nane", wages)).isTrue();
    assertThat(Fitting.beside("hurt", "صار لي شهر في سكن الجبيل", Map.of("where", "في سكن الجبيل")))
        .isTrue();
  }

  @Test
  void what_may_be_part_of_the_answer_is_one() {
    assertThat(Fitting.beside("employer", "Hoima Roads", Map.of("where", "Hoima Roads"))).isFalse();
    assertThat(Fitting.beside("hurt", "three workers", Map.of("people", "three workers")))
        .isFalse();
    assertThat(Fitting.beside("wish", "pay 400000", Map.of("amount", "400000"))).isFalse();
    assertThat(Fitting.beside("hurt", "my leg is broken since May", Map.of("when", "since May")))
        .isFalse();
    assertThat(Fitting.beside("when", "in May", Map.of("when", "in May"))).isFalse();
  }

  @Test
  void a_place_stands_in_its_line_without_the_month_told_with_it() {
    Map<String, String> facts =
        Map.of("where", "à Buliisa derrière l'école", "when", "depuis le mois de mars");
    assertThat(
            Fitting.answer(
                "where", "c'est à Buliisa derrière l'école, depuis le mois de mars", facts))
        .isEqualTo("c'est à Buliisa derrière l'école");
  }

  @Test
  void of_a_long_sentence_what_tells_it_alone() {
    String told = "Since January the company stopped us from selling there. That was our income.";
    assertThat(Fitting.answer("when", told, Map.of("when", "Since January")))
        .isEqualTo("Since January");
    assertThat(Fitting.answer("when", "it was in March", Map.of("when", "in March")))
        .isEqualTo("it was in March");
    assertThat(Fitting.far(told, "Since January")).isTrue();
  }
}
