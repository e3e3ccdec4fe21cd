package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.facts.FactWords;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsInTest {
  private static final Map<String, LocaleFolder> FOLDERS =
      Languages.read(null).all().stream()
          .collect(Collectors.toMap(f -> f.language().tag(), f -> f));
  private static final Map<String, Lexicon> LEXICONS =
      FOLDERS.values().stream().collect(Collectors.toMap(f -> f.language().tag(), Lexicon::new));
  private static final Map<String, FactWords> FACTS =
      FOLDERS.values().stream().collect(Collectors.toMap(f -> f.language().tag(), FactWords::new));

  private static Map<String, String> facts(String tag, String text) {
    List<Word> words = Words.of(text);
    Lexicon lexicon = LEXICONS.get(tag);
    Kinds.Heard heard =
        new Kinds.Heard(
            text, words, Features.of(words), lexicon.in(words), lexicon::inflected, lexicon::bends);
    return Facts.in(heard, FACTS.get(tag), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|we worked three months for nothing|when|three months",
        "sw|tumefanya kazi miezi mitatu bure|when|miezi mitatu",
        "lg|twakola emyezi esatu|when|emyezi esatu",
        "ar|اشتغلنا ثلاثة أشهر|when|ثلاثة أشهر",
        "ar|مرتبي بتاع شهر تلاته ماتصرفش|when|شهر تلاته",
        "zh|干了三个月没钱|when|三个月",
        "zh|欠我八月和九月的工资|when|八月和九月",
        "zh|八月、九月、十月的工资没发|when|八月、九月、十月",
        "zh|八月和老板吵了一架|when|八月",
        "en|no pay for March, April and May|when|for March, April and May",
        "en|we came in March, the boss did not pay|when|March",
        "ar|لم يدفعوا راتب مارس، أبريل ومايو|when|مارس، أبريل ومايو",
        "fr|nous avons travaillé trois mois|when|trois mois",
        "es|trabajamos tres meses|when|tres meses",
        "pt|trabalhámos três meses|when|três meses",
        "ru|мы работали три месяца|when|три месяца",
        "hi|हमने तीन महीने काम किया|when|तीन महीने",
        "ur|ہم نے تین مہینے کام کیا|when|تین مہینے",
        "bn|আমরা তিন মাস কাজ করেছি|when|তিন মাস",
        "id|kami kerja tiga bulan|when|tiga bulan",
        "tl|nagtrabaho kami ng tatlong buwan|when|tatlong buwan",
        "ar|صار لي شهر على هالحال في سكن الجبيل|where|في سكن الجبيل",
        "ar|في السكن بايظ والناس تعبت منه|where|في السكن",
        "sw|Walipitisha barabara ya mradi ndani ya shamba langu huko Kibwezi|where|ndani ya shamba langu huko Kibwezi",
        "en|he fell at Kikuube pump yard yesterday|where|at Kikuube pump yard",
        "en|the dust is bad near the school at Kitale|where|near the school at Kitale",
        "zh|地點在廣東茂名電白。村裡說要等|where|廣東茂名電白",
        "zh|我在新疆轮台 包工头姓马|where|新疆轮台",
        "ur|دمام سائٹ پر ہوں|where|دمام سائٹ پر",
        "hi|मैं रियाद की साइट पर वेल्डर हूँ|where|रियाद की साइट पर",
        "tl|sa Camp 4 Ras Tanura po|where|sa Camp 4 Ras Tanura",
        "id|uang lembur dipotong 500 ribu bulan Oktober|when|bulan Oktober",
        "zh|干了五个月一分钱没见到|when|五个月",
        "en|I asked the office twice and nobody came|done|I asked the office twice and nobody came",
        "en|I want my three months pay|wish|I want my three months pay"
      })
  void the_words_that_tell_it_and_no_more(String tag, String text, String slot, String words) {
    assertThat(facts(tag, text)).containsEntry(slot, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|they pay us 300 every day|when",
        "sw|Wanatulipa mia tatu kila siku badala ya mia tano|when",
        "lg|ankwatirira buli lunaku|when",
        "ar|يصرخ علينا كل يوم|when",
        "zh|班长每天骂我们|when",
        "fr|ils nous insultent chaque jour|when",
        "es|nos gritan todos los días|when",
        "pt|gritam connosco todos os dias|when",
        "ru|каждый день кричат на нас|when",
        "hi|वे हमें हर दिन गाली देते हैं|when",
        "ur|وہ ہمیں ہر روز گالی دیتے ہیں|when",
        "bn|তারা প্রতিদিন গালি দেয়|when",
        "id|mereka memaki kami setiap hari|when",
        "sw|Kuna watoto wa miaka kumi na mbili wanabeba mawe|when",
        "fr|des enfants de douze ans portent des pierres|when",
        "es|niños de doce años cargan piedras|when",
        "pt|crianças de doze anos carregam pedras|when",
        "hi|बारह साल के बच्चे पत्थर ढोते हैं|when",
        "bn|বারো বছরের বাচ্চারা পাথর টানে|when",
        "en|after i told the safety man about the ladders my name disappear|done",
        "ar|من يوم اشتكيت على المشرف وهو حاط علي|done",
        "fr|depuis que j'ai signalé le danger on m'a enlevé|done",
        "en|he says if I want to keep my job I must come to his room|wish",
        "fr|si je veux garder mon travail je dois venir|wish",
        "es|si quiero seguir trabajando tengo que ir|wish",
        "sw|nataka kubadilisha logbook, NTSA wanataka nini na ni shilingi ngapi|wish",
        "pt|são duas coisas que quero contar|people",
        "pt|depois que eu reclamei da comida me tirou da escala|done",
        "tl|gusto ko nang tapusin ang buhay ko|wish"
      })
  void no_age_no_rate_no_condition_stands_for_it(String tag, String text, String slot) {
    assertThat(facts(tag, text)).doesNotContainKey(slot);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|now they do not pay us",
        "en|until now nobody paid",
        "en|they pay me now 300",
        "en|since three-year contract they cut the pay",
        "en|we signed a three-year contract with the company",
        "en|I have a contract of three years",
        "zh|现在没人管我们",
        "zh|到现在没发工资",
        "zh|我签了三年合同",
        "zh|三年的合同没有给我",
        "ar|الآن لا يدفعون لنا",
        "ar|عندي عقد ثلاث سنوات",
        "sw|mpaka sasa hatujalipwa",
        "sw|nina mkataba wa miaka mitatu",
        "lg|kati tebatusasula",
        "lg|nnina endagaano ya myaka esatu",
        "fr|maintenant on ne nous paie plus",
        "fr|jusqu'à maintenant rien",
        "fr|depuis un contrat de trois ans",
        "es|ahora no nos pagan",
        "es|hasta ahora nada",
        "es|tengo un contrato de tres años",
        "pt|agora não nos pagam",
        "pt|até agora nada",
        "pt|tenho um contrato de três anos",
        "ru|сейчас нам не платят",
        "ru|теперь нет воды",
        "ru|у меня контракт на три года",
        "hi|अभी पानी नहीं है",
        "hi|मेरा तीन साल का कॉन्ट्रैक्ट है",
        "ur|ابھی پانی نہیں ہے",
        "ur|میرا تین سال کا معاہدہ ہے",
        "bn|এখন বেতন দেয় না",
        "bn|আমার তিন বছরের চুক্তি আছে",
        "id|sekarang kami tidak dibayar",
        "id|sampai sekarang belum dibayar",
        "id|saya punya kontrak tiga tahun",
        "tl|ngayon hindi kami binabayaran",
        "tl|hanggang ngayon walang sahod",
        "tl|may kontrata ako na tatlong taon"
      })
  void now_and_the_length_of_a_contract_tell_no_time(String tag, String text) {
    assertThat(facts(tag, text)).doesNotContainKey("when");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|they have not paid us since March until now|since March until now",
        "en|for three months now we get nothing|for three months now",
        "en|I signed the contract three months ago|three months ago",
        "en|today the guard hit me|today",
        "en|he keeps my contract three months|three months",
        "en|my contract ended in March 2026|March 2026",
        "zh|三个月到现在没发工资|三个月",
        "zh|三年前签的合同|三年前",
        "sw|nilisaini mkataba miezi mitatu iliyopita|miezi mitatu iliyopita",
        "fr|depuis trois mois maintenant rien|depuis trois mois maintenant",
        "es|firmé el contrato hace tres meses|hace tres meses",
        "pt|assinei o contrato há três meses|há três meses",
        "ru|подписал контракт три месяца назад|три месяца назад",
        "hi|तीन महीने पहले कॉन्ट्रैक्ट किया|तीन महीने पहले",
        "ur|تین مہینے پہلے معاہدہ کیا|تین مہینے پہلے",
        "bn|তিন মাস আগে চুক্তি করেছি|তিন মাস আগে",
        "id|tiga bulan lalu saya tanda tangan kontrak|tiga bulan lalu",
        "tl|ngayong linggo hindi kami binayaran|ngayong linggo"
      })
  void a_time_beside_them_does(String tag, String text, String when) {
    assertThat(facts(tag, text)).containsEntry("when", when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ru|в общежитии завода сломалась дверь|в общежитии завода",
        "ru|возле нашего дома строят дорогу|возле нашего дома",
        "ru|на складе номер пять упал ящик|на складе номер пять",
        "ru|на дороге возле школы ездят грузовики|на дороге возле школы",
        "ru|в Алматы на базе держат паспорта|в Алматы на базе",
        "ru|рядом с мостом упал рабочий|рядом с мостом",
        "ru|около старого канала взрывают камень|около старого канала",
        "ru|в подвале общежития живём без света|в подвале общежития",
        "ru|на стройке моста бригадир избил рабочего|на стройке моста",
        "ru|за складом сжигают мусор|за складом",
        "ru|в лагере на стройке и там нет воды|в лагере на стройке",
        "tl|malapit sa ilog tinatapon ang basura|malapit sa ilog",
        "tl|sa may gate 3 binugbog ng guard|sa may gate 3",
        "tl|sa construction site malapit sa eskwela maingay|sa construction site malapit sa eskwela",
        "tl|sa tulay gumuho ang scaffolding|sa tulay",
        "tl|sa warehouse nasunog ang gamit|sa warehouse",
        "tl|sa kantina nagkasakit kaming lahat|sa kantina",
        "tl|sa tindahan ng kampo pinagalitan kami|sa tindahan",
        "tl|sa site sinaktan ako ng foreman|sa site",
        "tl|sa ilog nilalason nila ang isda|sa ilog",
        "tl|sa site ikinulong kami ng guard|sa site",
        "tl|sa daan umaandar ang trak nang mabilis|sa daan",
        "tl|sa inuman sa bayan binugbog nila ako|sa inuman sa bayan",
        "tl|sa opisina kinuha ang passport ko|sa opisina",
        "tl|sa gate ng minahan hinuli nila kami|sa gate"
      })
  void a_place_ends_before_the_verb(String tag, String text, String where) {
    assertThat(facts(tag, text)).containsEntry("where", where);
  }
}
