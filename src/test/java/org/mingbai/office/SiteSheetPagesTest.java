package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Site;

/// Many sites at once: looked at first, and taken only when that very look is confirmed.
class SiteSheetPagesTest {
  private static final String IMPORT = "/en/desk/sites/import";
  private static final String SITES = "/en/desk/sites";
  private static final String LIST =
      "id,country,en,zh\nbridge,KE,Bridge,大桥\nquarry,UG,<b>Quarry</b>,\n";
  private RunningOffice house;
  private Hand boss;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.hand(house.staff.administrator());
    house.site("bridge", "Old bridge");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> ids() {
    return house.organisations.current().sites().stream().map(Site::id).toList();
  }

  @Test
  void nothing_is_taken_before_the_look_is_confirmed() {
    Hand.Page look = boss.submit(SITES, IMPORT, "text", LIST);
    assertThat(look.status()).isEqualTo(200);
    assertThat(look.body()).contains("Line 2:", "changed", "Line 3:", "new", "&lt;b&gt;Quarry");
    assertThat(ids()).containsExactly("bridge");
    Hand.Page taken =
        boss.post(IMPORT, Hand.fields(look.body(), IMPORT, "text", LIST, "take", "yes"));
    assertThat(taken.place()).endsWith("/desk/sites?done=saved");
    assertThat(ids()).containsExactly("bridge", "quarry");
    assertThat(house.organisations.current().sites().getFirst().names())
        .containsEntry("en", "Bridge")
        .containsEntry("zh", "大桥");
  }

  @Test
  void what_was_not_looked_at_is_looked_at_first() {
    Hand.Page look = boss.submit(SITES, IMPORT, "text", LIST);
    String other = LIST + "hill,KE,Hill,\n";
    Hand.Page again =
        boss.post(IMPORT, Hand.fields(look.body(), IMPORT, "text", other, "take", "yes"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("Line 4:");
    house.site("bridge", "Changed by a colleague");
    Hand.Page later =
        boss.post(IMPORT, Hand.fields(again.body(), IMPORT, "text", other, "take", "yes"));
    assertThat(later.place()).as("line 2 is changed all the same").endsWith("done=saved");
    assertThat(ids()).containsExactly("bridge", "quarry", "hill");
    Hand.Page none = boss.submit(SITES, IMPORT, "text", LIST, "take", "yes");
    assertThat(none.status()).as("never looked at").isEqualTo(422);
  }

  @Test
  void a_file_is_looked_at_like_pasted_lines_and_what_is_no_text_is_told() {
    List<String> fields = new ArrayList<>(Hand.fields(boss.get(SITES).body(), IMPORT, "text", ""));
    Hand.Page look =
        boss.post(IMPORT, fields, "file", "sites.csv", LIST.getBytes(StandardCharsets.UTF_8));
    assertThat(look.body()).contains("Line 3:", "Take these sites");
    Hand.Page odd =
        boss.post(
            IMPORT,
            new ArrayList<>(Hand.fields(boss.get(SITES).body(), IMPORT, "text", "")),
            "file",
            "sites.csv",
            LIST.getBytes(StandardCharsets.UTF_16));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.body()).contains("no text in UTF-8");
    assertThat(ids()).containsExactly("bridge");
  }

  @Test
  void a_wrong_line_is_told_in_words_and_nothing_can_be_taken() {
    Hand.Page look =
        boss.submit("/zh/desk/sites", "/zh/desk/sites/import", "text", "id,country,en\nx,XX,Y");
    assertThat(look.status()).isEqualTo(422);
    assertThat(look.body()).contains("第 2 行").doesNotContain("name=\"take\"");
  }

  @Test
  void the_template_names_every_column() {
    Hand.Page template = boss.get(SITES + "/template");
    assertThat(template.header("content-type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(template.header("content-disposition")).contains("attachment", "sites.csv");
    assertThat(template.body())
        .startsWith("\uFEFFid,country,")
        .contains(",sw,")
        .endsWith("aliases\r\n");
  }
}
