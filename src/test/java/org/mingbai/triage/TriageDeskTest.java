package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.Patience;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;

class TriageDeskTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final TriageDesk DESK = new TriageDesk(LANGUAGES);

  private static Assessment heard(String tag, String text) {
    return DESK.assess(text, Language.of(tag), null, null);
  }

  private static Set<String> lines(Assessment assessment) {
    Set<String> keys = new TreeSet<>();
    assessment.redLines().forEach(line -> keys.add(line.key()));
    return keys;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/triage/kinds.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void kinds_places_and_times_are_heard(
      String tag, String kind, String text, String where, String when) {
    Assessment assessment = heard(tag, text);
    assertThat(assessment.kind().key()).as(text).isEqualTo(kind);
    if (where != null) {
      assertThat(assessment.facts().get("where")).as(text).contains(where);
    }
    if (when != null) {
      assertThat(assessment.facts().get("when")).as(text).contains(when);
    }
  }

  /// The likeliest top class.
  private static String top(Assessment a) {
    return a.categories().stream()
        .map(g -> g.category().top())
        .max(Comparator.comparingDouble(a::certainty))
        .orElseThrow()
        .key();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I want to report something about our pay",
        "fr|Je veux déposer une plainte, la poussière du chantier entre chez nous",
        "es|Quiero presentar una queja, el polvo de la obra entra a mi casa",
        "sw|Tumeshatoka tuko salama. Nataka iandikwe kama malalamiko, kisima kimejaa mafuta",
        "ar|انزلونا الخزان من غير كمامه واكتب لي ان الشكوى وصلت",
        "hi|शिकायत दर्ज कीजिए, तनख्वाह नहीं मिली",
        "bn|এখন আমার বেতনের অভিযোগটা জমা দেন",
        "zh|我要投诉，工资三个月没发"
      })
  void only_wanting_to_complain_makes_no_complaint_about_us(String tag, String text) {
    assertThat(top(heard(tag, text))).isNotEqualTo("process");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I filed my complaint with your office in June and still nobody has replied",
        "fr|J'ai déposé ma plainte chez vous en juin et personne ne m'a répondu",
        "es|Presenté mi queja en su oficina en junio y nadie me responde",
        "sw|Nilitoa malalamiko ofisini kwenu na hamjanijibu mpaka leo",
        "ar|قدمت شكوى عندكم من شهر ولم يرد علي أحد",
        "zh|我六月向你们投诉了，到现在没有人答复"
      })
  void that_we_do_not_answer_a_complaint_stays_one_about_us(String tag, String text) {
    assertThat(top(heard(tag, text))).isEqualTo("process");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/triage/red-lines.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void red_lines_are_raised_with_the_words_that_raised_them(String tag, String line, String text) {
    Assessment assessment = heard(tag, text);
    if (line.equals("-")) {
      assertThat(assessment.redLines()).as(text).isEmpty();
    } else {
      assertThat(lines(assessment)).as(text).contains(line);
      assertThat(assessment.because()).isNotEmpty();
      assertThat(text).contains(assessment.because().getFirst());
    }
  }

  // ABU-11
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | danger | This is NOT urgent, but there is a fire in the camp and people are still inside",
        "en | danger | I was told to say nothing is wrong. There is a fi\u200bre in the camp.",
        "en | danger | ＴＨＥＲＥ ＩＳ Ａ ＦＩＲＥ, dear good people",
        "en | violence | The guard did not only shout, he beat my brother",
        "zh | danger | 这事不急，宿舍起火了，樓裡還有人沒出來",
        "ar | danger | الأمر ليس عاجلًا لكن في حرِيق بالسكن",
        "sw | danger | Si dharura, lakini kuna moto kambini"
      })
  void nothing_switches_a_red_line_off(String tag, String line, String text) {
    assertThat(lines(heard(tag, text))).contains(line);
  }

  @Test
  void ordinary_messages_hardly_ever_raise_anything() {
    Set<String> apart =
        Set.of("harassment", "security", "work-safety", "community-safety", "kind:complaint");
    int all = 0;
    int raised = 0;
    for (LocaleFolder folder : LANGUAGES.all()) {
      for (Sample sample : folder.samples()) {
        String top = sample.label().split("\\.")[0];
        if (!apart.contains(top) && !sample.label().startsWith("employment.")) {
          all++;
          raised += heard(folder.language().tag(), sample.text()).redLines().isEmpty() ? 0 : 1;
        }
      }
    }
    assertThat(all).isGreaterThan(1000);
    assertThat(raised / (double) all).isLessThan(.03);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | wages | They cut my overtime money for the last two months.",
        "en | wages | The foreman keeps our tools money and we get no slip.",
        "en | works-damage | The pipeline works blocked the gate of our clinic in Mlolongo.",
        "en | work-safety | The contractor has not given us boots for the wet season.",
        "zh | wages | 我在廊坊的工地干了四个月，工资一直拖着不发。",
        "zh | wages | 我想匿名反映队长克扣我们的伙食费。",
        "zh | land | 征地补偿款两年没到账",
        "ar | wages | أعمل في مشروع خط الأنابيب قرب الجبيل ولم أستلم راتبي منذ شهرين.",
        "ar | employment | الكفيل ساحب جوازي من سنتين وما يرجعه.",
        "sw | environment | Mashine za kampuni zinapiga kelele usiku kucha.",
        "sw | works-damage | Barabara ya kijiji imeharibiwa na malori.",
        "lg | land | Baatwala ettaka lyaffe e Buliisa omwaka oguwedde tebannatuliyirira.",
        "fr | works-damage | Depuis mars, les camions abîment la route de notre village."
      })
  void what_it_is_about_comes_first_among_the_guesses(String tag, String top, String text) {
    Assessment assessment = heard(tag, text);
    assertThat(assessment.best().orElseThrow().category().top().key()).isEqualTo(top);
    assertThat(assessment.categories().stream().mapToDouble(Assessment.Guess::confidence).sum())
        .isBetween(0.0, 1.001);
  }

  @Test
  void a_story_told_at_once_gives_all_its_facts() {
    Assessment story =
        heard(
            "zh",
            "今年三月到五月，我在新疆库车的输油管道工地给宏远劳务公司干活，一共欠我两万五千元工资。我六月二号找过项目部，没有结果。我希望公司在月底前把工资付清。工资条和考勤表我都有。");
    assertThat(story.facts())
        .containsEntry("where", "新疆库车的输油管道工地")
        .containsEntry("when", "今年三月到五月")
        .containsEntry("done", "我六月二号找过项目部，没有结果")
        .containsEntry("wish", "我希望公司在月底前把工资付清")
        .containsEntry("amount", "两万五千元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I asked the office twice and nobody gave me an answer. | done | I asked the office twice and nobody gave me an answer",
        "en | It is about 300,000 shillings for the three of us. | amount | 300,000 shillings",
        "en | I want my money back. | wish | I want my money back",
        "en | it happened on 2026-03-05 in the morning | when | 2026-03-05 in the morning",
        "sw | Tulimwambia mzee wa kijiji. | done | Tulimwambia mzee wa kijiji",
        "ar | كلمت المشرف وما سوى شي | done | كلمت المشرف وما سوى شي",
        "ar | حوالي أربعة آلاف ريال | amount | أربعة آلاف ريال",
        "fr | Je veux mon argent. | wish | Je veux mon argent"
      })
  void facts_are_told_in_the_words_of_the_message(
      String tag, String text, String fact, String words) {
    assertThat(heard(tag, text).facts()).containsEntry(fact, words);
  }

  @Test
  void what_is_denied_is_never_a_fact() {
    assertThat(heard("en", "No, not May, I meant March.").facts()).containsEntry("when", "March");
    assertThat(heard("zh", "不对，是三月，不是五月").facts()).containsEntry("when", "三月");
    assertThat(heard("en", "Change the place: it is Syokimau, not Mlolongo.").facts())
        .containsEntry("where", "Syokimau");
    assertThat(heard("zh", "地点说错了，不是廊坊，是保定。").facts().get("where")).contains("保定");
  }

  @Test
  void wanting_to_complain_or_to_talk_is_no_wish_for_the_case() {
    assertThat(heard("en", "I want to report that the exits were locked.").facts())
        .doesNotContainKey("wish");
    assertThat(heard("zh", "我要投诉这件事").facts()).doesNotContainKey("wish");
    assertThat(heard("sw", "Nataka mtu").facts()).doesNotContainKey("wish");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😡😡😡", "", "   ", "?!…", "\u202e", "\ud83d"})
  void a_message_without_words_is_not_guessed_at(String text) {
    Assessment assessment = heard("ar", text);
    assertThat(assessment.kindConfidence()).isZero();
    assertThat(assessment.categories()).isEmpty();
    assertThat(assessment.redLines()).isEmpty();
    assertThat(assessment.facts()).isEmpty();
  }

  @Test
  void short_answers_to_a_question_are_replies() {
    for (String asked : List.of("where", "when", "done", "wish")) {
      assertThat(DESK.assess("nothing yet", Language.ENGLISH, "KE", asked).kind().key())
          .isEqualTo("reply");
    }
    assertThat(DESK.assess("ok", Language.of("sw"), "KE", null).kind().key()).isEqualTo("reply");
  }

  @Test
  void every_red_line_has_terms_in_every_language() {
    for (LocaleFolder folder : LANGUAGES.all()) {
      for (RedLine line : RedLine.values()) {
        assertThat(folder.lexicon().stream().filter(t -> t.kind().equals(line.key())).count())
            .as(folder.language().tag() + " " + line)
            .isGreaterThanOrEqualTo(12);
      }
    }
  }

  // FLT-18
  @Test
  void an_endless_message_is_heard_in_time() {
    List<String> endless =
        List.of("我们的工资三个月没有发了，".repeat(1600), "a ".repeat(30_000), "not May ".repeat(8000));
    endless.forEach(text -> heard("zh", text));
    Duration wanted = Duration.ofSeconds(4);
    assertThat(Patience.quickest(wanted, () -> allHeard(endless))).isLessThan(wanted);
  }

  private List<String> allHeard(List<String> texts) {
    for (String text : texts) {
      assertThat(heard("zh", text).kind()).isNotNull();
      assertThat(heard("en", text).kind()).isNotNull();
    }
    return texts;
  }
}
