package org.mingbai.portal;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Everything that must hold on every page a person can see, measured in the browser.
public final class PageChecks {
  private static final String AXE = axe();

  /// WCAG 2.2 A and AA, and the tool's best practices.
  private static final String RULES =
      "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

  private PageChecks() {}

  /// What is wrong with the page as it stands; empty when all holds.
  public static List<String> wrongs(Page page, String lang) {
    List<String> wrongs = new ArrayList<>(axe(page));
    wrongs.addAll(list(page, SEEN, lang));
    return wrongs;
  }

  /// UX-04.
  static List<String> axe(Page page) {
    page.evaluate(AXE);
    return list(
        page,
        "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: "
            + RULES
            + "}})).violations.flatMap(v => v.nodes.map(n => 'axe ' + v.id + ' ' + n.html.slice(0, 160)))",
        null);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Page page, String script, Object argument) {
    return (List<String>) page.evaluate(script, argument);
  }

  /// One light, language and direction, no sideways scrolling, nothing small to read (UX-15) or to
  /// hit (UX-17), no blanks left unfilled.
  private static final String SEEN =
      """
      lang => {
        const wrongs = [];
        const html = document.documentElement;
        const lights = document.querySelectorAll('.lit,.alarm').length;
        const bare = document.querySelector('.poster') || !document.querySelector('main').children[1];
        if (lights !== (bare ? 0 : 1)) wrongs.push('lights: ' + lights);
        if (html.lang !== lang) wrongs.push('lang: ' + html.lang);
        if (html.dir !== (/^(ar|ur)$/.test(lang) ? 'rtl' : 'ltr')) wrongs.push('dir: ' + html.dir);
        if (html.scrollWidth > innerWidth) {
          const wide = [...document.querySelectorAll('body *')].find(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) && getComputedStyle(e).position !== 'absolute'; });
          wrongs.push('scrolls sideways: ' + html.scrollWidth + ' ' + (wide ? wide.outerHTML.slice(0, 120) : ''));
        }
        const seen = e => { const r = e.getBoundingClientRect(), s = getComputedStyle(e); return r.width > 1 && r.height > 1 && s.visibility !== 'hidden' && !e.closest('.vh') && !e.matches('.skip'); };
        for (const e of document.querySelectorAll('body *')) {
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
          if (own && seen(e) && parseFloat(getComputedStyle(e).fontSize) < 15.9) wrongs.push('small text: ' + e.outerHTML.slice(0, 120));
        }
        for (const e of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
          if (!seen(e)) continue;
          const box = e.closest('.case') || (e.type === 'checkbox' || e.type === 'radio' ? e.closest('label') || e : e);
          const r = box.getBoundingClientRect();
          if (r.height < 43.9 || r.width < 43.9) wrongs.push('small target ' + Math.round(r.width) + 'x' + Math.round(r.height) + ': ' + e.outerHTML.slice(0, 120));
        }
        if (/\\{[a-z]+\\}/.test(document.body.innerText)) wrongs.push('a blank is not filled');
        if (document.querySelector('[style],style,script:not([src])')) wrongs.push('inline style or script');
        return wrongs;
      }
      """;

  private static String axe() {
    try (InputStream in = PageChecks.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
