package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.casework.CaseFile;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;

/// The desk by keyboard alone (UX-35, WCAG 2.1.4), in a real browser.
@ExtendWith(Browser.class)
class KeysTest {
  @Test
  void cases_are_gone_through_chosen_opened_and_answered_with_the_keys_alone(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("en", 1280, true)) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      CaseFile first = house.file("sw", "Mshahara wa Machi");
      house.file("sw", "Mshahara wa Aprili");
      enter(house, page, amina);
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      assertThat(focused(page)).endsWith(first(page));
      page.keyboard().press("x");
      assertThat(page.locator(".case [name=case]:checked").count()).isEqualTo(1);
      page.keyboard().press("?");
      assertThat(page.locator("#keys").isVisible()).isTrue();
      page.keyboard().press("j");
      assertThat(page.locator("#keys").isVisible()).as("no key works behind it").isTrue();
      page.keyboard().press("Escape");
      assertThat(page.locator("#keys").isVisible()).isFalse();
      assertThat(focused(page)).as("focus returns").endsWith(first(page));
      page.keyboard().press("/");
      page.keyboard().type("jkrn?");
      assertThat(page.locator("#q").inputValue()).as("a field is a field").isEqualTo("jkrn?");
      page.navigate(house.base() + "/en/desk/cases/" + first.reference());
      page.keyboard().press("r");
      page.keyboard().type("Habari");
      assertThat(page.locator("#r").inputValue()).isEqualTo("Habari");
      page.locator("h1").click();
      page.keyboard().press("n");
      page.keyboard().type("note");
      assertThat(page.locator("#n").inputValue()).isEqualTo("note");
      off(page);
    }
  }

  @Test
  void the_button_says_what_becomes_of_words_in_the_language_chosen(Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("en", 1280, true)) {
      Who amina = house.mediator(house.staff.administrator().member(), "amina", "sw", "en");
      CaseFile file = house.file("sw", "Mshahara wa Machi");
      enter(house, page, amina);
      page.navigate(house.base() + "/en/desk/cases/" + file.reference());
      assertThat(page.locator("[data-sends]").textContent())
          .isEqualTo("Send to complainant (Kiswahili)");
      page.keyboard().press("r");
      page.locator("#reply-locale").selectOption("en");
      assertThat(page.locator("[data-sends]").textContent())
          .isEqualTo("Send after translation into Kiswahili");
    }
  }

  /// A note is what stands first; to send words as a reply the reply is chosen and then sent, and
  /// what was typed as a note stays one.
  @Test
  void a_note_and_a_reply_have_names_and_buttons_of_their_own_to_whoever_does_not_see_UX_39(
      Chromium chromium) {
    try (RunningOffice house = new RunningOffice();
        Page page = chromium.page("en", 1280, true)) {
      Who amina = house.mediator(house.staff.administrator().member(), "amina", "sw", "en");
      CaseFile file = house.file("sw", "Mshahara wa Machi");
      enter(house, page, amina);
      page.navigate(house.base() + "/en/desk/cases/" + file.reference());
      Locator note = named(page, AriaRole.TEXTBOX, "Internal note: the complainant never sees it");
      Locator reply = named(page, AriaRole.TEXTBOX, "Your reply");
      Locator add = named(page, AriaRole.BUTTON, "Add internal note");
      Locator send = named(page, AriaRole.BUTTON, "Send to complainant (Kiswahili)");
      assertThat(named(page, AriaRole.RADIO, "Internal note").isChecked()).isTrue();
      assertThat(note.count()).isOne();
      assertThat(add.count()).isOne();
      assertThat(reply.count() + send.count()).as("no reply at hand").isZero();
      note.fill("for us alone");
      page.locator("label[for=wr]").click();
      assertThat(named(page, AriaRole.RADIO, "Reply").isChecked()).isTrue();
      assertThat(note.count() + add.count()).as("no note at hand").isZero();
      assertThat(reply.inputValue()).as("a note is no reply").isEmpty();
      assertThat(send.count()).isOne();
      assertThat(colour(page, "form.inside")).isNotEqualTo(colour(page, "form.reply"));
    }
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Object colour(Page page, String form) {
    return page.evaluate("f => getComputedStyle(document.querySelector(f)).backgroundColor", form);
  }

  private static void enter(RunningOffice house, Page page, Who who) {
    page.context()
        .addCookies(
            java.util.List.of(
                new com.microsoft.playwright.options.Cookie("__Host-staff", who.token())
                    .setUrl(house.base().replace("http:", "https:"))
                    .setSecure(true)));
    page.navigate(house.base() + "/en/desk/inbox");
  }

  private static String first(Page page) {
    return page.locator(".case .matter a").first().getAttribute("href");
  }

  private static String focused(Page page) {
    return page.evaluate("document.activeElement.href").toString();
  }

  /// WCAG 2.1.4: switched off, no key does anything, here and on the next page; the list with its
  /// switch is opened by its button.
  private static void off(Page page) {
    page.locator("h1").click();
    page.keyboard().press("?");
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.locator("h1").click();
    page.keyboard().press("r");
    assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("r");
    page.keyboard().press("?");
    assertThat(page.locator("#keys").isVisible()).isFalse();
    page.reload();
    page.locator("h1").click();
    page.keyboard().press("?");
    assertThat(page.locator("#keys").isVisible()).as("kept").isFalse();
    page.locator("[data-keys]").click();
    assertThat(page.locator("#keys").isVisible()).isTrue();
    page.locator("#keys-on").check();
    page.keyboard().press("Escape");
    page.locator("h1").click();
    page.keyboard().press("?");
    assertThat(page.locator("#keys").isVisible()).as("on again").isTrue();
  }
}
