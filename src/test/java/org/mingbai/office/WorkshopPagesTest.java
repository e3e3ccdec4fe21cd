package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.Answer;
import org.mingbai.language.Language;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// The workshop over HTTP without script: an author writes, a publisher lets out, and the house
/// answers.
class WorkshopPagesTest {
  private static RunningOffice house;
  private static Who author;
  private static Who publisher;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    author = member(boss, "Wen", Role.AUTHOR, Role.PUBLISHER);
    publisher = member(boss, "Otieno", Role.PUBLISHER);
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

  private static List<String> text(String id) {
    List<String> fields = new ArrayList<>();
    String[] pairs = {
      "title", "Bicycle allowance " + id,
      "topic", "benefits",
      "field", "welfare",
      "audience", "worker",
      "country", "KE",
      "checked-on", "2026-11-26",
      "review-by", "2027-05-26",
      "section-answer", "The company pays for **bicycles**.",
      "section-do", "- Ask the transport office.",
      "articles", "Company rule on travel | 4 | 2025-01-01",
      "questions",
          "bicycle allowance "
              + id
              + "\nallowance for my bicycle "
              + id
              + "\ncycling allowance "
              + id
              + "\nbicycles "
              + id
              + "\nmy bike "
              + id
              + "\nbike repair "
              + id
              + "\nparking bicycles "
              + id
              + "\ncycling "
              + id
    };
    fields.addAll(List.of(pairs));
    return fields;
  }

  private static Hand.Page sent(Hand hand, String page, String act, List<String> fields) {
    return hand.submit(page, page + act, fields.toArray(String[]::new));
  }

  @Test
  void a_sheet_goes_from_the_authors_hand_over_the_publishers_to_those_who_ask() {
    String page = "/en/desk/sheets/en/ke-bicycles-journey";
    Hand wen = house.hand(author);
    Hand.Page begun =
        wen.submit(
            "/en/desk/sheets", "/en/desk/sheets", "id", "ke-bicycles-journey", "locale", "en");
    assertThat(begun.place()).endsWith(page);
    Hand.Page kept = sent(wen, page, "", text("journey"));
    assertThat(kept.place()).endsWith("?done=sheet-saved");
    assertThat(wen.get(page).body())
        .contains("Bicycle allowance journey", "<strong>bicycles</strong>", ">draft<");
    assertThat(sent(wen, page, "/gate", List.of()).body()).contains("Open:");
    assertThat(sent(wen, page, "/submit", List.of()).place()).endsWith("?done=sheet-submitted");
    assertThat(wen.get(page).body())
        .contains("Another publisher must read it")
        .doesNotContain("action=\"" + page + "/publish\"");
    Hand otieno = house.hand(publisher);
    assertThat(sent(otieno, page, "/publish", List.of("from", "")).place())
        .endsWith("?done=sheet-published");
    assertThat(house.sheets.answer("bicycle allowance journey", Language.of("en"), "KE"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            f -> assertThat(f.text()).isEqualTo("The company pays for bicycles."));
    assertThat(otieno.get("/en/desk/sheets?q=bicycle+allowance+journey&in=en&for=KE").body())
        .contains("It would be answered", "Bicycle allowance journey");
    assertThat(otieno.get(page).body()).contains("Otieno published it", "Wen wrote");
    assertThat(sent(otieno, page, "/withdraw", List.of("why", "wrong")).place())
        .endsWith("?done=sheet-withdrawn");
    assertThat(house.sheets.answer("bicycle allowance journey", Language.of("en"), "KE"))
        .isNotInstanceOf(Answer.Found.class);
  }

  @Test
  void a_sheet_is_bound_to_sites_on_the_bench_and_says_so() {
    house.site("bridge", "North Bank bridge");
    String page = "/en/desk/sheets/en/ke-bicycles-site";
    Hand wen = house.hand(author);
    List<String> fields = text("site");
    fields.addAll(List.of("applies-to", "bridge"));
    assertThat(sent(wen, page, "", fields).place()).endsWith("?done=sheet-saved");
    assertThat(wen.get(page).body())
        .contains("value=\"bridge\" checked", "Applies to: North Bank bridge");
    sent(wen, page, "", text("site"));
    assertThat(wen.get(page).body())
        .contains("value=\"bridge\"")
        .doesNotContain("value=\"bridge\" checked", "Applies to:");
  }

  @Test
  void the_bench_shows_who_uses_a_sheet_and_what_it_uses() {
    Hand wen = house.hand(author);
    String page = wen.get("/en/desk/sheets/en/ke-wages-when").body();
    String uses = page.substring(page.indexOf("id=\"uses\""), page.indexOf("id=\"past\""));
    assertThat(uses)
        .contains("KE-08", "ke-labour", "Employment Act", "It holds at every site.")
        .contains("/en/desk/sheets/sw/ke-wages-when")
        .doesNotContain("desk.sheet", "not in the rule books");
    String mine = "/en/desk/sheets/en/ke-bicycles-uses";
    List<String> fields = text("uses");
    fields.addAll(List.of("rules", "KE-08 KE-999"));
    assertThat(sent(wen, mine, "", fields).place()).endsWith("?done=sheet-saved");
    assertThat(wen.get(mine).body()).contains("KE-999</bdi> <b>not in the rule books</b>");
  }

  @Test
  void what_was_typed_is_shown_again_when_it_cannot_be_kept() {
    String page = "/en/desk/sheets/en/ke-bicycles-wrong";
    Hand wen = house.hand(author);
    List<String> fields = text("wrong");
    fields.set(fields.indexOf("checked-on") + 1, "soon");
    Hand.Page answer = sent(wen, page, "", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Bicycle allowance wrong", "value=\"soon\"", "2026-12-31");
    assertThat(wen.get(page).body()).doesNotContain("Bicycle allowance wrong");
  }

  @Test
  void whoever_writes_second_is_told_and_keeps_her_words_on_the_page() {
    String page = "/en/desk/sheets/en/ke-bicycles-twice";
    Hand wen = house.hand(author);
    Hand.Page opened = wen.get(page);
    List<String> first = Hand.fields(opened.body(), page, text("first").toArray(String[]::new));
    List<String> second = Hand.fields(opened.body(), page, text("second").toArray(String[]::new));
    assertThat(wen.post(page, first).status()).isEqualTo(303);
    Hand.Page late = wen.post(page, second);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body())
        .contains("somebody else wrote", "Wen changed this sheet meanwhile")
        .contains("value=\"Bicycle allowance second\"", "<del>first</del><ins>second</ins>")
        .doesNotContain("/submit\"");
    // saving again without having chosen is refused again
    List<String> again = Hand.fields(late.body(), page, text("second").toArray(String[]::new));
    Hand.Page still = wen.post(page, again);
    assertThat(still.status()).isEqualTo(422);
    assertThat(still.body()).contains("<del>first</del><ins>second</ins>");
    assertThat(wen.get(page).body()).contains("value=\"Bicycle allowance first\"");
    // whoever chooses puts hers in place of the text she was shown
    again.addAll(List.of("over", over(still)));
    assertThat(wen.post(page, again).place()).endsWith("?done=sheet-saved");
    assertThat(wen.get(page).body()).contains("value=\"Bicycle allowance second\"");
  }

