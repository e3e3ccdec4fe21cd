package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.language.Language;
import org.mingbai.language.Phrasebook;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.phrases.Ready;
import org.mingbai.phrases.ReadySentences;

/// Replies of ready sentences over real HTTP, without script.
class ReadyPagesTest {
  private static final ReadySentences SENTENCES =
      new ReadySentences(RunningOffice.LANGUAGES, new Phrasebook(RunningOffice.LANGUAGES));
  private static RunningOffice house;
  private static Who joel;
  private static Who grace;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    joel = house.mediator(boss.member(), "joel", "en", "sw", "ar", "zh");
    grace = house.mediator(boss.member(), "grace", "en", "sw");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String at(CaseFile file) {
    return "/en/desk/cases/" + file.reference();
  }

  /// Presses a button of the page as it stands, with these fields filled.
  private static Page press(Hand hand, Page page, String action, String what, String... filled) {
    List<String> fields = new ArrayList<>(Hand.fields(page.body(), action, filled));
    fields.addAll(List.of("do", what));
    return hand.post(action, fields);
  }

  private static List<CaseEvent.Replied> replies(CaseFile file) {
    return house.now(file).events().stream()
        .filter(CaseEvent.Replied.class::isInstance)
        .map(CaseEvent.Replied.class::cast)
        .toList();
  }

  private static String said(String locale, String id, String... values) {
    return SENTENCES
        .say(
            Language.of(locale),
            new Ready(id, values.length == 0 ? Map.of() : Map.of(values[0], values[1])))
        .orElseThrow();
  }

  @Test
  void sentences_are_chosen_filled_seen_and_sent_with_ids_and_values_kept() {
    CaseFile file = house.file("en", "My pay is three months late.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    assertThat(hand.get(at(file)).body()).contains("formaction=\"" + ready + "\"");
    Page page = hand.get(ready);
    assertThat(page.body())
        .contains("Nothing is chosen yet")
        .contains("value=\"add:paper.bring\"")
        .doesNotContain("value=\"send\"");
    page = press(hand, page, ready, "add:thanks.writing");
    page = press(hand, page, ready, "add:paper.bring");
    assertThat(page.body())
        .contains("please bring this paper: [Paper].")
        .contains("<option value=\"payslip\">payslip</option>")
        .doesNotContain("value=\"send\"");
    page = press(hand, page, ready, "look", "b1.paper", "payslip");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("please bring this paper: payslip.")
        .contains("value=\"send\"");
    Page sent = press(hand, page, ready, "send", "b1.paper", "payslip");
    assertThat(sent.place()).isEqualTo(at(file) + "?done=reply");
    assertThat(replies(file))
        .singleElement()
        .satisfies(reply -> {
          assertThat(reply.ready())
              .containsExactly(
                  new Ready("thanks.writing", Map.of()),
                  new Ready("paper.bring", Map.of("paper", "payslip")));
          assertThat(reply.text())
              .isEqualTo(
                  said("en", "thanks.writing")
                      + "\n"
                      + said("en", "paper.bring", "paper", "payslip"));
          assertThat(reply.locale()).isEqualTo("en");
        });
    assertThat(house.now(file).timeline()).anyMatch(CaseFile.Step::ready);
    assertThat(hand.get(at(file)).body()).contains("<span class=\"chip\">ready sentence</span>");
  }

