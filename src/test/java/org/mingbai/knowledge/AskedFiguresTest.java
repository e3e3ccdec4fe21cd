package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Sentences;

/// Questions for a number or a time, with what the answer must hold: written from the rules before
/// any answer was read.
class AskedFiguresTest {
  private static final SheetDesk DESK = new SheetDesk(Languages.read(null), InstantSource.system());

  private record Asked(String tag, String sheet, String question, Pattern holds) {
    Sheet found() {
      return DESK.sheet(sheet, Language.of(tag)).orElseThrow();
    }

    String answer() {
      return DESK.inShort(found(), question);
    }
  }

  private static List<Asked> asked(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                AskedFiguresTest.class.getResourceAsStream("/answers/" + file),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Asked(c[0], c[1], c[2], Pattern.compile(c[3].replaceAll("[أإآ]", "ا"))))
          .toList();
    }
  }

  /// The bounds are what is reached, a little below. The second table was written in looser words
  /// when the first was answered well.
  @ParameterizedTest
  @CsvSource({"asked.tsv, .98", "asked-again.tsv, .95"})
  void who_asks_for_a_figure_hears_it(String file, double bound) throws IOException {
    List<String> missed = new ArrayList<>();
    int first = 0;
    List<Asked> all = asked(file);
    for (Asked row : all) {
      String answer = row.answer();
      if (!row.holds().matcher(Numerals.fold(answer)).find()) {
        missed.add(row.tag() + " " + row.sheet() + " " + row.question() + ": " + answer);
      }
      first += row.holds().matcher(Numerals.fold(DESK.inShort(row.found()))).find() ? 1 : 0;
      assertThat(Sentences.of(answer, Language.of(row.tag()))).hasSizeLessThanOrEqualTo(3);
    }
    double said = 1 - missed.size() / (double) all.size();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %d asked for a figure, said %.3f, in the first sentences of the answers %.3f",
            file,
            all.size(),
            said,
            first / (double) all.size()));
    assertThat(said).as(String.join("\n", missed)).isGreaterThanOrEqualTo(bound);
  }
}
