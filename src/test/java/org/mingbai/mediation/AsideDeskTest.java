package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Recusal;
import org.mingbai.casework.Refusal;
import org.mingbai.casework.StaffAct;
import org.mingbai.drafts.DraftBook;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffHouse;
import org.mingbai.people.Standing;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.Roster.DutyList;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlDrafts;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;

/// Whoever steps aside from a case sees it nowhere, on a real store (SEC-11, SEC-49, SEC-53,
/// SEC-56).
class AsideDeskTest {
  private StaffHouse staff;
  private SqlFeed feed;
  private CaseDesk cases;
  private DocketDesk docket;
  private MediationDesk desk;
  private AsideDesk aside;
  private TranslationQueue translations;
  private DraftBook drafts;
  private RosterDesk roster;
  private Member boss;
  private Member amina;
  private Member joel;
  private Member grace;
  private Member wen;
  private int filings;

  @BeforeEach
  void open() {
    staff = new StaffHouse();
    feed = new SqlFeed(staff.database);
    ProcedureBook book = ProcedureBook.read(null);
    SqlCases kept = new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts());
    SqlLooks looks = new SqlLooks(staff.database);
    cases =
        new CaseDesk(
            kept,
            staff.vault.receipts(),
            new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock),
            book,
            (t, l) -> Set.of(),
            staff.clock);
    docket = new DocketDesk(kept, file -> {}, Covering.COVERS, staff.clock);
    roster = new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    desk = new MediationDesk(docket, staff.desk, roster, book::zone, looks, staff.clock);
    aside = new AsideDesk(docket, staff.desk, roster);
    translations =
        new TranslationQueue(
            docket, staff.desk, roster, book::zone, book::works, looks, staff.clock);
    drafts = new DraftBook(desk, new SqlDrafts(staff.database, staff.vault.seals()));
    boss = staff.administrator().member();
    amina = staff.mediator(boss, "amina", List.of("sw", "en"), List.of()).member();
    joel = staff.mediator(boss, "joel", List.of("sw", "en"), List.of()).member();
    grace = supervisor("grace");
    wen = supervisor("wen");
  }

  private Member supervisor(String login) {
    List<String> english = List.of("en");
    Standing standing =
        new Standing(
            login, Set.of(Role.MEDIATOR, Role.SUPERVISOR), english, english, List.of(), List.of());
    return staff
        .join(staff.desk.invite(login, standing, boss).orElseThrow().token(), login, login)
        .member();
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

  private Outcome leave(Member who, CaseFile file) {
    return aside.stepAside(who, file.reference(), Recusal.Reason.RELATIVE, "my brother");
  }

  private Once once() {
    return new Once("o" + filings++, "b");
  }

  @Test
  void she_sees_it_nowhere_and_her_colleague_sees_it_still() {
    CaseFile file = file("Mshahara haujalipwa");
    String ref = file.reference();
    Once once = once();
    assertThat(cases.askPerson(file, once).version()).isEqualTo(2);
    assertThat(
            drafts.begin(amina, ref, new Unsent.Note(amina.id(), new InternalNote("my brother"))))
        .isTrue();
    assertThat(desk.reply(amina, ref, new Reply("Good day", "en"), once())).isNotNull();
    assertThat(translations.of(amina)).isNotEmpty();
    assertThat(leave(amina, file)).isInstanceOf(Outcome.Done.class);
    CaseIndex index = new CaseIndex(docket);
    assertThat(shown(amina)).doesNotContain(ref);
    assertThat(desk.openCase(amina, ref)).isEmpty();
    assertThat(desk.glance(amina, ref)).isEmpty();
    assertThat(desk.search(amina, "mshahara", index)).isEmpty();
    assertThat(desk.search(amina, ref, index)).isEmpty();
    assertThat(desk.queue(amina)).isEmpty();
    assertThat(desk.offered(amina)).isEmpty();
    assertThat(desk.counted(amina).calls()).isEmpty();
    assertThat(translations.of(amina)).isEmpty();
    assertThat(drafts.begin(amina, ref, new Unsent.Note(amina.id(), new InternalNote("x"))))
        .isFalse();
    assertThat(desk.claim(amina, ref)).isInstanceOf(Outcome.NotHere.class);
    assertThat(desk.takeFrom(amina, ref, StaffAct.ALL)).isInstanceOf(Outcome.NotHere.class);
    CaseFile now = desk.openCase(joel, ref).orElseThrow().file();
    assertThat(drafts.begun(now)).as("nor is what she began shown to others").isEmpty();
    assertThat(shown(joel)).contains(ref);
    assertThat(desk.search(joel, "mshahara", index)).hasSize(1);
    assertThat(desk.queue(joel)).hasSize(1);
    assertThat(desk.claim(joel, ref)).isInstanceOf(Outcome.Done.class);
  }

  private Set<String> shown(Member who) {
    Set<String> all = new java.util.TreeSet<>();
    for (Sift.View view : Sift.View.values()) {
      desk.inbox(who, new Sift(view, null, null, 1)).groups().stream()
          .flatMap(g -> g.entries().stream())
          .forEach(e -> all.add(e.row().reference()));
    }
    return all;
  }

  @Test
  void even_a_supervisor_and_whoever_is_on_duty_and_the_one_who_has_it_see_it_no_more() {
    CaseFile plain = file("Mshahara");
    assertThat(desk.claim(grace, plain.reference())).isInstanceOf(Outcome.Done.class);
    assertThat(leave(grace, plain)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.openCase(grace, plain.reference())).isEmpty();
    CaseFile guarded = guarded();
    amina = staff.trained(boss, amina);
    roster.setDuty(new DutyList("KE", List.of(amina.id()), null, null), boss.id());
    assertThat(leave(amina, guarded)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.openCase(amina, guarded.reference())).isEmpty();
    assertThat(desk.openCase(joel, guarded.reference()))
        .as("it does not open to everybody because its duty list stepped aside")
        .isEmpty();
    assertThat(aside.stranded())
        .extracting(DocketRow::reference)
        .containsExactly(guarded.reference());
  }

  private CaseFile guarded() {
    return cases
        .addStatement(
            file("Mtoto"),
            new CaseDesk.Statement("Mtoto", "sw", Set.of(RedLine.CHILD)),
            new Once("s" + filings++, "b"))
        .orElseThrow();
  }

  @Test
  void when_nobody_is_left_who_reads_it_that_is_told_until_somebody_is() {
    CaseFile file = file("Mshahara");
    assertThat(leave(amina, file)).isInstanceOf(Outcome.Done.class);
    assertThat(aside.stranded()).as("Joel is left").isEmpty();
    assertThat(leave(joel, file)).isInstanceOf(Outcome.Done.class);
    assertThat(aside.stranded()).extracting(DocketRow::reference).containsExactly(file.reference());
    assertThat(desk.openCase(grace, file.reference())).as("others see it lie there").isPresent();
    assertThat(override(file, joel)).isInstanceOf(Outcome.Done.class);
    assertThat(aside.stranded()).isEmpty();
    assertThat(desk.openCase(joel, file.reference())).isPresent();
  }

  private Outcome override(CaseFile file, Member of) {
    assertThat(aside.askOverride(grace, file.reference(), of.id(), "nobody else"))
        .isInstanceOf(Outcome.Done.class);
    return aside.allowOverride(wen, file.reference(), of.id());
  }

  @Test
  void SEC_53_one_supervisor_asks_and_another_allows_and_nobody_else_can() {
    CaseFile file = file("Mshahara");
    String ref = file.reference();
    assertThat(leave(amina, file)).isInstanceOf(Outcome.Done.class);
    assertThat(aside.askOverride(joel, ref, amina.id(), "please"))
        .as("a mediator cannot ask")
        .isInstanceOf(Outcome.NotHere.class);
    assertThat(aside.askOverride(grace, ref, amina.id(), "nobody else"))
        .isInstanceOf(Outcome.Done.class);
    assertThat(why(aside.allowOverride(grace, ref, amina.id()))).isEqualTo(new Refusal.FourEyes());
    assertThat(aside.allowOverride(joel, ref, amina.id())).isInstanceOf(Outcome.NotHere.class);
    assertThat(aside.allowOverride(amina, ref, amina.id())).isInstanceOf(Outcome.NotHere.class);
    assertThat(desk.openCase(amina, ref)).isEmpty();
    assertThat(aside.allowOverride(wen, ref, amina.id())).isInstanceOf(Outcome.Done.class);
    assertThat(desk.openCase(amina, ref)).isPresent();
    assertThat(docket.find(file.id()).orElseThrow().events())
        .hasAtLeastOneElementOfType(CaseEvent.OverrideAsked.class)
        .hasAtLeastOneElementOfType(CaseEvent.OverrideAllowed.class);
  }

  private static Refusal why(Outcome outcome) {
    return ((Outcome.Refused) outcome).why();
  }

  @Test
  void what_the_page_of_permissions_says_of_a_case_is_what_the_desk_asks() {
    CaseFile file = file("Mshahara");
    String ref = file.reference();
    Member none = boss;
    assertThat(desk.claim(none, ref))
        .as("an administrator alone")
        .isInstanceOf(Outcome.NotHere.class);
    DocketRow row = DocketRow.of(file);
    for (Member who : List.of(amina, grace, none)) {
      assertThat(Deed.WORK.allows(who, row)).isEqualTo(who.is(Role.MEDIATOR));
      assertThat(Deed.TAKE_OVER.allows(who, row)).isEqualTo(who.equals(grace));
      assertThat(Deed.OVERRIDE.allows(who, row)).isEqualTo(who.equals(grace));
    }
    assertThat(desk.claim(joel, ref)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.takeFrom(amina, ref, StaffAct.ALL)).isInstanceOf(Outcome.Refused.class);
    assertThat(desk.takeFrom(grace, ref, StaffAct.ALL)).isInstanceOf(Outcome.Done.class);
  }

  /// SEC-56: whatever comes first, whoever stands aside never has the case.
  @Test
  void claims_and_recusals_at_once_leave_nobody_with_a_case_she_stepped_aside_from()
      throws Exception {
    for (int round = 0; round < 8; round++) {
      CaseFile file = file("Mshahara " + round);
      String ref = file.reference();
      List<Callable<Outcome>> acts = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        acts.add(() -> desk.claim(amina, ref));
        acts.add(() -> leave(amina, file));
        acts.add(() -> desk.claim(joel, ref));
        acts.add(() -> desk.takeFrom(grace, ref, StaffAct.ALL));
      }
      together(acts);
      CaseFile now = docket.find(file.id()).orElseThrow();
      assertThat(now.recusals()).extracting(Recusal::member).containsExactly(amina.id());
      assertThat(now.events()).filteredOn(CaseEvent.SteppedAside.class::isInstance).hasSize(1);
      assertThat(now.handler().map(CaseFile.Handler::member)).isNotEqualTo(amina.id());
      int left =
          now.events()
              .indexOf(
                  now.events().stream()
                      .filter(CaseEvent.SteppedAside.class::isInstance)
                      .findFirst()
                      .orElseThrow());
      assertThat(now.events().subList(left, now.events().size()))
          .noneMatch(e -> e instanceof CaseEvent.Claimed c && c.member().equals(amina.id()));
    }
  }

  private static void together(List<Callable<Outcome>> acts) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService all = Executors.newFixedThreadPool(acts.size())) {
      List<Future<Outcome>> done = new ArrayList<>();
      for (Callable<Outcome> act : acts) {
        done.add(
            all.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      start.countDown();
      for (Future<Outcome> one : done) {
        assertThat(one.get()).isNotNull();
      }
    }
  }
}
