package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

/// UX-23 and UX-24: sheets are written so that people read them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {
  private static final int LEAST_WORDS = 3;
  private static final int LEAST_CHARACTERS = 6;
  // French shares too many words with English to tell a borrowed one; other languages show by
  // script.
  private static final Set<String> BORROWING = Set.of("sw", "lg");
  private static final Set<String> NAMES = Set.of("kenya", "uganda", "nema", "sauti", "data");
  private static final Languages LANGUAGES = Languages.read(null);

  /// One section of a sheet, or all of them.
  private record Text(Sheet sheet, Language language, String section, String words) {
    String where(Object what) {
      return "locales/%s/sheets/%s.md %s: %s".formatted(sheet.locale(), sheet.id(), section, what);
    }

    List<String> tooHard() {
      double hardness = Reading.hardness(words, language);
      return hardness <= Reading.limit(language)
          ? List.of()
          : List.of(where("%.1f | %s".formatted(hardness, Reading.longest(words, language))));
    }
  }

  private static void each(Consumer<Text> use) {
    for (LocaleFolder folder : LANGUAGES.all()) {
      for (Sheet sheet : SheetShelf.read(folder)) {
        sheet.sections().forEach((k, v) -> use.accept(new Text(sheet, folder.language(), k, v)));
      }
    }
  }

  private static Text whole(Sheet sheet, Language language) {
    return new Text(sheet, language, "all", String.join("\n", sheet.sections().values()));
  }

  private static void none(List<String> found) {
    assertThat(String.join("\n", found)).isEmpty();
  }

  // UX-23
  @Test
  void an_answer_is_short_sentences() {
    List<String> found = new ArrayList<>();
    each(text -> {
      if (text.section().equals("answer")) {
        found.addAll(text.tooHard());
      }
    });
    none(found);
  }

  // UX-24
  @Test
  void a_sheet_keeps_the_reading_level_of_its_language() {
    List<String> found = new ArrayList<>();
    for (LocaleFolder folder : LANGUAGES.all()) {
      SheetShelf.read(folder).forEach(s -> found.addAll(whole(s, folder.language()).tooHard()));
    }
    none(found);
  }

  // UX-24
  @Test
  void chinese_is_written_in_common_characters() {
    List<String> found = new ArrayList<>();
    LocaleFolder chinese = LANGUAGES.find("zh").orElseThrow();
    for (Sheet sheet : SheetShelf.read(chinese)) {
      String all = sheet.title() + whole(sheet, chinese.language()).words();
      List<String> rare = Reading.rare(all);
      if (rare.size() > .01 * Reading.han(all).count()) {
        found.add(sheet.id() + " " + rare);
      }
    }
    none(found);
  }

  // UX-24
  @Test
  void the_messages_of_a_language_keep_its_reading_level() {
    List<String> found = new ArrayList<>();
    for (LocaleFolder folder : LANGUAGES.all()) {
      String all = String.join("\n", folder.messages().values());
      double hardness = Reading.hardness(all, folder.language());
      if (hardness > Reading.limit(folder.language())) {
        found.add(
            "locales/%s/messages.properties %.1f".formatted(folder.language().tag(), hardness));
      }
    }
    none(found);
  }

  // UX-24
  @Test
  void no_word_stands_untranslated() {
    List<String> found = new ArrayList<>();
    Set<String> english = english();
    each(text -> {
      String bare = bare(text.words());
      Set<String> foreign = new TreeSet<>(foreign(bare, text.language()));
      if (BORROWING.contains(text.sheet().locale())) {
        Reading.words(bare).stream()
            .filter(w -> english.contains(w) && !NAMES.contains(w.toLowerCase(Locale.ROOT)))
            .forEach(foreign::add);
      }
      foreign.forEach(w -> found.add(text.where(w)));
    });
    none(found);
  }

  /// Words of the English sheets, as they stand in the middle of a sentence.
  private static Set<String> english() {
    return SheetShelf.read(LANGUAGES.find("en").orElseThrow()).stream()
        .flatMap(sheet -> Reading.words(whole(sheet, Language.ENGLISH).words()).stream())
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }

  private static List<String> foreign(String text, Language language) {
    int own =
        switch (language.tag()) {
          case "zh" -> UScript.HAN;
          case "ar", "ur" -> UScript.ARABIC;
          case "bn" -> UScript.BENGALI;
          case "hi" -> UScript.DEVANAGARI;
          case "ru" -> UScript.CYRILLIC;
          default -> UScript.LATIN;
        };
    return Reading.words(text).stream()
        .filter(w ->
            w.codePoints().map(UScript::getScript).anyMatch(s -> s != own && s > UScript.INHERITED))
        .toList();
  }

  // UX-24
  @Test
  void a_cite_stands_beside_what_it_says_in_plain_words() {
    List<String> found = new ArrayList<>();
    each(text -> {
      NumberWords words = Numerals.of(text.sheet().locale()).words();
      int least = words.chinese() ? LEAST_CHARACTERS : LEAST_WORDS;
      text.words()
          .lines()
          .filter(line -> words.says("article", line))
          .forEach(line -> {
            String plain = bare(line.replaceAll("依据.*", ""));
            long left = words.chinese() ? Reading.han(plain).count() : Reading.words(plain).size();
            if (left < least) {
              found.add(text.where(line));
            }
          });
    });
    none(found);
  }

  @ParameterizedTest
  @CsvSource({
    "en, false, The worker stops. She goes home.",
    "en, true, Notwithstanding aforementioned contractual obligations remuneration terminates immediately.",
    "zh, false, 单位要和您签合同。",
    "zh, true, 用人单位自用工之日起超过一个月不满一年未与劳动者订立书面劳动合同的应当支付二倍工资。",
    "sw, true, moja mbili tatu nne tano sita saba nane tisa kumi na moja na mbili na tatu"
  })
  void what_is_hard_to_read_is_heard(String language, boolean hard, String text) {
    Language tongue = LANGUAGES.find(language).orElseThrow().language();
    assertThat(Reading.hardness(text, tongue) > Reading.limit(tongue)).isEqualTo(hard);
  }

  /// Without what stands in brackets, three deep at most.
  private static String bare(String text) {
    String bare = text;
    for (int i = 0; i < 3; i++) {
      bare = bare.replaceAll("\\([^()]*\\)|（[^（）]*）", "");
    }
    return bare;
  }
}
