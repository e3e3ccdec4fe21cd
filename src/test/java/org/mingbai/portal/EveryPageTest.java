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

/// UX-04, UX-13, UX-15, UX-16, UX-17, SEC-01 on every page, in six languages, narrow and wide; with
/// -Dfull=true at more widths; -Dsights=zh-360 looks at one.
@ExtendWith(Browser.class)
class EveryPageTest {
  static Stream<Arguments> sights() {
    List<Integer> widths =
        Boolean.getBoolean("full") ? List.of(320, 360, 768, 1280) : List.of(360, 1280);
    String only = System.getProperty("sights", "");
    return Words.LANGUAGES.stream()
        .flatMap(lang -> widths.stream().map(width -> Arguments.of(lang, width)))
        .filter(a -> only.isEmpty() || only.contains(a.get()[0] + "-" + a.get()[1]));
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
