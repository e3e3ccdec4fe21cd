package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

/// The conversations of `src/test/resources/talks`, each turn held to what it says; the README
/// there tells how they are written.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalksTest {
  private static final Path TALKS = Path.of("src/test/resources/talks");
  private static final Map<String, LocaleFolder> FOLDERS =
      Languages.read(null).all().stream()
          .collect(Collectors.toMap(f -> f.language().tag(), f -> f));
  private static Household house;

  @BeforeAll
  static void open() {
    house = new Household();
    house.configured();
  }

  @AfterAll
  static void close() throws Exception {
    house.close();
  }

  static Stream<String> talks() throws IOException {
    try (Stream<Path> files = Files.walk(TALKS)) {
      return files
          .filter(f -> f.toString().endsWith(".talk"))
          .map(f -> TALKS.relativize(f).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void there_are_at_least_eight_in_every_language_and_120_in_all() throws IOException {
    Map<String, Long> each =
        talks().collect(Collectors.groupingBy(t -> t.split("/")[0], Collectors.counting()));
    assertThat(FOLDERS.keySet()).containsAll(each.keySet());
    assertThat(each.values()).allMatch(n -> n >= 8);
    assertThat(talks().count()).isGreaterThanOrEqualTo(120);
  }

  @ParameterizedTest
  @MethodSource("talks")
  void every_turn_goes_as_it_is_written(String talk) throws IOException {
    new Played(talk).play(Files.readAllLines(TALKS.resolve(talk)));
  }

  /// One conversation as it goes.
  private static final class Played {
    private final String name;
    private String locale = "en";
    private String country = "KE";
    private Talking talking;
    private String code = "";
    private String reference = "";
    private int line;

    Played(String name) {
      this.name = name;
    }

    void play(List<String> lines) {
      for (String written : lines) {
        line++;
        if (written.isBlank() || written.startsWith("#")) {
          continue;
        }
        String[] parts = written.split(" ", 2);
        step(parts[0], parts.length < 2 ? "" : parts[1].strip());
      }
    }

    private String at() {
      String last = talking == null ? "" : talking.said();
      return name
          + ":"
          + line
          + " | asked "
          + (talking == null ? "" : talking.dialogue().asked())
          + " | knows "
          + (talking == null ? "" : talking.dialogue().understood())
          + " | said "
          + last;
    }

    private void step(String word, String rest) {
      switch (word) {
        case "locale" -> locale = rest;
        case "country" -> country = rest;
        case ">" -> heard(open().says(filled(rest).replace("\\n", "\n")));
        case ">>" -> heard(open().taps(rest));
        case "later" -> house.later(Duration.ofDays(Integer.parseInt(rest)));
        case "readback" -> readBack();
        case "file" -> file();
        default -> check(word, rest);
      }
    }

    private Talking open() {
      talking = talking == null ? house.opens(locale, country) : talking;
      return talking;
    }

    private void heard(Talking now) {
      talking = now;
      if (now.leading() == Leading.ASSISTANT) {
        assertThat(now.choices()).as(at()).contains("person");
      }
      assertThat(now.dialogue().locale()).as(at()).isEqualTo(locale);
    }

    private void readBack() {
      int asked = 0;
      while (!talking.kinds().contains(Kind.UNDERSTOOD)) {
        heard(talking.taps("skip"));
        assertThat(++asked).as(at()).isLessThanOrEqualTo(4);
      }
    }

    private void file() {
      heard(talking.taps("file"));
      assertThat(talking.kinds()).as(at()).contains(Kind.RECEIPT);
      code = Objects.requireNonNull(talking.last.code()).grouped();
      reference = caseFile().reference();
    }

    private CaseFile caseFile() {
      String id = Objects.requireNonNull(talking.dialogue().caseId());
      return house.caseDesk.current(new CaseId(id)).orElseThrow();
    }

    private String filled(String text) {
      return text.replace("{code}", code).replace("{reference}", reference);
    }

    private void check(String word, String rest) {
      Dialogue d = talking.dialogue();
      switch (word) {
        case "ask" -> assertThat(d.asked()).as(at()).isIn((Object[]) rest.split("\\|"));
        case "is" -> assertThat(talking.kinds()).as(at()).contains(kind(rest));
        case "isnt" -> assertThat(talking.kinds()).as(at()).doesNotContain(kind(rest));
        case "has" -> assertThat(talking.said()).as(at()).contains(filled(rest));
        case "not" -> assertThat(talking.said()).as(at()).doesNotContain(filled(rest));
        case "key" -> assertThat(says(rest)).as("%s is not said | %s", rest, at()).isTrue();
        case "nokey" -> assertThat(says(rest)).as("%s is said | %s", rest, at()).isFalse();
        case "knows" ->
            assertThat(d.understood().getOrDefault(slot(rest), "")).as(at()).contains(value(rest));
        case "lacks" ->
            assertThat(d.understood().getOrDefault(slot(rest), ""))
                .as(at())
                .doesNotContain(value(rest));
        case "kept" -> assertThat(kept(slot(rest))).as(at()).contains(value(rest));
        case "unkept" ->
            assertThat(talking.history().toString()).as(at()).doesNotContain(filled(rest));
        case "leads" ->
            assertThat(talking.leading().name().toLowerCase(java.util.Locale.ROOT))
                .as(at())
                .isEqualTo(rest);
        default -> throw new IllegalArgumentException(name + ":" + line + " has no word " + word);
      }
    }

    private static Kind kind(String named) {
      return Kind.valueOf(named.toUpperCase(java.util.Locale.ROOT));
    }

    private static String slot(String rest) {
      return rest.split(" ~ ", 2)[0].strip();
    }

    private static String value(String rest) {
      return rest.split(" ~ ", 2)[1].strip();
    }

    private String kept(String slot) {
      var told = caseFile().grievance();
      return switch (slot) {
        case "what" -> told.what();
        case "all" -> told.toString();
        default -> told.more().getOrDefault(slot, "");
      };
    }

    /// Is one of these messages said, as far as it has no blanks?
    private boolean says(String keys) {
      return Arrays.stream(keys.split("\\|"))
          .map(key -> FOLDERS.get(locale).messages().getOrDefault(key, "no such message " + key))
          .map(words -> words.replace("''", "'").split("[{\\\\]", 2)[0].strip())
          .anyMatch(start -> talking.said().contains(start));
    }
  }
}
