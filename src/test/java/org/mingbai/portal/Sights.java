package org.mingbai.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// UX-18, UX-43: a page as it is met by whoever looks at it in the dark, with colours of her own,
/// with letters twice as large, without motion, or by keyboard alone.
public final class Sights {
  private Sights() {}

  /// What is wrong with the page in any of these sights; it is left as it was.
  public static List<String> wrongs(Page page) {
    List<String> wrongs = new ArrayList<>();
    look(page, new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK), "dark", wrongs);
    look(page, new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE), "own", wrongs);
    look(page, new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE), "", wrongs);
    // The bar stays only where 21 letters fit beside each other; a query does not see letters that
    // a
    // script made larger, so the bar is let go here as it would be by the reader's own setting.
    page.evaluate(
        "() => { document.documentElement.style.fontSize = '225%'; document.querySelector('.top').style.position = 'static'; }");
    see(page, "twice as large", wrongs);
    page.evaluate(
        "() => document.querySelectorAll('html,.top').forEach(e => e.removeAttribute('style'))");
    return wrongs;
  }

  private static void look(
      Page page, Page.EmulateMediaOptions media, String name, List<String> wrongs) {
    page.emulateMedia(media);
    if (name.isEmpty()) {
      list(page, STILL).forEach(wrong -> wrongs.add("still: " + wrong));
    } else {
      see(page, name, wrongs);
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.LIGHT)
            .setForcedColors(ForcedColors.NONE)
            .setReducedMotion(ReducedMotion.NO_PREFERENCE));
  }

  private static void see(Page page, String name, List<String> wrongs) {
    PageChecks.axe(page).forEach(wrong -> wrongs.add(name + ": " + wrong));
    list(page, RING).forEach(wrong -> wrongs.add(name + ": " + wrong));
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }

  private static final String STILL =
      """
      () => [...document.querySelectorAll('*')].filter(e => {
        const s = getComputedStyle(e);
        return s.animationName !== 'none' || s.scrollBehavior === 'smooth' || parseFloat(s.transitionDuration) > 0;
      }).map(e => e.outerHTML.slice(0, 120))
      """;

  /// Nothing runs out at the side; going back through all that takes the keyboard, each has a ring
  /// of three pixels, in sight and not under the bar that stays.
  private static final String RING =
      """
      () => {
        const wrongs = [];
        const html = document.documentElement;
        if (html.scrollWidth > innerWidth) {
          const wide = [...document.querySelectorAll('body *')].find(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.right > innerWidth + 1 && !e.closest('.vh,.sections ul,.views'); });
          wrongs.push('scrolls sideways: ' + html.scrollWidth + ' ' + (wide ? wide.outerHTML.slice(0, 160) : ''));
        }
        const bar = document.querySelector('.top');
        const stays = getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().height : 0;
        const all = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')];
        for (const e of all.reverse()) {
          if (!e.checkVisibility() || e.disabled) continue;
          e.focus();
          if (document.activeElement !== e) continue;
          const shown = e.matches('.which') ? document.querySelector('label[for=' + e.id + ']') : e;
          const rings = [getComputedStyle(shown), getComputedStyle(shown, '::after')];
          const what = e.outerHTML.slice(0, 120);
          if (!rings.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3)) wrongs.push('no ring: ' + what);
          const r = shown.getBoundingClientRect();
          if (bar.contains(e) || e.matches('.skip')) continue;
          if (r.bottom < 0 || r.top > innerHeight) wrongs.push('out of sight: ' + what);
          else if (stays && r.height < innerHeight - stays - 16 && r.top - 5 < stays) wrongs.push('under the bar: ' + Math.round(r.top) + ' ' + what);
        }
        document.activeElement.blur();
        scrollTo(0, 0);
        return wrongs;
      }
      """;
}
