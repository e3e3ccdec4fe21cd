package org.mingbai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.mingbai.language.Language;

/// A page in a real browser as a person meets it: by the names of its controls and the words it
/// shows.
record Seen(Page page) {
  /// The words of the page's own language for this key.
  String t(String key, Object... blanks) {
    String language = page.url().replaceFirst("https?://[^/]+/([a-z]+).*", "$1");
    return Journey.PHRASES.say(Language.of(language), key, blanks);
  }

  Locator button(String name) {
    return button(page.locator("body"), name);
  }

  static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  static Locator field(Locator in, String label) {
    return in.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  /// Opens what is folded under this heading, unless it is open.
  void unfold(String heading) {
    Locator shut =
        page.locator("details:not([open]) > summary")
            .filter(new Locator.FilterOptions().setHasText(heading));
    if (shut.count() > 0) {
      shut.first().click();
    }
  }

  /// Does what leads to another page, and waits until that one stands.
  void leads(Runnable act) {
    page.evaluate("() => { window.before = true; }");
    act.run();
    stands();
  }

  void stands() {
    page.waitForFunction("() => !window.before && document.readyState === 'complete'");
  }

  /// Waits until these words can be read there.
  static void reads(Locator where, String words, boolean anyCase) {
    assertThat(where)
        .containsText(
            words, new ContainsTextOptions().setUseInnerText(true).setIgnoreCase(anyCase));
  }

  /// Waits until these words can be read there no more.
  static void losesSight(Locator where, String words) {
    assertThat(where)
        .not()
        .containsText(words, new ContainsTextOptions().setUseInnerText(true).setIgnoreCase(true));
  }

  /// What can be read there, as one line.
  static String words(Locator where) {
    return line(where.innerText());
  }

  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
