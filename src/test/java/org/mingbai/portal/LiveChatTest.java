package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingbai.presence.Spot;
import org.mingbai.presence.State;

/// What the script adds to the chat: no reloading, answers that arrive by themselves, words that
/// survive a cut line.
@ExtendWith(Browser.class)
class LiveChatTest {
  private static Page begun(Chromium chromium, RunningPortal house) {
    Page page = chromium.page("en", 360, true);
    page.navigate(house.base() + "/en/chat?fresh=1");
    page.locator("#say").fill("Hello");
    page.locator("#words .main").click();
    page.locator("ol.talk li.me").waitFor();
    page.waitForLoadState();
    page.evaluate("() => { window.same = true; }");
    return page;
  }

  /// From her receipt back to the thread, whose script has begun.
  private static void back(Page page) {
    page.locator("main form .main").click();
    page.locator("[data-log]").waitFor();
    page.waitForLoadState();
  }

  private static void heard(Page page, int turns) {
    page.waitForFunction(
        "n => document.querySelectorAll('ol.talk li.me[id]').length === n && !document.querySelector('.unsent')",
        turns);
  }

  @Test
  void a_message_is_sent_and_answered_without_loading_the_page_again(
      Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#say").fill("What is this?");
      page.locator("#words .main").click();
      heard(page, 2);
      assertThat(page.evaluate("() => window.same")).isEqualTo(true);
      assertThat(page.locator("#say").inputValue()).isEmpty();
      assertThat(page.locator(".vows").innerText())
          .containsOnlyOnce("Somebody comes?")
          .contains("Shift");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("say");
      // only the newest choices and one light stand: the older ones go when the page has taken the
      // answer in
      page.waitForFunction("() => document.querySelectorAll('form.choices').length <= 1");
      page.waitForFunction("() => document.querySelectorAll('.lit,.alarm').length === 1");
    }
  }

  @Test
  void the_shelf_shows_what_it_finds_while_a_question_is_typed(
      Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, true)) {
      page.navigate(house.base() + "/en/sheets");
      page.evaluate("() => { window.same = true; }");
      page.locator("#q").pressSequentially("When must wages be paid in Kenya?");
      page.locator("#found a[href*='ke-wages-when']").first().waitFor();
      assertThat(page.evaluate("() => window.same")).isEqualTo(true);
      page.locator("#q").fill("");
      page.waitForFunction("() => !document.querySelector('#found a')");
    }
  }

  /// UX-19: what a mediator writes arrives by the stream, once.
  @Test
  void a_mediators_words_arrive_by_themselves(Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      String reference = page.locator(".slip .code").first().innerText();
      back(page);
      house.reply(reference, "I am here now. Tell me.");
      page.locator("ol.talk li.human").waitFor();
      assertThat(page.locator("ol.talk li.human").count()).isEqualTo(1);
      assertThat(page.locator("ol.talk li.human").innerText())
          .as("with the name that stands on it")
          .contains("Amina", "mediator, a person", "I am here now. Tell me.");
      assertThat(page.locator("[role=log]").getAttribute("aria-live"))
          .as("polite by role, nothing added")
          .isNull();
    }
  }

  /// Signs of the office name nobody, and of hers only that she writes is told.
  @Test
  void she_sees_that_the_office_has_seen_her_words_and_that_it_writes(
      Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      String reference = page.locator(".slip .code").first().innerText();
      String talk = house.conversation(reference);
      back(page);
      assertThat(page.locator("li [data-seen]").count()).isZero();
      house.opened(reference);
      page.locator("li.me [data-seen]").waitFor();
      assertThat(page.locator("li [data-seen]").count()).isEqualTo(1);
      house.reply(reference, "I am here.");
      page.locator("ol.talk li.human").waitFor();
      Spot spot = new Spot("case", talk, "m1", true);
      AutoCloseable open = house.presence.enter(spot);
      house.presence.say(spot, State.WRITING, "note");
      house.presence.say(spot, State.WRITING, "reply");
      page.locator("[data-writes]").getByText("The office is writing…").waitFor();
      assertThat(house.presence.sheWrites(talk)).isFalse();
      page.locator("#say").pressSequentially("Thank");
      page.waitForCondition(() -> house.presence.sheWrites(talk));
      page.locator("#words .main").first().click();
      page.waitForCondition(() -> !house.presence.sheWrites(talk));
      shut(open);
      page.waitForFunction("() => document.querySelector('[data-writes]').hidden");
      page.waitForFunction("() => !document.querySelector('li [data-seen]')");
      house.opened(reference);
      page.locator("li.me [data-seen]").waitFor();
      page.reload();
      assertThat(page.locator("li.me [data-seen]").innerText()).contains("seen by the office");
      house.ends(reference, "It is paid.");
      page.locator("ol.talk").getByText("It is paid.").waitFor();
      page.locator("li.me [data-seen]").waitFor();
      page.reload();
      assertThat(page.locator("li.me [data-seen]").innerText()).as("closed").contains("seen by");
    }
  }

  /// Issue 6: quiet until she wants more, and nothing of it is left when she leaves quickly.
  @Test
  void an_answer_is_told_by_a_number_in_the_title_and_by_a_sound_only_if_she_chose_it(
      Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      String reference = page.locator(".slip .code").first().innerText();
      back(page);
      String title = page.title();
      page.evaluate(
          "() => { window.rang = 0; window.AudioContext = function () { window.rang += 1; };"
              + " Object.defineProperty(document, 'hidden', { configurable: true, get: () => !window.looks }); }");
      house.reply(reference, "One.");
      page.waitForFunction("t => document.title === '(1) ' + t", title);
      house.reply(reference, "Two.");
      page.waitForFunction("t => document.title === '(2) ' + t", title);
      assertThat(page.evaluate("() => window.rang")).isEqualTo(0);
      page.locator("[data-bell] summary").click();
      page.getByLabel("Show a number in the title of this page").uncheck();
      assertThat(page.title()).isEqualTo(title);
      page.getByLabel("Play a soft sound").check();
      house.reply(reference, "Three.");
      page.waitForFunction("() => window.rang === 2");
      assertThat(page.title()).isEqualTo(title);
      page.getByLabel("Show a number in the title of this page").check();
      assertThat(page.title()).isEqualTo("(3) " + title);
      page.evaluate(
          "() => { window.looks = true; document.dispatchEvent(new Event('visibilitychange')); }");
      assertThat(page.title()).isEqualTo(title);
      page.reload();
      page.locator("[data-bell] summary").click();
      assertThat(page.getByLabel("Play a soft sound").isChecked()).as("kept").isTrue();
      page.locator("form.leave button").first().click();
      page.waitForURL("**/en/away");
      assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
  }

  private static void shut(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// SEC-22: what stood open too long closes on the screen too; what was not sent yet stays.
  @Test
  void a_page_that_slept_too_long_asks_for_her_number_and_keeps_what_she_had_not_sent(
      Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      String code = page.locator(".digits").innerText();
      back(page);
      page.locator("#say").fill("I was not done.");
      page.context().setOffline(true);
      house.moveClock(java.time.Duration.ofDays(4));
      page.context().setOffline(false);
      page.locator("#code").waitFor();
      assertThat(page.locator("main").innerText())
          .contains("This conversation is closed")
          .doesNotContain("Hello");
      assertThat(PageChecks.wrongs(page, "en")).isEmpty();
      assertThat(page.locator("#say").inputValue()).isEqualTo("I was not done.");
      page.locator("#code").fill(code);
      page.locator("form:has(#code) .main").click();
      page.locator("[data-log]").waitFor();
      assertThat(page.locator("ol.talk").innerText()).contains("Hello");
      assertThat(page.locator("#say").inputValue()).isEqualTo("I was not done.");
    }
  }

  /// UX-20: sending, not sent, sent again, in words.
  @Test
  void words_survive_a_cut_line(Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.context().setOffline(true);
      page.locator("#say").fill("The line is bad here.");
      page.locator("#words .main").click();
      page.locator(".unsent button").waitFor();
      assertThat(page.locator(".unsent").innerText())
          .contains("The line is bad here.")
          .contains("Not sent yet.");
      page.context().setOffline(false);
      page.locator(".unsent button").click();
      heard(page, 2);
      assertThat(page.locator("ol.talk li.me").last().innerText())
          .contains("The line is bad here.")
          .contains("received");
    }
  }

  /// The house heard her, but its answer did not arrive: the code must not be lost with it.
  @Test
  void an_answer_that_was_lost_on_the_way_is_fetched_again(Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.route(
          url -> url.endsWith("/en/chat"),
          route -> {
            route.fetch();
            route.abort();
          },
          new Page.RouteOptions().setTimes(1));
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      assertThat(page.locator(".digits").innerText().strip()).matches("([0-9]{5}\\s+){3}[0-9]{5}");
    }
  }

  /// UX-20: Enter makes a line, Ctrl+Enter sends, neither while a word is being composed.
  @Test
  void keys_send_only_when_they_should(Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      page.locator("#say").fill("One");
      page.locator("#say").press("Enter");
      assertThat(page.locator("#say").inputValue()).isEqualTo("One\n");
      page.evaluate(
          "() => document.querySelector('#say').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true}))");
      assertThat(page.locator("#say").inputValue()).isEqualTo("One\n");
      page.locator("#say").press("Control+Enter");
      heard(page, 2);
      page.locator("[data-enter] input").check();
      page.locator("#say").fill("Two");
      page.locator("#say").press("Enter");
      heard(page, 3);
    }
  }

  /// UX-11, PRV-22: Shift three times leaves, Esc alone never does; nothing stays in the browser.
  @Test
  void shift_three_times_leaves_and_escape_does_not(Chromium chromium, RunningPortal house) {
    try (Page page = begun(chromium, house)) {
      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Escape");
      }
      assertThat(page.url()).contains("/en/chat");
      for (int i = 0; i < 3; i++) {
        page.keyboard().press("Shift");
      }
      page.waitForURL("**/en/away");
      assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(page.context().cookies()).isEmpty();
    }
  }

  @Test
  void a_number_behind_the_hash_goes_into_the_field_and_out_of_the_address(
      Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, true)) {
      page.navigate(house.base() + "/en/return#12345678901234567890");
      assertThat(page.locator("#code").inputValue()).isEqualTo("12345 67890 12345 67890");
      assertThat(page.url()).doesNotContain("12345");
    }
  }
}
