package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.lessons.Lessons;

class RestingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final AtomicInteger times = new AtomicInteger();
  private final Resting<Integer> lesson = new Resting<>(times::incrementAndGet);

  @Test
  void what_was_learnt_ahead_and_needed_by_nobody_rests() {
    lesson.learn();
    assertThat(lesson.awake()).isTrue();
    assertThat(lesson.rest(HOUR)).isTrue();
    assertThat(lesson.awake()).isFalse();
    assertThat(lesson.rest(HOUR)).as("once").isFalse();
  }

  @Test
  void what_somebody_needed_lately_stays_awake() {
    lesson.learn();
    assertThat(lesson.get()).isEqualTo(1);
    assertThat(lesson.rest(HOUR)).isFalse();
    assertThat(lesson.get()).isEqualTo(1);
    assertThat(lesson.rest(Duration.ZERO)).isTrue();
  }

  @Test
  void whoever_needs_it_again_has_it() {
    lesson.learn();
    lesson.rest(HOUR);
    assertThat(lesson.get()).isEqualTo(2);
  }

  @Test
  void nobody_waits_for_what_was_never_learnt_but_what_rests_is_had() {
    assertThat(lesson.now()).isEmpty();
    lesson.learn();
    lesson.rest(HOUR);
    assertThat(lesson.now()).contains(2);
  }

  @Test
  void what_took_long_to_learn_does_not_rest() throws Exception {
    Resting<String> slow =
        new Resting<>(() -> {
          Thread.sleep(3_100);
          return "slow";
        });
    slow.learn();
    assertThat(slow.rest(Duration.ZERO)).isFalse();
  }

  @Test
  void a_language_that_rested_hears_as_before(@TempDir Path folder) {
    Languages languages = Languages.read(null);
    String told = "Mlinzi alinipiga jana usiku getini";
    Language swahili = Language.of("sw");
    // learnt once and kept: what takes long does not rest
    var before = new TriageDesk(languages, Lessons.in(folder)).assess(told, swahili, null, null);
    TriageDesk desk = new TriageDesk(languages, Lessons.in(folder));
    assertThat(desk.assess(told, swahili, null, null)).isEqualTo(before);
    assertThat(desk.rest(HOUR)).as("heard just now").isZero();
    assertThat(desk.rest(Duration.ZERO)).isEqualTo(1);
    assertThat(desk.assess(told, swahili, null, null)).isEqualTo(before);
    assertThat(desk.rest(Duration.ZERO)).isEqualTo(1);
    assertThat(desk.redLines(told, swahili)).isEqualTo(before.redLines()).isNotEmpty();
    assertThat(desk.about(told, swahili)).as("had again").isPresent();
    assertThat(List.of(desk.rest(Duration.ZERO), desk.rest(Duration.ZERO)))
        .isEqualTo(List.of(1, 0));
  }
}
