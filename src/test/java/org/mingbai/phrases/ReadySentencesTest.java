package org.mingbai.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Phrasebook;

/// The ready sentences: enough of them, whole in every language, dates and numbers in her way.
class ReadySentencesTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final ReadySentences SENTENCES =
      new ReadySentences(LANGUAGES, new Phrasebook(LANGUAGES));
  private static final Language ENGLISH = Language.ENGLISH;
  private static final Map<Blank.Kind, String> EXAMPLES =
      Map.of(
          Blank.Kind.DATE, "2026-12-01",
          Blank.Kind.HOUR, "14:30",
          Blank.Kind.NUMBER, "3",
          Blank.Kind.MONEY, "12500 KES",
          Blank.Kind.CHOICE, "own:Gate 2");

  static List<Language> languages() {
    return LANGUAGES.all().stream().map(LocaleFolder::language).filter(SENTENCES::speaks).toList();
  }

  private static List<String> ids() {
    return SENTENCES.groups().values().stream().flatMap(List::stream).toList();
  }

  private static Ready filled(String id) {
    Map<String, String> values = new TreeMap<>();
    SENTENCES.blanks(id).forEach(b -> values.put(b.key(), EXAMPLES.get(b.kind())));
    return new Ready(id, values);
  }

  @Test
  void there_are_at_least_eighty_in_groups_in_the_order_of_the_file() {
    assertThat(ids()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    assertThat(SENTENCES.groups().keySet())
        .containsExactly(
            "thanks", "paper", "date", "place", "people", "money", "next", "visit", "sorry", "time",
            "no", "safety", "end");
    assertThat(SENTENCES.groups().get("paper")).startsWith("paper.have", "paper.bring");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_sentence_is_whole_in_every_language(Language language) {
    List<String> wrong = new ArrayList<>();
    for (String id : ids()) {
      String said = SENTENCES.say(language, filled(id)).orElse("");
      if (said.isBlank() || said.contains("{") || said.contains("''")) {
        wrong.add(id + ": " + said);
      }
      if (!SENTENCES.blanks(id).isEmpty()) {
        assertThat(SENTENCES.outline(language, id)).as(id).contains("[").doesNotContain("{", "#");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_choice_has_words(Language language) {
    for (Blank blank : List.of(Blank.PAPER, Blank.PLACE, Blank.WHO)) {
      assertThat(SENTENCES.choices(blank)).hasSizeGreaterThan(9);
      for (String name : SENTENCES.choices(blank)) {
        assertThat(SENTENCES.choice(language, blank, name)).isNotBlank();
      }
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}={3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | next.write | day | 2026-12-01 | I plan to write to you again by 1 December 2026.",
        "en | next.days | days | 1 | This step takes about 1 day.",
        "en | next.days | days | 12 | This step takes about 12 days.",
        "en | money.check | amount | 12500 KES | We understood: it is about Ksh 12,500. Is that right?",
        "en | money.check | amount | 12500.5 KES | We understood: it is about Ksh 12,500.50. Is that right?",
        "en | paper.have | paper | payslip | Do you have this paper: payslip?",
        "en | paper.have | paper | own:Form 7 | Do you have this paper: “\u2068Form 7\u2069”?"
      })
  void a_blank_is_written_the_languages_way(
      String tag, String id, String blank, String value, String said) {
    assertThat(
            SENTENCES
                .say(Language.of(tag), new Ready(id, Map.of(blank, value)))
                .map(text -> text.replace('\u00A0', ' ')))
        .hasValue(said);
  }

  @Test
  void what_does_not_fit_its_blank_is_not_said() {
    assertThat(SENTENCES.fits(Blank.DAY, "1.12.2026")).isFalse();
    assertThat(SENTENCES.fits(Blank.DAY, "2026-02-30")).isFalse();
    assertThat(SENTENCES.fits(Blank.HOUR, "25:00")).isFalse();
    assertThat(SENTENCES.fits(Blank.DAYS, "0")).isFalse();
    assertThat(SENTENCES.fits(Blank.AMOUNT, "12 XQZ")).isFalse();
    assertThat(SENTENCES.fits(Blank.AMOUNT, "0 KES")).isFalse();
    assertThat(SENTENCES.fits(Blank.PAPER, "nothing")).isFalse();
    assertThat(SENTENCES.fits(Blank.PAPER, "own: ")).isFalse();
    assertThat(SENTENCES.fits(Blank.PAPER, "own:" + "x".repeat(121))).isFalse();
    assertThat(SENTENCES.say(ENGLISH, new Ready("next.write", Map.of()))).isEmpty();
    assertThat(SENTENCES.say(ENGLISH, new Ready("no.such", Map.of()))).isEmpty();
    assertThat(SENTENCES.say(ENGLISH, new Ready("safety.now", Map.of("day", "2026-12-01"))))
        .as("a value for no blank")
        .isEmpty();
  }

  @Test
  void own_words_are_never_read_as_a_pattern_and_never_turn_the_line() {
    assertThat(
            SENTENCES.say(
                ENGLISH, new Ready("place.check", Map.of("place", "own:{day} \u202E<b>\n#"))))
        .hasValue("Did it happen here: “\u2068{day} <b> #\u2069”?");
  }

  @Test
  void several_stand_in_one_text_in_order_and_none_is_left_out() {
    Ready thanks = new Ready("thanks.writing", Map.of());
    Ready paper = new Ready("paper.bring", Map.of("paper", "contract"));
    assertThat(SENTENCES.say(ENGLISH, List.of(thanks, paper)))
        .hasValue(
            "Thank you for writing to us.\nIf you have it, please bring this paper: work contract.");
    assertThat(SENTENCES.say(ENGLISH, List.of(thanks, new Ready("paper.bring", Map.of()))))
        .isEmpty();
    assertThat(SENTENCES.say(ENGLISH, List.of())).isEmpty();
  }

  @Test
  void a_sentence_is_found_by_words_of_it_or_of_its_group() {
    assertThat(SENTENCES.search(ENGLISH, "SIGN paper")).contains("paper.signed");
    assertThat(SENTENCES.search(ENGLISH, "apology")).containsAll(SENTENCES.groups().get("sorry"));
    assertThat(SENTENCES.search(ENGLISH, "bicycle")).isEmpty();
    assertThat(SENTENCES.search(ENGLISH, "")).hasSize(ids().size());
  }

  @Test
  void what_is_not_filled_yet_is_named_in_brackets() {
    assertThat(SENTENCES.outline(ENGLISH, "visit.come"))
        .isEqualTo("We would like to visit you on [Day] at [Hour].");
    assertThat(SENTENCES.outline(ENGLISH, new Ready("visit.come", Map.of("day", "2026-12-01"))))
        .isEqualTo("We would like to visit you on 1 December 2026 at [Hour].");
    assertThat(SENTENCES.outline(ENGLISH, "people.check"))
        .isEqualTo("We understood: it concerns [Number of people] people. Is that right?");
  }
}
