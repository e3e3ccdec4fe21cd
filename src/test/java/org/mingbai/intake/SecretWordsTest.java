package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.language.Languages;

/// ABU-18: what need not be told.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretWordsTest {
  private static final SecretWords SECRETS = new SecretWords(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My password is Rosa2019! please log in|My password is ▪▪▪▪▪ please log in",
        "password: hunter22|password: ▪▪▪▪▪",
        "我的密码是abc12345，你帮我看看|我的密码是▪▪▪▪▪，你帮我看看",
        "كلمة السر هي 778899|كلمة السر هي ▪▪▪▪▪",
        "Nenosiri langu ni Simba2020|Nenosiri langu ni ▪▪▪▪▪",
        "mon mot de passe est soleil75|mon mot de passe est ▪▪▪▪▪",
        "मेरा पासवर्ड ram1234 है|मेरा पासवर्ड ▪▪▪▪▪ है"
      })
  void a_password_is_masked_where_its_cue_stands_before_it(String told, String kept) {
    assertThat(SECRETS.masked(told)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They changed the password of the office computer in March and we were not paid.",
        "They owe me 25000 shillings since May 2026.",
        "我们2026年3月的工资25000元没发"
      })
  void other_words_stay_as_they_are(String text) {
    assertThat(SECRETS.masked(text)).isEqualTo(text);
    assertThat(SECRETS.document(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my passport number is A1234567",
        "身份证号110101199003074258",
        "رقم الإقامة ٢٣٤٥٦٧٨٩٠١",
        "Namba ya kitambulisho 28476512",
        "आधार नंबर 1234 5678 9012"
      })
  void the_number_of_a_document_is_noticed(String text) {
    assertThat(SECRETS.document(text)).isTrue();
  }

  @Test
  void hostile_lengths_are_left_alone() {
    String hostile = "password ".repeat(8000);
    long start = System.nanoTime();
    assertThat(SECRETS.masked(hostile)).isEqualTo(hostile);
    assertThat(SECRETS.masked("password ".repeat(400))).startsWith("password");
    assertThat(System.nanoTime() - start).isLessThan(200_000_000L);
  }
}
