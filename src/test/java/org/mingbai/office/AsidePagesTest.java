package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// Stepping aside, overriding by two, and the red notice, by pages and forms without script.
class AsidePagesTest {
  private RunningOffice house;
  private Who boss;
  private Who amina;
  private Who grace;
  private Who wen;
  private CaseFile file;
  private String at;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    grace = supervisor("grace");
    wen = supervisor("wen");
    file = house.file("sw", "Mshahara haujalipwa.");
    at = "/en/desk/cases/" + file.reference();
  }

  private Who supervisor(String login) {
    java.util.List<String> english = java.util.List.of("en");
    Standing standing =
        new Standing(
            login,
            Set.of(Role.MEDIATOR, Role.SUPERVISOR),
            english,
            english,
            java.util.List.of(),
            java.util.List.of());
    String token = house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token();
    return house.staff.join(token, login, login);
  }

  @AfterEach
  void close() {
    house.close();
  }

  /// She steps aside; what she goes on with.
  private Hand stepAside() {
    Hand.Page gone =
        house.hand(amina).submit(at, at + "/aside", "reason", "named", "words", "He names me.");
    assertThat(gone.status()).isEqualTo(303);
    assertThat(gone.place()).endsWith("/en/desk/inbox?done=aside");
    Matcher fresh = Pattern.compile("__Host-staff=([^;]+)").matcher(gone.header("set-cookie"));
    assertThat(fresh.find()).isTrue();
    return new Hand(house.base()).holding(fresh.group(1));
  }

  /// SEC-22: a kept token of before opens nothing, in whatever browser.
  @Test
  void her_sessions_end_with_it_and_she_goes_on_with_another_token() {
    String elsewhere = house.staff.desk.renewSession(amina.member().id());
    String here = house.staff.desk.renewSession(amina.member().id());
    assertThat(house.staff.desk.identify(elsewhere)).isEmpty();
    String other =
        house
            .staff
            .desk
            .signIn(
                "amina",
                org.mingbai.people.StaffHouse.PASSWORD,
                house.staff.code(amina.secret(), java.time.Duration.ZERO))
            .orElseThrow()
            .token();
    amina = new Who(amina.member(), amina.secret(), here, amina.recoveryCodes());
    Hand now = stepAside();
    assertThat(now.get("/en/desk/inbox").status()).isEqualTo(200);
    for (String old : java.util.List.of(here, other)) {
      assertThat(new Hand(house.base()).holding(old).get("/en/desk/inbox").place())
          .doesNotContain("/desk/inbox");
      assertThat(house.staff.desk.identify(old)).isEmpty();
    }
    assertThat(house.staff.desk.sessionsOf(amina.member().id())).hasSize(1);
  }

  @Test
  void she_goes_to_the_inbox_and_the_case_is_not_there_for_her() {
    Hand hers = stepAside();
    assertThat(hers.get("/en/desk/inbox?done=aside").body())
        .contains("You stepped aside.")
        .doesNotContain(file.reference());
    assertThat(hers.get(at).status()).isEqualTo(404);
    assertThat(hers.get("/en/desk/cases/000-000").status()).isEqualTo(404);
  }

  @Test
  void a_supervisor_reads_who_and_why_and_a_mediator_no_words_of_hers() {
    Who joel = house.mediator(boss.member(), "joel", "sw", "en");
    stepAside();
    assertThat(house.hand(grace).get(at).body())
        .contains("amina stands aside from this case: named in it")
        .contains("He names me.");
    assertThat(house.hand(joel).get(at).body())
        .contains("amina stands aside from this case: named in it")
        .doesNotContain("He names me.")
        .doesNotContain("/override");
  }

  @Test
  void one_asks_another_allows_and_the_same_cannot_do_both() {
    Hand hers = stepAside();
    String of = amina.member().id();
    Hand.Page asked =
        house.hand(grace).submit(at, at + "/override", "reason", "Nobody else reads Swahili.");
    assertThat(asked.place()).endsWith("?done=override-asked");
    assertThat(house.hand(grace).get(at).body()).doesNotContain(at + "/allow");
    java.util.List<String> fields = Hand.fields(house.hand(grace).get(at).body(), at + "/refuse");
    Hand.Page both = house.hand(grace).post(at + "/allow", fields);
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.body()).contains("Another supervisor must allow it.");
    assertThat(house.now(file).recusal(of)).isPresent();
    assertThat(house.hand(wen).get(at).body())
        .contains("grace asks that this person may see the case again")
        .contains("Nobody else reads Swahili.");
    assertThat(house.hand(wen).submit(at, at + "/allow").place())
        .endsWith("?done=override-allowed");
    assertThat(hers.get(at).status()).isEqualTo(200);
  }

  @Test
  void that_nobody_can_take_it_stands_in_red_for_administrators_and_supervisors_alone()
      throws Exception {
    Hand hers = stepAside();
    Thread.sleep(2_100);
    for (Who helper : java.util.List.of(boss, grace)) {
      assertThat(house.hand(helper).get("/en/desk/account").body())
          .contains("1 case waits and nobody can take it");
      assertThat(house.hand(helper).get("/en/desk/stranded").body()).contains(file.reference());
    }
    assertThat(house.hand(boss).get("/en/desk/stranded").body())
        .as("an administrator reads no case")
        .doesNotContain(at);
    assertThat(house.hand(grace).get("/en/desk/stranded").body()).contains(at);
    assertThat(hers.get("/en/desk/account").body()).doesNotContain("nobody can take");
    assertThat(hers.get("/en/desk/stranded").status()).isEqualTo(403);
  }
}
