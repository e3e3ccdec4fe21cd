package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.people.Member;
import org.mingbai.people.StaffHouse;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.Roster.Hours;
import org.mingbai.roster.Roster.Leave;
import org.mingbai.roster.Roster.Shift;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;
import org.mingbai.waiting.ReaderWords;
import org.mingbai.waiting.Readers;
import org.mingbai.waiting.Readers.Reading;

/// What a complainant is told about when somebody reads her language. It is Wednesday 25 November,
/// noon in Nairobi.
class RosterReadersTest {
  private StaffHouse staff;
  private SqlFeed feed;
  private CaseDesk cases;
  private RosterDesk roster;
  private RosterReaders readers;
  private ReaderWords words;
  private Member amina;
  private int filings;

  @BeforeEach
  void open() {
    staff = new StaffHouse();
    feed = new SqlFeed(staff.database);
    ProcedureBook procedures = ProcedureBook.read(null);
    cases =
        new CaseDesk(
            new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts()),
            staff.vault.receipts(),
            new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock),
            procedures,
            (t, l) -> Set.of(),
            staff.clock);
    roster = new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    readers = new RosterReaders(staff.desk, roster, procedures::zone);
    Languages languages = Languages.read(null);
    words = new ReaderWords(readers, new Phrasebook(languages), languages);
    amina =
        staff
            .mediator(staff.administrator().member(), "amina", List.of("sw", "en"), List.of())
            .member();
  }

  @AfterEach
  void close() {
    feed.close();
    staff.close();
  }

  private CaseFile file(String locale, @Nullable String country) {
    Grievance told = new Grievance("Mshahara", null, country, null, null, null, null, null);
    return ((CaseDesk.Filing.Filed) cases.register(locale, told, new Once("k" + filings++, "b")))
        .file();
  }

  private void works(DayOfWeek day, int from, int to) {
    Shift shift = new Shift(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    roster.setHours(amina.id(), new Hours("KE", List.of(shift), List.of()), "boss");
  }

  private String said(CaseFile file, String language) {
    return words.say(file, Language.of(language), staff.clock.instant()).orElse("");
  }

  @Test
  void where_no_hours_are_written_down_only_that_nobody_reads_it_is_said() {
    assertThat(said(file("sw", "KE"), "sw")).isEmpty();
    assertThat(said(file("lg", "UG"), "en")).contains("Luganda");
  }

  /// Her place among those who wait is no answer to who reads her language.
  @Test
  void under_who_reads_her_language_nothing_stands_where_nobody_knows() {
    Readers withPlace =
        new Readers() {
          @Override
          public Reading of(CaseFile file, Instant now) {
            return readers.of(file, now);
          }

          @Override
          public Optional<Integer> before(CaseFile file) {
            return Optional.of(0);
          }
        };
    Languages languages = Languages.read(null);
    words = new ReaderWords(withPlace, new Phrasebook(languages), languages);
    CaseFile file = file("sw", "KE");
    Instant now = staff.clock.instant();
    assertThat(said(file, "en")).isEqualTo("You are next.");
    assertThat(words.reads(file, Language.of("en"), now)).isEmpty();
    works(DayOfWeek.WEDNESDAY, 9, 17);
    assertThat(words.reads(file, Language.of("en"), now).orElse(""))
        .startsWith("Somebody who reads Kiswahili is here now")
        .endsWith("You are next.");
  }

  @Test
  void somebody_who_is_there_now_is_told_with_the_hour_she_leaves_by_her_countrys_clock() {
    works(DayOfWeek.WEDNESDAY, 9, 17);
    assertThat(said(file("sw", "KE"), "en"))
        .isEqualTo("Somebody who reads Kiswahili is here now, until 17:00.");
    assertThat(said(file("sw", "KE"), "sw")).startsWith("Mtu anayesoma Kiswahili yupo sasa, hadi");
    assertThat(said(file("sw", "SA"), "en")).contains("until 17:00");
    assertThat(said(file("en", "CN"), "en")).contains("until 22:00");
  }

  @Test
  void later_today_and_another_day_are_told_with_their_hours() {
    works(DayOfWeek.WEDNESDAY, 14, 17);
    assertThat(said(file("sw", "KE"), "en"))
        .isEqualTo("Somebody who reads Kiswahili is here today from 14:00 to 17:00.");
    roster.takeLeave(
        amina.id(), new Leave(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27)), "boss");
    assertThat(said(file("sw", "KE"), "en"))
        .isEqualTo(
            "Somebody who reads Kiswahili is here next on 2 December 2026, from 14:00 to 17:00.");
  }

  @Test
  void where_her_country_is_not_known_only_the_day_is_told() {
    works(DayOfWeek.WEDNESDAY, 14, 17);
    assertThat(said(file("sw", null), "en"))
        .isEqualTo("Somebody who reads Kiswahili is here today.");
    works(DayOfWeek.FRIDAY, 9, 17);
    assertThat(said(file("sw", null), "en"))
        .isEqualTo("Somebody who reads Kiswahili is here next on 27 November 2026.");
  }

  @Test
  void a_language_nobody_reads_is_confessed() {
    works(DayOfWeek.WEDNESDAY, 9, 17);
    assertThat(said(file("lg", "UG"), "en"))
        .startsWith("Nobody here reads Luganda yet. We are looking for somebody who does.");
  }

  @Test
  void a_reader_without_hours_or_one_who_has_not_joined_promises_nothing() {
    works(DayOfWeek.WEDNESDAY, 9, 17);
    Member boss =
        staff.desk.members().stream().filter(m -> !m.equals(amina)).findFirst().orElseThrow();
    staff.mediator(boss, "joel", List.of("lg"), List.of());
    assertThat(readers.of(file("lg", "UG"), staff.clock.instant()))
        .as("joel reads it, nobody knows when")
        .isEqualTo(new Reading.Unknown());
    org.mingbai.people.Standing standing =
        new org.mingbai.people.Standing(
            "New",
            Set.of(org.mingbai.people.Role.MEDIATOR),
            List.of("fr"),
            List.of("fr"),
            List.of(),
            List.of());
    assertThat(staff.desk.invite("new", standing, boss)).isPresent();
    assertThat(readers.of(file("fr", "KE"), staff.clock.instant())).isEqualTo(new Reading.Nobody());
  }

  @Test
  void the_hours_move_on_with_the_clock() {
    works(DayOfWeek.WEDNESDAY, 9, 17);
    CaseFile file = file("sw", "KE");
    Instant now = staff.clock.instant();
    staff.clock.move(Duration.ofHours(9));
    assertThat(said(file, "en")).contains("next on 2 December 2026");
    assertThat(readers.of(file, now)).isInstanceOf(Reading.There.class);
  }
}
