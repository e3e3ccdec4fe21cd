package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakePathsTest {
  private static final IntakePaths PATHS = IntakePaths.shipped();

  @Test
  void every_question_of_every_path_has_its_words_and_its_reason_in_every_language() {
    for (LocaleFolder folder : Languages.read(null).all()) {
      for (IntakePath path : PATHS.all()) {
        for (Question question : path.questions()) {
          assertThat(folder.messages())
              .as("%s %s", folder.language().tag(), path.name())
              .containsKeys(
                  question.ask(),
                  question.why(),
                  "chat.understood." + question.slot(),
                  "chat.choice." + question.slot(),
                  "page.file." + question.slot());
        }
      }
    }
  }

  @Test
  void every_path_asks_for_what_can_be_told_and_at_most_four_things() {
    assertThat(PATHS.all())
        .allSatisfy(path -> {
          assertThat(path.questions()).allMatch(q -> Slots.words(q.slot())).doesNotHaveDuplicates();
          assertThat(path.most()).isBetween(1, 4);
          assertThat(path.nearly()).isPositive();
        });
    List<String> lines = List.of(RedLine.values()).stream().map(RedLine::key).toList();
    assertThat(PATHS.all()).allMatch(path -> lines.containsAll(path.alarms()));
  }

  @Test
  void a_class_has_its_own_path_or_that_of_its_top_class_or_the_general_one() {
    assertThat(PATHS.of("wages.unpaid", Set.of()).name()).isEqualTo("wages");
    assertThat(PATHS.of("benefits.work-injury", Set.of()).name()).isEqualTo("benefits.work-injury");
    assertThat(PATHS.of("benefits.pension", Set.of())).isEqualTo(PATHS.general());
    assertThat(PATHS.of(null, Set.of())).isEqualTo(PATHS.general());
    assertThat(PATHS.of("wages.unpaid", Set.of("sexual")).name())
        .as("a red line leads to the gentle way whatever the class")
        .isEqualTo("harassment");
  }

  @Test
  void harassment_is_asked_fewer_things_and_never_for_proof_or_to_tell_it_again() {
    IntakePath path = PATHS.of("harassment.sexual", Set.of());
    assertThat(path.most()).isLessThan(PATHS.general().most());
    assertThat(path.questions())
        .extracting(Question::slot)
        .doesNotContain("papers", "done", "when");
  }

  /// The claim of the README: one more file is one more path.
  @Test
  void a_new_path_is_one_file(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("general.properties"), "questions = where when");
    Files.writeString(
        folder.resolve("land.graves.properties"), "questions = where/land whom\nmost = 2");
    IntakePaths paths = IntakePaths.in(folder);
    assertThat(paths.of("land.graves", Set.of()).written()).containsExactly("where/land", "whom");
    assertThat(paths.of("land.crops", Set.of()).written()).containsExactly("where", "when");
  }
}
