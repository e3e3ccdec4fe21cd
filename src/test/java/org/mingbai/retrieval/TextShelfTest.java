package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;

/// Texts that come, change and go, found in each language by its own way of taking words apart.
class TextShelfTest {
  private final TextShelf shelf = new TextShelf();

  private void put(String id, String language, String text) {
    shelf.put(id, Map.of(Language.of(language), List.of(text)));
  }

  private List<String> found(String words) {
    return shelf.find(words, 10, id -> true).stream().map(Hit::id).toList();
  }

  private static String marked(String language, String text, String words) {
    return Snippet.of(Map.of(Language.of(language), List.of(text)), words).pieces().stream()
        .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | They kept our passports at the camp. | passport",
        "zh | 工资三个月没有发了，包工头说没有钱。 | 工資",
        "ar | أخذوا جوازات السفر ولم يعيدوها. | جواز",
        "fr | Le contremaître refuse de payer les heures. | payé",
        "sw | Ukuta wa nyumba yangu umepasuka. | umepasuka",
        "lg | Enfuufu eri ku birime buli lunaku. | ebirime",
        "es | No nos pagaron las horas extra. | pagar",
        "hi | तीन महीने से वेतन नहीं मिला। | वेतन",
      })
  void a_case_is_found_by_a_word_in_its_language(String language, String text, String word) {
    put("it", language, text);
    put("other", language, "x");
    assertThat(found(word)).containsExactly("it");
  }

  @Test
  void what_is_told_in_two_languages_is_found_in_each_and_once() {
    shelf.put(
        "both",
        Map.of(
            Language.of("sw"), List.of("Ukuta wa nyumba yangu umepasuka."),
            Language.of("en"), List.of("They refuse the payments of March.")));
    assertThat(found("refused payment")).containsExactly("both");
    assertThat(found("ukuta umepasuka")).containsExactly("both");
    assertThat(
            Snippet.of(
                    Map.of(
                        Language.of("sw"), List.of("Ukuta umepasuka."),
                        Language.of("en"), List.of("They refuse the payments.")),
                    "payment")
                .pieces())
        .contains(new Snippet.Piece("payments", true));
    shelf.remove("both");
    assertThat(found("refused payment")).isEmpty();
    assertThat(found("ukuta umepasuka")).isEmpty();
  }

  @Test
  void most_of_what_was_asked_must_stand_there() {
    put("wages", "en", "The wages of March were not paid.");
    put("wall", "en", "The wall of my house has cracks.");
    assertThat(found("wages not paid")).containsExactly("wages");
    assertThat(found("bicycle elephants")).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(found("*?:() AND ~ \u0000")).isEmpty();
  }

  @Test
  void only_what_is_allowed_is_found() {
    put("a", "en", "wages");
    put("b", "en", "wages");
    assertThat(shelf.find("wages", 10, "b"::equals)).extracting(Hit::id).containsExactly("b");
  }

  @Test
  void what_changed_is_found_as_it_is_now_and_what_is_gone_no_more() {
    for (int i = 0; i < 200; i++) {
      put("a", "en", "number" + i + " zebra");
      put("b", "en", "giraffe" + i);
    }
    assertThat(found("zebra")).containsExactly("a");
    assertThat(found("number3")).as("long replaced").doesNotContain("b");
    shelf.remove("a");
    assertThat(found("zebra")).isEmpty();
    assertThat(found("giraffe199")).containsExactly("b");
  }

  @Test
  void the_words_are_marked_where_they_stand() {
    assertThat(marked("en", "They kept our passports there.", "passport"))
        .isEqualTo("They kept our [passports] there.");
    assertThat(marked("zh", "我的工资没有发", "工資")).isEqualTo("我的[工资]没有发");
    assertThat(marked("en", "a <b>passport</b>", "passport")).contains("<b>[passport]</b>");
    assertThat(marked("en", "Nothing here", "zebra")).isEqualTo("Nothing here");
  }

  @Test
  void a_long_text_is_cut_around_the_words_and_never_inside_a_character() {
    String text = "\uD83D\uDE00".repeat(200) + " passport " + "\uD83D\uDE00".repeat(200);
    String cut = marked("en", text, "passport");
    assertThat(cut).contains("[passport]").startsWith("…").endsWith("…").hasSizeLessThan(200);
    assertThat(cut.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
