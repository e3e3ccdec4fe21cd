package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsTest {
  /// Guesses `class=chance`, best first.
  private static Assessment guessed(String... guesses) {
    return new Assessment(
        MessageKind.COMPLAINT,
        .9,
        Arrays.stream(guesses)
            .map(g -> g.split("="))
            .map(g -> new Assessment.Guess(new Category(g[0]), Double.parseDouble(g[1])))
            .toList(),
        Set.of(),
        Map.of(),
        List.of(),
        Assessment.Basis.NONE);
  }

  private static final Assessment AT_NIGHT =
      guessed(
          "employment.hiring=.4",
          "employment.forced=.3",
          "harassment.bullying=.05",
          "harassment.sexual=.04",
          "process.delay=.03");

  @Test
  void without_a_red_line_the_three_likeliest_are_proposed() {
    assertThat(Proposals.of(AT_NIGHT, Set.of()))
        .containsExactly("employment.hiring", "employment.forced", "harassment.bullying");
  }

  @Test
  void what_fits_the_red_line_is_first_and_the_others_stay_to_choose_from() {
    assertThat(Proposals.of(AT_NIGHT, Set.of(RedLine.SEXUAL)))
        .containsExactly("harassment.sexual", "employment.hiring", "employment.forced");
  }

  @Test
  void of_several_classes_that_fit_that_of_the_likeliest_top_class_is_first() {
    Assessment hurt =
        guessed(
            "wages.unpaid=.2",
            "work-safety.injury=.12",
            "benefits.medical=.1",
            "benefits.work-injury=.09");
    assertThat(Proposals.of(hurt, Set.of(RedLine.ACCIDENT)).getFirst())
        .isEqualTo("benefits.work-injury");
  }

  @Test
  void a_red_line_that_nothing_else_speaks_for_leaves_the_likeliest_first() {
    Assessment list = guessed("land.missing=.9", "harassment.child=.005");
    assertThat(Proposals.of(list, Set.of(RedLine.CHILD)).getFirst()).isEqualTo("land.missing");
    assertThat(Proposals.of(AT_NIGHT, Set.of(RedLine.SELF_HARM)).getFirst())
        .isEqualTo("employment.hiring");
  }

  @Test
  void our_own_handling_is_proposed_only_where_it_is_likelier_than_all_else() {
    Assessment spill =
        guessed("process.delay=.3", "process.service=.1", "environment.spill=.25", "land.crops=.1");
    assertThat(Proposals.of(spill, Set.of())).containsExactly("environment.spill", "land.crops");
    Assessment unanswered = guessed("process.delay=.5", "process.service=.1", "wages.unpaid=.2");
    assertThat(Proposals.of(unanswered, Set.of()).getFirst()).isEqualTo("process.delay");
    assertThat(Proposals.of(unanswered, Set.of(RedLine.DANGER))).containsExactly("wages.unpaid");
  }

  @Test
  void a_question_its_status_or_thanks_are_no_complaint() {
    Assessment asked = guessed("process.question=.5", "process.thanks=.2", "process.delay=.1");
    assertThat(Proposals.of(asked, Set.of())).containsExactly("process.delay");
  }
}
