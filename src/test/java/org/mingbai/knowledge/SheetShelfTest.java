package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sentences;
import org.mingbai.language.SheetSource;

class SheetShelfTest {
  private static Map<String, Object> front() {
    return new HashMap<>(
        Map.of(
            "id", "ke-x",
            "topic", "wages",
            "field", "work",
            "audience", "worker",
            "title", "X",
            "checked-on", "2026-11-25",
            "review-by", "2027-05-25",
            "version", 1,
            "articles", List.of(Map.of("law", "Act", "article", 18, "in-force", "2020-05-01")),
            "questions", List.of("x?")));
  }

  private static LocaleFolder folder(Map<String, Object> front, Map<String, String> sections) {
    front.putIfAbsent("rules", List.of("KE-02"));
    return new LocaleFolder(
        Language.ENGLISH,
        "English",
        "English",
        "machine",
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(new SheetSource("locales/en/sheets/ke-x.md", front, sections)),
        List.of(),
        List.of());
  }

  private static final Map<String, String> SECTIONS = Map.of("answer", "Yes.", "do", "- Go.");

  @Test
  void a_sheet_is_read_with_its_articles_and_dates() {
    Sheet sheet = SheetShelf.read(folder(front(), SECTIONS)).getFirst();
    assertThat(sheet.articles())
        .containsExactly(new Sheet.Cited("Act", "18", java.time.LocalDate.of(2020, 5, 1)));
    assertThat(sheet.country()).isNull();
    assertThat(sheet.inForceSince()).isNull();
    assertThat(sheet.locale()).isEqualTo("en");
  }

  // FLT-27
  @ParameterizedTest
  @CsvSource({
    "topic, weather",
    "field, x",
    "audience, everybody",
    "country, Kenya",
    "version, one",
    "checked-on, yesterday",
    "valid-from, 2026-13-01",
    "title, ''",
    "articles, none",
    "questions, none"
  })
  void a_sheet_that_says_something_strange_is_refused_by_its_file(String key, String value) {
    Map<String, Object> front = front();
    front.put(key, value);
    assertThatThrownBy(() -> SheetShelf.read(folder(front, SECTIONS)))
        .hasMessageContaining("locales/en/sheets/ke-x.md");
  }

  @Test
  void sections_are_those_a_reader_knows() {
    assertThatThrownBy(() -> SheetShelf.read(folder(front(), Map.of("answer", "Yes."))))
        .hasMessageContaining("do");
    assertThatThrownBy(
            () -> SheetShelf.read(folder(front(), Map.of("answer", "a", "do", "b", "more", "c"))))
        .hasMessageContaining("more");
  }

  @Test
  void every_shipped_sheet_can_be_read_and_answers_in_three_sentences() {
    for (LocaleFolder folder : Languages.read(null).all()) {
      for (Sheet sheet : SheetShelf.read(folder)) {
        assertThat(Sentences.of(sheet.sections().get("answer"), folder.language()))
            .as(sheet.locale() + " " + sheet.id())
            .hasSizeBetween(1, 3);
        if (sheet.country() != null) {
          assertThat(folder.serves()).as(sheet.id()).contains(sheet.country());
        }
      }
    }
  }
}
