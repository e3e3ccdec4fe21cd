package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.grievance.Organisation;
import org.mingbai.intake.Slots;
import org.mingbai.intake.TongueWishes.Strength;
import org.mingbai.intake.TongueWishes.Wish;
import org.mingbai.language.Language;

/// Whoever says in words which language she wants gets it, and it is no part of what she tells.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TongueTest {
  private static Household house;

  @BeforeAll
  static void open() {
    house = new Household();
    house.configured();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  /// Asked where it happened, she wishes for another language instead.
  private static Talking asked(String locale, String story) {
    Talking talking = house.opens(locale, "KE").says(story);
    assertThat(talking.dialogue().locale()).isEqualTo(locale);
    for (int i = 0; i < 6 && !Slots.WHERE.equals(talking.dialogue().asked()); i++) {
      assertThat(talking.dialogue().telling().phase()).isEqualTo(Phase.TELLING);
      talking.taps("skip");
    }
    assertThat(talking.dialogue().asked()).isEqualTo(Slots.WHERE);
    return talking;
  }

  private static String name(String tag) {
    return Household.LANGUAGES.find(tag).orElseThrow().ownName();
  }

  private static String said(String tag, String key, String named) {
    return Household.PHRASES.say(Language.of(tag), key, "language", name(named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sw|Kampuni haijatulipa mshahara wa miezi mitatu|en|Please continue in English, I do not read Swahili well",
        "sw|Kampuni haijatulipa mshahara wa miezi mitatu|en|nataka Kiingereza",
        "sw|Kampuni haijatulipa mshahara wa miezi mitatu|en|in English",
        "en|The company has not paid our wages for three months|ur|اردو میں بات کرو",
        "en|The company has not paid our wages for three months|ur|اردو میں",
        "en|The company has not paid our wages for three months|zh|请说中文",
        "zh|公司三个月没有发我们的工资|en|请用英语",
        "en|The company has not paid our wages for three months|ar|تكلم بالعربي من فضلك",
        "en|The company has not paid our wages for three months|lg|Nsaba twogere Luganda",
        "en|The company has not paid our wages for three months|fr|En français s'il vous plaît",
        "en|The company has not paid our wages for three months|es|Hable en español por favor",
        "en|The company has not paid our wages for three months|pt|em português, por favor",
        "en|The company has not paid our wages for three months|ru|Пишите по-русски",
        "en|The company has not paid our wages for three months|hi|हिंदी में बात कीजिए",
        "en|The company has not paid our wages for three months|bn|বাংলায় কথা বলুন",
        "en|The company has not paid our wages for three months|id|pakai bahasa Indonesia saja",
        "en|The company has not paid our wages for three months|tl|Mag-Tagalog tayo",
        "en|The company has not paid our wages for three months|sw|kwa Kiswahili tafadhali"
      })
  void a_wish_switches_the_language_says_so_in_both_and_is_no_answer(
      String locale, String story, String wished, String wish) {
    Talking talking = asked(locale, story);
    Dialogue before = talking.dialogue();
    talking.says(wish);
    Dialogue after = talking.dialogue();
    assertThat(after.locale()).isEqualTo(wished);
    assertThat(after.tongue().chosen()).as("her choice").isTrue();
    assertThat(after.understood()).isEqualTo(before.understood());
    assertThat(after.telling().story()).isEqualTo(before.telling().story());
    assertThat(after.asked()).as("asked again").isEqualTo(Slots.WHERE);
    assertThat(talking.said())
        .contains(said(wished, "chat.language.now", wished))
        .contains(said(locale, "chat.language.was", wished));
    assertThat(talking.choices()).as("one tap").contains("undo", "person");
    talking.taps("undo");
    assertThat(talking.dialogue().locale()).isEqualTo(locale);
    assertThat(talking.dialogue().asked()).isEqualTo(Slots.WHERE);
  }

  @Test
  void her_choice_holds_whatever_she_writes_until_she_chooses_again() {
    Talking talking =
        house
            .opens("sw", "KE")
            .says("Please write in English")
            .says("Kampuni haijatulipa mshahara wetu kwa muda wa miezi mitatu sasa, tunaomba.");
    assertThat(talking.dialogue().locale()).isEqualTo("en");
    talking.says("Tafadhali andika kwa Kiswahili");
    assertThat(talking.dialogue().locale()).isEqualTo("sw");
  }

  @Test
  void who_wishes_for_the_language_that_is_spoken_keeps_it() {
    Talking talking = house.opens("en", "KE").says("Please continue in English");
    assertThat(talking.dialogue().tongue().chosen()).isTrue();
    assertThat(talking.said()).contains(said("en", "chat.language.undone", "en"));
    assertThat(talking.dialogue().telling().phase()).isEqualTo(Phase.OPEN);
  }

  @Test
  void at_the_beginning_she_is_greeted_in_her_language_and_no_complaint_begins() {
    Talking talking = house.opens("en", "KE").says("اردو");
    assertThat(talking.dialogue().locale()).isEqualTo("ur");
    assertThat(talking.dialogue().telling().phase()).isEqualTo(Phase.OPEN);
    assertThat(talking.choices()).contains("complaint", "question", "undo", "person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sw|en|Please write in English. My boss has not paid me since May.|My boss has not paid me",
        "sw|en|nataka Kiingereza. Bosi hajanilipa mshahara tangu Mei.|Bosi hajanilipa mshahara",
        "en|zh|请说中文，老板从五月起没发我的工资|老板从五月起没发我的工资",
        "en|ur|اردو میں بات کرو۔ مالک نے مئی سے تنخواہ نہیں دی۔|مالک نے مئی سے تنخواہ نہیں دی"
      })
  void a_grievance_beside_it_is_heard_whole(
      String locale, String wished, String text, String told) {
    Talking talking = house.opens(locale, "KE").says(text);
    assertThat(talking.dialogue().locale()).isEqualTo(wished);
    assertThat(talking.dialogue().telling().phase()).isNotEqualTo(Phase.OPEN);
    assertThat(talking.dialogue().understood().get(Slots.WHAT)).startsWith(told);
    assertThat(talking.dialogue().understood()).containsKey(Slots.WHEN);
    talking.skipsToReadBack().taps("file");
    assertThat(house.caseDesk.current(caseId(talking)).orElseThrow().grievance().what())
        .as("the case keeps her words as she wrote them")
        .contains(text);
  }

  private static CaseId caseId(Talking talking) {
    return new CaseId(Objects.requireNonNull(talking.dialogue().caseId()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|the contract is in Chinese, I cannot read it",
        "en|the foreman speaks only Chinese",
        "zh|合同是英文的，我看不懂",
        "sw|mkataba uko kwa Kichina, siwezi kuusoma",
        "ar|العقد بالصيني ولا أستطيع قراءته",
        "fr|le contrat est en chinois, je ne peux pas le lire"
      })
  void who_only_names_a_language_is_not_answered_in_it(String locale, String text) {
    Talking talking = house.opens(locale, "KE").says(text);
    assertThat(talking.dialogue().locale()).isEqualTo(locale);
    assertThat(talking.dialogue().tongue().chosen()).isFalse();
  }

  @Test
  void papers_in_a_language_are_papers() {
    Talking talking = asked("en", "The company has not paid our wages for three months");
    assertThat(TongueRules.heeds(talking.dialogue().asking("papers"), hint())).isFalse();
    assertThat(TongueRules.heeds(talking.dialogue(), hint())).isTrue();
  }

  private static Wish hint() {
    return new Wish("zh", Strength.HINTED, "");
  }

  @Test
  void while_she_waits_the_house_follows_and_her_words_go_to_the_office() {
    Talking talking = house.opens("en", "KE").taps("person").says("Tafadhali andika kwa Kiswahili");
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(talking.dialogue().locale()).isEqualTo("sw");
    assertThat(talking.said()).contains(said("sw", "chat.language.is", "sw"));
    assertThat(talking.choices()).contains("undo");
  }

  @Test
  void a_language_the_organisation_does_not_offer_is_said_not_to_be() {
    Organisation was = house.organisations.current();
    house.organisations.keep(
        new Organisation(
            was.names(),
            was.countries(),
            List.of("en", "sw"),
            was.sites(),
            was.officeHours(),
            was.contacts(),
            was.promiseDays()),
        "admin");
    try {
      Talking talking = asked("en", "The company has not paid our wages for three months");
      Dialogue before = talking.dialogue();
      talking.says("Please write in French");
      assertThat(talking.dialogue().locale()).isEqualTo("en");
      assertThat(talking.dialogue().understood()).isEqualTo(before.understood());
      assertThat(talking.said()).contains(said("en", "chat.language.none", "fr"));
    } finally {
      house.organisations.keep(was, "admin");
    }
  }
}
