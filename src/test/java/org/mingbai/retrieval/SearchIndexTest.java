package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.Patience;
import org.mingbai.language.Language;

class SearchIndexTest {
  private static Entry entry(String id, String group, String title, String... questions) {
    return new Entry(id, group, List.of(questions), title, title, List.of());
  }

  private final SearchIndex english =
      SearchIndex.of(
          Language.ENGLISH,
          List.of(
              entry("pay", "KE", "When wages are paid", "When is my salary paid?", "pay day?"),
              entry("land", "KE", "Compensation for land", "They took my land", "farm taken"),
              entry("dust", "", "Dust and noise of works", "Too much dust", "noise at night")),
          List.of("Who won the match?", "Tell me a joke", "What is the weather?"));

  @Test
  void the_entry_that_answers_comes_first() {
    assertThat(english.find("my salary has not been paid", 3, id -> true).best().getFirst().id())
        .isEqualTo("pay");
    assertThat(english.find("there is dust in our house", 3, id -> true).best().getFirst().id())
        .isEqualTo("dust");
  }

  @Test
  void only_entries_allowed_are_found() {
    assertThat(english.find("salary paid", 3, id -> !id.equals("pay")).best())
        .noneMatch(hit -> hit.id().equals("pay"));
  }

  @Test
  void the_same_words_are_certain_and_strangers_are_not() {
    assertThat(english.find("When is my salary paid?", 1, id -> true).answerable())
        .isGreaterThan(.95);
    assertThat(english.find("zebra quartz", 1, id -> true).answerable()).isLessThan(.3);
    assertThat(english.find("", 1, id -> true).answerable()).isZero();
  }

  @Test
  void traditional_characters_find_simplified_ones() {
    SearchIndex chinese =
        SearchIndex.of(
            Language.of("zh"),
            List.of(entry("a", "", "劳动仲裁时效", "劳动仲裁多久内申请"), entry("b", "", "工资发放", "工资几号发")),
            List.of());
    assertThat(chinese.find("勞動仲裁時效", 1, id -> true).best().getFirst().id()).isEqualTo("a");
  }

  // SEC-27
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "wages AND (dust OR",
        "/(a+)+$/",
        "wages~99999 ^1e9",
        "[* TO *]",
        "\"",
        "\\",
        "😡",
        "\u0000"
      })
  void query_syntax_is_only_words(String question) {
    assertThat(english.find(question, 3, id -> true).answerable()).isBetween(0.0, 1.0);
  }

  private List<String> answered(List<String> questions) {
    for (String question : questions) {
      assertThat(english.find(question, 3, id -> true).best()).hasSizeLessThanOrEqualTo(3);
    }
    return questions;
  }

  // SEC-27
  @Test
  void endless_questions_answer_in_time() {
    String endless =
        IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    english.find(endless, 3, id -> true);
    List<String> questions =
        List.of(endless, "*".repeat(65_000), "a".repeat(65_000), "欠".repeat(65_000));
    Duration wanted = Duration.ofMillis(800);
    assertThat(Patience.quickest(wanted, () -> answered(questions))).isLessThan(wanted);
  }
}
