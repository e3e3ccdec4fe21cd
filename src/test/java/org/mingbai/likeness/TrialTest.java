package org.mingbai.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How sure a guess must be is what rows that were held out say.
final class TrialTest {
  /// Clay and sand are said alike, wages otherwise.
  private static Trial trial() {
    List<Classifier.Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(Classifier.Row.of("dust lies on the field " + i, i % 4 < 2 ? "clay" : "sand"));
      rows.add(Classifier.Row.of("nobody paid us this month " + i, "wages"));
    }
    return Classifier.trial(rows, List.of(), Weighing.MIXED);
  }

  private static String ground(String label) {
    return label.equals("wages") ? "wages" : "ground";
  }

  @Test
  void labels_taken_together_are_sure_where_none_of_them_is() {
    Trial trial = trial();
    assertThat(trial.sure(TrialTest::ground, row -> row % 2 == 0)).isLessThan(1);
    assertThat(trial.sure(label -> label, row -> row % 2 == 0)).isGreaterThan(1);
  }

  @Test
  void what_has_no_name_is_never_guessed_and_too_few_rows_make_nothing_sure() {
    Trial trial = trial();
    assertThat(trial.sure(label -> "", row -> true)).isGreaterThan(1);
    assertThat(trial.sure(TrialTest::ground, row -> row < 10)).isGreaterThan(1);
  }
}
