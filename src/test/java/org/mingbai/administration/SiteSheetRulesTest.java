package org.mingbai.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.administration.SiteSheetRules.Kind;
import org.mingbai.administration.SiteSheetRules.Known;
import org.mingbai.administration.SiteSheetRules.Line;
import org.mingbai.grievance.Site;

/// A list of sites is read strictly and changes nothing it does not name.
class SiteSheetRulesTest {
  private static final Site BRIDGE =
      new Site("bridge", "KE", Map.of("en", "Bridge", "sw", "Daraja"), List.of("daraja la chuma"));
  private static final Known KNOWN =
      new Known(List.of("KE", "UG"), List.of("zh", "en", "sw"), List.of(BRIDGE));

  private static List<Line> read(String text) {
    return SiteSheetRules.preview(text, KNOWN);
  }

  /// What became of each line: number, kind, message.
  private static String verdicts(String text) {
    return read(text).stream()
        .map(l -> l.number() + " " + l.kind() + " " + l.wrong().replace("desk.sites.", ""))
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }

  @Test
  void new_changed_and_unchanged_lines_are_told_apart() {
    String text =
        "id,country,en,sw,aliases\nbridge,KE,Bridge,Daraja,daraja la chuma\nquarry,UG,Quarry,,kokoto|mawe\n";
    assertThat(verdicts(text)).isEqualTo("2 SAME; 3 NEW");
    assertThat(read(text).getLast().site())
        .isEqualTo(new Site("quarry", "UG", Map.of("en", "Quarry"), List.of("kokoto", "mawe")));
    assertThat(verdicts("id,country,en\nbridge,KE,New bridge\n")).isEqualTo("2 CHANGED");
  }

  @Test
  void columns_the_list_does_not_have_leave_a_site_as_it_was() {
    Site changed = read("id,country,en\nbridge,UG,New bridge\n").getFirst().site();
    assertThat(changed)
        .isEqualTo(
            new Site("bridge", "UG", Map.of("en", "New bridge", "sw", "Daraja"), BRIDGE.aliases()));
    Site emptied = read("id,country,sw,aliases\nbridge,KE,,\n").getFirst().site();
    assertThat(emptied).isEqualTo(new Site("bridge", "KE", Map.of("en", "Bridge"), List.of()));
  }

  @Test
  void sites_the_list_does_not_name_stay_and_new_ones_come_last() {
    List<Line> lines = read("id,country,en\nquarry,UG,Quarry\n");
    assertThat(SiteSheetRules.fit(lines)).isTrue();
    assertThat(SiteSheetRules.after(lines, KNOWN.sites()))
        .extracting(Site::id)
        .containsExactly("bridge", "quarry");
  }

  @Test
  void a_list_with_anything_wrong_or_nothing_new_is_not_fit() {
    assertThat(SiteSheetRules.fit(read("id,country,en\nquarry,UG,Quarry\nx y,KE,X\n"))).isFalse();
    String same = "id,country,en\nbridge,KE,Bridge\n";
    assertThat(SiteSheetRules.fit(read(same))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "semicolons ! id;country;en\\nquarry;UG;Quarry ! 2 NEW",
        "tabs ! id\\tcountry\\ten\\nquarry\\tUG\\tQuarry ! 2 NEW",
        "a mark first and old line breaks ! \\uFEFFid,country,en\\r\\nquarry,UG,Quarry\\r\\n ! 2 NEW",
        "blank lines are passed over ! id,country,en\\n\\n , ,\\nquarry,UG,Quarry\\n\\n ! 4 NEW",
        "a quoted cell with comma, quotes and line break ! id,country,en,aliases\\nquarry,UG,\"The \"\"old\"\", deep one\",\"a\\nb\"\\nhill,KE,Hill,\\n ! 2 NEW; 4 NEW",
        "capital heads ! ID,Country,EN\\nquarry,UG,Quarry ! 2 NEW",
        "nothing at all ! `` ! 1 WRONG line.empty",
        "heads alone ! id,country,en ! 1 WRONG line.empty",
        "an unknown column ! id,country,de\\nquarry,UG,Q ! 1 WRONG line.column",
        "a column without a head ! id,country,\\nquarry,UG,Q ! 1 WRONG line.column",
        "a column twice ! id,country,en,en\\nquarry,UG,Q,R ! 1 WRONG line.column-twice",
        "no country ! id,en\\nquarry,Q ! 1 WRONG line.column-missing",
        "a cell too few ! id,country,en\\nquarry,UG\\nhill,KE,Hill ! 2 WRONG line.cells; 3 NEW",
        "a cell too many ! id,country,en\\nquarry,UG,Q,R ! 2 WRONG line.cells",
        "a name twice ! id,country,en\\nquarry,UG,Q\\nquarry,UG,Q ! 2 NEW; 3 WRONG line.twice",
        "capital ids ! id,country,en\\nQuarry,UG,Q ! 2 WRONG wrong.id",
        "no id ! id,country,en\\n,UG,Q ! 2 WRONG wrong.id",
        "a way out of the folder ! id,country,en\\n../x,UG,Q ! 2 WRONG wrong.id",
        "an unknown country ! id,country,en\\nquarry,XX,Q ! 2 WRONG line.country",
        "a country in small letters ! id,country,en\\nquarry,ug,Q ! 2 WRONG line.country",
        "no name ! id,country,en\\nquarry,UG, ! 2 WRONG wrong.name",
        "a quote left open ! id,country,en\\nquarry,UG,\"Q ! 2 WRONG line.quotes",
        "a quote within is a sign like others ! id,country,en\\nquarry,UG,Q\"R ! 2 NEW",
        "words after a quote ! id,country,en\\nquarry,UG,\"Q\"R ! 2 WRONG line.quotes",
      })
  void a_list_is_read_strictly(String what, String text, String wanted) {
    assertThat(
            verdicts(
                text.replace("\\n", "\n")
                    .replace("\\r", "\r")
                    .replace("\\t", "\t")
                    .replace("\\uFEFF", "\uFEFF")))
        .as(what)
        .isEqualTo(wanted);
  }

  @Test
  void a_list_and_its_names_have_an_end() {
    StringBuilder text = new StringBuilder("id,country,en\n");
    for (int i = 0; i < 500; i++) {
      text.append("site-").append(i).append(",KE,S\n");
    }
    assertThat(read(text.toString())).hasSize(500).allMatch(l -> l.kind() == Kind.NEW);
    assertThat(verdicts(text + "more,KE,S\n")).isEqualTo("502 WRONG line.many");
    assertThat(verdicts("id,country,en\nquarry,UG," + "工".repeat(201)))
        .isEqualTo("2 WRONG line.long");
  }
}
