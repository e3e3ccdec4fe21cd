package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.grievance.Assessment;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Words;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Meanings;
import org.mingbai.likeness.Trial;
import org.mingbai.likeness.Trial.Held;

/// Samples that were not learnt are guessed by words alone, as `CategoriesBench` prints it. The
/// bounds are what is reached, a little below, so that a change for the worse is seen.
class CategoriesTest {
  private static final Languages LANGUAGES = Languages.read(null);

  private static LocaleFolder folder(String tag) {
    return LANGUAGES.find(tag).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, .54, .76", "bn, .44, .69", "en, .6, .79", "es, .46, .68", "fr, .49, .73",
    "hi, .42, .65", "id, .45, .69", "lg, .58, .8", "pt, .51, .72", "ru, .5, .72",
    "sw, .55, .77", "tl, .49, .73", "ur, .39, .63", "zh, .66, .85"
  })
  void what_a_sample_is_about_is_guessed_and_the_chances_can_be_believed(
      String tag, double right, double three) {
    Trial trial = Categories.trial(folder(tag), Meanings.none(folder(tag).language()));
    List<Held> held = trial.held();
    List<Held> sure = held.stream().filter(h -> h.chance() >= trial.sure()).toList();
    assertThat(CategoriesBench.share(held, 1)).as("right").isGreaterThan(right);
    assertThat(CategoriesBench.share(held, 3)).as("in three").isGreaterThan(three);
    assertThat(CategoriesBench.astray(held)).as("chances astray").isLessThan(.085);
    Assessment.Basis basis =
        new Categories(folder(tag), Meanings.none(folder(tag).language())).basis();
    assertThat(basis.sure()).isEqualTo(trial.sure());
    assertThat(basis.sureOfKin()).as("of kin one is sure earlier").isLessThan(basis.sure());
    assertThat(sure.isEmpty() || CategoriesBench.share(sure, 1) >= .95).as("sure, right").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"zh, .65", "en, .52", "ar, .6", "sw, .48", "es, .53", "ur, .3"})
  void the_matter_is_often_among_three_proposals(String tag, double least) {
    LocaleFolder folder = folder(tag);
    Map<Boolean, List<Sample>> samples =
        Categories.samples(folder).stream()
            .collect(Collectors.partitioningBy(s -> Math.floorMod(s.text().hashCode(), 4) == 0));
    Categories learnt =
        new Categories(
            samples.get(false), Categories.names(folder), Meanings.none(folder.language()));
    List<Sample> told =
        samples.get(true).stream().filter(s -> Words.of(s.text()).size() > 3).toList();
    long among =
        told.stream()
            .filter(s ->
                learnt.guess(Features.of(s.text()), new float[0], 3).stream()
                    .anyMatch(g -> g.category().key().equals(s.label())))
            .count();
    double share = among / (double) told.size();
    System.out.println(String.format(Locale.ROOT, "%s among three proposals: %.3f", tag, share));
    assertThat(share).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, .57", "bn, .6", "en, .56", "es, .58", "fr, .55", "hi, .6", "id, .58", "lg, .58", "pt, .57",
    "ru, .58", "sw, .58", "tl, .6", "ur, .58", "zh, .69"
  })
  void kinds_of_message_are_told_apart_and_a_complaint_is_hardly_ever_missed(
      String tag, double mean) {
    var heard = CategoriesBench.heardKinds(folder(tag));
    double[] shares = heard.values().stream().mapToDouble(c -> c[0] / (double) c[1]).toArray();
    assertThat(java.util.Arrays.stream(shares).average().orElse(0)).isGreaterThan(mean);
    int[] complaints = heard.getOrDefault("kind:complaint", new int[] {0, 1});
    assertThat(complaints[0] / (double) complaints[1]).as("complaints").isGreaterThan(.85);
  }
}
