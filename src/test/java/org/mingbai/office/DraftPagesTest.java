package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// What is typed and not sent stays (UX-38, UX-39): over real HTTP, without script.
class DraftPagesTest {
  private static RunningOffice house;
  private static Who amina;
  private static Who joel;
  private static Who salma;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "en", "sw");
    salma = house.mediator(boss.member(), "salma", "ar");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String at(CaseFile file) {
    return "/en/desk/cases/" + file.reference();
  }

  /// The button "keep as draft": the form's own fields, to the draft's address.
  private static Page keep(Hand hand, CaseFile file, String form, String field, String words) {
    List<String> fields =
        new ArrayList<>(
            Hand.fields(hand.get(at(file)).body(), at(file) + "/" + form, field, words));
    return hand.post(at(file) + "/draft/" + form, fields);
  }

  private static String box(Page page, String name) {
    String area = page.body().substring(page.body().indexOf("name=\"" + name + "\" rows"));
    return area.substring(area.indexOf('>') + 1, area.indexOf("</textarea>"));
  }

  @Test
  void what_was_typed_comes_back_in_each_form_after_a_new_session() {
    CaseFile file = house.file("sw", "Mshahara haujalipwa.");
    Hand hand = house.hand(amina);
    Page kept = keep(hand, file, "note", "note", "Ask <the> office");
    assertThat(kept.status()).isEqualTo(303);
    assertThat(kept.place()).endsWith(file.reference() + "?done=draft");
    assertThat(keep(hand, file, "reply", "reply", "Tutakuja").place()).endsWith("&write=reply");
    assertThat(keep(hand, file, "close", "reason", "Limekwisha").status()).isEqualTo(303);
    Page again = house.hand(amina).get(at(file));
    assertThat(box(again, "note")).isEqualTo("Ask &lt;the&gt; office");
    assertThat(box(again, "reply")).isEqualTo("Tutakuja");
    assertThat(box(again, "reason")).isEqualTo("Limekwisha");
    assertThat(again.body()).as("her own are in the boxes only").doesNotContain("Drafts, not sent");
    assertThat(house.now(file).events()).as("nothing went out").hasSize(1);
  }

  @Test
  void colleagues_read_it_with_its_author_and_others_never() {
    CaseFile file = house.file("sw", "Maji hakuna.");
    assertThat(keep(house.hand(amina), file, "note", "note", "Ask the plumber").status())
        .isEqualTo(303);
    assertThat(keep(house.hand(amina), file, "reply", "reply", "Pole sana").status())
        .isEqualTo(303);
    Page seen = house.hand(joel).get(at(file));
    assertThat(seen.body())
        .contains("Drafts, not sent")
        .contains("amina: draft of an internal note", "Ask the plumber")
        .contains("amina: draft of a reply", "Pole sana");
    assertThat(box(seen, "note")).as("not in the reader's own boxes").isEmpty();
    assertThat(box(seen, "reply")).isEmpty();
    Hand stranger = house.hand(salma);
    assertThat(stranger.get(at(file)).status()).isEqualTo(404);
    String token = Hand.fields(stranger.get("/en/desk/inbox").body(), "/en/desk/search").get(1);
    Page refused = stranger.post(at(file) + "/draft/note", List.of("csrf", token, "note", "x"));
    assertThat(refused.status()).isEqualTo(404);
  }

  @Test
  void sending_takes_the_draft_of_that_form_away_and_it_does_not_come_back() {
    CaseFile file = house.file("sw", "Vumbi.");
    Hand hand = house.hand(amina);
    assertThat(keep(hand, file, "note", "note", "to be kept").status()).isEqualTo(303);
    assertThat(keep(hand, file, "reply", "reply", "Tunaangalia.").status()).isEqualTo(303);
    assertThat(hand.submit(at(file), at(file) + "/reply", "reply", "Tunaangalia.").status())
        .isEqualTo(303);
    assertThat(keep(hand, file, "reply", "reply", "Tunaangalia.").status())
        .as("a late copy of words that went out")
        .isEqualTo(303);
    Page after = hand.get(at(file));
    assertThat(box(after, "reply")).isEmpty();
    assertThat(box(after, "note")).isEqualTo("to be kept");
    assertThat(house.hand(joel).get(at(file)).body()).doesNotContain("draft of a reply");
    assertThat(keep(hand, file, "note", "note", "  ").status()).isEqualTo(303);
    assertThat(box(hand.get(at(file)), "note")).as("emptied").isEmpty();
  }

  /// UX-39: the words of a note have no way into the reply box, whatever is sent to its address.
  @Test
  void a_notes_draft_has_no_way_to_a_reply() {
    CaseFile file = house.file("sw", "Kelele.");
    Hand hand = house.hand(amina);
    List<String> fields =
        new ArrayList<>(
            Hand.fields(hand.get(at(file)).body(), at(file) + "/note", "note", "for staff alone"));
    assertThat(hand.post(at(file) + "/draft/reply", fields).status()).isEqualTo(303);
    assertThat(box(hand.get(at(file)), "reply")).isEmpty();
    assertThat(house.now(file).events().stream().filter(CaseEvent.Replied.class::isInstance))
        .isEmpty();
  }

  @Test
  void a_reply_begun_before_another_took_the_case_can_still_be_read() {
    CaseFile file = house.file("sw", "Barabara.");
    assertThat(keep(house.hand(joel), file, "reply", "reply", "Words of Joel").status())
        .isEqualTo(303);
    Hand first = house.hand(amina);
    assertThat(first.submit(at(file), at(file) + "/claim").status()).isEqualTo(303);
    assertThat(house.hand(joel).get(at(file)).body())
        .contains("amina has this case", "joel: draft of a reply", "Words of Joel");
  }

  /// Words of Amina that wait at 2 (and at 3) to be put into Kiswahili.
  private static CaseFile waits(String... texts) {
    CaseFile file = house.file("sw", "Mafuriko.");
    for (String text : texts) {
      Page sent =
          house.hand(amina).submit(at(file), at(file) + "/reply", "reply", text, "locale", "en");
      assertThat(sent.place()).endsWith("done=reply-waits");
    }
    return file;
  }

  private static String translation(CaseFile file, int of) {
    return at(file) + "/translation?of=" + of + "&to=sw";
  }

  private static Page begin(Hand hand, CaseFile file, int of, String words) {
    String drawn = hand.get(translation(file, of)).body();
    assertThat(drawn)
        .contains("data-draft=\"" + at(file) + "/draft/translation\"", "/static/drafts.");
    return hand.post(
        at(file) + "/draft/translation",
        Hand.fields(drawn, at(file) + "/translation", "translation", words));
  }

  @Test
  void a_translation_begun_comes_back_beside_its_own_text_and_is_gone_once_it_was_sent() {
    CaseFile file = waits("We come on Friday.", "Bring the letter.");
    Hand hand = house.hand(joel);
    assertThat(begin(hand, file, 2, "Tutakuja\n<Ijumaa>.").place())
        .isEqualTo(translation(file, 2) + "&done=draft");
    Page again = house.hand(joel).get(translation(file, 2) + "&done=draft");
    assertThat(again.body()).contains("Kept as a draft. Nothing was sent.");
    assertThat(box(again, "translation")).isEqualTo("Tutakuja\n&lt;Ijumaa&gt;.");
    assertThat(box(hand.get(translation(file, 3)), "translation")).as("the other text").isEmpty();
    assertThat(box(house.hand(amina).get(translation(file, 2)), "translation"))
        .as("another member")
        .isEmpty();
    assertThat(house.hand(amina).get(at(file)).body())
        .contains("joel: draft of a translation", "&lt;Ijumaa&gt;");
    assertThat(hand.get(at(file)).body()).doesNotContain("draft of a translation");
    assertThat(begin(hand, file, 3, "Lete barua.").status()).isEqualTo(303);
    List<String> late =
        Hand.fields(
            hand.get(translation(file, 2)).body(),
            at(file) + "/translation",
            "translation",
            "Tutakuja Ijumaa.");
    assertThat(hand.post(at(file) + "/translation", late).status()).isEqualTo(303);
    assertThat(hand.post(at(file) + "/draft/translation", late).place())
        .as("a late copy of words that went out")
        .isEqualTo(at(file) + "?done=draft");
    assertThat(house.hand(amina).get(at(file)).body())
        .contains("Lete barua.")
        .doesNotContain("&lt;Ijumaa&gt;");
    assertThat(box(hand.get(translation(file, 3)), "translation")).isEqualTo("Lete barua.");
  }

  @Test
  @ExtendWith(Browser.class)
  void a_translation_is_kept_while_it_is_typed(Chromium chromium) {
    CaseFile file = waits("We come on Friday.");
    try (com.microsoft.playwright.Page page = chromium.page("en", 360, true)) {
      page.context()
          .addCookies(
              List.of(
                  new Cookie("__Host-staff", joel.token())
                      .setUrl(house.base().replace("http:", "https:"))
                      .setSecure(true)));
      page.navigate(house.base() + translation(file, 2));
      page.locator("#t").fill("Tutakuja Ijumaa.");
      page.locator("[data-kept]:has-text('Kept as a draft')").waitFor();
    }
    assertThat(box(house.hand(joel).get(translation(file, 2)), "translation"))
        .isEqualTo("Tutakuja Ijumaa.");
  }

  @Test
  void a_translation_begun_before_a_colleague_sent_hers_can_still_be_read() {
    CaseFile file = waits("We come on Friday.");
    assertThat(begin(house.hand(joel), file, 2, "Words of Joel").status()).isEqualTo(303);
    assertThat(
            house
                .hand(amina)
                .submit(translation(file, 2), at(file) + "/translation", "translation", "Tunakuja.")
                .status())
        .isEqualTo(303);
    assertThat(house.hand(joel).get(at(file)).body())
        .contains("joel: draft of a translation", "Words of Joel");
  }

  @Test
  void nobody_begins_a_translation_without_both_languages_or_of_nothing() {
    CaseFile file = waits("We come on Friday.");
    Hand stranger = house.hand(salma);
    String token = Hand.fields(stranger.get("/en/desk/inbox").body(), "/en/desk/search").get(1);
    String to = at(file) + "/draft/translation";
    List<String> words = List.of("csrf", token, "of", "2", "to", "sw", "translation", "x");
    assertThat(stranger.post(to, words).status()).isEqualTo(404);
    Hand hand = house.hand(joel);
    String own = Hand.fields(hand.get("/en/desk/inbox").body(), "/en/desk/search").get(1);
    for (String of : List.of("1", "99", "")) {
      List<String> none = List.of("csrf", own, "of", of, "to", "sw", "translation", "x");
      assertThat(hand.post(to, none).status()).as(of).isEqualTo(404);
    }
    List<String> foreign = List.of("csrf", own, "of", "2", "to", "ar", "translation", "x");
    assertThat(hand.post(to, foreign).status()).isEqualTo(404);
  }

  @Test
  void too_long_a_draft_is_refused() {
    CaseFile file = house.file("sw", "Ndefu.");
    assertThat(keep(house.hand(amina), file, "note", "note", "a".repeat(64 * 1024 + 1)).status())
        .isEqualTo(413);
  }
}
