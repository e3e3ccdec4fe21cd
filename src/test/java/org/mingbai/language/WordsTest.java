package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Don't pay 5,000! | don t pay 5 000",
        "欠薪two個月 | 欠 薪 two 个 月",
        "أجورُنا لَم تُدفَع | اجورنا لم تدفع",
        "الإدارة إلى آخرى | الاداره الي اخري",
        "pay\u200bpal ｗａｇｅｓ | paypal wages",
        "Été où | ete ou",
        "il a dit à Thiès | il a dit à thies",
        "٢٥ ريال | 25 ريال",
        "w'amazzi ng’omuntu | w amazzi ng omuntu",
        "😡 | ''",
        "क्‍ष मतलब | क्ष मतलब"
      })
  void words_are_cut_and_folded_for_comparing(String text, String forms) {
    assertThat(String.join(" ", Words.of(text).stream().map(Word::form).toList())).isEqualTo(forms);
  }

  @Test
  void a_word_knows_its_place_in_the_original() {
    String text = "At  the Ａthi River, 在廊坊";
    for (Word word : Words.of(text)) {
      assertThat(text.substring(word.start(), word.end())).isNotBlank().doesNotContain(" ");
    }
    assertThat(Words.of(text).get(2).capital()).isTrue();
    assertThat(Words.of(text)).last().extracting(Word::end).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sw | Kwa mujibu wa sheria ya Kenya | KE",
        "sw | mali yangu imeharibika | ''",
        "en | import a used car from Japan | JP",
        "en | in the south of saudi arabia | SA",
        "en | the chad fell | ''",
        "zh | 我在肯尼亚的工地干活 | KE",
        "ar | أعمل في كينيا وأوغندا | KE UG",
        "fr | au Kenya et en Ouganda | KE UG"
      })
  void countries_are_named_in_the_readers_words(String tag, String text, String codes) {
    Countries countries = new Countries(Languages.read(null).find(tag).orElseThrow());
    assertThat(String.join(" ", countries.named(text))).isEqualTo(codes);
  }

  @Test
  void sentences_end_where_the_language_ends_them() {
    assertThat(Sentences.of("先要钱。再投诉！\n还有吗？", Language.of("zh"))).hasSize(3);
    assertThat(Sentences.of("Pay within 7 days. Ask us!", Language.ENGLISH)).hasSize(2);
  }
}
