package org.mingbai.portal;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One visitor's way through every page in one language at one width; each state is shown to
/// whoever asks.
final class Visit {
  private static final AtomicInteger MAILBOXES = new AtomicInteger();
  private final Page page;
  private final RunningPortal house;
  private final String lang;
  private final BiConsumer<String, Page> shown;
  private final List<String> console = new ArrayList<>();

  Visit(Page page, RunningPortal house, String lang, BiConsumer<String, Page> shown) {
    this.page = page;
    this.house = house;
    this.lang = lang;
    this.shown = shown;
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")
          && !m.text().contains("the server responded with a status of 4")) {
        console.add(page.url() + " " + m.text());
      }
    });
    page.onPageError(e -> console.add(page.url() + " " + e));
  }

  /// What the browser complained of, CSP violations above all (SEC-01).
  List<String> console() {
    return console;
  }

  /// All pages that need nothing written.
  void reading() {
    page.navigate(house.base() + "/");
    shown.accept("tongue", page);
    page.navigate(house.base() + "/s/bridge");
    shown.accept("site", page);
    for (String at :
        List.of(
            "",
            "/help",
            "/ask",
            "/sheets",
            "/chat",
            "/file",
            "/return",
            "/privacy",
            "/kept",
            "/away")) {
      go(at);
      shown.accept(at.isEmpty() ? "home" : at.substring(1), page);
    }
    go("/sheets");
    press("main ul a.link");
    shown.accept("sheet", page);
    page.navigate(house.base() + "/s/bridge/poster?paper=a5");
    shown.accept("poster", page);
  }

  /// Asking: nothing written, something no sheet covers.
  void asking() {
    go("/ask");
    press("main form .main");
    shown.accept("ask-error", page);
    go("/sheets");
    String title = page.locator("main ul a.link").first().innerText().strip();
    page.locator("#q").fill(title);
    press("form[data-find] .main");
    shown.accept("sheets-found", page);
    go("/ask");
    page.locator("#question").fill(title);
    press("main form .main");
    shown.accept("answer", page);
  }

  /// Filing on one page, then coming back with the number.
  void filing() {
    go("/file");
    press("button[value=check]");
    shown.accept("file-error", page);
    page.locator("#what").fill(Words.grievance(lang));
    page.locator("#where").fill(Words.LONG_WORD);
    press("button[value=check]");
    shown.accept("check", page);
    press("button[value=send]");
    shown.accept("receipt", page);
    String code = page.locator(".digits").innerText();
    go("/return");
    page.locator("#code").fill("12345 67890");
    press("main form .main");
    shown.accept("return-error", page);
    page.locator("#code").fill(code);
    press("main form .main");
    shown.accept("once-more", page);
    press("main form .main");
    house.reply(page.locator("[data-reference]").getAttribute("data-reference"), "Good day.");
    page.reload();
    page.locator("[data-refuse] > summary").click();
    // the bar that stays in sight covers whatever is scrolled beneath it
    page.evaluate("() => scrollTo(0, 0)");
    shown.accept("case", page);
    page.locator("details:has(#code) > summary").click();
    page.locator("#code").fill("12345");
    page.locator("form:has(#code) button").click();
    page.evaluate("() => scrollTo(0, 0)");
    shown.accept("case-link-wrong", page);
    page.locator("#say").fill(Words.grievance(lang));
    press("main form .main");
    shown.accept("case-added", page);
    wishing();
  }

  /// News by mail: the choice, a wrong address, the code, a wrong one, the address proven, and for
  /// a matter to be careful with.
  private void wishing() {
    press("a[href*='/case/mail']");
    shown.accept("mail", page);
    alone();
    page.locator("#address").fill("nobody");
    press("form:has(#address) button");
    shown.accept("mail-error", page);
    alone();
    // Each visit has a mailbox of its own: one gets three codes a day.
    page.locator("#address")
        .fill("wanjiku" + MAILBOXES.incrementAndGet() + "@a-long-name-of-mail.example.org");
    press("form:has(#address) button");
    shown.accept("mail-code", page);
    page.locator("#proof").fill("1");
    press("form:has(#proof) button");
    shown.accept("mail-code-error", page);
    page.locator("#proof").fill(house.letter());
    press("form:has(#proof) button");
    shown.accept("mail-proven", page);
    press("button[name=stop]");
    shown.accept("mail-stopped", page);
    go("/file");
    page.locator("#what").fill(Words.danger(lang));
    press("button[value=check]");
    press("button[value=send]");
    String code = page.locator(".digits").innerText();
    for (int twice = 0; twice < 2; twice++) {
      go("/return");
      page.locator("#code").fill(code);
      press("main form .main");
    }
    go("/case/mail");
    shown.accept("mail-careful", page);
    page.locator("#address").fill("wanjiku@mail.example");
    press("form:has(#address) button");
    shown.accept("mail-careful-error", page);
  }

  /// Where a matter needs care she says that only she reads the mailbox.
  private void alone() {
    if (page.locator("#alone").count() > 0) {
      page.locator("#alone").check();
    }
  }

  /// The conversation: a question, a story to its receipt, danger, a person.
  void conversing() {
    page.navigate(house.base() + "/" + lang + "/chat?fresh=1&site=bridge");
    say(Words.story(lang));
    shown.accept("chat", page);
    for (int turn = 0; turn < 6 && page.locator("button[value=file]").count() == 0; turn++) {
      turn("form.choices button[value=skip]");
    }
    shown.accept("chat-understood", page);
    page.locator("button[value=file]").click();
    page.locator(".digits").waitFor();
    shown.accept("chat-receipt", page);
    press("main form .main");
    shown.accept("chat-filed", page);
    page.navigate(house.base() + "/" + lang + "/chat?fresh=1&country=KE");
    say(Words.danger(lang));
    page.locator("ol.talk .alarm").waitFor();
    shown.accept("chat-danger", page);
    // Asking for a person is kept like a case: its number stands on a page of its own.
    page.locator("[data-composer] button[value=person]").click();
    page.locator(".digits").waitFor();
    shown.accept("chat-person", page);
  }

  void say(String words) {
    page.locator("#say").fill(words);
    turn("[data-composer] .main");
  }

  /// One turn: press, then wait for the answer, as a page or in the page.
  private void turn(String what) {
    int before = page.locator("ol.talk > li[id]").count();
    page.locator(what).first().click();
    page.waitForFunction(
        "before => document.querySelector('.digits') || (document.querySelectorAll('ol.talk > li[id]').length > before + 1 && !document.querySelector('.unsent'))",
        before);
  }

  void go(String at) {
    page.navigate(house.base() + "/" + lang + at);
  }

  void press(String what) {
    press(page, what);
  }

  /// Presses what leads to another page, and waits until that one stands.
  static void press(Page page, String what) {
    AtomicInteger loaded = new AtomicInteger();
    Consumer<Page> count = p -> loaded.incrementAndGet();
    page.onDOMContentLoaded(count);
    page.locator(what).first().click();
    page.waitForCondition(() -> loaded.get() > 0);
    page.offDOMContentLoaded(count);
  }
}
