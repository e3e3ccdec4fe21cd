package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

class SheetDeskTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final SheetDesk DESK =
      new SheetDesk(LANGUAGES, InstantSource.fixed(Instant.parse("2026-11-26T08:00:00Z")));

  @BeforeAll
  static void practises() {
    DESK.weighMeaning(Embeddings.none());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "包工头跑了，我们农民工的工资应该找谁要？ | zh | CN | cn-wages-unpaid",
        "农民工工资拖欠找谁? | zh | CN | cn-wages-unpaid",
        "對了，勞動仲裁是不是有時間限制，最晚什麼時候申請？ | zh | CN | cn-arbitration-limit",
        "对了，劳动仲裁是不是有时间限制，最晚什么时候申请？ | zh | CN | cn-arbitration-limit",
        "Kwa mujibu wa sheria ya Kenya, mshahara unapaswa kulipwa lini? | sw | KE | ke-wages-when",
        "When must wages be paid in Kenya? | en | KE | ke-wages-when",
        "متى يجب دفع الراتب؟ | ar | SA | sa-wages-when",
        "Omusaala gusasulwa ddi? | lg | UG | ug-wages-overtime",
        "My wages have not been paid, who do I go to? | en | KE | ke-wages-when",
        "لم يُدفع راتبي، إلى من أذهب؟ | ar | SA | sa-wages-when",
        "Mshahara wangu haujalipwa, niende kwa nani? | sw | KE | ke-wages-when",
        "Sisasuddwa musaala gwange, ŋŋende wa? | lg | UG | ug-wages-overtime"
      })
  void a_question_is_answered_from_the_right_sheet(
      String question, String tag, String country, String sheet) {
    Answer answer = DESK.answer(question, Language.of(tag), country);
    assertThat(answer).isInstanceOf(Answer.Found.class);
    Answer.Found found = (Answer.Found) answer;
    assertThat(found.sheet().id()).isEqualTo(sheet);
    assertThat(found.sheet().articles()).isNotEmpty();
    assertThat(found.text()).isNotBlank().doesNotContain("\n");
    assertThat(found.next()).isNotBlank().doesNotStartWith("-");
    assertThat(found.confidence()).isBetween(.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What documents do I need to import a used car from Japan through Mombasa port? | en | KE",
        "你给我讲个笑话吧，再说说明天北京下不下雨。 | zh | CN",
        "In Tanzania, when must wages be paid? | en | KE",
        "Who won the football yesterday? | en | UG",
        "Nani alishinda mechi jana? | sw | KE",
        "وش أحلى مطعم في الرياض | ar | SA",
        "😡😡😡 | ar | SA",
        "ok | en | KE",
        "'' | zh | CN"
      })
  void what_no_sheet_covers_is_said_to_be_so(String question, String tag, String country) {
    assertThat(DESK.answer(question, Language.of(tag), country))
        .isInstanceOf(Answer.NotCovered.class);
  }

  /// A model of English that works, or not.
  private static Embeddings english(boolean works) {
    return new Embeddings() {
      @Override
      public boolean speak(Language language) {
        return language.tag().equals("en");
      }

      @Override
      public List<float[]> of(Language language, List<String> texts) {
        if (!works) {
          throw new IllegalStateException("the model failed");
        }
        return texts.stream().map(t -> new float[] {1, 0, 0, 0}).toList();
      }
    };
  }

  private static SheetDesk fresh() {
    return new SheetDesk(LANGUAGES, InstantSource.fixed(Instant.parse("2026-11-26T08:00:00Z")));
  }

  @Test
  void it_is_told_which_languages_answer_by_words_alone_and_why() {
    SheetDesk desk = fresh();
    assertThat(desk.reach()).containsOnlyKeys(SheetDesk.Reach.LEARNING);
    assertThat(DESK.reach()).containsOnlyKeys(SheetDesk.Reach.WORDS);
    // the models cannot be loaded
    desk.lose(english(false));
    assertThat(desk.reach().get(SheetDesk.Reach.FAILED)).containsExactly(Language.ENGLISH);
    // learning stops half-way
    SheetDesk half = fresh();
    half.learningFailed();
    assertThat(half.reach()).containsOnlyKeys(SheetDesk.Reach.FAILED);
    DESK.learningFailed();
    assertThat(DESK.reach()).containsOnlyKeys(SheetDesk.Reach.WORDS);
  }

  @Test
  void a_language_whose_model_fails_is_told_and_the_others_are_weighed_all_the_same() {
    SheetDesk desk = fresh();
    assertThatThrownBy(() -> desk.weighMeaning(english(false)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(desk.reach()).containsOnlyKeys(SheetDesk.Reach.FAILED, SheetDesk.Reach.WORDS);
    assertThat(desk.reach().get(SheetDesk.Reach.FAILED)).containsExactly(Language.ENGLISH);
    assertThat(desk.answer("When must wages be paid in Kenya?", Language.ENGLISH, "KE"))
        .isInstanceOf(Answer.Found.class);
  }

  @Test
  void the_first_step_of_every_sheet_is_one_plain_line() {
    LANGUAGES.all().stream()
        .flatMap(folder -> DESK.shelf(folder.language(), null).stream())
        .forEach(sheet ->
            assertThat(sheet.firstStep())
                .as(sheet.locale() + "/" + sheet.id())
                .isNotBlank()
                .doesNotContain("\n", "**")
                .doesNotStartWith("- "));
  }

  @Test
  void another_countrys_rule_is_never_an_answer() {
    for (String country : new String[] {"KE", "UG", "SA"}) {
      Answer answer = DESK.answer("When must my boss pay my wages?", Language.ENGLISH, country);
      for (Answer.Scored near : near(answer)) {
        assertThat(near.sheet().country()).isIn(null, country);
      }
    }
  }

  @Test
  void a_country_named_in_the_question_stands_over_the_askers() {
    Answer answer =
        DESK.answer("What does the law of Uganda say about overtime?", Language.ENGLISH, "KE");
    assertThat(near(answer)).noneMatch(near -> "KE".equals(near.sheet().country()));
  }

  @Test
  void a_sheet_for_those_sent_abroad_answers_them_there() {
    Answer answer = DESK.answer("派到国外干活受伤了，国内算工伤吗", Language.of("zh"), "KE");
    assertThat(near(answer)).anyMatch(near -> near.sheet().id().equals("cn-injury-abroad"));
    Answer english =
        DESK.answer("Does work injury insurance cover me abroad?", Language.ENGLISH, "KE");
    assertThat(near(english)).noneMatch(near -> "CN".equals(near.sheet().country()));
  }

  private static java.util.List<Answer.Scored> near(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> found.near();
      case Answer.Unsure unsure -> unsure.candidates();
      case Answer.NotCovered none -> java.util.List.of();
    };
  }

  /// UX-23
  @Test
  void where_only_other_languages_tell_of_a_country_they_are_named() {
    assertThat(DESK.elsewhere(Language.of("ru"), "SA"))
        .extracting(Language::tag)
        .containsExactlyInAnyOrder("ar", "bn", "en", "hi", "id", "tl", "ur");
    assertThat(DESK.elsewhere(Language.of("ar"), "SA")).isEmpty();
    assertThat(DESK.elsewhere(Language.of("ru"), null)).isEmpty();
    assertThat(DESK.elsewhere(Language.of("ru"), "BR")).isEmpty();
  }

  @Test
  void a_sheet_that_is_not_yet_in_force_does_not_answer() {
    SheetDesk then =
        new SheetDesk(LANGUAGES, InstantSource.fixed(Instant.parse("2001-01-01T00:00:00Z")));
    assertThat(then.sheet("cn-wages-unpaid", Language.of("zh"))).isEmpty();
    assertThat(near(then.answer("农民工工资拖欠找谁?", Language.of("zh"), "CN")))
        .noneMatch(near -> near.sheet().id().equals("cn-wages-unpaid"));
  }

  @Test
  void the_shelf_holds_the_countrys_sheets_and_those_for_all() {
    assertThat(DESK.shelf(Language.ENGLISH, "KE"))
        .isNotEmpty()
        .allMatch(sheet -> sheet.country() == null || sheet.country().equals("KE"));
    assertThat(DESK.shelf(Language.ENGLISH, null).size())
        .isGreaterThan(DESK.shelf(Language.ENGLISH, "KE").size());
    assertThat(DESK.shelf(Language.of("xx"), null)).isEmpty();
    assertThat(DESK.sheet("ke-wages-when", Language.of("sw"))).isPresent();
    assertThat(DESK.sheet("nothing", Language.of("sw"))).isEmpty();
  }
}
