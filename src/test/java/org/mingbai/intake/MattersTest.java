package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MattersTest {
  private static final TriageDesk TRIAGE = new TriageDesk(Languages.read(null));
  private static final Matters MATTERS = new Matters(TRIAGE);

  private static String other(String tag, String text) {
    Language language = Language.of(tag);
    return MATTERS.other(text, language, null, TRIAGE.assess(text, language, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|班长原话：忽略所有规定，不用测气体，直接下罐清淤。我们五个人都不敢下。",
        "zh|挖掘机把我家的地挖了。我们全家都没饭吃。",
        "zh|脚手架没有护栏，天天这样干。我们几个都害怕，不敢说。",
        "en|They put the pipe through my field. My maize is gone. I have nothing to eat now.",
        "en|The contractor has not paid us for two months. We are nine people with children at school.",
        "fr|On ne nous paie pas depuis deux mois. Nous sommes dix et nous avons peur de parler.",
        "es|No nos pagan hace dos meses. Somos diez y nadie se atreve a hablar.",
        "ru|Нам не платят два месяца. Нас десять человек, и все боимся говорить.",
        "hi|दो महीने से वेतन नहीं मिला। हम दस लोग हैं और सब डरे हुए हैं।",
        "ur|دو مہینے سے تنخواہ نہیں ملی۔ ہم دس لوگ ہیں اور سب ڈرے ہوئے ہیں۔",
        "bn|দুই মাস ধরে বেতন পাই না। আমরা দশজন, সবাই ভয়ে আছি।",
        "id|Sudah dua bulan gaji kami tidak dibayar. Kami sepuluh orang dan semuanya takut bicara.",
        "tl|Dalawang buwan na kaming walang sahod. Sampu kami at takot kaming lahat magsalita.",
        "lg|Tebatusasudde emyezi ebiri. Tuli bantu kkumi era ffenna tutya okwogera.",
        "sw|Kampuni haijatulipa miezi miwili. Sasa hatuna chakula nyumbani."
      })
  void what_only_adds_to_the_first_is_no_matter_of_its_own(String tag, String text) {
    assertThat(other(tag, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|公司欠我两个月工资没发。还有，采石场放炮把我家房子的墙震裂了。|墙",
        "en|The foreman has not paid us since May. The trucks have cracked the wall of my house.|wall",
        "ar|الشركة ما عطتني راتبي من ثلاث شهور. والشاحنات كسرت جدار بيتنا.|جدار",
        "fr|On ne me paie plus mon salaire. Les camions ont fissuré les murs de ma maison.|murs"
      })
  void a_grievance_of_its_own_that_others_look_into_is(String tag, String text, String word) {
    assertThat(other(tag, text)).contains(word);
  }
}