  @Test
  void nothing_is_sent_that_was_not_seen_as_the_complainant_sees_it() {
    CaseFile file = house.file("en", "Dust on the maize.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:next.write");
    Page missing = press(hand, page, ready, "look");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.body())
        .contains("Please fill this blank.")
        .contains("aria-invalid=\"true\"");
    page = press(hand, missing, ready, "look", "b0.day", "2026-12-01");
    assertThat(page.body()).contains("by 1 December 2026");
    Page changed = press(hand, page, ready, "send", "b0.day", "2026-12-08");
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.body()).contains("Read once more").contains("by 8 December 2026");
    assertThat(replies(file)).isEmpty();
    assertThat(press(hand, changed, ready, "send", "b0.day", "2026-12-08").status()).isEqualTo(303);
    assertThat(replies(file)).hasSize(1);
  }

  @Test
  void a_double_click_sends_one_reply_and_another_text_under_its_key_none() {
    CaseFile file = house.file("en", "The water is cut.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:safety.now");
    List<String> form = new ArrayList<>(Hand.fields(page.body(), ready, "do", "send"));
    assertThat(hand.post(ready, form).status()).isEqualTo(303);
    assertThat(hand.post(ready, form).status()).isEqualTo(303);
    assertThat(replies(file)).hasSize(1);
    form.set(form.indexOf("s") + 1, "safety.name");
    form.set(form.indexOf("seen") + 1, said("en", "safety.name"));
    Page other = hand.post(ready, form);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body()).contains("This form was sent before");
    assertThat(replies(file)).hasSize(1);
  }

  @Test
  void of_two_mediators_one_answers_and_the_other_keeps_what_was_chosen() {
    CaseFile file = house.file("en", "The food is bad.");
    String ready = at(file) + "/phrases";
    Hand late = house.hand(grace);
    Page page = press(late, late.get(ready), ready, "add:sorry.wait");
    assertThat(house.hand(joel).submit(at(file), at(file) + "/claim").status()).isEqualTo(303);
    Page refused = press(late, page, ready, "send");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("joel has this case").contains("value=\"sorry.wait\"");
    assertThat(replies(file)).isEmpty();
  }

  @Test
  void sentences_move_up_and_are_taken_out_with_their_values() {
    CaseFile file = house.file("en", "The road took my field.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:thanks.writing");
    page = press(hand, page, ready, "add:next.write");
    page = press(hand, page, ready, "up:1", "b1.day", "2026-12-01");
    assertThat(page.body().indexOf("value=\"next.write\""))
        .isPositive()
        .isLessThan(page.body().indexOf("value=\"thanks.writing\""));
    assertThat(page.body()).contains("value=\"2026-12-01\"");
    page = press(hand, page, ready, "out:1", "b0.day", "2026-12-01");
    assertThat(page.body())
        .doesNotContain("value=\"thanks.writing\"")
        .contains("by 1 December 2026");
  }

  @Test
  void amounts_places_and_own_words_stand_as_they_were_meant() {
    CaseFile file = house.file("en", "They say I was paid.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:money.check");
    page = press(hand, page, ready, "add:place.check");
    Page wrong =
        press(
            hand,
            page,
            ready,
            "look",
            "b0.amount",
            "much",
            "b1.place",
            "gate",
            "b1.place.own",
            "x");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Please give an amount in digits")
        .contains("Choose from the list or write own words, not both.")
        .contains("value=\"much\"");
    String[] filled = {
      "b0.amount", "12,500.50", "b0.amount.currency", "KES", "b1.place.own", "Gate <2>"
    };
    page = press(hand, wrong, ready, "look", filled);
    assertThat(page.body()).contains("Gate &lt;2&gt;").doesNotContain("Gate <2>");
    assertThat(press(hand, page, ready, "send", filled).status()).isEqualTo(303);
    assertThat(replies(file).getFirst().ready())
        .containsExactly(
            new Ready("money.check", Map.of("amount", "12500.50 KES")),
            new Ready("place.check", Map.of("place", "own:Gate <2>")));
  }

  @Test
  void the_list_is_searched_without_script_and_the_chosen_stay() {
    CaseFile file = house.file("en", "Noise at night.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:sorry.wait");
    page = press(hand, page, ready, "find", "q", "signed");
    assertThat(page.body())
        .contains("value=\"add:paper.understood\"")
        .doesNotContain("value=\"add:visit.come\"")
        .contains("value=\"sorry.wait\"");
    assertThat(press(hand, page, ready, "find", "q", "bicycle").body())
        .contains("No sentence has these words.");
  }

  @Test
  void own_words_of_the_reply_box_come_back_after_the_ready_ones_are_sent() {
    CaseFile file = house.file("en", "My passport was taken.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page begun =
        hand.post(
            ready,
            Hand.fields(
                hand.get(at(file)).body(),
                at(file) + "/reply",
                "reply",
                "Half a letter",
                "do",
                "begin"));
    Page page = press(hand, begun, ready, "add:thanks.trust");
    assertThat(press(hand, page, ready, "back").body()).contains(">Half a letter</textarea>");
    Page sent = press(hand, page, ready, "send");
    assertThat(sent.body())
        .contains("Sent to the complainant.")
        .contains(">Half a letter</textarea>");
    assertThat(replies(file)).hasSize(1);
  }

  @Test
  void one_reply_takes_no_more_sentences_than_can_be_read() {
    CaseFile file = house.file("en", "Many things.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = hand.get(ready);
    for (int i = 0; i < ReadySentences.MOST; i++) {
      page = press(hand, page, ready, "add:next.nothing");
    }
    Page more = press(hand, page, ready, "add:next.here");
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.body()).contains("at most 12 sentences").doesNotContain("value=\"next.here\"");
  }

  @Test
  void what_is_chosen_is_a_draft_that_comes_back_elsewhere_and_is_gone_once_sent() {
    CaseFile file = house.file("en", "The bridge is shut.");
    String ready = at(file) + "/phrases";
    Page page = press(house.hand(joel), house.hand(joel).get(ready), ready, "add:paper.bring");
    List<String> typed =
        new ArrayList<>(
            Hand.fields(page.body(), ready, "b0.paper.own", "Letter & \n<2> 100%", "part", "1"));
    assertThat(house.hand(joel).post(at(file) + "/draft/phrases", typed).status()).isEqualTo(204);
    Hand elsewhere = house.hand(joel);
    assertThat(elsewhere.get(at(file)).body())
        .contains("You began a reply in ready sentences.")
        .contains("href=\"" + ready + "\"");
    page = elsewhere.get(ready);
    assertThat(page.body()).contains("value=\"paper.bring\"").contains("Letter &amp;");
    assertThat(house.hand(grace).get(at(file)).body())
        .contains("joel: draft of a reply in ready sentences")
        .contains("Letter &amp;")
        .doesNotContain("You began a reply");
    assertThat(house.hand(grace).get(ready).body()).contains("Nothing is chosen yet");
    page = press(elsewhere, page, ready, "look", "b0.paper", "payslip");
    assertThat(press(elsewhere, page, ready, "send", "b0.paper", "payslip").status())
        .isEqualTo(303);
    assertThat(elsewhere.get(ready).body()).contains("Nothing is chosen yet");
    assertThat(house.hand(grace).get(at(file)).body()).doesNotContain("draft of a reply in ready");
    List<String> late = Hand.fields(page.body(), ready, "b0.paper", "payslip", "part", "1");
    assertThat(house.hand(joel).post(at(file) + "/draft/phrases", late).status()).isEqualTo(204);
    assertThat(elsewhere.get(ready).body()).as("too late").contains("Nothing is chosen yet");
  }

  @Test
  void sentences_taken_out_again_are_no_draft() {
    CaseFile file = house.file("en", "The gate is locked.");
    String ready = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    Page page = press(hand, hand.get(ready), ready, "add:thanks.trust");
    assertThat(hand.get(at(file)).body()).contains("You began a reply in ready sentences.");
    press(hand, page, ready, "out:0");
    assertThat(hand.get(at(file)).body()).doesNotContain("You began a reply");
  }

  @Test
  void a_case_one_may_not_see_has_no_page_of_sentences_SEC_11() {
    CaseFile file = house.file("ar", "سر.");
    assertThat(house.hand(grace).get(at(file) + "/phrases").status()).isEqualTo(404);
  }
}
