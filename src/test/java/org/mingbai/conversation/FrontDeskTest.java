package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.casework.StaffAct;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.FrontDesk.Opening;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.RedLine;
import org.mingbai.waiting.Readers;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDeskTest {
  private static final String WAGES =
      "The company has not paid our wages for three months at the camp near Naivasha.";
  private Household house = new Household();

  @BeforeEach
  void fresh() {
    house.configured();
  }

  @AfterEach
  void leave() throws Exception {
    house.close();
  }

  private CaseFile caseOf(Talking talking) {
    return house
        .caseDesk
        .current(new CaseId(Objects.requireNonNull(talking.dialogue().caseId())))
        .orElseThrow();
  }

  private Talking filed() {
    return house.opens("en", "KE").says(WAGES).skipsToReadBack().taps("file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "zh", "ar", "sw", "lg", "fr", "es", "pt", "hi", "ur", "id", "ru", "bn", "tl"
      })
  void UX_21_the_welcome_says_that_it_is_a_machine_and_offers_a_person(String locale) {
    Talking talking = house.opens(locale, "KE");
    assertThat(talking.kinds()).containsExactly(Kind.TEXT);
    assertThat(talking.choices()).containsExactly("complaint", "question", "person");
    assertThat(talking.replies().getFirst().locale()).isEqualTo(locale);
  }

  @Test
  void an_unknown_locale_opens_in_english_and_a_known_site_tells_the_country() {
    Talking talking =
        new Talking(house, house.front.welcome(new Opening("tlh", null, "Athi River")));
    assertThat(talking.dialogue().locale()).isEqualTo("en");
    assertThat(talking.dialogue().understood())
        .containsEntry("site", "athi")
        .containsEntry("country", "KE");
  }

  @Test
  void a_day_that_can_be_read_in_two_ways_is_asked_about_once_with_both_days_to_choose() {
    Talking talking =
        house
            .opens("en", "KE")
            .says("On 03/04/2026 the company cut our wages at the camp near Naivasha.");
    assertThat(talking.choices())
        .containsExactly("day:2026-04-03", "day:2026-03-04", "skip", "person");
    assertThat(talking.said()).contains("03/04/2026").contains("Which day is that?");
    talking.taps("day:2026-03-04");
    assertThat(talking.dialogue().understood()).containsEntry("when", "4 March 2026");
    assertThat(talking.choices()).doesNotContain("day:2026-03-04");
  }

  @ParameterizedTest
  @ValueSource(strings = {"April", "skip"})
  void the_month_may_also_be_told_or_left_open_and_is_not_asked_again(String answer) {
    Talking talking =
        house
            .opens("en", "KE")
            .says("On 03/04/2026 the company cut our wages at the camp near Naivasha.");
    boolean skips = answer.equals("skip");
    talking = skips ? talking.taps(answer) : talking.says(answer);
    assertThat(talking.dialogue().understood().get("when"))
        .isEqualTo(skips ? "03/04/2026" : "03/04/2026, April");
    assertThat(talking.choices()).noneMatch(id -> id.startsWith("day:"));
  }

  @Test
  void a_grievance_goes_all_the_way_to_a_receipt() {
    Talking talking = house.opens("en", "KE").says(WAGES);
    assertThat(talking.kinds()).containsExactly(Kind.QUESTION);
    talking.skipsToReadBack();
    assertThat(talking.said()).contains("Nothing has gone to anyone yet");
    talking.taps("file");
    assertThat(talking.kinds()).containsExactly(Kind.RECEIPT);
    Message receipt = talking.replies().getLast();
    ReceiptCode code = Objects.requireNonNull(talking.last.code());
    CaseFile file = house.caseDesk.comeBack(code).orElseThrow().file();
    assertThat(receipt.reference()).isEqualTo(file.reference());
    assertThat(receipt.text())
        .contains(file.reference())
        .doesNotContain(code.digits())
        .doesNotContain(code.grouped());
    assertThat(file.filed()).isTrue();
    assertThat(file.grievance().what()).isEqualTo(WAGES);
    assertThat(file.opened().conversation()).isEqualTo(talking.id.value());
    assertThat(talking.history().toString())
        .doesNotContain(code.digits())
        .doesNotContain(code.grouped());
  }

  @Test
  void FLT_12_a_repeat_is_answered_with_exactly_the_same_messages_and_code_for_seven_days() {
    Talking talking = house.opens("en", "KE").says(WAGES).skipsToReadBack();
    Incoming file = new Incoming(null, "file", "the-key");
    Hearing.Answered first = (Hearing.Answered) house.front.hear(talking.id, file);
    Hearing.Answered second = (Hearing.Answered) house.front.hear(talking.id, file);
    assertThat(second.messages()).isEqualTo(first.messages());
    assertThat(second.code()).isEqualTo(first.code()).isNotNull();
    assertThat(house.front.hear(talking.id, new Incoming("other words", null, "the-key")))
        .isInstanceOf(Hearing.KeyTaken.class);
    assertThat(house.docket.rows()).hasSize(1);
    house.later(Duration.ofDays(7).plusMinutes(1));
    assertThat(((Hearing.Answered) house.front.hear(talking.id, file)).code()).isNull();
    assertThat(house.docket.rows()).hasSize(1);
  }

  @Test
  void a_key_is_scoped_to_its_conversation() {
    Talking one = house.opens("en", "KE").hears(new Incoming("hello there", null, "k"));
    Talking two = house.opens("en", "KE").hears(new Incoming("my wages are late", null, "k"));
    assertThat(one.history()).hasSize(3);
    assertThat(two.history()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void nobody_enters_with_another_token() {
    Talking mine = house.opens("en", "KE");
    Talking hers = house.opens("en", "KE");
    assertThat(house.front.enter(mine.id, hers.token)).isEmpty();
    assertThat(house.front.hear(new TalkId("nowhere"), new Incoming("hello", null, "k")))
        .isInstanceOf(Hearing.NotHere.class);
  }

  @Test
  void FLT_18_a_message_of_64_KB_is_kept_byte_for_byte() {
    String long64 = "我们的工资三个月没有发了，".repeat(1700).substring(0, 21_000);
    Talking talking = house.opens("zh", "CN").says(long64);
    assertThat(talking.history()).anySatisfy(m -> assertThat(m.text()).isEqualTo(long64));
    assertThat(talking.choices()).contains("person");
    talking.skipsToReadBack().taps("file");
    assertThat(caseOf(talking).grievance().what()).isEqualTo(long64);
  }

  @Test
  void a_code_typed_into_the_chat_is_masked_before_it_is_kept() {
    ReceiptCode code = Objects.requireNonNull(filed().last.code());
    Talking talking =
        house.opens("en", "KE").says("my number is " + code.grouped() + " please look");
    assertThat(talking.history().toString()).doesNotContain(code.grouped().substring(0, 11));
    assertThat(talking.said()).contains("/en/return");
    assertThat(talking.choices()).contains("person");
  }

  // --- a person

  @Test
  void asking_for_a_person_opens_a_case_at_once_with_receipt_and_the_assistant_is_silent() {
    Talking talking =
        house
            .opens("en", "UG")
            .says("The foreman keeps our tools money and we get no slip.")
            .taps("person");
    assertThat(talking.kinds()).containsExactly(Kind.NOTICE, Kind.RECEIPT);
    assertThat(talking.replies()).allSatisfy(m -> assertThat(m.from()).isEqualTo(From.SYSTEM));
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(talking.last.code()).isNotNull();
    CaseFile file = caseOf(talking);
    assertThat(file.filed()).isFalse();
    assertThat(file.grievance().what()).contains("tools money");
    assertThat(file.lead()).isEqualTo(Lead.WAITING);

    talking.says("It is about 300,000 shillings.");
    assertThat(talking.kinds()).as("one honest notice").containsExactly(Kind.NOTICE);
    assertThat(talking.says("What does the law say about wages?").replies()).isEmpty();
    assertThat(talking.says("Hello?").replies()).isEmpty();
    assertThat(caseOf(talking).events().stream().filter(CaseEvent.StatementAdded.class::isInstance))
        .hasSize(3);
  }

  @Test
  void who_asks_for_a_person_or_files_is_told_when_somebody_reads_her_language() {
    Instant nine = Instant.parse("2026-11-26T06:00:00Z");
    house.reading =
        new Readers.Reading.There(
            nine, nine.plus(Duration.ofHours(8)), ZoneId.of("Africa/Nairobi"));
    assertThat(house.opens("en", "KE").says(WAGES).taps("person").said())
        .contains("Please wait.")
        .contains(
            "Somebody who reads English is here next on 26 November 2026, from 09:00 to 17:00.");
    Talking handedIn = house.opens("en", "KE").says(WAGES).skipsToReadBack().taps("file");
    assertThat(handedIn.said()).contains("is handed in").contains("Somebody who reads English");
    house.reading = new Readers.Reading.Nobody();
    assertThat(house.opens("lg", "UG").taps("person").said()).contains("Luganda");
    house.reading = new Readers.Reading.Unknown();
    assertThat(house.opens("en", "KE").taps("person").said()).doesNotContain("Somebody who reads");
  }

  @Test
  void the_person_button_works_without_a_word() {
    Talking talking = house.opens("sw", "KE").taps("person");
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(talking.replies()).allSatisfy(m -> assertThat(m.locale()).isEqualTo("sw"));
  }

  @Test
  void a_mediators_reply_is_mirrored_once_and_leads_until_given_back() {
    Talking talking = house.opens("en", "KE").says(WAGES).taps("person");
    CaseId id = caseOf(talking).id();
    house.docket.act(id, new StaffAct.Claim("amina", "Amina"), null);
    house.docket.act(id, new StaffAct.Note("amina", "Amina", "secret note"), null);
    house.docket.act(
        id, new StaffAct.Reply("amina", "Amina", "I have read everything.", "en"), null);
    assertThat(talking.leading()).isEqualTo(Leading.PERSON);
    List<Message> history = talking.history();
    assertThat(history.stream().filter(m -> m.from() == From.PERSON))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).isEqualTo("I have read everything."));
    assertThat(history.toString()).doesNotContain("secret note").contains("Amina");
    assertThat(talking.history()).as("read again, nothing doubles").isEqualTo(history);
    assertThat(talking.says("Thank you, is there a law?").replies())
        .as("new since the answer before")
        .extracting(Message::from)
        .doesNotContain(From.ASSISTANT);
    house.docket.act(id, new StaffAct.Release("amina", "Amina"), null);
    assertThat(talking.leading()).isEqualTo(Leading.ASSISTANT);
    assertThat(talking.history().getLast().choices())
        .extracting(Message.Choice::id)
        .contains("person");
  }

  @Test
  void what_was_not_mirrored_at_once_is_mirrored_when_the_conversation_is_read() {
    Talking talking = filed();
    CaseId id = caseOf(talking).id();
    new org.mingbai.casework.DocketDesk(
            house.cases, file -> {}, org.mingbai.casework.Covering.COVERS, house::now)
        .act(id, new StaffAct.Reply("amina", "Amina", "We look into it.", "en"), null);
    assertThat(talking.history().getLast().text()).isEqualTo("We look into it.");
    assertThat(talking.leading()).isEqualTo(Leading.PERSON);
  }

  @Test
  void a_reply_that_came_in_between_is_in_the_answer_to_her_next_message() {
    Talking talking = filed();
    house.docket.act(
        caseOf(talking).id(), new StaffAct.Reply("amina", "Amina", "Which month?", "en"), null);
    assertThat(talking.says("March").replies()).extracting(Message::text).contains("Which month?");
  }

  @Test
  void a_closed_case_says_why_and_writing_again_reopens_the_same_one() {
    Talking talking = filed();
    CaseId id = caseOf(talking).id();
    house.docket.act(
        id, new StaffAct.Close("amina", "Amina", "It was paid on Friday.", "en"), null);
    assertThat(talking.leading()).isEqualTo(Leading.ENDED);
    assertThat(talking.history().getLast().text()).contains("It was paid on Friday.");
    talking.says("No, it was not paid.");
    assertThat(talking.leading()).isEqualTo(Leading.WAITING);
    assertThat(caseOf(talking).id()).isEqualTo(id);
    assertThat(caseOf(talking).closed()).isFalse();
    assertThat(house.docket.rows()).hasSize(1);
  }

  @Test
  void a_thread_with_a_person_becomes_a_filed_complaint_in_the_same_case() {
    Talking talking = house.opens("en", "KE").says(WAGES).skipsToReadBack().taps("person");
    CaseFile waiting = caseOf(talking);
    talking.taps("file");
    assertThat(talking.kinds()).containsExactly(Kind.RECEIPT);
    assertThat(talking.replies().getFirst().from()).isEqualTo(From.SYSTEM);
    assertThat(caseOf(talking).id()).isEqualTo(waiting.id());
    assertThat(caseOf(talking).filed()).isTrue();
    assertThat(
            house
                .caseDesk
                .comeBack(Objects.requireNonNull(talking.last.code()))
                .orElseThrow()
                .file()
                .id())
        .isEqualTo(waiting.id());
  }

  // --- languages

  @Test
  void the_language_follows_her_on_enough_words_is_announced_and_undone_by_one_tap() {
    Talking talking =
        house
            .opens("en", "KE")
            .says(
                "Kampuni haijatulipa mshahara wetu kwa muda wa miezi mitatu sasa, tunaomba msaada wenu.");
    assertThat(talking.dialogue().locale()).isEqualTo("sw");
    assertThat(talking.replies().getFirst().choices())
        .extracting(Message.Choice::id)
        .contains("undo");
    assertThat(talking.replies().getFirst().text()).contains("Kiswahili");
    talking.taps("undo");
    assertThat(talking.dialogue().locale()).isEqualTo("en");
    talking.says(
        "Kampuni haijatulipa mshahara wetu kwa muda wa miezi mitatu sasa, tunaomba msaada wenu.");
    assertThat(talking.dialogue().locale()).as("her choice wins").isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "Nairobi Westlands",
        "Delta Roads Limited",
        "12345",
        "0722 000 000",
        "Mercy Achieng Otieno",
        "yes"
      })
  void names_numbers_and_ok_never_switch_the_language(String text) {
    Talking talking =
        house
            .opens("sw", "KE")
            .says("Nina malalamiko kuhusu mshahara wangu, sijalipwa.")
            .says(text);
    assertThat(talking.dialogue().locale()).isEqualTo("sw");
  }

  // --- emergencies

  @Test
  void UX_46_an_emergency_shows_the_numbers_of_the_country_and_goes_on() {
    Talking talking =
        house
            .opens("en", "KE")
            .says("There is a fire in the workers' camp right now and people are still inside!");
    assertThat(talking.kinds()).first().isEqualTo(Kind.EMERGENCY);
    assertThat(talking.replies().getFirst().from()).isEqualTo(From.SYSTEM);
    assertThat(talking.replies().getFirst().text()).contains("999").contains("not confirmed yet");
    assertThat(talking.leading()).isEqualTo(Leading.ASSISTANT);
    assertThat(talking.choices()).contains("person");
    talking.skipsToReadBack().taps("file");
    assertThat(caseOf(talking).confidential()).isTrue();
  }

  /// What protects hangs on the red lines, not on the guess: guessed, chosen or left open, the case
  /// is as confidential and as guarded.
  @ParameterizedTest
  @CsvSource({
    "SEXUAL, true, The camp boss says I keep the kitchen job only if I sleep in his room.",
    "RETALIATION, false, Since my complaint the foreman keeps my name off the list because I spoke."
  })
  void a_guessed_category_changes_nothing_of_what_protects(
      RedLine line, boolean guarded, String story) {
    Talking guessed = house.opens("en", "KE").says(story).skipsToReadBack();
    assertThat(guessed.said()).contains("(my guess)");
    Talking open = house.opens("en", "KE").says(story).skipsToReadBack();
    open.taps("change:category").taps("none");
    for (Talking talking : List.of(guessed, open)) {
      CaseFile file = caseOf(talking.taps("file"));
      assertThat(file.redLines()).contains(line);
      assertThat(file.confidential()).isTrue();
      assertThat(DocketRow.of(file).guarded()).isEqualTo(guarded);
      assertThat(file.handler()).isEmpty();
    }
    assertThat(caseOf(guessed).grievance().category()).isNotNull();
    assertThat(caseOf(open).grievance().category()).isNull();
    assertThat(caseOf(guessed).next().by()).isEqualTo(caseOf(open).next().by());
  }

  @ParameterizedTest
  @CsvSource({"zh, CN", "sw, KE", "lg, UG"})
  void while_nobody_knows_where_she_is_the_numbers_of_her_languages_country_come_first(
      String locale, String country) {
    countries("KE", "SA", "CN", "UG");
    List<String> numbers = numbers(locale, house.opens(locale, null).says(danger(locale)));
    assertThat(numbers).hasSizeGreaterThan(4);
    int others = 0;
    for (String number : numbers) {
      boolean hers = number.contains(named(locale, country));
      assertThat(hers && others > 0).as(numbers.toString()).isFalse();
      others += hers ? 0 : 1;
    }
    assertThat(numbers.getFirst()).contains(named(locale, country)).doesNotContain(country);
    assertThat(others).as("the others stand there too").isPositive();
  }

  @Test
  void a_language_that_is_at_home_nowhere_here_is_told_numbers_all_the_same() {
    assertThat(numbers("fr", house.opens("fr", null).says(danger("fr")))).isNotEmpty();
  }

  private void countries(String... countries) {
    Organisation was = house.organisations.current();
    house.organisations.keep(
        new Organisation(
            was.names(),
            List.of(countries),
            was.languages(),
            was.sites(),
            was.officeHours(),
            was.contacts(),
            was.promiseDays()),
        "admin");
  }

  private static String danger(String locale) {
    return Household.LANGUAGES.find(locale).orElseThrow().dangers().getFirst().text();
  }

  /// A country by the name this language has for it.
  private static String named(String locale, String country) {
    return Household.LANGUAGES
        .find(locale)
        .orElseThrow()
        .messages()
        .get("contact.country." + country);
  }

  /// The lines of the panel that name a country.
  private static List<String> numbers(String locale, Talking talking) {
    assertThat(talking.kinds()).first().isEqualTo(Kind.EMERGENCY);
    List<String> names =
        Stream.of("KE", "SA", "CN", "UG").map(country -> named(locale, country)).toList();
    return talking
        .replies()
        .getFirst()
        .text()
        .lines()
        .filter(l -> names.stream().anyMatch(l::contains))
        .toList();
  }
}
