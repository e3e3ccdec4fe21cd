package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every locale folder to the English one (UX-25): keys, blanks, plurals, files, sheets.
class LocaleFoldersTest {
  /// Of every second-level label.
  private static final long TWELVE_OF_EACH = 12;

  private static final Languages LANGUAGES = Languages.read(null);
  private static final LocaleFolder ENGLISH = LANGUAGES.find("en").orElseThrow();

  static List<String> tags() {
    return LANGUAGES.all().stream().map(f -> f.language().tag()).toList();
  }

  private static LocaleFolder folder(String tag) {
    return LANGUAGES.find(tag).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void every_message_of_english_stands_in_every_language(String tag) {
    Set<String> missing = new TreeSet<>(ENGLISH.messages().keySet());
    missing.removeAll(folder(tag).messages().keySet());
    assertThat(missing).as("missing in " + tag).isEmpty();
    Set<String> strange = new TreeSet<>(folder(tag).messages().keySet());
    strange.removeAll(ENGLISH.messages().keySet());
    assertThat(strange).as("not in English, but in " + tag).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void every_message_has_the_blanks_of_english(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    folder(tag)
        .messages()
        .forEach((key, pattern) -> {
          String english = ENGLISH.messages().get(key);
          if (english != null) {
            assertThat(new Wording(key, pattern, locale).blanks())
                .as(tag + " " + key)
                .isEqualTo(new Wording(key, english, ULocale.ENGLISH).blanks());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("tags")
  void plural_forms_are_those_of_the_language(String tag) {
    Set<String> forms = PluralRules.forLocale(ULocale.forLanguageTag(tag)).getKeywords();
    folder(tag)
        .messages()
        .forEach((key, pattern) -> {
          Set<String> used = pluralForms(pattern);
          assertThat(forms).as(tag + " " + key).containsAll(used);
          if (!used.isEmpty()) {
            assertThat(used).as(tag + " " + key).contains("other");
          }
        });
  }

  private static Set<String> pluralForms(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> used = new HashSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType().hasPluralStyle()) {
        forms(pattern, i, used);
      }
    }
    return used;
  }

  private static void forms(MessagePattern pattern, int start, Set<String> used) {
    int end = pattern.getLimitPartIndex(start);
    int i = start + 1;
    while (i < end) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        String word = pattern.getSubstring(part);
        if (!word.startsWith("=")) {
          used.add(word);
        }
      }
      i =
          part.getType() == MessagePattern.Part.Type.MSG_START
              ? pattern.getLimitPartIndex(i) + 1
              : i + 1;
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void a_folder_is_complete(String tag) {
    LocaleFolder folder = folder(tag);
    assertThat(folder.messages()).as("messages").isNotEmpty();
    assertThat(folder.samples()).as("samples").hasSizeGreaterThan(300);
    assertThat(folder.lexicon()).as("lexicon").hasSizeGreaterThan(100);
    assertThat(folder.sheets()).as("sheets").hasSizeGreaterThanOrEqualTo(6);
    assertThat(folder.ownName()).isNotBlank();
    assertThat(folder.reviewed()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void the_same_labels_are_exemplified_everywhere(String tag) {
    assertThat(labels(tag)).as(tag).isEqualTo(labels("en"));
    Map<String, Long> counts =
        folder(tag).samples().stream()
            .collect(Collectors.groupingBy(Sample::label, Collectors.counting()));
    counts.forEach((label, n) ->
        assertThat(n)
            .as(tag + " " + label)
            .isGreaterThanOrEqualTo(label.contains(".") ? TWELVE_OF_EACH : 4));
    assertThat(counts.get("-")).as("ordinary sentences").isGreaterThanOrEqualTo(120);
  }

  private static Set<String> labels(String tag) {
    return folder(tag).samples().stream()
        .map(Sample::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void every_kind_of_word_has_words(String tag) {
    Set<String> kinds = folder(tag).lexicon().stream().map(Term::kind).collect(Collectors.toSet());
    assertThat(kinds)
        .as(tag)
        .contains(
            "danger accident violence sexual child self-harm retaliation security-abuse forced-labour trafficking yes no idk person complaint question change thanks greeting insult undo file asking when sheet:asks sheet:amount"
                .split(" "));
    for (int month = 1; month <= 12; month++) {
      assertThat(kinds).as(tag).contains("month:" + month);
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void sheets_carry_what_a_sheet_needs(String tag) {
    Set<String> ids = new HashSet<>();
    for (SheetSource sheet : folder(tag).sheets()) {
      Map<String, Object> front = sheet.front();
      assertThat(sheet.file()).endsWith("/" + front.get("id") + ".md");
      assertThat(ids.add(String.valueOf(front.get("id")))).as("twice " + sheet.file()).isTrue();
      assertThat(front)
          .as(sheet.file())
          .containsKeys("topic", "field", "audience", "title", "checked-on", "review-by", "version")
          .containsKeys("articles", "rules", "questions");
      assertThat(LocalDate.parse(String.valueOf(front.get("checked-on"))))
          .as(sheet.file())
          .isBefore(LocalDate.parse(String.valueOf(front.get("review-by"))));
      assertThat(sheet.sections().keySet())
          .as(sheet.file())
          .isSubsetOf("answer", "do", "papers", "limits", "where", "not")
          .contains("answer", "do");
      assertThat((List<?>) front.get("questions")).as(sheet.file()).hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @Test
  void every_rule_a_sheet_names_is_in_the_procedures() throws IOException {
    Path procedures = Path.of("src/main/resources/procedures");
    if (!Files.isDirectory(procedures)) {
      return;
    }
    Set<String> known = new HashSet<>();
    Pattern id = Pattern.compile("\\b[A-Z]{2}(?:-[A-Z]{2})?-[0-9]{2}[a-z]?\\b");
    try (Stream<Path> files = Files.walk(procedures)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher found = id.matcher(Files.readString(file));
        while (found.find()) {
          known.add(found.group());
        }
      }
    }
    for (LocaleFolder folder : LANGUAGES.all()) {
      for (SheetSource sheet : folder.sheets()) {
        for (Object rule : (List<?>) sheet.front().getOrDefault("rules", List.of())) {
          assertThat(known).as(sheet.file()).contains(String.valueOf(rule));
        }
      }
    }
  }

  @Test
  void what_no_sheet_answers_is_listed_and_stands_in_no_sheet() {
    for (LocaleFolder folder : LANGUAGES.all()) {
      Set<String> asked = new HashSet<>();
      for (SheetSource sheet : folder.sheets()) {
        for (Object question : (List<?>) sheet.front().getOrDefault("questions", List.of())) {
          assertThat(asked.add(String.valueOf(question)))
              .as(sheet.file() + " asks again: " + question)
              .isTrue();
        }
      }
      assertThat(folder.uncovered())
          .as(folder.language().tag())
          .hasSizeGreaterThanOrEqualTo(100)
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(asked);
    }
  }
}
