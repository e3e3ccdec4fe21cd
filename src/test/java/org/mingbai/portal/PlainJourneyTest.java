package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// UX-05, PRV-27: everything a complainant can do, in a real browser with its script switched off.
@ExtendWith(Browser.class)
class PlainJourneyTest {
  @Test
  void a_question_is_answered_from_a_sheet(Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("zh", 360, false)) {
      page.navigate(house.base() + "/");
      Visit.press(page, ".lit a");
      assertThat(page.url()).endsWith("/zh/");
      Visit.press(page, "nav.pick a");
      page.locator("#question").fill("农民工工资拖欠找谁?");
      Visit.press(page, "main form .main");
      assertThat(page.locator("article .law").innerText()).contains("《").contains("条");
      Visit.press(page, "button[name=right][value=yes]");
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  @Test
  void what_no_sheet_covers_is_not_guessed_and_a_person_is_offered(
      Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, false)) {
      page.navigate(house.base() + "/en/ask");
      page.locator("#question").fill("How do I import a used car?");
      Visit.press(page, "main form .main");
      assertThat(page.locator("h1").innerText()).isEqualTo("I do not know. I will not guess.");
      Visit.press(page, "button[value=person]");
      assertThat(page.locator("main").innerText()).contains("Keep this number now.");
    }
  }

  /// UX-06, UX-08: from the first words to the number, back with it, one more word, and the
  /// mediator's answer.
  @Test
  void a_story_told_in_the_chat_is_filed_and_come_back_to(Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, false)) {
      page.navigate(house.base() + "/en/?site=bridge");
      page.locator("#say").fill(Words.story("en"));
      Visit.press(page, "main form .main");
      assertThat(page.locator(".vows").innerText())
          .as("without a script nobody listens to keys")
          .contains("Press “Leave quickly”.")
          .doesNotContain("Shift");
      for (int turn = 0; turn < 4 && page.locator("button[value=file]").count() == 0; turn++) {
        Visit.press(page, "form.choices button[value=skip]");
      }
      Visit.press(page, "button[value=file]");
      String code = page.locator(".digits").innerText();
      assertThat(page.url()).doesNotContain(code.substring(0, 5));
      assertThat(page.locator(".slip").innerText()).contains("A mediator writes to you by");
      page.navigate(house.base() + "/en/chat");
      assertThat(page.content()).doesNotContain(code.substring(0, 11));
      comeBack(page, house, code);
      page.locator("#say").fill("The foreman asked who had written.");
      Visit.press(page, "#words .main");
      assertThat(page.locator("[role=status]").innerText()).contains("We have what you added.");
      String reference =
          page.locator("main p.s")
              .first()
              .innerText()
              .replaceAll(".*(MB-[0-9A-Z]+-[0-9A-Z]+).*", "$1");
      house.reply(reference, "Good day. I have asked for the pay sheet.");
      page.reload();
      assertThat(page.locator("ol.talk li.human").innerText())
          .contains("Amina", "mediator, a person", "I have asked for the pay sheet.");
    }
  }

  private static void comeBack(Page page, RunningPortal house, String code) {
    page.navigate(house.base() + "/en/return");
    page.locator("#code").fill(code);
    Visit.press(page, "main form .main");
    assertThat(page.locator(".digits").innerText())
        .as("once more at the first return")
        .isEqualTo(code);
    Visit.press(page, "main form .main");
    assertThat(page.url()).contains("/en/case");
  }

  /// UX-12: the language can be changed in the middle of writing.
  @Test
  void words_stay_when_the_language_is_changed(Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, false)) {
      page.navigate(house.base() + "/en/file");
      page.locator("#what").fill("Half a sent");
      page.locator("details.tongue summary").click();
      Visit.press(page, "details.tongue button[value=sw]");
      assertThat(page.url()).endsWith("/sw/file");
      assertThat(page.locator("#what").inputValue()).isEqualTo("Half a sent");
    }
  }

  @Test
  void leaving_quickly_shows_an_empty_page_and_back_shows_nothing(
      Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, false)) {
      page.navigate(house.base() + "/en/chat");
      page.locator("#say").fill("They hurt me.");
      Visit.press(page, "#words .main");
      Visit.press(page, ".top .leave button");
      assertThat(page.url()).endsWith("/en/away");
      page.navigate(house.base() + "/en/chat");
      assertThat(page.content()).doesNotContain("They hurt me.");
    }
  }
}
