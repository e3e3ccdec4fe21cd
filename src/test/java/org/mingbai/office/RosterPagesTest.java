package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse.Who;
import org.mingbai.people.Standing;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;

/// The roster and the duty lists over real HTTP, without script.
class RosterPagesTest {
  private static RunningOffice house;
  private static Who boss;
  private static Who amina;
  private static Who joel;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "en");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String at(Who who) {
    return "/en/desk/roster/" + who.member().id();
  }

  @Test
  void an_administrator_writes_down_a_mediators_week_and_the_matters_she_takes() {
    Hand hand = house.hand(boss);
    assertThat(hand.get("/en/desk/roster").body())
        .contains("amina")
        .contains("Kiswahili, English")
        .contains("no hours written down yet");
    Page kept =
        hand.submit(
            at(amina),
            at(amina),
            "clock",
            "KE",
            "from-MONDAY",
            "08:30",
            "to-MONDAY",
            "16:00",
            "from-FRIDAY",
            "20:00",
            "to-FRIDAY",
            "02:00",
            "class",
            "wages",
            "class",
            "no-such-class");
    assertThat(kept.place()).isEqualTo(at(amina) + "?done=saved");
    assertThat(house.roster.whoIsThere().hoursOf(amina.member().id()))
        .contains(
            new Hours(
                "KE",
                List.of(
                    new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 30), LocalTime.of(16, 0)),
                    new Shift(DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(2, 0))),
                List.of("wages")));
    assertThat(hand.get(at(amina)).body()).contains("value=\"08:30\"");
    assertThat(hand.get("/en/desk/roster").body()).contains("Monday: 08:30 to 16:00");
    assertThat(hand.get("/zh/desk/roster").body()).contains("星期一：");
  }

  @Test
  void a_day_with_one_hour_only_is_asked_again_and_what_was_typed_is_still_there() {
    Page refused =
        house.hand(boss).submit(at(joel), at(joel), "from-TUESDAY", "09:15", "to-TUESDAY", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("needs both hours").contains("value=\"09:15\"");
    assertThat(house.roster.whoIsThere().hoursOf(joel.member().id())).isEmpty();
  }

  @Test
  void a_mediator_sets_and_takes_back_her_own_days_away_and_only_those() {
    Hand hand = house.hand(joel);
    Page kept =
        hand.submit(
            "/en/desk/hours", "/en/desk/hours/leave", "first", "2026-12-24", "last", "2027-01-02");
    assertThat(kept.place()).isEqualTo("/en/desk/hours?done=saved");
    Leave feast = new Leave(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2));
    assertThat(house.roster.whoIsThere().leaveOf(joel.member().id())).containsExactly(feast);
    assertThat(hand.get("/en/desk/hours").body())
        .contains("24 December 2026 to 2 January 2027")
        .doesNotContain("type=\"time\"");
    assertThat(house.hand(boss).get(at(joel)).body()).contains("24 December 2026");
    Page wrong =
        hand.submit(
            "/en/desk/hours", "/en/desk/hours/leave", "first", "2026-12-24", "last", "2026-12-01");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("The last cannot come before the first");
    assertThat(hand.submit("/en/desk/hours", "/en/desk/hours/drop").place())
        .isEqualTo("/en/desk/hours?done=removed");
    assertThat(house.roster.whoIsThere().leaveOf(joel.member().id())).isEmpty();
    assertThat(hand.get(at(amina)).status()).isEqualTo(403);
    assertThat(hand.get("/en/desk/duty").status()).isEqualTo(403);
  }

  @Test
  void the_duty_list_of_a_country_takes_trained_people_a_stand_in_and_a_last_resort() {
    Standing trained =
        new Standing(
            "Wanjiru",
            Set.of(Role.MEDIATOR, Role.SAFEGUARDING),
            List.of("sw"),
            List.of("sw"),
            List.of(),
            List.of());
    Who wanjiru =
        house.staff.join(
            house.staff.desk.invite("wanjiru", trained, boss.member()).orElseThrow().token(),
            "wanjiru",
            "Wanjiru");
    Who otieno =
        house.staff.join(
            house.staff.desk.invite("otieno", trained, boss.member()).orElseThrow().token(),
            "otieno",
            "Otieno");
    Hand hand = house.hand(boss);
    String page = "/en/desk/duty?country=KE";
    assertThat(hand.get(page).body()).contains("Nobody is on this list yet").contains("Wanjiru");
    Page alone = hand.submit(page, "/en/desk/duty", "stand-in", otieno.member().id(), "last", "");
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.body()).contains("at least one trained person");
    Page kept =
        hand.submit(
            page,
            "/en/desk/duty",
            "trained",
            wanjiru.member().id(),
            "trained",
            amina.member().id(),
            "stand-in",
            otieno.member().id(),
            "last",
            amina.member().id());
    assertThat(kept.place()).isEqualTo("/en/desk/duty?country=KE&done=saved");
    assertThat(house.roster.whoIsThere().duty("KE"))
        .as("amina is not trained: she neither stands on the list nor comes last")
        .contains(new DutyList("KE", List.of(wanjiru.member().id()), otieno.member().id(), null));
    assertThat(hand.get(page).body()).contains("Only the people on this list");
    assertThat(hand.get("/en/desk/duty?country=UG").body()).contains("Nobody is on this list yet");
  }
}
