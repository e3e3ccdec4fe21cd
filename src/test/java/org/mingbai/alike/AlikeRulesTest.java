package org.mingbai.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;

/// Which cases are shown as similar ones (conventions, inbox: similar).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlikeRulesTest {
  private static final DocketRow OF = row("of", "wages.unpaid", "KE", "camp-4");

  private static DocketRow row(
      String id, @Nullable String category, @Nullable String country, @Nullable String site) {
    LocalDate day = LocalDate.of(2026, 11, 25);
    return new DocketRow(
        new CaseId(id),
        "MB-" + id,
        "received",
        true,
        false,
        category,
        country,
        site,
        "sw",
        day,
        day,
        null,
        false,
        false,
        Set.of(),
        Lead.ASSISTANT,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        1);
  }

  private static List<String> nearest(Map<String, Double> words, DocketRow... others) {
    return AlikeRules.nearest(OF, List.of(others), words).stream()
        .map(r -> r.id().value())
        .toList();
  }

  @Test
  void the_same_category_first_then_the_same_site_or_country_then_words() {
    DocketRow site = row("site", "wages.unpaid", "KE", "camp-4");
    DocketRow country = row("country", "wages.unpaid", "KE", "camp-5");
    DocketRow near = row("near", "wages.unpaid", "UG", null);
    DocketRow far = row("far", "wages.unpaid", "UG", null);
    DocketRow other = row("other", "land.noise", "KE", "camp-4");
    Map<String, Double> words = Map.of("near", .5, "far", .1, "other", 1.);
    assertThat(nearest(words, other, far, near, country, site))
        .containsExactly("site", "country", "near");
    assertThat(nearest(words, other, far, near)).containsExactly("near", "far", "other");
  }

  @Test
  void of_another_category_only_what_says_nearly_the_same() {
    DocketRow other = row("other", "wages.overtime", "KE", "camp-4");
    assertThat(nearest(Map.of("other", .3), other)).isEmpty();
    assertThat(nearest(Map.of("other", .5), other)).containsExactly("other");
    assertThat(nearest(Map.of(), row("none", null, "KE", "camp-4"))).isEmpty();
  }

  @Test
  void never_itself_and_none_where_nothing_is_alike() {
    assertThat(nearest(Map.of("of", 1.), OF)).isEmpty();
  }
}
