package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionsTest {
  private static final Corrections CORRECTIONS = new Corrections(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|No, not May, I meant March.|when|March",
        "en|no march not may|when|march",
        "en|Sorry, it was in June, not in May|when|in June",
        "en|Change the place: it is Syokimau, not Mlolongo.|where|Syokimau",
        "en|The place is wrong, it should be Athi River|where|Athi River",
        "en|The amount is 4000, not 400|amount|4000",
        "en|It is Syokimau, not Mlolongo|where|Syokimau",
        "zh|不是五月，是三月|when|三月",
        "zh|说错了，不是五月，应该是三月|when|三月",
        "zh|地点改成锡约基茂|where|锡约基茂",
        "zh|地点不对，是锡约基茂|where|锡约基茂",
        "sw|Hapana, si Mei, nilimaanisha Machi.|when|Machi",
        "sw|Badilisha mahali: ni Syokimau, si Mlolongo.|where|Syokimau",
        "ar|لا، ليس مايو، أقصد مارس|when|مارس",
        "ar|غيّر المكان: الصحيح الجبيل، ليس الدمام|where|الجبيل",
        "fr|Non, pas mai, je voulais dire mars.|when|mars",
        "fr|Changez le lieu : c'est Syokimau, pas Mlolongo.|where|Syokimau",
        "lg|Nedda, si Maayi, mbadde ntegeeza Maaki.|when|Maaki",
        "bn|না, মে না, মার্চ|when|মার্চ",
        "bn|না মে না মার্চ|when|মার্চ",
        "bn|মে নয়, মার্চ মাসে|when|মার্চ মাসে",
        "bn|মে নয়, মার্চ মাসে|when|মার্চ মাসে",
        "bn|জায়গা বদলান: সিওকিমাউ, Mlolongo না|where|সিওকিমাউ",
        "bn|জায়গাটা হলো সিওকিমাউ|where|সিওকিমাউ",
        "bn|Mlolongo না, সিওকিমাউ|where|সিওকিমাউ",
        "tl|Hindi Mayo kundi Marso|when|Marso",
        "tl|Palitan ang lugar: Syokimau, hindi Mlolongo|where|Syokimau"
      })
  void the_line_and_its_new_words_are_read(String tag, String text, String slot, String words) {
    Map<String, String> understood =
        Map.of("when", "May", "where", "Mlolongo", "what", "they did it");
    assertThat(CORRECTIONS.in(text, Language.of(tag), understood)).isEqualTo(Map.of(slot, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|No.",
        "en|no thanks",
        "en|Yes, that is right, please file it",
        "zh|不对",
        "sw|Hapana",
        "ar|لا",
        "fr|Non",
        "zh|对，就这样提交"
      })
  void a_bare_no_or_yes_corrects_nothing(String tag, String text) {
    assertThat(CORRECTIONS.in(text, Language.of(tag), Map.of("when", "May"))).isEmpty();
  }

  @Test
  void hostile_lengths_are_left_alone() {
    assertThat(CORRECTIONS.in("not ".repeat(20_000), Language.ENGLISH, Map.of("when", "May")))
        .isEmpty();
  }
}
