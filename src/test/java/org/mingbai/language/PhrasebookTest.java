package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
  private static final Language EN = Language.ENGLISH;
  private static final Language AR = Language.of("ar");

  private final Phrasebook book =
      new Phrasebook(
          new Languages(
              List.of(
                  folder(
                      "en",
                      List.of("KE", "UG"),
                      Map.of(
                          "a", "It''s {what}.",
                          "b", "By {by}.",
                          "c", "{n, plural, one{# day} other{# days}}",
                          "d", "No blank.")),
                  folder("ar", List.of("SA"), Map.of("b", "حتى {by}، {n}", "e", "{code}")),
                  folder("zh", List.of("CN"), Map.of("b", "{by}前")),
                  folder("fr", List.of(), Map.of("b", "avant le {by}")))));

  private static LocaleFolder folder(
      String tag, List<String> serves, Map<String, String> messages) {
    return new LocaleFolder(
        Language.of(tag),
        tag,
        tag,
        "machine",
        serves,
        List.of(),
        messages,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void blanks_are_filled_by_name() {
    assertThat(book.say(EN, "a", "what", "fine")).isEqualTo("It's fine.");
    assertThat(book.say(EN, "c", "n", 1)).isEqualTo("1 day");
    assertThat(book.say(EN, "c", "n", 1200)).isEqualTo("1,200 days");
  }

  // ABU-23
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{0}",
        "{name, number}",
        "it's '{ broken",
        "{{{{",
        "}",
        "'",
        "''",
        "{n, plural, one{x}}",
        "#",
        "%s",
        "<b>",
        "|",
        "${x}"
      })
  void words_put_into_a_blank_are_never_read_as_a_pattern(String words) {
    assertThat(book.say(EN, "a", "what", words)).isEqualTo("It's " + words + ".");
  }

  @Test
  void a_missing_key_is_an_error() {
    assertThatThrownBy(() -> book.say(EN, "nowhere")).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> book.say(AR, "a", "what", "x"))
        .hasMessageContaining("no message a in ar");
  }

  @Test
  void a_blank_too_few_or_too_many_is_an_error() {
    assertThatThrownBy(() -> book.say(EN, "a")).hasMessageContaining("what");
    assertThatThrownBy(() -> book.say(EN, "a", "who", "x")).hasMessageContaining("who");
    assertThatThrownBy(() -> book.say(EN, "d", "who", "x")).hasMessageContaining("who");
    assertThatThrownBy(() -> book.say(EN, "a", "what", "x", "what", "y"))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> book.say(EN, "a", "what")).hasMessageContaining("blank");
  }

  @ParameterizedTest
  @CsvSource({"en, 2 December 2026", "ar, 2 ديسمبر 2026", "zh, 2026年12月2日", "fr, 2 décembre 2026"})
  void a_day_carries_its_year_in_the_language_of_its_reader(String tag, String day) {
    assertThat(book.day(Language.of(tag), LocalDate.of(2026, 12, 2))).isEqualTo(day);
  }

  @Test
  void days_and_numbers_in_blanks_are_written_the_languages_way() {
    LocalDate day = LocalDate.of(2026, 12, 2);
    assertThat(book.say(Language.of("zh"), "b", "by", day)).isEqualTo("2026年12月2日前");
    assertThat(book.say(AR, "b", "by", day, "n", 1234)).isEqualTo("حتى 2 ديسمبر 2026، 1,234");
    assertThat(book.say(AR, "e", "code", "12345 67890")).isEqualTo("12345 67890");
  }

  @Test
  void a_moment_is_told_in_the_zone_of_its_reader() {
    Instant at = Instant.parse("2026-12-02T22:30:00Z");
    assertThat(book.moment(EN, at, ZoneId.of("Africa/Nairobi")))
        .contains("3 December 2026")
        .containsPattern("1:30|01:30");
    assertThat(book.moment(Language.of("zh"), at, ZoneId.of("Asia/Shanghai")))
        .isEqualTo("2026年12月3日 06:30");
  }
}
