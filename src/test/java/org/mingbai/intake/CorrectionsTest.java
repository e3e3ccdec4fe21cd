package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

  /// A count, a sum, a place, a month and who: "not X but Y", "Y, not X", "sorry, Y".
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|people=19|sorry sorry, not 19. we are only 9, i pressed wrong|people=9",
        "en|people=nineteen|nineteen? no, only 9|people=9",
        "en|people=19|not 19, 9|people=9",
        "en|people=19|9, not 19|people=9",
        "en|people=19 workers|we are 9 workers not 19|people=9 workers",
        "en|amount=4000 shillings|not 4000, it is 400|amount=400",
        "en|amount=400 shillings|sorry 4000|amount=4000",
        "en|amount=400 shillings; people=12|it was 4000 shillings not 400|amount=4000 shillings",
        "en|where=at Hoima|not Hoima but Kikuube|where=Kikuube",
        "en|where=at Hoima|Kikuube, not Hoima|where=Kikuube",
        "en|when=in May|it was March not May|when=March",
        "en|employer=Jengo Ltd|not Jengo, it is Sunrise Roads|employer=Sunrise Roads",
        "en|whom=my brother|not my brother, my cousin|whom=my cousin",
        "sw|people=19|samahani, si 19, tuko 9|people=9",
        "sw|people=kumi na tisa|si kumi na tisa, ni tisa|people=tisa",
        "sw|people=19|9, sio 19|people=9",
        "sw|amount=elfu nne|si elfu nne, ni elfu kumi|amount=elfu kumi",
        "sw|amount=4000|4000 hapana, ni 400|amount=400",
        "sw|where=huko Isinya|si Isinya ni Kajiado|where=Kajiado",
        "sw|when=mwezi wa tano|si mwezi wa tano, ni mwezi wa tatu|when=mwezi wa tatu",
        "sw|whom=kaka yangu|si kaka yangu, ni binamu yangu|whom=binamu yangu",
        "lg|when=omwezi ogw'okutaano|nedda nsobezza si gwa kutaano, gwali mwezi gwa kusatu|when=mwezi gwa kusatu",
        "lg|people=19|si 19, tuli 9|people=9",
        "lg|where=mu Hoima|si Hoima, Kikuube|where=Kikuube",
        "lg|amount=4000|si 4000, ziri 400|amount=400",
        "lg|people=kkumi na mwenda|si kkumi na mwenda, tuli mwenda|people=mwenda",
        "lg|whom=muganda wange|si muganda wange, mwana wange|whom=mwana wange",
        "ar|people=19|مو 19، احنا 9|people=9",
        "ar|people=١٩|لا مش ١٩ احنا ٩ بس|people=٩",
        "ar|when=شهر تلاته|لا مش شهر تلاته قصدي شهر خمسه|when=شهر خمسه",
        "ar|when=شهر تلاته|شهر خمسه مش شهر تلاته|when=شهر خمسه",
        "ar|amount=4000 ريال|مو 4000، 400 ريال|amount=400 ريال",
        "ar|where=في الجبيل|مش الجبيل، ينبع|where=ينبع",
        "ar|where=في موقع ينبع|مش ينبع ده في الجبيل|where=في الجبيل",
        "ar|whom=أخي|مو أخي، ولد عمي|whom=ولد عمي",
        "zh|people=19个人|不是19个，是9个|people=9个",
        "zh|people=十九个人|不是十九个人，是九个人|people=九个人",
        "zh|people=19个人|打错了，9个人，不是19个人|people=9个人",
        "zh|amount=四千|不是四千，是四百|amount=四百",
        "zh|where=哈密|不是哈密，是鄯善站场|where=鄯善站场",
        "zh|when=五月|不是五月，三月|when=三月",
        "zh|employer=华西劳务公司|不是华西，是川建公司|employer=川建公司",
        "zh|whom=我弟弟|不是我弟弟，是我表弟|whom=我表弟",
        "fr|people=19|pas 19, on est 9|people=9",
        "fr|people=19 personnes|9 personnes, pas 19|people=9 personnes",
        "fr|people=dix-neuf|non pas dix-neuf, neuf|people=neuf",
        "fr|amount=50 mille|pas 50 mille, 15 mille|amount=15 mille",
        "fr|where=à Buliisa|pas à Buliisa mais à Hoima|where=à Hoima",
        "fr|when=en mai|en mars, pas en mai|when=en mars",
        "fr|whom=mon frère|pas mon frère, mon cousin|whom=mon cousin",
        "es|people=19|no somos 19, somos 9|people=9",
        "es|people=19 obreros|9 obreros, no 19|people=9 obreros",
        "es|amount=4000 pesos|no 4000, 400 pesos|amount=400 pesos",
        "es|amount=4000 pesos|perdón, eran 400 pesos, no 4000|amount=400 pesos",
        "es|where=en Yanbu|no en Yanbu sino en Jubail|where=en Jubail",
        "es|where=en Yanbu|en Jubail, no en Yanbu|where=en Jubail",
        "es|when=en mayo|no fue en mayo, fue en marzo|when=en marzo",
        "es|whom=mi hermano|no es mi hermano, es mi primo|whom=mi primo",
        "pt|people=19|não somos 19, somos 9|people=9",
        "pt|people=19 pessoas|9 pessoas, não 19|people=9 pessoas",
        "pt|amount=4000 meticais|não são 4000, são 400 meticais|amount=400 meticais",
        "pt|where=em Palma|não é em Palma, é em Pemba|where=em Pemba",
        "pt|where=em Palma|em Pemba, não em Palma|where=em Pemba",
        "pt|when=em maio|foi em março, não em maio|when=em março",
        "pt|whom=meu irmão|não é meu irmão, é meu primo|whom=meu primo",
        "ru|people=19 человек|не 19, а 9 человек|people=9 человек",
        "ru|people=19|нас не 19, нас 9|people=9",
        "ru|amount=4000 рублей|не 4000, а 400 рублей|amount=400 рублей",
        "ru|where=в Хоргосе|не в Хоргосе, а в Урумчи|where=в Урумчи",
        "ru|where=в Хоргосе|в Урумчи, не в Хоргосе|where=в Урумчи",
        "ru|when=в мае|не в мае, а в марте|when=в марте",
        "ru|whom=мой брат|не брат, а мой сосед|whom=мой сосед",
        "hi|people=19 लोग|19 नहीं, 9 लोग|people=9 लोग",
        "hi|people=19|हम 19 नहीं 9 हैं|people=9",
        "hi|amount=4000 रुपये|4000 नहीं, 400 रुपये|amount=400 रुपये",
        "hi|where=जुबैल में|जुबैल नहीं, यनबू में|where=यनबू में",
        "hi|when=मई में|मई नहीं, मार्च में|when=मार्च में",
        "hi|whom=मेरे भाई|भाई नहीं, मेरे चाचा|whom=मेरे चाचा",
        "ur|people=19 لوگ|19 نہیں، 9 لوگ|people=9 لوگ",
        "ur|amount=4000 روپے|4000 نہیں، 400 روپے|amount=400 روپے",
        "ur|where=جبیل میں|جبیل نہیں، ینبع میں|where=ینبع میں",
        "ur|when=مئی میں|مئی نہیں، مارچ میں|when=مارچ میں",
        "ur|whom=میرے بھائی|بھائی نہیں، میرے چچا|whom=میرے چچا",
        "bn|people=১৯ জন|১৯ জন না, ৯ জন|people=৯ জন",
        "bn|amount=৪০০০ টাকা|৪০০০ না, ৪০০ টাকা|amount=৪০০ টাকা",
        "bn|where=জুবাইলে|জুবাইল না, ইয়ানবু|where=ইয়ানবু",
        "bn|when=মে মাসে|মে না, মার্চ মাসে|when=মার্চ মাসে",
        "bn|whom=আমার ভাই|ভাই না, আমার চাচা|whom=আমার চাচা",
        "id|people=19 orang|bukan 19, 9 orang|people=9 orang",
        "id|people=19 orang|9 orang, bukan 19|people=9 orang",
        "id|amount=4 juta|bukan 4 juta, 40 juta|amount=40 juta",
        "id|where=di Yanbu|bukan di Yanbu tapi di Jubail|where=di Jubail",
        "id|where=di Yanbu|di Jubail, bukan di Yanbu|where=di Jubail",
        "id|when=bulan Mei|bukan bulan Mei, bulan Maret|when=Maret",
        "id|whom=adik saya|bukan adik saya, sepupu saya|whom=sepupu saya",
        "tl|people=19|hindi 19, 9 lang kami|people=9",
        "tl|people=19 katao|9 katao, hindi 19|people=9 katao",
        "tl|amount=4000|hindi 4000, 400 lang|amount=400",
        "tl|where=sa Jubail|hindi sa Jubail kundi sa Yanbu|where=sa Yanbu",
        "tl|when=noong Mayo|noong Marso, hindi Mayo|when=noong Marso",
        "tl|whom=ang kapatid ko|hindi kapatid ko, pinsan ko|whom=pinsan ko"
      })
  void what_was_told_is_put_right_in_every_language(
      String tag, String told, String text, String line) {
    Map<String, String> understood = new HashMap<>(Map.of("what", "they did it"));
    for (String known : told.split("; ")) {
      understood.put(known.split("=")[0], known.split("=")[1]);
    }
    assertThat(CORRECTIONS.in(text, Language.of(tag), understood))
        .isEqualTo(Map.of(line.split("=")[0], line.split("=")[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|we did not get 4000 shillings",
        "en|they are 3 supervisors",
        "en|it is not for 12 months",
        "sw|hatukupata 4000",
        "zh|三个月没发",
        "es|no nos pagaron 4000 pesos"
      })
  void a_number_told_beside_corrects_none(String tag, String text) {
    Map<String, String> understood = Map.of("people", "12", "what", "they did it");
    assertThat(CORRECTIONS.in(text, Language.of(tag), understood)).isEmpty();
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
