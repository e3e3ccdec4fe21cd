package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LearntTest {
  @Test
  void what_could_not_be_learnt_for_want_of_memory_is_learnt_when_it_is_asked_again() {
    AtomicInteger tries = new AtomicInteger();
    Learnt<String> lesson =
        new Learnt<>(() -> {
          if (tries.incrementAndGet() == 1) {
            throw new OutOfMemoryError("as it may be at the start");
          }
          return "learnt";
        });
    Learnt<String> upon = new Learnt<>(() -> lesson.get() + " too");
    assertThatThrownBy(upon::get).isInstanceOf(IllegalStateException.class);
    assertThat(upon.get()).isEqualTo("learnt too");
    assertThat(upon.get()).isEqualTo("learnt too");
    assertThat(tries).hasValue(2);
  }

  @Test
  void a_fault_in_what_is_to_be_learnt_stays_one() {
    AtomicInteger tries = new AtomicInteger();
    Learnt<String> lesson =
        new Learnt<>(() -> {
          tries.incrementAndGet();
          throw new IllegalArgumentException("a bad line");
        });
    assertThatThrownBy(lesson::get).hasMessage("a bad line");
    assertThatThrownBy(lesson::get).hasMessage("a bad line");
    assertThat(tries).hasValue(1);
  }
}
