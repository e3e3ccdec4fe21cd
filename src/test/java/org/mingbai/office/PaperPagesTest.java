package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.papers.PdfFile;
import org.mingbai.papers.WordFile;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// An author brings a Word or PDF file on the page, without script.
class PaperPagesTest {
  private static final String LIST = "/en/desk/sheets";
  private static RunningOffice house;
  private static Hand wen;
  private static Hand otieno;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    wen = house.hand(member(boss, "Wen", Role.AUTHOR));
    otieno = house.hand(member(boss, "Otieno", Role.PUBLISHER));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Who member(Who boss, String login, Role role) {
    Standing standing =
        new Standing(login, Set.of(role), List.of(), List.of(), List.of(), List.of());
    return house.staff.join(
        house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token(),
        login,
        login);
  }

  private static Hand.Page brought(String list, String id, byte[] file) {
    List<String> fields = Hand.fields(wen.get(list).body(), list, "id", id, "locale", "sw");
    return wen.post(list, fields, "paper", "../Camp 工地 rules.docx", file);
  }

  private static byte[] word(String... paragraphs) throws IOException {
    WordFile file = new WordFile();
    for (String paragraph : paragraphs) {
      file.paragraph("", paragraph);
    }
    return file.bytes();
  }

  @Test
  void the_words_of_a_word_file_lie_beside_the_draft_and_answer_nobody() throws IOException {
    byte[] file = word("Rules of the camp", "Article 1 Bicycles are lent at the gate.", "<b>x</b>");
    Hand.Page begun = brought(LIST, "ke-camp-rules", file);
    assertThat(begun.place()).endsWith("/en/desk/sheets/sw/ke-camp-rules?done=sheet-saved");
    String bench = wen.get(begun.place()).body();
    assertThat(bench)
        .contains("Rules of the camp", "Bicycles are lent at the gate.", "&lt;b&gt;x&lt;/b&gt;")
        .contains("The draft is saved.")
        .doesNotContain("工地");
    SheetDraft draft = house.workshop.open(new SheetKey("sw", "ke-camp-rules")).draft();
    assertThat(draft.text("title")).isEqualTo("Rules of the camp");
    assertThat(draft.text("answer")).isEmpty();
    assertThat(house.sheets.sheet("ke-camp-rules", org.mingbai.language.Language.of("sw")))
        .isEmpty();
  }

  @Test
  void a_pdf_is_taken_too() throws IOException {
    byte[] file = new PdfFile().page().line(11, 700, "Dust is bound with water.").bytes();
    assertThat(brought(LIST, "ke-dust-rule", file).status()).isEqualTo(303);
    assertThat(house.workshop.open(new SheetKey("sw", "ke-dust-rule")).draft().text("paper"))
        .contains("Dust is bound with water.");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_why_in_her_language_and_nothing_is_kept()
      throws IOException {
    byte[] locked = new PdfFile().page().line(11, 700, "Wages").locked("a", "b").bytes();
    assertThat(brought("/zh/desk/sheets", "ke-locked-paper", locked).body())
        .contains("文件有密码保护", "value=\"ke-locked-paper\"");
    Hand.Page plain =
        brought(LIST, "ke-plain-paper", "%!PS words".getBytes(StandardCharsets.UTF_8));
    assertThat(plain.status()).isEqualTo(422);
    assertThat(plain.body()).contains("neither a Word file", "role=\"alert\"");
    assertThat(brought(LIST, "ke-empty-paper", new byte[0]).body()).contains("neither a Word file");
    assertThat(brought(LIST, "ke-large-paper", new byte[(10 << 20) + 1]).body())
        .contains("larger than 10 MB");
    Hand.Page huge = brought("/ar/desk/sheets", "ke-huge-paper", new byte[13 << 20]);
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.body()).contains("هذا الملف كبير جدًا.");
    for (String id :
        List.of("ke-locked-paper", "ke-plain-paper", "ke-empty-paper", "ke-large-paper")) {
      assertThat(house.workshop.open(new SheetKey("sw", id)).version()).as(id).isZero();
    }
  }

  @Test
  void a_name_that_is_taken_or_odd_is_told_before_anything_is_read() throws IOException {
    byte[] file = word("Words of a rule");
    assertThat(brought(LIST, "ke-wages-when", file).body()).contains("choose another name");
    assertThat(brought(LIST, "Not good", file).body()).contains("small letters");
  }

  @Test
  void files_come_only_with_the_forms_own_token_and_only_from_authors() throws IOException {
    byte[] file = word("Words of a rule");
    List<String> fields = List.of("id", "ke-forged-paper", "locale", "sw", "csrf", "forged");
    assertThat(wen.post(LIST, fields, "paper", "a.docx", file).status()).isEqualTo(403);
    String token = Hand.fields(otieno.get(LIST).body(), "/en/desk/sign-out").get(1);
    List<String> own = List.of("id", "ke-forged-paper", "locale", "sw", "csrf", token);
    assertThat(otieno.post(LIST, own, "paper", "a.docx", file).status()).isEqualTo(403);
    assertThat(house.hand().post(LIST, own, "paper", "a.docx", file).status()).isEqualTo(401);
    assertThat(otieno.get(LIST).body()).doesNotContain("name=\"paper\"");
    assertThat(house.workshop.open(new SheetKey("sw", "ke-forged-paper")).version()).isZero();
  }

  @Test
  void a_form_in_parts_is_taken_nowhere_else() {
    String page = "/en/desk/sheets/en/ke-wages-when/look";
    assertThat(wen.post(page, List.of("title", "x"), "paper", "a", new byte[5]).status())
        .isEqualTo(415);
  }
}
