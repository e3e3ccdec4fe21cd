package org.mingbai.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketRow;
import org.mingbai.mediation.CaseCounts.Call;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.Roster.DutyList;

/// The ladder of red lines in the pages of the desk, with no mail server and no address.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnopenedRedLinesTest {
  private static final Duration HALF = Duration.ofMinutes(30);
  private NoticeHouse house;
  private UnopenedRedLines ladder;
  private Member amina;
  private Member joel;

  @BeforeEach
  void open() {
    house = new NoticeHouse();
    ladder = new UnopenedRedLines(house.sources, house.staff.clock);
    amina = house.mediator("amina", Role.SAFEGUARDING);
    joel = house.mediator("joel", Role.SAFEGUARDING);
    house.roster.setDuty(new DutyList("KE", List.of(amina.id()), joel.id(), null), house.boss.id());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> reached(CaseFile file) {
    CaseFile now = house.sources.docket().find(file.id()).orElseThrow();
    return ladder.reached(DocketRow.of(now)).stream().sorted().toList();
  }

  private static List<String> ids(Member... members) {
    return List.of(members).stream().map(Member::id).sorted().toList();
  }

  @Test
  void it_calls_after_its_first_time_and_climbs_until_somebody_does_something() {
    CaseFile file = house.alarming("Kanari");
    house.pass(HALF.minusSeconds(1));
    assertThat(reached(file)).as("its first time is not over").isEmpty();
    house.pass(Duration.ofSeconds(1));
    assertThat(reached(file)).isEqualTo(ids(amina, joel));
    house.pass(HALF);
    assertThat(reached(file)).isEqualTo(ids(amina, joel, house.boss));
    house.mediation.claim(joel, file.reference());
    assertThat(reached(file)).isEmpty();
  }

  @Test
  void whoever_it_has_reached_is_called_in_the_bar_of_her_pages() {
    CaseFile file = house.alarming("Kanari");
    house.pass(HALF);
    assertThat(desk().counted(joel).of(Call.LADDER)).isEqualTo(1);
    assertThat(desk().counted(house.boss).of(Call.LADDER)).isZero();
    house.pass(HALF);
    assertThat(desk().counted(house.boss).of(Call.LADDER)).as("sees no case").isEqualTo(1);
    house.mediation.claim(amina, file.reference());
    assertThat(desk().counted(joel).of(Call.LADDER)).isZero();
  }

  private MediationDesk desk() {
    return new MediationDesk(
        house.sources.docket(),
        house.staff.desk,
        house.roster,
        ProcedureBook.read(null)::zone,
        house.sources.looks(),
        ladder,
        house.staff.clock);
  }
}
