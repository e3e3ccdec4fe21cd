package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.portal.Browser;
import org.mingbai.portal.Chromium;
import org.mingbai.portal.PageChecks;
import org.mingbai.portal.Sights;

/// UX-04, UX-13, UX-15, UX-17, SEC-01 on every staff page, in a language of each script and length
/// of words, narrow and wide, without script as with it.
@ExtendWith(Browser.class)
class EveryDeskPageTest {
  private static final List<String> NARROW = List.of("zh", "ar");
  private static final List<String> WIDE = List.of("en");

  private static OfficeVisit.Day day;

  @BeforeAll
  static void open() {
    day = OfficeVisit.Day.begin();
  }

  @AfterAll
  static void close() {
    day.house().close();
  }

  /// Narrow in two languages of two scripts, wide in one; with -Dfull=true all in both.
  static Stream<Arguments> sights() {
    boolean full = Boolean.getBoolean("full");
    return RunningOffice.LANGUAGES.all().stream()
        .map(f -> f.language().tag())
        .flatMap(tag ->
            Stream.of(360, 1280)
                .filter(width -> full || (width == 360 ? NARROW : WIDE).contains(tag))
                .map(width -> Arguments.of(tag, width)));
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @MethodSource("sights")
  void every_page_holds_its_promises(String lang, int width, Chromium chromium) {
    try (Page page = chromium.page(lang, width, true)) {
      List<String> wrongs = new ArrayList<>();
      OfficeVisit visit =
          new OfficeVisit(
              page,
              day,
              lang,
              (name, p) -> PageChecks.wrongs(p, lang).forEach(w -> wrongs.add(name + ": " + w)));
      visit.entering();
      visit.mediating();
      visit.administrating();
      visit.authoring();
      visit.joining();
      wrongs.addAll(visit.console());
      assertThat(wrongs).isEmpty();
    }
  }

  /// UX-18, UX-43.
  @Test
  void the_inbox_and_a_case_can_be_used_in_every_sight(Chromium chromium) {
    try (Page page = chromium.page("en", 360, true)) {
      List<String> wrongs = new ArrayList<>();
      OfficeVisit visit =
          new OfficeVisit(
              page,
              day,
              "en",
              (name, p) -> Sights.wrongs(p).forEach(w -> wrongs.add(name + ", " + w)));
      visit.seeing();
      assertThat(wrongs).isEmpty();
    }
  }
}
