package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// UX-04, UX-13, UX-15, UX-16, UX-17, SEC-01 on every page, narrow in four languages, wide in two;
/// with -Dfull=true in all six and at more widths; -Dsights=zh-360 looks at one.
@ExtendWith(Browser.class)
class EveryPageTest {
  private static final List<String> EVERY_DAY = List.of("zh-360", "ar-360", "sw-360", "en-1280");

  static Stream<Arguments> sights() {
    String only = System.getProperty("sights", "");
    boolean all = Boolean.getBoolean("full") || !only.isEmpty();
    return Words.LANGUAGES.stream()
        .flatMap(lang -> Stream.of(320, 360, 768, 1280).map(width -> Arguments.of(lang, width)))
        .filter(a -> {
          String sight = a.get()[0] + "-" + a.get()[1];
          return all ? sight.contains(only) : EVERY_DAY.contains(sight);
        });
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @MethodSource("sights")
  void every_page_holds_its_promises(
      String lang, int width, Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page(lang, width, true)) {
      List<String> wrongs = new ArrayList<>();
      Visit visit =
          new Visit(
              page,
              house,
              lang,
              (name, p) -> PageChecks.wrongs(p, lang).forEach(w -> wrongs.add(name + ": " + w)));
      visit.reading();
      visit.asking();
      visit.filing();
      visit.conversing();
      wrongs.addAll(visit.console());
      assertThat(wrongs).isEmpty();
    }
  }

  @Test
  void a_planted_fault_is_found(Chromium chromium, RunningPortal house) {
    try (Page page = chromium.page("en", 360, true)) {
      page.navigate(house.base() + "/en/file");
      page.evaluate(
          "() => { document.querySelector('label').remove(); document.documentElement.lang = ''; const p = document.createElement('p');"
              + " p.textContent = 'faint'; p.className = 'lit'; document.querySelector('main').append(p); }");
      assertThat(PageChecks.axe(page))
          .anyMatch(w -> w.contains("axe label"))
          .anyMatch(w -> w.contains("html-has-lang"));
      assertThat(PageChecks.wrongs(page, "en")).contains("lights: 2", "lang: ");
    }
  }
}
