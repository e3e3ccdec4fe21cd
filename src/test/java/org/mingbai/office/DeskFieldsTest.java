package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.people.StaffHouse.Who;

/// SEC-12: a form of the desk acts in the name of who is signed in and on the case of its address,
/// whatever else it brings.
class DeskFieldsTest {
  @Test
  void a_note_sets_nothing_that_is_not_its_own() {
    try (RunningOffice house = new RunningOffice()) {
      Who boss = house.staff.administrator();
      Who amina = house.mediator(boss.member(), "amina", "sw", "en");
      Who joel = house.mediator(boss.member(), "joel", "sw", "en");
      CaseFile file = house.file("sw", "Mshahara haujalipwa.");
      CaseFile other = house.file("sw", "Vumbi.");
      String at = "/en/desk/cases/" + file.reference();
      List<String> ours = new ArrayList<>(List.of("note", "inside"));
      for (String name :
          List.of("member", "by", "handler", "owner", "author", "to", "claim", "as", "who")) {
        ours.addAll(List.of(name, joel.member().id()));
      }
      for (String name : List.of("reference", "caseId", "id", "case", "links", "mergeInto")) {
        ours.addAll(List.of(name, other.reference()));
      }
      for (String name : List.of("stage", "status", "closed", "aside", "confidential", "leading")) {
        ours.addAll(List.of(name, "closed"));
      }
      ours.addAll(List.of("at", "2020-01-01T00:00:00Z", "due", "2099-01-01", "locale", "zh"));
      Hand.Page noted = house.hand(amina).submit(at, at + "/note", ours.toArray(String[]::new));
      assertThat(noted.status()).isEqualTo(303);
      CaseFile now = house.now(file);
      assertThat(now.events()).hasSize(file.events().size() + 1);
      assertThat(now.handler()).isEmpty();
      assertThat(now.stage()).isEqualTo(file.stage());
      assertThat(now.locale()).isEqualTo("sw");
      CaseEvent last = now.events().getLast();
      assertThat(last.toString()).contains(amina.member().id(), "inside");
      assertThat(last.toString()).doesNotContain(joel.member().id(), "2020-01-01", "2099");
      assertThat(house.now(other).events()).hasSameSizeAs(other.events());
    }
  }
}
