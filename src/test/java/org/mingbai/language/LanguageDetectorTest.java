package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.Patience;

class LanguageDetectorTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final LanguageDetector DETECTOR = new LanguageDetector(LANGUAGES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | 我们的工资三个月没有发了",
        "zh | 農民工工資拖欠",
        "zh | 我在Nairobi的工地干活",
        "en | They did not pay us for two months",
        "en | WE WERE NOT PAID",
        "en | I need help with my pay",
        "ar | ما أبغى أكلم آلة، وين الموظف اللي عندكم؟",
        "ar | لم أستلم راتبي منذ شهرين",
        "sw | Mshahara wangu haujalipwa kwa miezi miwili",
        "sw | Tulimwambia mzee wa kijiji.",
        "lg | Omusaala gwange tegusasuddwa",
        "lg | Njagala kwogera n'omuntu",
        "fr | je n'ai pas été payé depuis mars",
        "fr | Je veux déposer une plainte à ce sujet",
        "es | No me pagan desde hace dos meses",
        "es | Quiero hablar con una persona",
        "pt | Não recebo o meu salário há dois meses",
        "pt | Quero falar com uma pessoa",
        "hi | मुझे दो महीने से तनख्वाह नहीं मिली",
        "hi | मुझे किसी आदमी से बात करनी है",
        "ur | مجھے دو مہینے سے تنخواہ نہیں ملی",
        "ur | میں اس کے بارے میں شکایت کرنا چاہتا ہوں",
        "id | Gaji saya belum dibayar dua bulan",
        "id | Saya mau bicara dengan orang",
        "ru | Мне не платят зарплату уже два месяца",
        "ru | Я хочу поговорить с человеком",
        "bn | দুই মাস ধরে আমার বেতন পাইনি",
        "bn | আমি একজন মানুষের সাথে কথা বলতে চাই",
        "tl | Dalawang buwan na akong hindi sinasahuran",
        "tl | Gusto kong makausap ang isang tao"
      })
  void sentences_are_recognized_with_certainty(String tag, String text) {
    Utterance heard = DETECTOR.detect(text);
    assertThat(heard.language().tag()).isEqualTo(tag);
    assertThat(heard.certainty()).isGreaterThan(.8);
    assertThat(heard.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bn | amar beton 3 mash dhore dey nai company | bn",
        "bn | company amader overtime er taka dey nai | bn",
        "bn | boss amar gaye hat diche | bn",
        "hi | company ne passport rakh liya hai wapas nahi deta | hi",
        "hi | hume overtime ka paisa nahi dete | hi",
        "ur | company ne passport rakh liya hai wapas nahi deta | ur",
        "bn | sorry my phone has no keyboard today so i will write in english | en",
        "hi | the company has not paid our overtime and keeps my passport | en",
        "ur | They did not pay us for two months | en",
        "bn | Mshahara wangu haujalipwa kwa miezi miwili | sw",
        "hi | Dalawang buwan na akong hindi sinasahuran | tl",
        "en | company ne passport rakh liya hai wapas nahi deta | en",
        "bn | मुझे दो महीने से तनख्वाह नहीं मिली | hi"
      })
  void who_types_her_language_in_latin_letters_speaks_it_still(
      String spoken, String text, String tag) {
    assertThat(DETECTOR.detect(text, Language.of(spoken)).language().tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok", "OK", "Nairobi Westlands", "Delta Roads Limited", "John Kamau", "0712 345 678", "",
            " ",
        "😡😡😡", "Juma Otieno Mombasa Road", "Petro Star Ltd", "March", "Hoima", "123", "?!",
            "Syokimau",
        "γεια σου κόσμε", "日本語のテキストです", "\ud83d", "\u202e"
      })
  void names_numbers_and_strangers_are_never_certain(String text) {
    assertThat(DETECTOR.detect(text).certainty()).as(text).isLessThan(.5);
  }

  @Test
  void what_was_not_learnt_is_recognized() {
    Map<String, List<String>> learnt = new TreeMap<>();
    Map<String, List<String>> held = new TreeMap<>();
    for (LocaleFolder folder : LANGUAGES.all()) {
      // A bare word such as "pension" belongs to two languages: what is held back are utterances.
      Set<String> own = Set.copyOf(TrainingText.of(folder));
      List<Sample> samples =
          folder.samples().stream()
              .filter(s -> folder.language().tag().equals("zh") || s.text().contains(" "))
              .filter(s -> own.contains(s.text()))
              .toList();
      for (int i = 0; i < samples.size(); i++) {
        (i % 5 == 0 ? held : learnt)
            .computeIfAbsent(folder.language().tag(), tag -> new ArrayList<>())
            .add(samples.get(i).text());
      }
    }
    LanguageDetector detector = new LanguageDetector(learnt);
    held.forEach((tag, texts) -> {
      long right =
          texts.stream().filter(t -> detector.detect(t).language().tag().equals(tag)).count();
      assertThat(right / (double) texts.size()).as(tag).isGreaterThan(.965);
      long sureAndWrong =
          texts.stream()
              .map(detector::detect)
              .filter(u -> !u.language().tag().equals(tag) && u.certainty() > .8)
              .count();
      assertThat(sureAndWrong / (double) texts.size()).as(tag).isLessThan(.015);
    });
  }

  @Test
  void a_long_text_is_no_burden() {
    String text = "我们的工资三个月没有发了，".repeat(5000);
    assertThat(DETECTOR.detect(text).language().tag()).isEqualTo("zh");
    Duration wanted = Duration.ofMillis(500);
    assertThat(Patience.quickest(wanted, () -> DETECTOR.detect(text))).isLessThan(wanted);
  }
}
