package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.Reply;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// Words that wait for a translation, and sheets that fit a case, over real HTTP and without script
/// (issue 6, section 3; UX-37, UX-40).
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationPagesTest {
  private static RunningOffice house;
  private static Member boss;
  private static Who grace;
  private static Who amina;
  private static Who juma;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    boss = house.staff.administrator().member();
    grace = supervisor(boss, "grace", "en");
    amina = house.mediator(boss, "amina", "en", "sw");
    juma = house.mediator(boss, "juma", "en", "sw");
  }

  private static Who supervisor(Member by, String login, String... languages) {
    Standing standing =
        new Standing(
            login,
            java.util.Set.of(Role.MEDIATOR, Role.SUPERVISOR),
            List.of(languages),
            List.of(languages),
            List.of(),
            List.of());
    return house.staff.join(
        house.staff.desk.invite(login, standing, by).orElseThrow().token(), login, login);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String at(CaseFile file) {
    return "/en/desk/cases/" + file.reference();
  }

  private static CaseFile waiting(String text) {
    CaseFile file = house.file("sw", "Hawajanilipa mshahara wa miezi miwili.");
    Page sent = house.hand(grace).submit(at(file), at(file) + "/reply", "reply", text);
    assertThat(sent.place()).isEqualTo(at(file) + "?done=reply-waits");
    return file;
  }

  private static String form(CaseFile file) {
    return at(file) + "/translation?of=2&to=sw";
  }

  @Test
  void whoever_does_not_write_her_language_is_offered_her_own_and_what_she_writes_waits() {
    CaseFile file = house.file("sw", "Hawajanilipa mshahara.");
    assertThat(house.hand(grace).get(at(file)).body())
        .contains("<option value=\"en\" selected>English</option>")
        .contains("A colleague translates your words before they are sent.")
        .contains(">Send after translation into Kiswahili<");
    assertThat(house.hand(amina).get(at(file)).body())
        .contains(">Send to complainant (Kiswahili)<");
    CaseFile kept = house.now(waiting("We ask the payroll office."));
    assertThat(kept.events().getLast()).isInstanceOf(CaseEvent.ReplyWaits.class);
    assertThat(house.hand(grace).get(at(kept)).body())
        .contains("Waits for a translation: English → Kiswahili")
        .contains("The complainant has not got this yet.")
        .contains("The answer waits for a translation.")
        .doesNotContain("Nobody here has both languages");
    assertThat(house.hand(amina).get("/en/desk/inbox").body())
        .containsPattern("/en/desk/translations\"><span>Translations</span> <span>[1-9]");
  }

  @Test
  void a_colleague_with_both_languages_sees_original_and_thread_and_sends_it() {
    CaseFile file = waiting("You get an answer on Friday.");
    Hand hand = house.hand(amina);
    assertThat(hand.get("/en/desk/translations").body()).contains(file.reference());
    assertThat(hand.get(form(file)).body())
        .contains("You get an answer on Friday.")
        .contains("Hawajanilipa mshahara wa miezi miwili.")
        .contains("Send to complainant (Kiswahili)");
    Page sent =
        hand.submit(form(file), at(file) + "/translation", "translation", "Utajibiwa Ijumaa.");
    assertThat(sent.place()).isEqualTo("/en/desk/translations?done=translated");
    CaseEvent.Replied last = (CaseEvent.Replied) house.now(file).events().getLast();
    assertThat(last.text()).isEqualTo("Utajibiwa Ijumaa.");
    assertThat(last.name()).isEqualTo("grace");
    assertThat(house.hand(grace).get(at(file)).body())
        .contains("Utajibiwa Ijumaa.")
        .contains("amina translated this from English into Kiswahili.")
        .doesNotContain("Waits for a translation");
  }

  @Test
  void the_number_stands_in_the_bar_without_script_and_what_is_late_is_marked_by_word_and_icon() {
    try (RunningOffice own = new RunningOffice()) {
      Member boss = own.staff.administrator().member();
      Who early = own.mediator(boss, "early", "en", "sw");
      assertThat(own.hand(early).get("/en/desk/account").body())
          .contains("data-count=\"translations\" hidden");
      Who writer = own.mediator(boss, "writer", "en");
      CaseFile file = own.file("sw", "Hawajanilipa.");
      Who has = own.both(boss, "has", "en");
      assertThat(
              own.mediation.reply(
                  has.member(), file.reference(), new Reply("We ask.", "en"), new Once("w", "w")))
          .isInstanceOf(Outcome.Done.class);
      assertThat(own.hand(early).get("/en/desk/account").body())
          .contains("data-count=\"translations\"> <b>1</b>");
      assertThat(own.hand(writer).get("/en/desk/account").body())
          .contains("data-count=\"translations\" hidden");
      own.staff.clock.move(Duration.ofDays(2));
      Who late = own.mediator(boss, "late", "en", "sw");
      assertThat(own.hand(late).get("/en/desk/translations").body())
          .containsPattern("(?s)class=\"clock overdue\"><svg[^>]*>.*?</svg>\\s*<span>was due at ");
    }
  }

  @Test
  void of_two_translators_one_wins_and_the_other_keeps_her_words_and_is_told_who() {
    CaseFile file = waiting("We call you.");
    Page first = house.hand(amina).get(form(file));
    Page second = house.hand(juma).get(form(file));
    List<String> words = new ArrayList<>(Hand.fields(first.body(), at(file) + "/translation"));
    words.addAll(List.of("translation", "Tunakupigia."));
    assertThat(house.hand(amina).post(at(file) + "/translation", words).status()).isEqualTo(303);
    assertThat(house.hand(amina).post(at(file) + "/translation", words).status())
        .as("the same form once more says nothing twice")
        .isEqualTo(303);
    List<String> late = new ArrayList<>(Hand.fields(second.body(), at(file) + "/translation"));
    late.addAll(List.of("translation", "Tutakupigia simu."));
    Page told = house.hand(juma).post(at(file) + "/translation", late);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.body())
        .contains("amina has translated this already")
        .contains("Tutakupigia simu.");
    long sent =
        house.now(file).events().stream().filter(CaseEvent.Replied.class::isInstance).count();
    assertThat(sent).isEqualTo(1);
  }

  private static void sheWrites(CaseFile file, String text) {
    assertThat(house.cases.addStatement(house.now(file), text, new Once("st " + text, text)))
        .isPresent();
  }

  private static String news(Page page) {
    return page.body().replaceAll("(?s).*<section class=\"news.*?>(.*?)</section>.*", "$1");
  }

  /// UX-38, FLT-17: the translator decides, having seen.
  @Test
  void what_she_wrote_since_stands_beside_the_words_and_what_comes_meanwhile_holds_them() {
    CaseFile file = waiting("We come on Friday.");
    String to = at(file) + "/translation";
    Hand hand = house.hand(amina);
    assertThat(hand.get(form(file)).body()).doesNotContain("Written since these words");
    sheWrites(file, "Nimelipwa <nusu>.");
    Page drawn = hand.get(form(file));
    assertThat(drawn.body()).contains("Written since these words");
    assertThat(news(drawn)).contains("Nimelipwa &lt;nusu&gt;.").doesNotContain("miezi miwili");
    List<String> words = Hand.fields(drawn.body(), to, "translation", "Tutakuja Ijumaa.");
    sheWrites(file, "Sasa nimelipwa yote.");
    Page held = hand.post(to, words);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.body())
        .contains("Not sent yet", "New since you began to write", ">Tutakuja Ijumaa.</textarea>")
        .contains("Send all the same (Kiswahili)");
    assertThat(news(held)).contains("Sasa nimelipwa yote.").doesNotContain("nusu");
    assertThat(house.now(file).events()).noneMatch(CaseEvent.Replied.class::isInstance);
    List<String> again = Hand.fields(held.body(), to, "translation", "Tutakuja Ijumaa.");
    String key = again.get(again.indexOf("key") + 1);
    assertThat(key).as("the same form").isEqualTo(words.get(words.indexOf("key") + 1));
    assertThat(hand.post(to, again).status()).isEqualTo(303);
    assertThat(hand.post(to, again).status()).isEqualTo(303);
    assertThat(house.now(file).events().stream().filter(CaseEvent.Replied.class::isInstance))
        .as("once")
        .hasSize(1);
  }

  @Test
  void words_are_not_sent_as_they_are_over_new_ones_of_hers() {
    CaseFile file = waiting("Call the number on the wall.");
    Hand hand = house.hand(grace);
    List<String> send =
        Hand.fields(hand.get(at(file)).body(), at(file) + "/waiting", "do", "as-is");
    sheWrites(file, "Simu yangu imeibwa.");
    Page held = hand.post(at(file) + "/waiting", send);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.body()).contains("Not sent yet", "Simu yangu imeibwa.");
    assertThat(house.now(file).untranslated()).hasSize(1);
    List<String> again = Hand.fields(held.body(), at(file) + "/waiting", "do", "as-is");
    assertThat(hand.post(at(file) + "/waiting", again).status()).isEqualTo(303);
  }

  @Test
  void of_two_supervisors_who_take_a_case_over_the_later_is_told_who_has_it() {
    CaseFile file = house.file("en", "The road is dark.");
    Who chief = supervisor(boss, "chief", "en");
    Hand first = house.hand(amina);
    assertThat(first.submit(at(file), at(file) + "/claim").status()).isEqualTo(303);
    String over = at(file) + "/take-over";
    List<String> late = Hand.fields(house.hand(chief).get(at(file)).body(), over);
    assertThat(house.hand(grace).submit(at(file), over).status()).isEqualTo(303);
    Page told = house.hand(chief).post(over, late);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.body()).contains("grace has this case");
    assertThat(house.hand(chief).submit(at(file), over).status()).isEqualTo(303);
  }

  @Test
  void whoever_lacks_a_language_finds_nothing_to_translate() {
    CaseFile file = waiting("We call you.");
    assertThat(house.hand(grace).get("/en/desk/translations").body())
        .doesNotContain(file.reference());
    assertThat(house.hand(grace).get(form(file)).status()).isEqualTo(404);
    assertThat(house.hand(grace).submit(at(file), at(file) + "/waiting", "do", "back").place())
        .isEqualTo(at(file) + "?done=taken-back");
  }

  @Test
  void what_waits_can_be_taken_back_to_change_it_and_is_then_gone_from_the_queue() {
    CaseFile file = waiting("We call you on Mundy.");
    Hand hand = house.hand(grace);
    Page drawn = house.hand(amina).get(form(file));
    Page changed = hand.submit(at(file), at(file) + "/waiting", "do", "change");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body()).contains(">We call you on Mundy.</textarea>");
    assertThat(house.now(file).untranslated()).isEmpty();
    List<String> late = new ArrayList<>(Hand.fields(drawn.body(), at(file) + "/translation"));
    late.addAll(List.of("translation", "Jumatatu."));
    Page told = house.hand(amina).post(at(file) + "/translation", late);
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.body()).contains("This does not wait any more").contains("Jumatatu.");
  }

  @Test
  void sent_as_it_is_only_by_a_second_act_and_marked() {
    CaseFile file = waiting("Go to the clinic now.");
    Hand hand = house.hand(grace);
    assertThat(hand.submit(at(file), at(file) + "/waiting", "do", "as-is").place())
        .isEqualTo(at(file) + "?done=reply");
    CaseEvent.Replied last = (CaseEvent.Replied) house.now(file).events().getLast();
    assertThat(last.locale()).isEqualTo("en");
    assertThat(hand.get(at(file)).body())
        .contains("Sent as it is, in English, without a translation.");
  }

  @Test
  void words_that_are_in_her_language_already_are_sent_as_written_by_a_second_act() {
    String text = "Tutakulipa mshahara wako wote wiki ijayo, tafadhali njoo ofisini Jumatatu.";
    CaseFile file = waiting(text);
    Hand hand = house.hand(grace);
    assertThat(hand.get(at(file)).body()).contains("These words look like Kiswahili already");
    assertThat(hand.submit(at(file), at(file) + "/waiting", "do", "written").place())
        .isEqualTo(at(file) + "?done=reply");
    CaseEvent.Replied last = (CaseEvent.Replied) house.now(file).events().getLast();
    assertThat(last.locale()).isEqualTo("sw");
    assertThat(last.name()).isEqualTo("grace");
    assertThat(house.now(file).untranslated()).isEmpty();
    assertThat(house.now(file).timeline().getLast().rendering()).as("no mark for her").isNull();
    assertThat(house.hand(amina).get(at(file)).body())
        .contains("As written by grace, in Kiswahili.")
        .doesNotContain("without a translation");
    List<String> again =
        new ArrayList<>(Hand.fields(hand.get(at(file)).body(), at(file) + "/note"));
    again.addAll(List.of("do", "written", "of", "2"));
    assertThat(hand.post(at(file) + "/waiting", again).status()).as("twice").isEqualTo(303);
    assertThat(house.now(file).events().getLast()).isEqualTo(last);
  }

  @Test
  void words_in_another_language_are_not_offered_as_hers_nor_taken_so() {
    CaseFile file = waiting("We will pay all of your wages next week, please come to the office.");
    Hand hand = house.hand(grace);
    assertThat(hand.get(at(file)).body()).doesNotContain("These words look like");
    assertThat(hand.submit(at(file), at(file) + "/waiting", "do", "written").status())
        .isEqualTo(400);
    assertThat(house.now(file).untranslated()).hasSize(1);
    CaseFile names = waiting("Otieno, Gate 4, 12:30");
    assertThat(hand.get(at(names)).body()).doesNotContain("These words look like");
  }

  @Test
  void her_words_are_translated_for_whoever_asked_and_shown_beside_the_original() {
    CaseFile file = house.file("sw", "Kisima kimechafuka.");
    Hand hand = house.hand(grace);
    assertThat(hand.submit(at(file), at(file) + "/ask").place())
        .isEqualTo(at(file) + "?done=asked");
    assertThat(
            house
                .hand(amina)
                .submit(
                    at(file) + "/translation?of=0&to=en",
                    at(file) + "/translation",
                    "translation",
                    "The well is dirty.")
                .status())
        .isEqualTo(303);
    assertThat(hand.get(at(file)).body())
        .contains("Kisima kimechafuka.")
        .contains("The well is dirty.")
        .contains("amina translated this from Kiswahili into English.")
        .doesNotContain("/wrong\"");
    assertThat(house.now(file).timeline()).noneMatch(s -> "The well is dirty.".equals(s.text()));
    assertThat(house.hand(juma).submit(at(file), at(file) + "/wrong").place())
        .isEqualTo(at(file) + "?done=doubted");
    assertThat(house.now(file).untranslated().getFirst().again()).isTrue();
  }

  @Test
  void where_nobody_has_both_languages_the_page_says_so_at_once() {
    CaseFile file = house.file("hi", "मज़दूरी नहीं मिली।");
    assertThat(house.hand(grace).get(at(file)).body()).contains("Nobody here has both languages");
    Page kept = house.hand(grace).submit(at(file), at(file) + "/reply", "reply", "We look.");
    assertThat(kept.place()).isEqualTo(at(file) + "?done=reply-waits");
    assertThat(house.hand(grace).get(at(file)).body())
        .contains("Nobody here has both languages")
        .contains(at(file) + "/phrases\"");
  }

  @Test
  void sheets_that_fit_are_put_into_the_reply_in_her_language_after_what_is_typed() {
    CaseFile file =
        house.file(
            "sw",
            new Grievance(
                "Mwajiri hajanilipa mshahara wangu, nifanye nini?",
                new Category("wages.unpaid"),
                "KE",
                null,
                null,
                null,
                null,
                null));
    Hand hand = house.hand(amina);
    String page = hand.get(at(file)).body();
    assertThat(page).contains("Sheets that fit this case");
    String id = page.replaceAll("(?s).*?name=\"sheet\" value=\"([^\"]+)\".*", "$1");
    List<String> fields = new ArrayList<>(Hand.fields(page, at(file) + "/reply"));
    fields.addAll(List.of("reply", "Habari.", "locale", "sw", "sheet", id));
    Page filled = hand.post(at(file) + "/sheet", fields);
    assertThat(filled.status()).isEqualTo(200);
    String box = filled.body().replaceAll("(?s).*<textarea id=\"r\"[^>]*>(.*?)</textarea>.*", "$1");
    String answer =
        house.sheets.inShort(
            house.sheets.sheet(id, org.mingbai.language.Language.of("sw")).orElseThrow());
    assertThat(Hand.plain(box)).startsWith("Habari.\n\n" + answer).endsWith(")");
    assertThat(house.now(file).events()).as("nothing was sent").hasSize(1);
  }
}
