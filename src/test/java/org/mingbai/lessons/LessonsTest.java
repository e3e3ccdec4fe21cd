package org.mingbai.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
  @TempDir Path folder;

  /// Learns how many words there are, and counts how often it was asked to.
  private record Count(String by, List<String> words, AtomicInteger learnt)
      implements Lesson<Integer> {
    Count(String... words) {
      this("code", List.of(words), new AtomicInteger());
    }

    @Override
    public String name() {
      return "count";
    }

    @Override
    public Source source() {
      Source source = new Source(by);
      source.add(words);
      return source;
    }

    @Override
    public Integer learn() {
      learnt.incrementAndGet();
      return words.size();
    }

    @Override
    public void write(Integer count, DataOutput out) throws IOException {
      out.writeInt(count);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
      return in.readInt();
    }
  }

  private Path file() {
    return folder.resolve("learnt-count.bin");
  }

  @Test
  void who_is_told_to_stop_keeps_nothing() {
    Thread.currentThread().interrupt();
    try {
      assertThat(asked(new Count("fire", "flood"), 2)).isEqualTo(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file()).doesNotExist();
  }

  private int asked(Count lesson, int count) {
    assertThat(Lessons.in(folder).learnt(lesson)).isEqualTo(count);
    return lesson.learnt().get();
  }

  @Test
  void what_was_learnt_is_not_learnt_again() throws IOException {
    assertThat(asked(new Count("fire", "flood"), 2)).isEqualTo(1);
    assertThat(asked(new Count("fire", "flood"), 2)).isZero();
    assertThat(Lessons.unkept().learnt(new Count("fire"))).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void other_words_or_other_code_are_another_lesson() {
    asked(new Count("fire", "flood"), 2);
    assertThat(asked(new Count("fireflood"), 1)).isEqualTo(1);
    assertThat(asked(new Count("fire", "flood"), 2)).isEqualTo(1);
    Count other = new Count("another", List.of("fire", "flood"), new AtomicInteger());
    assertThat(asked(other, 2)).isEqualTo(1);
    assertThat(Source.code(List.of(Lessons.class)))
        .isNotEqualTo(Source.code(List.of(Source.class)));
  }

  @Test
  void a_damaged_file_is_thrown_away_and_learnt_anew() throws IOException {
    asked(new Count("fire"), 1);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      assertThat(asked(new Count("fire"), 1)).as("cut at " + length).isEqualTo(1);
      assertThat(file()).hasBinaryContent(whole);
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] broken = whole.clone();
      broken[at] ^= 0x10;
      Files.write(file(), broken);
      assertThat(asked(new Count("fire"), 1)).as("broken at " + at).isEqualTo(1);
    }
  }

  @Test
  void a_link_is_no_lesson_of_the_house() throws IOException {
    asked(new Count("fire"), 1);
    Path elsewhere = Files.move(file(), folder.resolve("elsewhere"));
    Files.createSymbolicLink(file(), elsewhere);
    assertThat(asked(new Count("fire"), 1)).isEqualTo(1);
    assertThat(Files.isSymbolicLink(file())).isFalse();
    assertThat(elsewhere).exists();
  }

  @Test
  void a_folder_that_cannot_be_written_costs_only_time() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    Count lesson = new Count("fire");
    assertThat(Lessons.in(notAFolder).learnt(lesson)).isEqualTo(1);
    assertThat(Lessons.in(notAFolder).learnt(lesson)).isEqualTo(1);
    assertThat(lesson.learnt()).hasValue(2);
  }

  @Test
  void what_a_killed_house_left_half_written_is_written_over() throws IOException {
    Files.writeString(folder.resolve("learnt-count.bin.new"), "half");
    asked(new Count("fire"), 1);
    assertThat(folder.resolve("learnt-count.bin.new")).doesNotExist();
    assertThat(asked(new Count("fire"), 1)).isZero();
  }

  @Test
  void a_fault_in_learning_is_told_and_nothing_is_kept() {
    Lesson<Integer> none =
        new Lesson<>() {
          @Override
          public String name() {
            return "count";
          }

          @Override
          public Source source() {
            return new Source("code");
          }

          @Override
          public Integer learn() {
            throw new IllegalStateException("no words");
          }

          @Override
          public void write(Integer count, DataOutput out) {}

          @Override
          public Integer read(DataInput in) {
            return 0;
          }
        };
    assertThatThrownBy(() -> Lessons.in(folder).learnt(none)).hasMessage("no words");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void figures_come_back_as_they_were() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    var out = new java.io.DataOutputStream(bytes);
    Figures.write(out, new int[] {1, -7, Integer.MAX_VALUE});
    Figures.write(out, new short[] {-1, 9});
    Figures.write(out, new float[][] {{.5f}, {}});
    Figures.write(out, List.of("moto", "火"));
    var in = new java.io.DataInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()));
    assertThat(Figures.ints(in)).containsExactly(1, -7, Integer.MAX_VALUE);
    assertThat(Figures.shorts(in)).containsExactly(-1, 9);
    assertThat(Figures.rows(in)).isDeepEqualTo(new float[][] {{.5f}, {}});
    assertThat(Figures.words(in)).containsExactly("moto", "火");
  }
}
