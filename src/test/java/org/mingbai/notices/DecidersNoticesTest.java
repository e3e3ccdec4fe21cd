package org.mingbai.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Disclosure;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.Reply;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// Who looks again at what a colleague closed, and who decides about covered numbers, is told by
/// mail that it waits. It is Wednesday, noon in Nairobi.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidersNoticesTest {
  private NoticeHouse house;
  private Member amina;
  private Member grace;
  private Member omar;
  private CaseFile file;

  @BeforeEach
  void open() {
    house = new NoticeHouse();
    amina = house.mediator("amina", Role.REVIEWER, Role.CUSTODIAN);
    grace = house.mediator("grace", List.of("en"), Role.REVIEWER);
    omar = house.mediator("omar", List.of("en"), Role.CUSTODIAN);
    List.of(amina, grace, omar).forEach(m -> house.reachable(m, "en"));
    file = house.file("Kanari. Kitambulisho AB1234567.");
    assertThat(house.mediation.claim(amina, file.reference())).isNotNull();
    house.pass(Duration.ofMinutes(2));
    house.post();
    house.pass(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> told(String words) {
    house.pass(Duration.ofMinutes(2));
    house.post();
    assertThat(house.bag).noneMatch(m -> m.text().contains("Kanari"));
    return house.bag.stream()
        .filter(m -> m.text().contains(words))
        .map(m -> m.to().replaceAll("@.*", ""))
        .sorted()
        .toList();
  }

  @Test
  void a_reviewer_is_told_of_a_case_opened_again_and_who_closed_it_is_not() {
    house.mediation.close(
        amina, file.reference(), new Reply("Umelipwa.", "sw"), new Once("c", "c"));
    CaseFile now = house.cases.current(file.id()).orElseThrow();
    assertThat(now.closed()).isTrue();
    assertThat(told("to look at again")).isEmpty();
    CaseDesk.Statement said = new CaseDesk.Statement("Si kweli.", "sw", Set.of());
    assertThat(house.cases.addStatement(now, said, new Once("s", "s"))).isPresent();
    house.pass(Duration.ofHours(1));
    assertThat(told("to look at again: 1")).containsExactly("grace");
    house.pass(Duration.ofHours(1));
    assertThat(told("to look at again")).as("once").isEmpty();
  }

  @Test
  void a_custodian_is_told_that_somebody_asks_for_numbers_unless_she_asks_herself() {
    DisclosureDesk numbers = house.numbers();
    DisclosureDesk.Why why = new DisclosureDesk.Why(Disclosure.Purpose.OFFICE, null, "en");
    numbers.askNumbers(amina, file.reference(), why);
    assertThat(told("asks to see numbers of papers: 1")).containsExactly("omar");
    numbers.allow(omar, file.reference(), amina.id());
    house.pass(Duration.ofHours(1));
    assertThat(told("asks to see numbers")).isEmpty();
  }
}
