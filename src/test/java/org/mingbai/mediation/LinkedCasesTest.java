package org.mingbai.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
import org.mingbai.casework.LinkDesk;
import org.mingbai.casework.Recusal;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.people.Member;
import org.mingbai.people.StaffHouse;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlLooks;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.store.SqlRosters;

/// Cases are linked by their complainant alone; of staff only who may see both can tell (PRV-19,
/// SEC-11).
class LinkedCasesTest {
  private StaffHouse staff;
  private SqlFeed feed;
  private SqlCases kept;
  private CaseDesk cases;
  private LinkDesk links;
  private MediationDesk desk;
  private AsideDesk aside;
  private Member amina;
  private Member joel;
  private CaseDesk.Filing.Filed dust;
  private CaseDesk.Filing.Filed pay;

  @BeforeEach
  void open() {
    staff = new StaffHouse();
    feed = new SqlFeed(staff.database);
    ProcedureBook book = ProcedureBook.read(null);
    kept = new SqlCases(staff.database, staff.vault.seals(), staff.vault.receipts());
    cases =
        new CaseDesk(
            kept,
            staff.vault.receipts(),
            new SqlOrganisations(staff.database, staff.vault.seals(), feed, staff.clock),
            book,
            (t, l) -> Set.of(),
            staff.clock);
    links = new LinkDesk(kept, staff.vault.receipts(), staff.clock);
    DocketDesk docket = new DocketDesk(kept, file -> {}, Covering.COVERS, staff.clock);
    RosterDesk roster =
        new RosterDesk(new SqlRosters(staff.database, staff.vault.seals()), staff.clock);
    SqlLooks looks = new SqlLooks(staff.database);
    desk = new MediationDesk(docket, staff.desk, roster, book::zone, looks, staff.clock);
    aside = new AsideDesk(docket, staff.desk, roster);
    Member boss = staff.administrator().member();
    amina = staff.mediator(boss, "amina", List.of("sw", "en"), List.of()).member();
    joel = staff.mediator(boss, "joel", List.of("en"), List.of()).member();
    dust = filed("en", "Dust");
    pay = filed("sw", "Mshahara");
  }

  @AfterEach
  void close() {
    feed.close();
    staff.close();
  }

  private CaseDesk.Filing.Filed filed(String locale, String what) {
    Grievance told =
        new Grievance(what, new Category("wages.unpaid"), "KE", null, null, null, null, null);
    return (CaseDesk.Filing.Filed) cases.register(locale, told, new Once(what, "b"));
  }

  private CaseFile now(CaseDesk.Filing.Filed filing) {
    return kept.find(filing.file().id()).orElseThrow();
  }

  private List<CaseView.Linked> seen(Member who, CaseDesk.Filing.Filed filing) {
    return desk.openCase(who, filing.file().reference()).orElseThrow().linked();
  }

  private void link() {
    CaseFile other = links.withCode(pay.code()).orElseThrow();
    assertThat(links.link(now(dust), other)).isTrue();
  }

  @Test
  void only_who_may_see_both_is_told_and_no_more_than_how_far_the_other_has_come() {
    link();
    assertThat(seen(amina, dust))
        .containsExactly(new CaseView.Linked(pay.file().reference(), "received"));
    assertThat(seen(amina, pay)).hasSize(1);
    assertThat(seen(joel, dust)).as("Joel does not read Swahili").isEmpty();
  }

  @Test
  void whoever_steps_aside_from_one_is_not_told_of_it_by_the_other() {
    link();
    assertThat(aside.stepAside(amina, pay.file().reference(), Recusal.Reason.NAMED, null))
        .isInstanceOf(Outcome.Done.class);
    assertThat(seen(amina, dust)).isEmpty();
  }

  @Test
  void a_link_ended_from_either_case_is_ended_and_half_of_one_shows_nothing() {
    link();
    links.unlink(now(pay), dust.file().reference());
    assertThat(links.linked(now(dust))).isEmpty();
    assertThat(links.linked(now(pay))).isEmpty();
    CaseFile half = now(dust);
    List<CaseEvent> more =
        List.of(new CaseEvent.Linked(staff.clock.instant(), pay.file().id().value()));
    assertThat(kept.append(half, more, DocketRow.of(half.with(more)), null, null)).isNotNull();
    assertThat(links.linked(now(dust))).isEmpty();
    assertThat(seen(amina, dust)).isEmpty();
    link();
    assertThat(links.linked(now(dust))).as("done again it is whole").hasSize(1);
  }

  @Test
  void a_case_is_not_linked_with_itself_nor_by_a_code_of_none() {
    assertThat(links.link(now(dust), now(dust))).isFalse();
    assertThat(now(dust).version()).isEqualTo(1);
    assertThat(links.withCode(new ReceiptCode("00000000000000000000"))).isEmpty();
  }

  @Test
  void linking_neither_answers_her_nor_moves_the_case() {
    CaseFile before = now(dust);
    link();
    assertThat(DocketRow.of(now(dust)))
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(DocketRow.of(before));
  }
}
