package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.language.Language;
import org.mingbai.papers.MediaFiles;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// What a sheet has to hear and to see goes the way of its text: an author brings it, another
/// person lets it out.
class MediaBenchTest {
  private static RunningOffice house;
  private static Hand wen;
  private static Hand otieno;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    wen = house.hand(member(boss, "Wen", Role.AUTHOR, Role.PUBLISHER));
    otieno = house.hand(member(boss, "Otieno", Role.PUBLISHER));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Who member(Who boss, String login, Role... roles) {
    Standing standing =
        new Standing(login, Set.of(roles), List.of(), List.of(), List.of(), List.of());
    return house.staff.join(
        house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token(),
        login,
        login);
  }

  private static String page(String id) {
    return "/en/desk/sheets/en/" + id;
  }

  private static SheetDraft draft(String id) {
    return house.workshop.open(new SheetKey("en", id)).draft();
  }

  private static List<String> text(String id) {
    StringBuilder questions = new StringBuilder();
    for (String way : "bicycle bike cycling wheel pedal saddle spoke rider".split(" ")) {
      questions.append(way).append(' ').append(id).append('\n');
    }
    String[] fields = {
      "title", "Bicycles " + id,
      "topic", "benefits",
      "field", "welfare",
      "audience", "worker",
      "country", "KE",
      "checked-on", "2026-11-26",
      "review-by", "2027-05-26",
      "section-answer", "The company pays for bicycles.",
      "section-do", "- Ask the transport office.",
      "articles", "Company rule on travel",
      "questions", questions.toString()
    };
    return new ArrayList<>(List.of(fields));
  }

  private static Hand.Page saved(String id, String words, byte[] file, String... more) {
    List<String> fields = Hand.fields(wen.get(page(id)).body(), page(id), more);
    fields.addAll(text(id));
    fields.addAll(List.of("alternative", words));
    return wen.post(page(id), fields, "medium", file.length == 0 ? "" : "me.mp3", file);
  }

  @Test
  void a_reading_is_let_out_by_another_person_with_its_words() {
    String id = "ke-bicycles-heard";
    byte[] file = MediaFiles.mp3(4);
    assertThat(saved(id, "A voice reads the sheet.", file).place()).endsWith("?done=sheet-saved");
    Medium medium = draft(id).media().getFirst();
    String at = "/en/desk/media/" + medium.file();
    assertThat(wen.get(page(id)).body())
        .contains("src=\"" + at, "A voice reads the sheet.", "Bicycles " + id);
    Hand.Page heard = otieno.get(at);
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.header("content-type")).isEqualTo("audio/mpeg");
    assertThat(heard.header("cache-control")).isEqualTo("no-store");
    assertThat(house.hand().get(at).status()).isEqualTo(401);
    assertThat(house.sheets.shows(medium)).isFalse();
    assertThat(wen.submit(page(id), page(id) + "/submit").place()).contains("done=");
    assertThat(wen.get(page(id)).body()).doesNotContain("/publish\"");
    assertThat(otieno.submit(page(id), page(id) + "/publish", "from", "").place())
        .endsWith("?done=sheet-published");
    assertThat(house.sheets.shows(medium)).isTrue();
    assertThat(house.sheets.sheet(id, Language.of("en")).orElseThrow().media())
        .containsExactly(new Medium(medium.hash(), Medium.Kind.MP3, "A voice reads the sheet."));
    saved(id, "Another voice.", MediaFiles.mp3(5));
    assertThat(wen.get(page(id) + "/compare?edition=1").body()).contains("Another", "hear");
    assertThat(house.sheets.shows(medium)).isTrue();
  }

  @Test
  void without_words_it_waits_and_is_not_handed_over() {
    String id = "ke-bicycles-wordless";
    assertThat(saved(id, " ", MediaFiles.picture("png", 40, 40)).status()).isEqualTo(303);
    Hand.Page refused = wen.submit(page(id), page(id), text(id).toArray(String[]::new));
    assertThat(refused.status()).isEqualTo(303);
    assertThat(wen.get(page(id)).body()).contains("To hear and to see: please fill this in");
    assertThat(wen.submit(page(id), page(id) + "/submit").status()).isEqualTo(422);
    String file = draft(id).media().getFirst().file();
    saved(id, "", new byte[0], "alternative-" + file, "A bicycle at a gate | by day");
    assertThat(draft(id).media().getFirst().alternative())
        .isEqualTo("A bicycle at a gate | by day");
    assertThat(wen.submit(page(id), page(id) + "/submit").status()).isEqualTo(303);
  }

  @Test
  void one_of_each_sort_stands_and_can_be_taken_out() {
    String id = "ke-bicycles-sorts";
    saved(id, "first", MediaFiles.mp3(6));
    saved(id, "picture", MediaFiles.picture("jpg", 40, 40), "alternative-" + only(id), "first");
    saved(id, "second", MediaFiles.mp3(8));
    assertThat(draft(id).media()).extracting(m -> m.kind()).hasSize(2);
    assertThat(draft(id).text("media")).contains("second").doesNotContain("first");
    saved(id, "", new byte[0], "drop", draft(id).media().getLast().file());
    assertThat(draft(id).media()).extracting(Medium::kind).containsExactly(Medium.Kind.JPEG);
  }

  private static String only(String id) {
    return draft(id).media().getFirst().file();
  }

  @Test
  void a_file_that_does_not_fit_is_told_and_the_text_is_still_there() {
    String id = "ke-bicycles-unfit";
    byte[] drawing = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
    Hand.Page unknown = saved(id, "words for it", drawing);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body())
        .contains("none of the kinds", "Bicycles " + id, "words for it", "role=\"alert\"");
    assertThat(saved(id, "x", MediaFiles.mp3((8 << 20) / 417 + 1)).body()).contains("too large");
    byte[] wide = MediaFiles.picture("png", 20, 10);
    wide[16] = 0x7f;
    assertThat(saved(id, "x", wide).body()).contains("too many dots");
    assertThat(house.workshop.open(new SheetKey("en", id)).version()).isZero();
  }

  @Test
  void a_medium_that_is_not_here_cannot_be_named() {
    String id = "ke-bicycles-forged";
    String file = "a".repeat(64) + ".mp3";
    saved(id, "", new byte[0], "media", file, "alternative-" + file, "words");
    saved(id, "", new byte[0], "media", "../../keys/master", "alternative-x", "words");
    assertThat(draft(id).media()).isEmpty();
    assertThat(wen.get("/en/desk/media/" + file).status()).isEqualTo(404);
  }
}
