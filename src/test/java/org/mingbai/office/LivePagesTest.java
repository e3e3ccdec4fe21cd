package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.InternalNote;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// What the script adds to an open page of the desk: drafts, news, colleagues, counts (UX-38,
/// FLT-13, FLT-17), in a real browser.
@ExtendWith(Browser.class)
class LivePagesTest {
  private static Page in(Chromium chromium, RunningOffice house, Who who, String at) {
    Page page = chromium.page("en", 1280, true);
    page.context()
        .addCookies(
            List.of(
                new Cookie("__Host-staff", who.token())
                    .setUrl(house.base().replace("http:", "https:"))
                    .setSecure(true)));
    page.navigate(house.base() + at);
    page.evaluate("() => { window.same = true; }");
    return page;
  }

  private static String at(CaseFile file) {
    return "/en/desk/cases/" + file.reference();
  }

  private static void sheWrites(RunningOffice house, CaseFile file, String text) {
    assertThat(house.cases.addStatement(house.now(file), text, new Once(text, text))).isPresent();
  }

  private static void same(Page page) {
    assertThat(page.evaluate("() => window.same")).as("never loaded again").isEqualTo(true);
  }

  @Test
  void a_case_that_is_open_follows_and_what_is_typed_stays(Chromium chromium) {
    try (RunningOffice house = new RunningOffice()) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      Who joel = house.mediator(boss.member(), "joel", "sw", "en");
      CaseFile file = house.file("sw", "Mshahara haujalipwa.");
      try (Page page = in(chromium, house, amina, at(file) + "?write=reply")) {
        page.locator("#r").pressSequentially("Tuta");
        page.locator("form[data-draft$=reply] [data-kept]")
            .filter(
                new com.microsoft.playwright.Locator.FilterOptions().setHasText("Kept as a draft"))
            .waitFor();
        double top = page.locator("#r").boundingBox().y;
        sheWrites(house, file, "Nimelipwa nusu.");
        page.locator(".her .said").getByText("Nimelipwa nusu.").waitFor();
        assertThat(page.locator("#r").inputValue()).isEqualTo("Tuta");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("r");
        assertThat(page.locator("#r").boundingBox().y)
            .as("where it was")
            .isBetween(top - 3, top + 3);
        assertThat(page.locator("[role=log]").getAttribute("aria-live")).isNull();
        others(chromium, house, page, file, joel);
        same(page);
        page.locator(".reply button.main").first().click();
        page.locator("#news").waitFor();
        assertThat(page.locator("#news").innerText())
            .as("her words came when an answer was begun already")
            .contains("Nimelipwa nusu.");
      }
    }
  }

  /// A colleague comes, is seen, reads the draft, writes; then goes.
  private static void others(
      Chromium chromium, RunningOffice house, Page page, CaseFile file, Who joel) {
    try (Page other = in(chromium, house, joel, at(file))) {
      page.locator("#present").getByText("joel is reading this case").waitFor();
      assertThat(other.locator("#drafts").innerText())
          .contains("amina: draft of a reply")
          .contains("Tuta");
      other.locator("#n").pressSequentially("I ask");
      page.locator("#present").getByText("joel is writing an internal note").waitFor();
      assertThat(page.locator("#present svg").count()).isEqualTo(1);
    }
    page.waitForFunction("() => document.getElementById('present').hidden");
  }

  @Test
  void words_read_before_an_answer_is_begun_hold_nothing_up(Chromium chromium) {
    try (RunningOffice house = new RunningOffice()) {
      Who amina = house.mediator(house.staff.administrator().member(), "amina", "sw", "en");
      CaseFile file = house.file("sw", "Maji hakuna.");
      try (Page page = in(chromium, house, amina, at(file) + "?write=reply")) {
        sheWrites(house, file, "Leo yamerudi.");
        page.locator(".her .said").getByText("Leo yamerudi.").waitFor();
        page.locator("#r").fill("Asante.");
        page.locator(".reply button.main").first().click();
        page.locator(".me .said").getByText("Asante.").waitFor();
        assertThat(page.locator("#r").inputValue()).isEmpty();
      }
    }
  }

  @Test
  void counts_list_and_title_follow_and_the_choice_stays_in_the_browser(Chromium chromium) {
    try (RunningOffice house = new RunningOffice()) {
      Who amina = house.mediator(house.staff.administrator().member(), "amina", "sw", "en");
      CaseFile file = house.file("sw", "Vumbi.");
      assertThat(house.mediation.claim(amina.member(), file.reference())).isNotNull();
      assertThat(
              house.mediation.note(
                  amina.member(), file.reference(), new InternalNote("x"), new Once("k", "k")))
          .isNotNull();
      try (Page page = in(chromium, house, amina, "/en/desk/account")) {
        assertThat(page.locator("[data-notice=title]").isChecked()).isTrue();
        assertThat(page.locator("[data-notice=sound]").isChecked()).isFalse();
        page.locator("[data-notice=sound]").check();
        page.reload();
        assertThat(page.locator("[data-notice=sound]").isChecked()).isTrue();
        page.navigate(house.base() + "/en/desk/inbox");
        page.evaluate(
            "() => { window.same = true; Object.defineProperty(document, 'hasFocus', {value: () => false}); }");
        page.waitForFunction(
            "() => document.querySelector('[data-count=mine] b').textContent === '0'");
        sheWrites(house, file, "Bado lipo.");
        page.locator("[data-count=mine]").getByText("1").waitFor();
        page.locator("#list .last").getByText("Bado lipo.").waitFor();
        assertThat(page.title()).startsWith("(1) ");
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(page.title()).doesNotContain("(1)");
        same(page);
      }
    }
  }

  /// Her page is open in the background.
  private static void away(Page page) {
    page.evaluate(
        "() => { window.same = true; Object.defineProperty(document, 'hasFocus', {value: () => false}); }");
    page.waitForFunction("() => document.getElementById('live').dataset.follows === 'yes'");
  }

  private static void titled(Page page, int number) {
    page.waitForFunction("n => document.title.startsWith('(' + n + ') ')", number);
  }

  private static void counts(Page page, String what, int number) {
    page.locator("[data-count=" + what + "]").getByText(Integer.toString(number)).waitFor();
  }

  @Test
  void a_red_line_by_form_and_a_mention_reach_any_open_page_and_her_own_doing_does_not(
      Chromium chromium) throws InterruptedException {
    try (RunningOffice house = new RunningOffice()) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      Who joel = house.mediator(boss.member(), "joel", "sw", "en");
      CaseFile plain = house.file("sw", "Vumbi.");
      try (Page page = in(chromium, house, amina, "/en/desk/account")) {
        away(page);
        assertThat(page.locator("[data-count=free] b").innerText()).isEqualTo("1");
        assertThat(page.locator("[data-count=care]").isVisible()).isFalse();
        CaseFile red = house.file("sw", "Kuna moto kambini.");
        counts(page, "care", 1);
        titled(page, 1);
        assertThat(page.locator("[data-count=care] svg").count())
            .as("colour alone says nothing")
            .isEqualTo(1);
        Thread.sleep(4_100); // a sound is not begun over another
        note(house, joel, plain, "@amina please look");
        counts(page, "mentions", 1);
        titled(page, 2);
        Thread.sleep(4_100);
        assertThat(house.mediation.claim(amina.member(), red.reference())).isNotNull();
        page.waitForFunction("() => document.querySelector('[data-count=care]').hidden");
        assertThat(house.mediation.release(amina.member(), red.reference())).isNotNull();
        counts(page, "care", 1);
        note(house, amina, plain, "@joel thank you");
        Thread.sleep(3_500);
        assertThat(page.title()).as("her own doing").startsWith("(2) ");
        same(page);
      }
    }
  }

  private static void note(RunningOffice house, Who who, CaseFile file, String text) {
    assertThat(
            house.mediation.note(
                who.member(), file.reference(), new InternalNote(text), new Once(text, text)))
        .isInstanceOf(org.mingbai.casework.DocketDesk.Outcome.Done.class);
  }

  @Test
  void a_page_whose_reader_was_signed_out_says_that_it_no_longer_follows(Chromium chromium) {
    try (RunningOffice house = new RunningOffice()) {
      Who amina = house.mediator(house.staff.administrator().member(), "amina", "sw", "en");
      CaseFile file = house.file("sw", "Kelele.");
      try (Page page = in(chromium, house, amina, at(file))) {
        page.waitForFunction("() => document.getElementById('live').dataset.follows === 'yes'");
        house.staff.desk.signOut(amina.token());
        sheWrites(house, file, "Haifiki.");
        page.locator("#live").getByText("This page no longer follows by itself.").waitFor();
        assertThat(page.content()).doesNotContain("Haifiki.");
      }
    }
  }
}
