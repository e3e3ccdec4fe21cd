package org.mingbai.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.language.Languages;

/// What could tell who somebody is (ABU-18): found by kind, masked, and nothing else touched.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskingTest {
  private static final Masking MASKING = new Masking(Languages.read(null));

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
    assertThat(MASKING.withoutPasswords(told)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They changed the password of the office computer in March and we were not paid.",
        "They owe me 25000 shillings since May 2026.",
        "我们2026年3月的工资25000元没发"
      })
  void other_words_stay_as_they_are(String text) {
    assertThat(MASKING.withoutPasswords(text)).isEqualTo(text);
    assertThat(MASKING.tellsPaper(text, null)).isFalse();
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
    assertThat(MASKING.tellsPaper(text, null)).isTrue();
  }

  /// Numbers are made up; their check digits are right.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "CN|DOCUMENT|我的号码是{110101199003074258}请查",
        "CN|DOCUMENT|{11010119900307425８}",
        "-|DOCUMENT|身份证号{110101 19900307 4258}",
        "SA|DOCUMENT|iqama {2345678904} since May",
        "SA|DOCUMENT|رقمي {٢٣٤٥٦٧٨٩٠٤} من مايو",
        "PK|DOCUMENT|{35202-1234567-1} hai",
        "IN|DOCUMENT|{2345 6789 0124} है",
        "UG|DOCUMENT|NIN yange {CM92034107ABCD}",
        "KE|DOCUMENT|KRA {A012345678Z}",
        "KE|DOCUMENT|Kitambulisho changu {28476512}",
        "ID|DOCUMENT|NIK {3174095505900001}",
        "BR|DOCUMENT|CPF {529.982.247-25}",
        "RU|DOCUMENT|СНИЛС {112-233-445 95}",
        "ES|DOCUMENT|DNI {12345678Z}",
        "MX|DOCUMENT|CURP {GOMC900307HDFRRL09}",
        "FR|DOCUMENT|{1 90 03 75 116 001 73}",
        "-|ACCOUNT|IBAN {GB82 WEST 1234 5698 7654 32}",
        "SA|ACCOUNT|حسابي {SA0380000000608010167519}",
        "-|CARD|card {4111 1111 1111 1111} was taken",
        "-|MAIL|write to {amina.w@example.org}, please",
        "-|POSITION|the camp is at {-1.29210, 36.82190} by the river",
        "-|POSITION|{24°42'30\"N 46°43'12\"E}",
        "KE|PHONE|call {0712 345 678} after six",
        "CN|PHONE|我电话{13812345678}",
        "SA|PHONE|اتصل على {٠٥٠١٢٣٤٥٦٧}",
        "-|PHONE|call {+254 712 345678}",
        "UG|PHONE|essimu {0772 123456}",
        "-|NAME|My name is {Amina Wanjiru} and I cook",
        "-|NAME|we told Mr {Otieno} twice",
        "-|NAME|我叫{王小明}，在河桥工地",
        "-|NAME|工头叫{李强}，不给钱",
        "-|NAME|اسمي {محمد علي} من الورشة",
        "-|NAME|Naitwa {Juma Ali} kutoka Mtito",
        "-|NAME|मेरा नाम {राम कुमार} है",
        "-|NAME|Меня зовут {Иван Петров} и я сварщик"
      })
  void what_could_tell_who_it_is_is_found_with_its_kind(
      String country, Hidden.Kind kind, String marked) {
    int start = marked.indexOf('{');
    int end = marked.indexOf('}') - 1;
    String text = marked.replace("{", "").replace("}", "");
    assertThat(MASKING.in(text, country)).as(text).containsExactly(new Hidden(kind, start, end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They owe me 25000 shillings since 12 March 2026.",
        "从2026年3月1日到5月31日，12个人，一共25000元",
        "نحن 120 عاملاً ولم نستلم 4500 ريال منذ 2026-03-01",
        "Article 85 of law 2007, clause 3.2.1, at 14:30",
        "We were 12 people at kilometre 114, plot 23/7.",
        "मार्च 2026 से 25,000 रुपये नहीं मिले"
      })
  void ordinary_figures_are_not_touched(String text) {
    assertThat(MASKING.in(text, "KE")).isEmpty();
    assertThat(MASKING.in(text, "CN")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"110101199003074251, CN", "2345678901, SA", "2345 6789 0123, IN", "52998224724, BR"})
  void a_number_whose_check_digits_do_not_fit_is_no_paper(String text, String country) {
    assertThat(MASKING.tellsPaper(text, country)).isFalse();
  }

  /// Four times as long may cost what four times as much costs; squared it would take minutes.
  @ParameterizedTest
  @ValueSource(strings = {"password ", "1", "1 ", "a@", "my name is ", "+1 ", "1.2345,"})
  @Timeout(30)
  void hostile_lengths_end_soon_and_lose_nothing(String piece) {
    String hostile = piece.repeat(64 * 1024 / piece.length());
    assertThat(MASKING.withoutPasswords(hostile)).isEqualTo(hostile);
    assertThat(MASKING.in(hostile, "KE")).allMatch(hidden -> hidden.end() <= hostile.length());
  }
}
