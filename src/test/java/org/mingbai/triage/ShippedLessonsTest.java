package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.lessons.Lessons;

/// What the shipped words teach was learnt by the build and is shipped with them: a house in an
/// empty folder has nothing to learn before it hears.
class ShippedLessonsTest {
  @TempDir Path folder;

  @Test
  void nothing_is_left_to_learn_of_the_shipped_words() throws IOException {
    Languages languages = Languages.read(null);
    new LanguageDetector(languages, Lessons.in(folder)).learn();
    new TriageDesk(languages, Lessons.in(folder)).learnToListen();
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept.map(p -> p.getFileName().toString()).toList())
          .as("learnt here, and not by the build")
          .isEqualTo(List.of());
    }
  }
}
