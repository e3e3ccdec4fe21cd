package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Intake;
import org.mingbai.casework.Refusal;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;
import org.mingbai.mediation.Sift.View;
import org.mingbai.people.Member;
import org.mingbai.people.StaffHouse;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;

/// The mediator's desk on a real store.
class MediationDeskTest {
  private StaffHouse staff;
  private SqlFeed feed;
  private CaseDesk cases;
  private DocketDesk docket;
  private MediationDesk desk;
  private RosterDesk roster;
  private Member boss;
  private Member amina;
  private Member joel;
  private int filings;

  @BeforeEach
  void open() {
    staff = new StaffHouse();
    feed = new SqlFeed(staff.database);
    ProcedureBook procedures = ProcedureBook.read(null);
    SqlCases kept = new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts());
    SqlOrganisations organisations =
        new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock);
    cases =
        new CaseDesk(
            kept,
            staff.vault.receipts(),
            organisations,
            procedures,
            (t, l) -> Set.of(),
            staff.clock);
    docket = new DocketDesk(kept, file -> {}, Covering.COVERS, staff.clock);
    roster = new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    desk =
        new MediationDesk(
            docket,
            staff.desk,
            roster,
            procedures::zone,
            new SqlLooks(staff.database),
            staff.clock);
    boss = staff.administrator().member();
    amina = staff.mediator(boss, "amina", List.of("sw", "en"), List.of()).member();
    joel = staff.mediator(boss, "joel", List.of("sw"), List.of()).member();
  }

  @AfterEach
  void close() {
    feed.close();
    staff.close();
  }

  private CaseFile file(String what) {
    Grievance told =
        new Grievance(what, new Category("wages.unpaid"), "KE", null, null, null, null, null);
    return ((CaseDesk.Filing.Filed) cases.register("sw", told, new Once("k" + filings++, "b")))
        .file();
  }

  private CaseFile guarded(String what) {
    CaseFile file = file(what);
    return cases
        .addStatement(
            file,
            new CaseDesk.Statement("Mtoto", "sw", Set.of(RedLine.CHILD)),
            new Once("s" + filings++, "b"))
        .orElseThrow();
  }

  @Test
  void a_guarded_case_is_only_for_the_duty_list_once_one_is_kept() {
    CaseFile guarded = guarded("Mtoto wangu");
    CaseFile plain = file("Mshahara");
    assertThat(desk.openCase(joel, guarded.reference())).as("no list yet").isPresent();
    assertThat(entry(joel, guarded).guard()).isEqualTo(Inbox.Guard.OPEN);
    roster.setDuty(new DutyList("KE", List.of(amina.id()), null, null), boss.id());
    assertThat(desk.openCase(joel, guarded.reference())).as("nobody is trained").isPresent();
    amina = staff.trained(boss, amina);
    assertThat(desk.openCase(amina, guarded.reference())).isPresent();
    assertThat(desk.others(joel, guarded)).extracting(Member::login).containsExactly("amina");
    assertThat(desk.others(amina, plain)).extracting(Member::login).contains("joel");
    assertThat(entry(amina, guarded).guard()).isEqualTo(Inbox.Guard.DUTY);
    assertThat(desk.openCase(joel, guarded.reference())).isEmpty();
    assertThat(desk.claim(joel, guarded.reference())).isInstanceOf(Outcome.NotHere.class);
    assertThat(shown(joel)).containsExactly(plain.reference());
    assertThat(shown(amina)).containsExactly(guarded.reference(), plain.reference());
    assertThat(desk.inbox(joel, new Sift(View.ALL, null, null, 1)).counts().get(View.ALL))
        .isEqualTo(1);
  }

  private List<String> shown(Member who) {
    return shown(who, View.ALL);
  }

  private List<String> shown(Member who, View view) {
    return desk.inbox(who, new Sift(view, null, null, 1)).groups().stream()
        .flatMap(g -> g.entries().stream())
        .map(e -> e.row().reference())
        .toList();
  }

  private Inbox.Entry entry(Member who, CaseFile file) {
    return desk.inbox(who, new Sift(View.ALL, null, null, 1)).groups().stream()
        .flatMap(g -> g.entries().stream())
        .filter(e -> e.row().reference().equals(file.reference()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void who_is_called_in_a_note_finds_the_case_among_her_mentions() {
    CaseFile file = file("Mshahara");
    InternalNote note = new InternalNote("Please look, @Joel. Not amina@amina, nor @joelle.");
    assertThat(desk.unheard(amina, file.reference(), note)).isEmpty();
    assertThat(desk.note(amina, file.reference(), note, once("n")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(shown(joel, View.MENTIONS)).containsExactly(file.reference());
    assertThat(shown(amina, View.MENTIONS)).isEmpty();
    assertThat(desk.claim(joel, file.reference())).isInstanceOf(Outcome.Done.class);
    assertThat(shown(joel, View.MENTIONS)).isEmpty();
  }

  @Test
  void who_may_not_see_a_case_is_not_called_to_it_and_the_writer_is_told() {
    Member zhang = staff.mediator(boss, "zhang", List.of("zh"), List.of()).member();
    CaseFile file = file("Mshahara");
    InternalNote note = new InternalNote("@zhang what do you think?");
    assertThat(desk.unheard(amina, file.reference(), note)).containsExactly("zhang");
    assertThat(desk.note(amina, file.reference(), note, once("n")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(shown(zhang, View.MENTIONS)).isEmpty();
    assertThat(docket.find(file.id()).orElseThrow().mentioned()).isEmpty();
  }

  @Test
  void a_case_laid_aside_is_not_among_hers_until_the_complainant_writes() {
    CaseFile file = file("Mshahara");
    assertThat(desk.claim(amina, file.reference())).isInstanceOf(Outcome.Done.class);
    LocalDate due = docket.find(file.id()).orElseThrow().next().by();
    assertThat(desk.snooze(amina, file.reference(), due.plusDays(1)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(desk.snooze(amina, file.reference(), due)).isInstanceOf(Outcome.Done.class);
    assertThat(shown(amina, View.MINE)).isEmpty();
    assertThat(shown(amina, View.SNOOZED)).containsExactly(file.reference());
    assertThat(shown(amina, View.ALL)).containsExactly(file.reference());
    assertThat(
            cases.addStatement(
                docket.find(file.id()).orElseThrow(),
                new CaseDesk.Statement("Bado", "sw", Set.of()),
                once("s")))
        .isPresent();
    assertThat(shown(amina, View.MINE)).containsExactly(file.reference());
    assertThat(shown(amina, View.SNOOZED)).isEmpty();
  }

  @Test
  void a_case_laid_aside_is_back_on_its_day() {
    CaseFile file = file("Mshahara");
    assertThat(desk.claim(amina, file.reference())).isInstanceOf(Outcome.Done.class);
    LocalDate due = docket.find(file.id()).orElseThrow().next().by();
    assertThat(desk.snooze(amina, file.reference(), due.minusDays(3)))
        .isInstanceOf(Outcome.Done.class);
    staff.clock.move(Duration.ofDays(20));
    assertThat(shown(amina, View.MINE)).containsExactly(file.reference());
    assertThat(shown(amina, View.SNOOZED)).isEmpty();
  }

  @Test
  void who_asked_for_a_person_stands_before_all_others_until_somebody_takes_it() {
    file("Mshahara");
    CaseFile waits =
        ((CaseDesk.Filing.Filed)
                cases.openForPerson(
                    new Intake(
                        "sw",
                        new Grievance("Nataka mtu", null, "KE", null, null, null, null, null),
                        Set.of(),
                        null),
                    once("p")))
            .file();
    assertThat(shown(joel, View.LIVE)).containsExactly(waits.reference());
    assertThat(shown(joel)).first().isEqualTo(waits.reference());
    assertThat(desk.claim(joel, waits.reference())).isInstanceOf(Outcome.Done.class);
    assertThat(shown(amina, View.LIVE)).isEmpty();
  }

  @Test
  void only_a_case_whose_words_are_answered_waits_for_the_complainant() {
    CaseFile file = file("Mshahara");
    String ref = file.reference();
    assertThat(desk.claim(joel, ref)).isInstanceOf(Outcome.Done.class);
    desk.reply(joel, ref, new Reply("Unafanya kazi wapi?", "sw"), once("r1"));
    assertThat(shown(joel, View.WAITING)).containsExactly(ref);
    CaseDesk.Statement said = new CaseDesk.Statement("Athi River", "sw", Set.of());
    CaseFile now = cases.current(file.id()).orElseThrow();
    cases.addStatement(now, said, once("s")).orElseThrow();
    desk.note(joel, ref, new InternalNote("read"), once("n"));
    assertThat(shown(joel, View.WAITING)).as("a note answers nothing").isEmpty();
    desk.reply(joel, ref, new Reply("We look into it", "en"), once("r2"));
    assertThat(shown(joel, View.WAITING)).as("nor do words that wait").isEmpty();
    desk.reply(joel, ref, new Reply("Tunaangalia", "sw"), once("r3"));
    assertThat(shown(joel, View.WAITING)).containsExactly(ref);
  }

  // --- search (PRV-03, PRV-17) ---

  private List<String> found(Member who, CaseIndex index, String words) {
    return desk.search(who, words, index).stream().map(f -> f.entry().row().reference()).toList();
  }

  @Test
  void only_cases_she_may_see_are_found_and_each_hit_counts_as_a_look_PRV_17() {
    CaseIndex index = new CaseIndex(docket);
    CaseFile wages = file("Mshahara wangu haujalipwa");
    CaseFile hidden = guarded("Mshahara na mtoto");
    roster.setDuty(new DutyList("KE", List.of(amina.id()), null, null), boss.id());
    amina = staff.trained(boss, amina);
    SqlLooks looks = new SqlLooks(staff.database);
    assertThat(found(joel, index, "mshahara")).containsExactly(wages.reference());
    assertThat(found(joel, index, hidden.reference())).isEmpty();
    assertThat(looks.at(wages.id())).extracting(Look::purpose).containsExactly(Look.For.SEARCH);
    assertThat(looks.at(hidden.id())).isEmpty();
    assertThat(found(amina, index, "mshahara"))
        .containsExactlyInAnyOrder(wages.reference(), hidden.reference());
    assertThat(found(amina, index, hidden.reference())).containsExactly(hidden.reference());
    assertThat(looks.at(hidden.id())).hasSize(1);
  }

  @Test
  void what_was_written_since_is_found_notes_too() {
    CaseIndex index = new CaseIndex(docket);
    CaseFile file = file("Mshahara");
    assertThat(found(amina, index, "simiti")).isEmpty();
    assertThat(desk.note(amina, file.reference(), new InternalNote("Kuhusu simiti"), once("n")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(found(amina, index, "simiti")).containsExactly(file.reference());
    assertThat(desk.search(amina, "simiti", index).getFirst().snippet().pieces())
        .anySatisfy(p -> assertThat(p.marked() && p.text().equals("simiti")).isTrue());
  }

  @Test
  void opening_a_case_and_a_line_of_it_in_a_list_are_looks_PRV_17() {
    CaseFile file = file("Mshahara");
    SqlLooks looks = new SqlLooks(staff.database);
    shown(amina);
    assertThat(looks.at(file.id())).extracting(Look::purpose).containsExactly(Look.For.LIST);
    assertThat(desk.openCase(amina, file.reference())).isPresent();
    assertThat(looks.at(file.id()))
        .extracting(Look::purpose)
        .containsExactly(Look.For.CASE, Look.For.LIST);
    assertThat(looks.at(file.id()).toString()).doesNotContain("amina");
  }

  private static Once once(String key) {
    return new Once(key, key);
  }

  @Test
  void of_two_who_claim_at_the_same_time_one_wins_and_the_other_is_told_who() throws Exception {
    for (int round = 0; round < 5; round++) {
      String reference = file("Mshahara").reference();
      List<Outcome> outcomes =
          together(() -> desk.claim(amina, reference), () -> desk.claim(joel, reference));
      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      CaseFile now = desk.openCase(amina, reference).orElseThrow().file();
      String winner = now.handler().orElseThrow().member();
      assertThat(outcomes)
          .filteredOn(Outcome.Refused.class::isInstance)
          .singleElement()
          .satisfies(o ->
              assertThat(((Outcome.Refused) o).why())
                  .isEqualTo(new Refusal.HandledBy(winner, now.handler().orElseThrow().name())));
      assertThat(now.events()).filteredOn(CaseEvent.Claimed.class::isInstance).hasSize(1);
    }
  }

  private static List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> both = new ArrayList<>();
      for (Callable<Outcome> act : List.of(one, other)) {
        both.add(
            two.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      return List.of(both.get(0).get(), both.get(1).get());
    }
  }

  @Test
  void a_note_reaches_no_line_the_complainant_sees_and_answers_nothing_UX_39() {
    CaseFile file = file("Mshahara");
    assertThat(desk.note(joel, file.reference(), new InternalNote("CANARY"), once("n")))
        .isInstanceOf(Outcome.Done.class);
    CaseFile now = desk.openCase(amina, file.reference()).orElseThrow().file();
    assertThat(now.events()).anyMatch(CaseEvent.NoteAdded.class::isInstance);
    assertThat(now.timeline().toString()).doesNotContain("CANARY");
    assertThat(now.next()).isEqualTo(file.next());
    Inbox inbox = desk.inbox(amina, new Sift(View.ALL, null, null, 1));
    assertThat(inbox.toString()).contains("Mshahara").doesNotContain("CANARY");
  }

  @Test
  void an_administrator_who_is_no_mediator_sees_and_does_nothing() {
    CaseFile file = file("Mshahara");
    assertThat(desk.inbox(boss, new Sift(View.ALL, null, null, 1)).total()).isZero();
    assertThat(desk.openCase(boss, file.reference())).isEmpty();
    assertThat(desk.claim(boss, file.reference())).isInstanceOf(Outcome.NotHere.class);
    assertThat(desk.note(boss, file.reference(), new InternalNote("x"), once("n")))
        .isInstanceOf(Outcome.NotHere.class);
  }

  @Test
  void a_closed_case_opens_again_when_its_complainant_writes_and_stays_with_its_mediator() {
    CaseFile file = file("Mshahara");
    assertThat(desk.close(amina, file.reference(), new Reply("Umelipwa.", "sw"), once("c")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(desk.inbox(amina, new Sift(View.CLOSED, null, null, 1)).total()).isEqualTo(1);
    assertThat(desk.reply(amina, file.reference(), new Reply("Tena", "sw"), once("r")))
        .isInstanceOf(Outcome.Refused.class);
    staff.clock.move(Duration.ofDays(1));
    assertThat(cases.addStatement(docket.find(file.id()).orElseThrow(), "Si kweli.", once("s")))
        .isPresent();
    Inbox mine = desk.inbox(amina, new Sift(View.MINE, null, null, 1));
    assertThat(mine.groups())
        .flatExtracting(Inbox.Group::entries)
        .singleElement()
        .satisfies(e -> {
          assertThat(e.row().unread()).isTrue();
          assertThat(e.last()).isEqualTo(new Inbox.Words("Si kweli.", "sw"));
        });
  }

  @Test
  void an_inbox_shows_fifty_cases_a_page_and_counts_them_all() {
    for (int i = 0; i < 53; i++) {
      assertThat(file("Kesi " + i)).isNotNull();
    }
    staff.clock.move(Duration.ofDays(8));
    Inbox second = desk.inbox(amina, new Sift(View.OVERDUE, "sw", null, 2));
    assertThat(second.total()).isEqualTo(53);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.groups())
        .singleElement()
        .satisfies(g -> {
          assertThat(g.total()).isEqualTo(53);
          assertThat(g.entries()).hasSize(3).allMatch(e -> e.daysLeft() < 0);
        });
    assertThat(second.counts().get(View.UNASSIGNED)).isEqualTo(53);
    assertThat(desk.inbox(amina, new Sift(View.ALL, "zh", null, 1)).total()).isZero();
  }
}
