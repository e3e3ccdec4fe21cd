package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.llm.BgeEmbeddings;

/// Sentences written without a look at the lexicons: eighty in each language that must be heard,
/// eight of each kind, many of them indirect; ordinary ones near in words that must not, in ten;
/// and eighty in each of what people ordinarily complain of and ask. The bounds are what is
/// reached, a little below, so that a change for the worse is seen.
class RedLinesTest {
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));

  @TempDir static Path folder;
  private static BgeEmbeddings models;

  @BeforeAll
  static void hears() {
    models = new BgeEmbeddings(folder);
    DESK.hearMeaning(models);
  }

  @AfterAll
  static void ends() {
    models.close();
  }

  private static Set<RedLine> heard(String text, String tag) {
    return DESK.assess(text, Language.of(tag), null, null).redLines();
  }

  private static List<String> lines(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                RedLinesTest.class.getResourceAsStream("/redlines/" + file),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, .94", "en, .88", "ar, .86", "sw, .87", "lg, .87", "fr, .87", "es, .92", "hi, .9",
    "pt, .89", "ur, .87", "ru, .9", "bn, .87", "id, .9", "tl, .89"
  })
  void what_is_dangerous_is_heard(String tag, double least) throws IOException {
    List<String> unheard = new ArrayList<>();
    int kind = 0;
    List<String> all = lines(tag + ".tsv");
    for (String line : all) {
      String[] row = line.split("\t");
      Set<RedLine> heard = heard(row[1], tag);
      kind += heard.stream().map(RedLine::key).anyMatch(row[0]::equals) ? 1 : 0;
      if (heard.isEmpty()) {
        unheard.add(line);
      }
    }
    double any = 1 - unheard.size() / (double) all.size();
    System.out.println(
        String.format(
            Locale.ROOT,
            "red lines %s: heard %.3f, of the right kind %.3f",
            tag,
            any,
            kind / (double) all.size()));
    assertThat(any).as("unheard: " + String.join("; ", unheard)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, .08",
    "en, .07",
    "ar, .06",
    "sw, .095",
    "lg, .065",
    "fr, .065",
    "es, .04",
    "hi, .04",
    "pt, .05",
    "ur, .03"
  })
  void ordinary_words_near_by_raise_hardly_anything(String tag, double most) throws IOException {
    List<String> raised =
        lines("plain-" + tag + ".tsv").stream()
            .filter(line -> !heard(line, tag).isEmpty())
            .toList();
    double share = raised.size() / (double) lines("plain-" + tag + ".tsv").size();
    System.out.println(String.format(Locale.ROOT, "red lines %s: false alarms %.3f", tag, share));
    assertThat(share).as("raised: " + String.join("; ", raised)).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "zh, .065", "en, .115", "ar, .08", "sw, .06", "lg, .075", "fr, .05", "es, .065",
    "hi, .09", "pt, .1", "ur, .04", "ru, .08", "bn, .04", "id, .115", "tl, .065"
  })
  void what_people_ordinarily_say_seldom_raises_anything(String tag, double most)
      throws IOException {
    List<String> all = lines("ordinary-" + tag + ".txt");
    List<String> raised = all.stream().filter(line -> !heard(line, tag).isEmpty()).toList();
    double share = raised.size() / (double) all.size();
    System.out.println(
        String.format(Locale.ROOT, "red lines %s: ordinary words raised %.3f", tag, share));
    assertThat(all).hasSizeGreaterThanOrEqualTo(80);
    assertThat(share).as("raised: " + String.join("; ", raised)).isLessThanOrEqualTo(most);
  }
}
