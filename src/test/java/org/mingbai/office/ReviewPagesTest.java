package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Stage;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;

/// Whoever does not agree with how her case was closed is looked at by somebody else.
class ReviewPagesTest {
  private RunningOffice house;
  private Who boss;
  private Who amina;
  private CaseFile file;
  private String at;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "en");
    file = house.file("en", "They did not pay me.");
    at = "/en/desk/cases/" + file.reference();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Who reviewer(String login, String country) {
    Standing standing =
        new Standing(
            login,
            Set.of(Role.MEDIATOR, Role.REVIEWER),
            List.of("sw"),
            List.of("sw"),
            List.of(country),
            List.of());
    String token = house.staff.desk.invite(login, standing, boss.member()).orElseThrow().token();
    return house.staff.join(token, login, login);
  }

  private void closedAndReopened(Set<RedLine> lines) {
    closed();
    again(lines);
  }

  private void closed() {
    Hand hand = house.hand(amina);
    hand.submit(at, at + "/claim");
    hand.submit(at, at + "/close", "reason", "You were paid.", "locale", "en");
    assertThat(house.now(file).closed()).isTrue();
  }

  private void again(Set<RedLine> lines) {
    CaseFile now = house.cases.current(file.id()).orElseThrow();
    CaseDesk.Statement said = new CaseDesk.Statement("That is not true.", "en", lines);
    house.cases.addStatement(now, said, new Once("again", "again")).orElseThrow();
  }

  private String inbox(Who who, String view) {
    return house.hand(who).get("/en/desk/inbox?view=" + view).body();
  }

  @Test
  void a_reviewer_sees_it_counts_it_and_takes_it_and_the_complainant_reads_so() {
    Who grace = reviewer("grace", "KE");
    assertThat(house.hand(grace).get(at).status()).as("not hers to see").isEqualTo(404);
    closedAndReopened(Set.of());
    assertThat(inbox(grace, "review"))
        .contains(file.reference())
        .contains("To look at again <b>1</b>");
    assertThat(house.hand(grace).get(at).body()).contains("Look at it again");
    assertThat(house.hand(grace).submit(at, at + "/review").place()).endsWith("?done=claimed");
    CaseFile now = house.cases.current(file.id()).orElseThrow();
    assertThat(now.stage()).isEqualTo(Stage.REVIEW);
    assertThat(now.handler().orElseThrow().member()).isEqualTo(grace.member().id());
    assertThat(now.timeline().getLast().what()).isEqualTo("case.step.review");
    assertThat(inbox(grace, "review")).doesNotContain(file.reference());
    assertThat(inbox(grace, "mine")).contains(file.reference());
    assertThat(house.hand(amina).get(at).body()).contains("grace looks at the decision again");
  }

  @Test
  void who_closed_it_reads_and_notes_but_finds_it_in_no_queue_and_cannot_decide() {
    Who grace = reviewer("grace", "KE");
    closedAndReopened(Set.of());
    for (String view : List.of("mine", "unassigned", "live", "review")) {
      assertThat(inbox(amina, view)).as(view).doesNotContain(file.reference());
    }
    assertThat(inbox(amina, "all")).contains(file.reference());
    assertThat(house.hand(amina).get("/en/desk/queue").body()).doesNotContain(file.reference());
    String page = house.hand(amina).get(at).body();
    assertThat(page)
        .contains("Somebody else looks at it first")
        .doesNotContain("action=\"" + at + "/reply\"")
        .doesNotContain("action=\"" + at + "/close\"");
    assertThat(
            house.hand(amina).submit(at, at + "/note", "note", "They showed me a slip.").status())
        .isEqualTo(303);
    List<String> fields = new java.util.ArrayList<>(Hand.fields(page, at + "/note"));
    fields.addAll(List.of("reply", "I look again.", "locale", "en"));
    Hand.Page tried = house.hand(amina).post(at + "/reply", fields);
    assertThat(tried.status()).isEqualTo(409);
    assertThat(tried.body()).contains("Somebody else looks at it first");
    assertThat(house.hand(amina).post(at + "/review", fields).status()).isEqualTo(403);
    house.hand(grace).submit(at, at + "/review");
    assertThat(house.hand(grace).get(at).body()).contains("They showed me a slip.");
  }

  @Test
  void without_a_reviewer_who_may_see_it_all_stays_as_it_was() {
    reviewer("far", "UG");
    Standing waits =
        new Standing(
            "late",
            Set.of(Role.MEDIATOR, Role.REVIEWER),
            List.of("en"),
            List.of(),
            List.of(),
            List.of());
    house.staff.desk.invite("late", waits, boss.member()).orElseThrow();
    closedAndReopened(Set.of());
    assertThat(inbox(amina, "mine")).contains(file.reference());
    assertThat(
            house
                .hand(amina)
                .submit(at, at + "/reply", "reply", "I look again.", "locale", "en")
                .status())
        .isEqualTo(303);
    reviewer("grace", "KE");
    assertThat(inbox(amina, "mine")).as("answered already").contains(file.reference());
  }

  @Test
  void what_is_overdue_or_dangerous_is_hers_as_well() {
    Who grace = reviewer("grace", "KE");
    closedAndReopened(Set.of());
    assertThat(inbox(amina, "mine")).doesNotContain(file.reference());
    house.staff.clock.move(Duration.ofDays(30));
    assertThat(house.mediation.queue(amina.member())).hasSize(1);
    assertThat(house.mediation.queue(grace.member())).hasSize(1);
  }

  @Test
  void a_danger_in_her_words_calls_both() {
    Who grace = reviewer("grace", "KE");
    closedAndReopened(Set.of(RedLine.DANGER));
    assertThat(inbox(amina, "mine")).contains(file.reference());
    assertThat(inbox(grace, "review")).contains(file.reference());
  }

  @Test
  void a_guarded_case_is_not_for_a_reviewer_who_is_not_trained() {
    Who grace = reviewer("grace", "KE");
    closed();
    house.staff.trained(boss.member(), amina.member());
    again(Set.of(RedLine.VIOLENCE));
    assertThat(house.hand(grace).get(at).status()).isEqualTo(404);
    assertThat(inbox(grace, "review")).doesNotContain(file.reference());
  }

  @Test
  void a_reviewer_who_stands_aside_sees_nothing_of_it() {
    Who grace = reviewer("grace", "KE");
    closedAndReopened(Set.of());
    Hand.Page gone = house.hand(grace).submit(at, at + "/aside", "reason", "relative");
    String fresh = gone.header("set-cookie").replaceAll("(?s).*__Host-staff=([^;]+).*", "$1");
    Hand now = new Hand(house.base()).holding(fresh);
    assertThat(now.get(at).status()).isEqualTo(404);
    assertThat(now.get("/en/desk/inbox?view=review").body())
        .contains("To look at again")
        .doesNotContain(file.reference());
    assertThat(inbox(amina, "mine")).as("nobody else is there").contains(file.reference());
  }

  @Test
  void of_two_reviewers_the_first_has_it() {
    Who grace = reviewer("grace", "KE");
    Who wen = reviewer("wen", "KE");
    closedAndReopened(Set.of());
    List<String> fields = Hand.fields(house.hand(wen).get(at).body(), at + "/review");
    house.hand(grace).submit(at, at + "/review");
    assertThat(house.hand(wen).post(at + "/review", fields).status()).isIn(404, 409);
    assertThat(house.now(file).handler().orElseThrow().member()).isEqualTo(grace.member().id());
  }
}
