package org.mingbai.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "第一章 总则",
        "第十二条",
        "一、总体要求",
        "1.2 Hours of work",
        "Article 5",
        "Article 5 – Wages",
        "Chapter II Leave",
        "CHAPTER 3",
        "Article premier",
        "المادة 5",
        "الفصل 2",
        "Kifungu cha 5",
        "Sehemu ya II"
      })
  void a_line_that_names_its_chapter_or_article_heads_it(String line) {
    assertThat(split(line)).containsExactly(new Block(Block.Kind.HEADING, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第十二条　工资按月支付。 | 第十二条 | 工资按月支付。",
        "第十二条之一 工资按月支付。 | 第十二条之一 | 工资按月支付。",
        "Article 5. Wages are paid monthly. | Article 5 | Wages are paid monthly.",
        "Article 5 Wages are paid monthly. | Article 5 | Wages are paid monthly.",
        "المادة (5) يدفع الأجر كل شهر. | المادة (5) | يدفع الأجر كل شهر."
      })
  void an_article_is_cut_from_its_words(String line, String heading, String words) {
    assertThat(split(line))
        .containsExactly(
            new Block(Block.Kind.HEADING, heading), new Block(Block.Kind.WORDS, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第十二条规定的情形除外",
        "Article 5 of the law holds here",
        "1.2 million workers were paid late.",
        "2026 was the year",
        "Part of the wages",
        "chapter and verse"
      })
  void words_that_only_speak_of_one_stay_words(String line) {
    assertThat(split(line)).containsExactly(new Block(Block.Kind.WORDS, line));
  }

  @Test
  void lines_are_joined_as_their_script_asks() {
    assertThat(Joins.join("劳动", "报酬")).isEqualTo("劳动报酬");
    assertThat(Joins.join("paid every", "month")).isEqualTo("paid every month");
    assertThat(Joins.join("the employ-", "er")).isEqualTo("the employer");
    assertThat(Joins.join("the employ\u00ad", "er")).isEqualTo("the employer");
    assertThat(Joins.join("2025-", "2026")).isEqualTo("2025-2026");
    assertThat(Joins.join("Anglo-", "French")).isEqualTo("Anglo-French");
    assertThat(Joins.withoutRadicals("⼯资")).isEqualTo("工资");
  }

  private static List<Block> split(String line) {
    return Markers.split(List.of(new Block(Block.Kind.WORDS, line)));
  }
}