  private static String over(Hand.Page page) {
    Matcher tick = Pattern.compile("name=\"over\" value=\"([0-9]+)\"").matcher(page.body());
    assertThat(tick.find()).isTrue();
    return tick.group(1);
  }

  @Test
  void a_choice_made_over_one_text_is_no_choice_over_a_third() {
    String page = "/en/desk/sheets/en/ke-bicycles-thrice";
    Hand wen = house.hand(author);
    Hand.Page opened = wen.get(page);
    List<String> first = Hand.fields(opened.body(), page, text("first").toArray(String[]::new));
    List<String> second = Hand.fields(opened.body(), page, text("second").toArray(String[]::new));
    assertThat(wen.post(page, first).status()).isEqualTo(303);
    Hand.Page late = wen.post(page, second);
    List<String> chosen = Hand.fields(late.body(), page, text("second").toArray(String[]::new));
    chosen.addAll(List.of("over", over(late)));
    assertThat(sent(wen, page, "", text("third")).place()).endsWith("?done=sheet-saved");
    Hand.Page refused = wen.post(page, chosen);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("<del>third</del><ins>second</ins>");
    assertThat(wen.get(page).body()).contains("value=\"Bicycle allowance third\"");
  }

  @Test
  void a_mistake_in_a_text_does_not_hide_that_somebody_wrote_meanwhile() {
    String page = "/en/desk/sheets/en/ke-bicycles-hidden";
    Hand wen = house.hand(author);
    Hand.Page opened = wen.get(page);
    List<String> wrong = text("second");
    wrong.set(wrong.indexOf("checked-on") + 1, "soon");
    List<String> typed = Hand.fields(opened.body(), page, wrong.toArray(String[]::new));
    assertThat(sent(wen, page, "", text("first")).status()).isEqualTo(303);
    Hand.Page told = wen.post(page, typed);
    assertThat(told.status()).isEqualTo(422);
    List<String> mended = Hand.fields(told.body(), page, text("second").toArray(String[]::new));
    assertThat(wen.post(page, mended).body()).contains("<del>first</del><ins>second</ins>");
    assertThat(wen.get(page).body()).contains("value=\"Bicycle allowance first\"");
  }

  @Test
  void hostile_words_stay_words() {
    String page = "/en/desk/sheets/en/ke-bicycles-hostile";
    Hand wen = house.hand(author);
    List<String> fields = text("x");
    fields.set(1, "<script>alert(1)</script>");
    fields.set(fields.indexOf("section-answer") + 1, "**<img src=x onerror=alert(1)>**");
    sent(wen, page, "", fields);
    for (String at : List.of(page, "/en/desk/sheets", page + "/compare?edition=0")) {
      assertThat(wen.get(at).body()).as(at).doesNotContain("<script>alert", "<img src=x");
    }
  }

  @Test
  void odd_addresses_and_names_are_refused() {
    Hand wen = house.hand(author);
    for (String at : List.of("/xx/ke-a-b", "/en/WAGES", "/en/a", "/en/..%2f..%2fetc")) {
      assertThat(wen.get("/en/desk/sheets" + at).status()).as(at).isIn(400, 404);
    }
    assertThat(
            wen.submit("/en/desk/sheets", "/en/desk/sheets", "id", "Not good", "locale", "en")
                .status())
        .isEqualTo(422);
  }

  @Test
  void a_wish_becomes_questions_of_a_sheet_and_is_gone_from_the_list() {
    for (int i = 0; i < 3; i++) {
      house.wishes.note("en", "Who pays for the football at the camp?", List.of());
    }
    Hand wen = house.hand(author);
    Hand.Page list = wen.get("/en/desk/wishes");
    assertThat(list.body()).contains("Who pays for the football at the camp?", "asked 3 times");
    List<String> fields = Hand.fields(list.body(), "/en/desk/wishes", "to", "ke-football-camp");
    assertThat(wen.post("/en/desk/wishes", fields).place())
        .endsWith("/en/desk/sheets/en/ke-football-camp?done=sheet-saved");
    assertThat(wen.get("/en/desk/sheets/en/ke-football-camp").body())
        .contains("Who pays for the football at the camp?");
    assertThat(wen.get("/en/desk/wishes").body()).doesNotContain("Who pays for the football");
  }
}
