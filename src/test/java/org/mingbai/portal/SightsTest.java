package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// UX-18, UX-43 on the pages a complainant has longest before her: the conversation and her case.
@ExtendWith(Browser.class)
class SightsTest {
  @Test
  void the_conversation_and_her_case_can_be_used_in_every_sight(
      Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, true)) {
      page.navigate(house.base() + "/en/chat?fresh=1");
      page.locator("#say").fill("They did not pay us for two months.");
      page.locator("#words button[value=person]").click();
      page.locator(".digits").waitFor();
      String code = page.locator(".digits").innerText();
      house.reply(page.locator(".slip .code").first().innerText(), "I am here. Tell me more.");
      page.locator("main form .main").click();
      page.locator("ol.talk li.human").waitFor();
      List<String> wrongs = new ArrayList<>();
      open(page);
      Sights.wrongs(page).forEach(wrong -> wrongs.add("chat, " + wrong));
      page.navigate(house.base() + "/en/return");
      page.locator("#code").fill(code);
      page.locator("main form .main").click();
      if (page.locator(".digits").count() > 0) {
        page.locator("main form .main").click();
      }
      page.locator("[data-reference]").waitFor();
      open(page);
      Sights.wrongs(page).forEach(wrong -> wrongs.add("case, " + wrong));
      assertThat(wrongs).isEmpty();
    }
  }

  /// What is folded away is looked at too, but for the languages, which would lie over the page.
  private static void open(Page page) {
    page.evaluate(
        "() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
  }

  @Test
  void a_planted_fault_is_found_in_its_sight(Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, true)) {
      page.navigate(house.base() + "/en/file");
      page.evaluate(
          "() => { const main = document.querySelector('main'); const p = document.createElement('p');"
              + " p.textContent = 'dark on dark'; p.style.color = '#15221d'; main.append(p);"
              + " document.querySelector('textarea,input:not([type=hidden])').style.outline = 'none';"
              + " document.documentElement.style.scrollPadding = '0'; p.style.transition = 'color 1s';"
              + " const wide = document.createElement('p'); wide.textContent = 'twice'; wide.style.width = '16rem'; main.append(wide); }");
      assertThat(Sights.wrongs(page))
          .anyMatch(wrong -> wrong.startsWith("dark: axe color-contrast"))
          .anyMatch(wrong -> wrong.startsWith("dark: no ring"))
          .anyMatch(wrong -> wrong.startsWith("still: <p"))
          .anyMatch(wrong -> wrong.startsWith("twice as large: scrolls sideways"));
    }
  }
}
