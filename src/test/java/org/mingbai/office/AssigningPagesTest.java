package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.roster.Roster.State;

/// Asking a colleague to take a case that nobody has, over real HTTP (conventions, inbox: me,
/// person, team, auto).
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssigningPagesTest {
  private RunningOffice house;
  private Who amina;
  private Who joel;
  private Who li;
  private CaseFile file;
  private String at;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "sw", "en");
    li = house.mediator(boss.member(), "li", "sw", "en");
    file = house.file("sw", "Mshahara");
    at = "/en/desk/cases/" + file.reference();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private CaseFile now() {
    return house.docket.withReference(file.reference()).orElseThrow();
  }

  private Page ask(Who who, String to) {
    return house.hand(who).submit(at, at + "/hand-over", "to", to, "reason", "knows the site");
  }

  @Test
  void who_is_asked_by_name_may_accept_or_not_and_until_then_it_is_everybodys() {
    assertThat(ask(amina, joel.member().id()).place()).endsWith("?done=asked-to-take");
    assertThat(house.hand(amina).get(at).body())
        .contains("It is still free for all")
        .contains("Take the question back");
    String asked = house.hand(joel).get(at).body();
    assertThat(asked).contains("amina asks you to take this case over. Why: knows the site");
    assertThat(house.hand(li).get(at).body()).contains("Take this case").doesNotContain("asks you");
    assertThat(house.hand(joel).get("/en/desk/queue").body()).contains(file.reference());
    house.hand(joel).submit(at, at + "/decline");
    assertThat(now().offer()).isEmpty();
    ask(amina, joel.member().id());
    house.hand(joel).submit(at, at + "/accept");
    assertThat(now().handler()).map(CaseFile.Handler::name).contains("joel");
    assertThat(house.hand(li).get(at).body()).doesNotContain("Ask somebody to take this case");
  }

  @Test
  void the_one_with_most_room_is_asked_and_another_after_she_declined() {
    house.mediation.claim(joel.member(), house.file("sw", "Chakula").reference());
    assertThat(ask(amina, "auto").status()).isEqualTo(303);
    assertThat(now().offer()).map(CaseFile.Offer::toName).contains("li");
    house.hand(li).submit(at, at + "/decline");
    ask(amina, "auto");
    assertThat(now().offer()).map(CaseFile.Offer::toName).contains("joel");
    house.hand(joel).submit(at, at + "/decline");
    Page nobody = ask(amina, "auto");
    assertThat(nobody.status()).isEqualTo(409);
    assertThat(nobody.body()).contains("Nobody who reads and writes this language is free");
  }

  @Test
  void whoever_is_busy_is_not_asked_unnamed() {
    house.roster.say(li.member().id(), State.BUSY);
    house.roster.say(joel.member().id(), State.AWAY);
    assertThat(ask(amina, "auto").status()).isEqualTo(409);
    assertThat(now().offer()).isEmpty();
  }

  @Test
  void many_cases_are_asked_of_those_with_most_room_in_turn() {
    CaseFile other = house.file("sw", "Chakula");
    Page done =
        many("case", other.reference(), "to", "auto", "reason", "I am on leave", "act", "ask");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body().split("Somebody is asked to take it", -1)).hasSize(3);
    String second =
        house.docket.withReference(other.reference()).flatMap(CaseFile::offer).orElseThrow().to();
    assertThat(now().offer()).map(CaseFile.Offer::to).isPresent().isNotEqualTo(second);
    assertThat(many("to", "", "act", "ask").status()).as("no reason").isEqualTo(422);
  }

  private Page many(String... more) {
    Hand hand = house.hand(amina);
    List<String> fields =
        new ArrayList<>(
            Hand.fields(hand.get("/en/desk/inbox").body(), "/en/desk/inbox/keep", more));
    fields.addAll(List.of("case", file.reference()));
    return hand.post("/en/desk/inbox", fields);
  }
}
