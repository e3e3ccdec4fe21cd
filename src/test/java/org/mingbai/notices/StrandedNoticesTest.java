package org.mingbai.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Recusal;
import org.mingbai.people.Member;
import org.mingbai.people.Role;

/// Who is told by mail of a case that nobody can take, and when. It is Wednesday, noon in Nairobi.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrandedNoticesTest {
  private NoticeHouse house;
  private Member amina;
  private Member chief;

  @BeforeEach
  void open() {
    house = new NoticeHouse();
    amina = house.mediator("amina", Role.SAFEGUARDING, Role.SUPERVISOR);
    chief = house.mediator("chief", List.of("en"), Role.SUPERVISOR);
    List.of(amina, chief, house.boss).forEach(m -> house.reachable(m, "en"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private CaseFile strand(CaseFile file) {
    assertThat(house.aside.stepAside(amina, file.reference(), Recusal.Reason.TEAM, null))
        .isNotNull();
    return file;
  }

  /// Who is told now that nobody can take a case; or, of a guarded one, that something is urgent.
  private List<String> told(String words) {
    house.post();
    return house.bag.stream()
        .filter(m -> m.text().contains(words))
        .map(m -> m.to().replaceAll("@.*", ""))
        .sorted()
        .toList();
  }

  private List<String> told() {
    return told("nobody can take it: 1");
  }

  @Test
  void supervisors_and_administrators_at_once_and_again_each_working_day_until_somebody_can() {
    house.file("Kanari");
    assertThat(told()).isEmpty();
    strand(house.file("Kanari 2"));
    assertThat(told()).as("not who stands aside").containsExactly("boss", "chief");
    assertThat(house.bag).noneMatch(m -> m.text().contains("Kanari"));
    house.pass(Duration.ofHours(4));
    assertThat(told()).as("once a day").isEmpty();
    house.pass(Duration.ofHours(16)); // Thursday, eight
    assertThat(told()).isEmpty();
    house.pass(Duration.ofHours(2));
    assertThat(told()).containsExactly("boss", "chief");
    house.pass(Duration.ofDays(1)); // Friday
    assertThat(told()).hasSize(2);
    house.pass(Duration.ofDays(1)); // Saturday
    assertThat(told()).isEmpty();
    house.pass(Duration.ofDays(2)); // Monday
    assertThat(told()).hasSize(2);
    house.mediator("joel");
    house.pass(Duration.ofDays(1));
    assertThat(told()).as("somebody can").isEmpty();
  }

  @Test
  void whoever_does_not_want_it_is_not_told() {
    EnumSet<Kind> wants = EnumSet.complementOf(EnumSet.of(Kind.STRANDED));
    assertThat(house.desk.chooseNotices(chief.id(), wants, true, "en")).isTrue();
    strand(house.file("Kanari"));
    assertThat(told()).containsExactly("boss");
  }

  @Test
  void a_guarded_one_is_urgent_and_climbs_from_supervisors_to_administrators() {
    CaseFile guarded = house.alarming("Kanari");
    house.mediation.claim(amina, guarded.reference());
    house.pass(Duration.ofMinutes(90));
    house.post();
    house.bag.clear();
    strand(guarded);
    assertThat(told("cannot wait")).containsExactly("chief");
    house.pass(Duration.ofMinutes(29));
    assertThat(told("cannot wait")).isEmpty();
    house.pass(Duration.ofMinutes(1));
    assertThat(told("cannot wait")).containsExactly("boss");
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest(name = "since {0}, at {1}: {2}")
  @CsvSource({
    "2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z, 2026-11-25T12:00:00Z",
    "2026-11-25T12:00:00Z, 2026-11-26T08:59:59Z, 2026-11-25T12:00:00Z",
    "2026-11-25T12:00:00Z, 2026-11-26T09:00:00Z, 2026-11-26T09:00:00Z",
    "2026-11-25T12:00:00Z, 2026-11-29T10:00:00Z, 2026-11-27T09:00:00Z",
    "2026-11-28T12:00:00Z, 2026-11-28T12:00:00Z, 2026-11-28T12:00:00Z"
  })
  void the_last_moment_at_which_it_was_to_be_told(Instant since, Instant now, Instant moment) {
    DigestRules.Clock clock = new DigestRules.Clock(ZoneOffset.UTC, StrandedNoticesTest::works);
    assertThat(StrandedRules.told(since, clock, now)).isEqualTo(moment);
  }

  private static boolean works(@Nullable LocalDate day) {
    return day != null && day.getDayOfWeek().getValue() < 6;
  }
}
