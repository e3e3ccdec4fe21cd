package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.SheetSource;

/// Holds every figure of every sheet against the law texts and rules beside the project; runs only
/// where they lie (profile `shared`).
@Tag("shared")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {
  private static final Optional<Backing.Sureness> HEARD = Optional.of(Backing.Sureness.SECOND);
  private static final SharedLaw LAW = SharedLaw.read();
  private static final Languages LANGUAGES = Languages.read(null);
  private static final List<Sheet> SHEETS =
      LANGUAGES.all().stream().flatMap(f -> SheetShelf.read(f).stream()).toList();

  /// One sentence of a sheet with where it stands.
  private record Said(Sheet sheet, String section, String line, String sentence) {
    /// Chinese cites in a sentence of its own at the line's end, the others within the sentence.
    List<String> cited() {
      return numerals().read(sheet.locale().equals("zh") ? line : sentence).articles();
    }

    Numerals numerals() {
      return Numerals.of(sheet.locale());
    }

    String where(Object what) {
      return sheet.locale() + "/" + sheet.id() + " " + section + ": " + what + " | " + sentence;
    }
  }

  private static Language language(Sheet sheet) {
    return LANGUAGES.find(sheet.locale()).orElseThrow().language();
  }

  private static void each(List<Sheet> sheets, BiConsumer<Said, Backing> use) {
    for (Sheet sheet : sheets) {
      Backing backing = new Backing(sheet, LAW);
      use.accept(new Said(sheet, "title", sheet.title(), sheet.title()), backing);
      sheet
          .sections()
          .forEach((section, text) -> {
            for (String line : text.lines().toList()) {
              for (String sentence : Reading.sentences(line, language(sheet))) {
                use.accept(new Said(sheet, section, line, sentence), backing);
              }
            }
          });
    }
  }

  private static List<String> unbacked(List<Sheet> sheets) {
    List<String> found = new ArrayList<>();
    each(
        sheets,
        (said, backing) -> {
          Numerals.Found read = said.numerals().read(said.sentence());
          read.figures().stream()
              .filter(f -> backing.of(f, said.cited()).isEmpty() && !backing.named(f.bare()))
              .forEach(f -> found.add(said.where(f)));
          read.articles().stream()
              .filter(a -> !backing.article(a))
              .forEach(a -> found.add(said.where("article " + a)));
          read.dates().stream()
              .filter(d -> !backing.dated(d))
              .forEach(d -> found.add(said.where(d)));
        });
    return found;
  }

  private static List<String> notAbout(List<Sheet> sheets) {
    List<String> found = new ArrayList<>();
    each(
        sheets,
        (said, backing) -> {
          NumberWords words = said.numerals().words();
          boolean person =
              said.sheet().sections().values().stream().anyMatch(t -> words.says("person", t));
          said.numerals().read(said.sentence()).figures().stream()
              .filter(f -> backing.of(f, said.cited()).equals(HEARD))
              .filter(f -> !words.says("about", said.sentence()) || !person)
              .forEach(f -> found.add(said.where(f)));
        });
    return found;
  }

  @Test
  void every_number_in_every_sheet_is_backed() {
    assertThat(String.join("\n", unbacked(SHEETS))).isEmpty();
  }

  @Test
  void a_figure_only_heard_of_is_worded_about_and_sends_to_a_person() {
    assertThat(String.join("\n", notAbout(SHEETS))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, cn-work-injury, limits, 30天, 31天",
    "zh, cn-work-injury, limits, 30天, 30个工作日",
    "zh, cn-contract-written, limits, 一年内, 两年内",
    "zh, cn-contract-written, limits, 第二十条, 第二十一条",
    "en, cn-lease, limits, fifteen days, sixteen days",
    "ar, sa-leave, answer, 21, ٢٢",
    "ar, sa-end-of-service, answer, أسبوعين, شهرين",
    "sw, ke-wages-when, limits, miaka 3, miaka mitano",
    "lg, ug-land-taken, answer, nnaku 60, wiiki 60",
    "tl, sa-leave, answer, 21 araw, dalawampu't dalawang araw",
    "tl, sa-hours-overtime, limits, kalahating oras, kalahating araw",
    "tl, sa-deductions, limits, Artikulo 92, Artikulo 91",
    "bn, sa-leave, answer, 21, 22",
    "bn, sa-deductions, limits, চার ভাগের এক, চার ভাগের তিন",
    "fr, project-grievance-steps, limits, 7 jours, huit jours"
  })
  void a_number_that_nothing_backs_is_named(
      String locale, String id, String section, String right, String wrong) {
    Sheet sheet = altered(locale, id, section, right, wrong);
    assertThat(unbacked(List.of(sheet))).isNotEmpty().allMatch(f -> f.contains(section));
  }

  @ParameterizedTest
  @CsvSource({
    "en, ke-work-injury, about 12 months, 12 months",
    "sw, ke-work-injury, takriban miezi 12, miezi 12",
    "ar, sa-leave, نحو, ''",
    "lg, ug-labour-officer, wiiki nga 2, wiiki 2",
    "zh, cn-wages-guarantee, 约, ''",
    "tl, sa-dispute-steps, mga 21, 21",
    "bn, sa-leave, প্রায়, ''"
  })
  void a_figure_only_heard_of_and_told_as_sure_is_named(
      String locale, String id, String about, String sure) {
    assertThat(notAbout(List.of(altered(locale, id, "limits", about, sure)))).isNotEmpty();
  }

  private static Sheet altered(
      String locale, String id, String section, String right, String wrong) {
    LocaleFolder folder = LANGUAGES.find(locale).orElseThrow();
    SheetSource source =
        folder.sheets().stream()
            .filter(s -> id.equals(s.front().get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(source.sections().get(section)).contains(right);
    Map<String, String> sections = new LinkedHashMap<>(source.sections());
    sections.computeIfPresent(section, (k, text) -> text.replace(right, wrong));
    SheetSource changed = new SheetSource(source.file(), source.front(), sections);
    return SheetShelf.read(of(folder, changed)).getFirst();
  }

  private static LocaleFolder of(LocaleFolder folder, SheetSource sheet) {
    return new LocaleFolder(
        folder.language(),
        folder.ownName(),
        folder.englishName(),
        folder.reviewed(),
        folder.serves(),
        folder.mixes(),
        folder.messages(),
        folder.samples(),
        folder.lexicon(),
        List.of(sheet),
        folder.uncovered(),
        folder.dangers());
  }
}
