package org.mingbai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;

class BgeEmbeddingsTest {
  @TempDir static Path folder;
  private static BgeEmbeddings embeddings;

  @BeforeAll
  static void load() {
    embeddings = new BgeEmbeddings(folder);
  }

  @AfterAll
  static void end() {
    embeddings.close();
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|老板不发工资|拖欠的工钱怎么要|今天天气很好",
        "zh|被辞退有没有赔偿|单位不要我了给多少钱|宿舍漏水没人修",
        "en|my boss has not paid me|the salary is late|the road is dusty",
        "en|how long is the lunch break|rest time during the shift|who takes the land"
      })
  void what_means_the_same_is_nearer_than_what_does_not(
      String tag, String question, String same, String other) {
    List<float[]> v = embeddings.of(Language.of(tag), List.of(question, same, other));
    assertThat(cosine(v.get(0), v.get(1))).isGreaterThan(cosine(v.get(0), v.get(2)) + .05);
    assertThat(cosine(v.get(0), v.get(0))).isBetween(.999, 1.001);
  }

  @Test
  void odd_texts_have_a_vector_too() {
    List<String> odd = List.of("", " ", "\u0000", "🙂", "word ".repeat(5000));
    assertThat(embeddings.of(Language.ENGLISH, odd))
        .hasSize(odd.size())
        .allSatisfy(v -> assertThat(cosine(v, v)).isBetween(.99, 1.01));
  }

  @Test
  void what_a_person_says_does_not_wait_until_all_sheets_are_read() throws InterruptedException {
    List<String> many =
        IntStream.range(0, 300).mapToObj(i -> ("rule " + i + " ").repeat(30)).toList();
    Thread sheets = Thread.ofPlatform().start(() -> embeddings.of(Language.ENGLISH, many));
    int asked = 0;
    while (sheets.isAlive() && asked < 50) {
      assertThat(embeddings.of(Language.ENGLISH, List.of("nobody paid me"))).hasSize(1);
      asked++;
    }
    assertThat(asked).as("answered while the sheets are read").isGreaterThan(10);
    sheets.join();
  }

  @Test
  void other_languages_are_refused_rather_than_guessed() {
    assertThat(embeddings.speak(Language.of("sw"))).isFalse();
    assertThatThrownBy(() -> embeddings.of(Language.of("sw"), List.of("habari")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_runtime_is_unpacked_once_into_the_data_folder(@TempDir Path data) throws IOException {
    Path runtime = Unpacked.runtime(data);
    assertThat(runtime.getParent()).isEqualTo(data);
    Path library = runtime.resolve(System.mapLibraryName("onnxruntime"));
    FileTime first = Files.getLastModifiedTime(library);
    assertThat(Files.size(library)).isGreaterThan(1_000_000);
    assertThat(Unpacked.runtime(data)).isEqualTo(runtime);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(first);
    try (Stream<Path> files = Files.list(runtime)) {
      assertThat(files).hasSize(2);
    }
    assertThat(System.getProperty("onnxruntime.native.path")).isNotBlank();
  }
}
