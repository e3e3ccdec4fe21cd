package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomSizeTest {
  private static final Path MAIN = Path.of("src/main/java");

  @Test
  void files_methods_and_parameter_lists_stay_small_and_public_types_say_what_they_are()
      throws Exception {
    assertThat(RoomSize.measure(RoomSize.sources(MAIN))).isEmpty();
  }

  @Test
  void no_room_holds_more_than_about_25_files() throws Exception {
    Map<String, Integer> rooms = new TreeMap<>();
    for (Path file : RoomSize.sources(MAIN)) {
      if (file.endsWith("package-info.java")) {
        continue;
      }
      rooms.merge(MAIN.relativize(file.getParent()).toString(), 1, Integer::sum);
    }
    rooms.values().removeIf(n -> n <= 30);
    assertThat(rooms).isEmpty();
  }

  @Test
  void the_top_level_holds_what_the_house_names_and_nothing_else() throws Exception {
    try (var files = Files.list(Path.of(""))) {
      assertThat(files.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".")))
          .isSubsetOf(
              "pom.xml",
              "README.md",
              "LICENSE",
              "src",
              "prompts",
              "locales",
              "target",
              "mingbai-data");
    }
  }
}
