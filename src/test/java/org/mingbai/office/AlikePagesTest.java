package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.people.StaffHouse.Who;

/// Similar cases beside one, over real HTTP.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlikePagesTest {
  private RunningOffice house;
  private Who joel;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    joel = house.mediator(boss.member(), "joel", "sw", "en");
    house.mediator(boss.member(), "wei", "zh");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private CaseFile file(String locale, String what, String category) {
    return house.file(
        locale, new Grievance(what, new Category(category), "KE", null, null, null, null, null));
  }

  /// The box of similar cases, or "".
  private String box(CaseFile of) {
    house.index.refresh();
    String body = house.hand(joel).get("/en/desk/cases/" + of.reference()).body();
    int at = body.indexOf("id=\"alike\"");
    return at < 0 ? "" : body.substring(at, body.indexOf("</section>", at));
  }

  @Test
  void shows_reference_matter_day_and_stage_and_none_of_its_words() {
    CaseFile of = file("en", "My wages were not paid for two months", "wages.unpaid");
    assertThat(box(of)).as("no other case, no box").isEmpty();
    CaseFile other = file("en", "The foreman keeps our wages CANARY", "wages.unpaid");
    assertThat(box(of))
        .contains(other.reference(), "Received")
        .doesNotContain("CANARY", "foreman", of.reference());
  }

  @Test
  void a_case_she_may_not_see_is_no_similar_one() {
    CaseFile of = file("en", "My wages were not paid", "wages.unpaid");
    CaseFile hidden = file("zh", "没有发工资", "wages.unpaid");
    assertThat(box(of)).isEmpty();
    assertThat(house.hand(joel).get("/en/desk/cases/" + hidden.reference()).status())
        .isEqualTo(404);
  }

  @Test
  void a_telephone_or_a_name_makes_no_two_cases_alike() {
    CaseFile of = file("en", "Dust. My name is Otieno Wanjiru, 0712 345 678.", "environment.dust");
    file("en", "Otieno Wanjiru 0712 345 678 was not paid", "wages.unpaid");
    assertThat(box(of)).isEmpty();
    CaseFile same = file("en", "Dust: my name is not for you", "wages.unpaid");
    assertThat(box(of)).contains(same.reference());
  }
}
