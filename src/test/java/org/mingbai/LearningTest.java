package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is learnt in the background ends with the house.
final class LearningTest {
  @TempDir Path home;

  private static Set<Thread> learning() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("learning"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_house_that_closes_does_not_learn_to_the_end() throws Exception {
    Set<Thread> before = learning();
    List<Thread> own;
    try (HouseFixture _ = HouseFixture.open(home)) {
      own = learning().stream().filter(thread -> !before.contains(thread)).toList();
      assertThat(own).hasSize(1);
    }
    // Closing waits for it: what it writes lies in the folder of the house.
    assertThat(own.getFirst().isAlive()).as("still learns").isFalse();
  }
}
