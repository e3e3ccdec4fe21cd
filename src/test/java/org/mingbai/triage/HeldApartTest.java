package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;

/// What was written to measure by is taught nowhere: else a figure would tell what is known by
/// heart.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldApartTest {
  /// Shorter words ("ok", "yes") mean the same wherever they stand.
  private static final int SHORT = 6;

  @Test
  void no_sentence_that_is_measured_by_is_taught() throws IOException {
    for (LocaleFolder folder : Languages.read(null).all()) {
      Set<String> held = held(folder.language().tag());
      assertThat(held).as(folder.language().tag()).hasSizeGreaterThan(200);
      assertThat(taught(folder).filter(held::contains)).as(folder.language().tag()).isEmpty();
    }
  }

  private static Stream<String> taught(LocaleFolder folder) {
    Stream<String> told =
        Stream.concat(folder.samples().stream(), folder.dangers().stream()).map(Sample::text);
    Stream<String> asked =
        folder.sheets().stream()
            .map(sheet -> sheet.front().get("questions"))
            .filter(List.class::isInstance)
            .flatMap(questions -> ((List<?>) questions).stream())
            .map(String::valueOf);
    return Stream.of(told, asked, folder.uncovered().stream())
        .flatMap(texts -> texts)
        .map(HeldApartTest::bare);
  }

  private static Set<String> held(String tag) throws IOException {
    Set<String> held = new HashSet<>();
    held.addAll(sentences("/redlines/" + tag + ".tsv", 1));
    held.addAll(sentences("/redlines/ordinary-" + tag + ".txt", 0));
    held.addAll(sentences("/redlines/plain-" + tag + ".tsv", 0));
    held.addAll(sentences("/heldout/" + tag + ".tsv", 1));
    held.addAll(sentences("/heldout/off-topic-" + tag + ".txt", 0));
    held.addAll(sentences("/triage/meant/" + tag + ".txt", 0));
    return held;
  }

  /// The sentences of a file in this column, bare; none where there is no such file.
  private static Set<String> sentences(String file, int column) throws IOException {
    try (InputStream in = HeldApartTest.class.getResourceAsStream(file)) {
      if (in == null) {
        return Set.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> bare(line.split("\t")[column]))
          .filter(text -> text.length() > SHORT)
          .collect(Collectors.toSet());
    }
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
  }
}
