package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pt | A sua identidade fica em segredo se o pedir. Ninguém obriga a aceitar. | 2",
        "pt | O Dr. Lopes leu o recibo. | 1",
        "en | Mr. Otieno signed it. He kept a copy. | 2",
        "hi | शिकायत मुफ़्त है। रसीद रखिए। | 2",
        "ur | شکایت مفت ہے۔ رسید رکھیں۔ | 2",
        "zh | 工资要按月发。不能拖欠。 | 2"
      })
  void a_text_is_cut_where_its_language_ends_a_sentence(String tag, String text, int sentences) {
    assertThat(Sentences.of(text, Language.of(tag))).hasSize(sentences);
  }
}
