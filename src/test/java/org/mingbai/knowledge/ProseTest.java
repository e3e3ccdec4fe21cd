package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @Test
  void lines_with_a_dash_make_a_list_and_nothing_else_is_read_into_text() {
    assertThat(Prose.of("First line.\nStill # first.\n\nSecond.\n- one\n- two\nLast."))
        .containsExactly(
            prose(false, "First line.\nStill # first."),
            prose(false, "Second."),
            prose(true, "one", "two"),
            prose(false, "Last."));
    assertThat(Prose.of("")).isEmpty();
  }

  private static Prose prose(boolean list, String... lines) {
    return new Prose(list, List.of(lines).stream().map(Prose.Line::of).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "**工资。**然后, [工资。]然后",
    "他说**“工资”**应当按月发, 他说[“工资”]应当按月发",
    "**“工资”**应当, [“工资”]应当",
    "a **b** c **d**, a [b] c [d]",
    "2 ** 3 is no emphasis, 2 ** 3 is no emphasis",
    "**open, **open"
  })
  void pairs_of_asterisks_make_words_strong_wherever_they_stand(String text, String shown) {
    StringBuilder out = new StringBuilder();
    Prose.Line.of(text)
        .spans()
        .forEach(s -> out.append(s.strong() ? "[" + s.text() + "]" : s.text()));
    assertThat(out.toString()).isEqualTo(shown);
    assertThat(Prose.plain(text)).isEqualTo(shown.replace("[", "").replace("]", ""));
  }
}
