package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.casework.CaseDesk.Filing;
import org.mingbai.casework.CaseDesk.Visit;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.database.Database;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.RedLine;
import org.mingbai.grievance.Site;
import org.mingbai.grievance.Watch;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.store.SqlCases;
import org.mingbai.store.SqlFeed;
import org.mingbai.store.SqlOrganisations;
import org.mingbai.vault.CodeHardener;
import org.mingbai.vault.Vault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseDeskTest {
  private static final ProcedureBook PROCEDURES = ProcedureBook.read(null);
  @TempDir Path home;
  private Instant now = CaseSamples.NOON;
  private Database database;
  private SqlFeed feed;
  private Receipts receipts;
  private Cases cases;
  private CaseDesk desk;
  private DocketDesk docket;

  @BeforeEach
  void opens() throws Exception {
    Vault vault = Vault.open(Files.createDirectory(home.resolve("k")).resolve("keys"), true);
    database = Database.open(Database.Place.file(home.resolve("mingbai.db")));
    feed = new SqlFeed(database);
    receipts = vault.receipts();
    SqlOrganisations organisations = new SqlOrganisations(database, vault.seals(), feed, () -> now);
    Site site = new Site("athi", "KE", Map.of("en", "Athi River camp"), List.of("阿西河"));
    organisations.keep(
        new Organisation(Map.of(), List.of("KE"), List.of(), List.of(site), Map.of(), List.of(), 5),
        "admin");
    cases = new SqlCases(database, vault.seals(), receipts);
    desk = new CaseDesk(cases, receipts, organisations, PROCEDURES, WATCH, () -> now);
    docket = new DocketDesk(cases, file -> {}, Covering.COVERS, () -> now);
  }

  @AfterEach
  void closes() {
    feed.close();
    database.close();
  }

  private static final Watch WATCH =
      new Watch() {
        @Override
        public Set<RedLine> over(String text, String locale) {
          return text.contains("kisu") && locale.equals("sw") ? Set.of(RedLine.VIOLENCE) : Set.of();
        }

        @Override
        public Optional<Placing> about(String text) {
          Category wages = new Category("wages.unpaid");
          return text.isBlank()
              ? Optional.empty()
              : Optional.of(new Placing(wages, .7, false, null, List.of("mshahara"), "0a1b"));
        }
      };

  private Filing.Filed filed(String key) {
    return (Filing.Filed) desk.register("sw", CaseSamples.wages(), new Once(key, "body"));
  }

  @Test
  void FLT_12_the_same_key_and_body_give_the_same_file_code_and_slip_for_seven_days() {
    Filing.Filed first = filed("k");
    assertThat(filed("k")).isEqualTo(first);
    assertThat(desk.register("sw", CaseSamples.wages(), new Once("k", "other")))
        .isInstanceOf(Filing.KeyTaken.class);
    assertThat(docket.rows()).hasSize(1);
    now = now.plus(Duration.ofDays(8));
    assertThat(desk.register("sw", CaseSamples.wages(), new Once("k", "body")))
        .as("the key is spent")
        .isInstanceOf(Filing.KeyTaken.class);
    assertThat(docket.rows()).hasSize(1);
  }

  @Test
  void a_form_is_listened_to_in_every_field_and_a_later_statement_too() {
    Grievance told =
        new Grievance("Mshahara", null, "KE", null, null, null, "Alinionyesha kisu", null);
    Filing.Filed filed = (Filing.Filed) desk.register("sw", told, new Once("a", "body"));
    assertThat(filed.file().redLines()).containsExactly(RedLine.VIOLENCE);
    CaseFile quiet = filed("b").file();
    assertThat(quiet.redLines()).isEmpty();
    assertThat(desk.addStatement(quiet, "Ana kisu", new Once("c", "body")).orElseThrow().redLines())
        .containsExactly(RedLine.VIOLENCE);
  }

  // Reasons and the version of what was learnt stay with the case, whoever filed it how.
  @Test
  void what_triage_took_it_for_is_kept_with_its_reasons_and_decides_nothing() {
    CaseFile file = filed("k").file();
    Placing placing = file.placing().orElseThrow();
    assertThat(placing.because()).containsExactly("mshahara");
    assertThat(placing.learnt()).isEqualTo("0a1b");
    Grievance other =
        new Grievance("Ardhi", new Category("land.payment"), "KE", null, null, null, null, null);
    CaseFile own = ((Filing.Filed) desk.register("sw", other, new Once("o", "body"))).file();
    assertThat(own.grievance().category()).as("her own").isEqualTo(new Category("land.payment"));
    assertThat(own.placing().orElseThrow().category().key()).isEqualTo("wages.unpaid");
  }

  @Test
  void the_slip_signs_reference_time_and_content() {
    Filing.Filed filed = filed("k");
    assertThat(filed.slip().contentHash()).isEqualTo(filed.file().contentHash()).hasSize(64);
    assertThat(filed.slip())
        .isEqualTo(
            receipts.sign(
                new org.mingbai.grievance.Reference(filed.file().reference()),
                "2026-11-25T12:00:00Z",
                filed.file().contentHash()));
  }

  @Test
  void the_holder_comes_back_before_and_after_the_code_is_hardened() {
    Filing.Filed filed = filed("k");
    Visit first = desk.comeBack(filed.code()).orElseThrow();
    assertThat(first.first()).isTrue();
    assertThat(desk.comeBack(filed.code()).orElseThrow().first()).isFalse();
    CodeHardener hardener = new CodeHardener(cases, receipts, desk);
    assertThat(hardener.step()).isEqualTo(1);
    assertThat(hardener.step()).isZero();
    assertThat(desk.comeBack(filed.code()).orElseThrow().file().reference())
        .isEqualTo(filed.file().reference());
    assertThat(desk.comeBack(org.mingbai.grievance.ReceiptCode.of(1))).isEmpty();
  }

  @Test
  void a_visit_lasts_half_an_hour_of_use_and_ends_when_she_leaves() {
    Visit visit = desk.comeBack(filed("k").code()).orElseThrow();
    now = now.plus(Duration.ofMinutes(29));
    assertThat(desk.visited(visit.token())).isPresent();
    now = now.plus(Duration.ofMinutes(29));
    assertThat(desk.visited(visit.token())).isPresent();
    now = now.plus(Duration.ofMinutes(31));
    assertThat(desk.visited(visit.token())).isEmpty();
    Visit again = desk.comeBack(filed("k2").code()).orElseThrow();
    desk.leave(again.token());
    assertThat(desk.visited(again.token())).isEmpty();
    assertThat(desk.visited(null)).isEmpty();
  }

  @Test
  void a_statement_is_added_once_a_key_and_opens_a_closed_case_again() {
    CaseFile file = filed("k").file();
    Outcome closed =
        docket.act(file.id(), new StaffAct.Close("amina", "Amina", "Paid.", "sw"), null);
    assertThat(closed).isInstanceOf(Outcome.Done.class);
    Once once = new Once("s", "words");
    CaseFile after = desk.addStatement(file, "It was not paid.", once).orElseThrow();
    assertThat(after.closed()).isFalse();
    assertThat(after.unread()).isTrue();
    assertThat(desk.addStatement(file, "It was not paid.", once)).contains(after);
    assertThat(desk.addStatement(file, "Other words.", new Once("s", "other"))).isEmpty();
  }

  @Test
  void FLT_11_of_two_who_claim_one_wins_and_the_other_hears_who() {
    CaseFile file = filed("k").file();
    assertThat(docket.act(file.id(), new StaffAct.Claim("amina", "Amina"), null))
        .isInstanceOf(Outcome.Done.class);
    assertThat(docket.act(file.id(), new StaffAct.Claim("joel", "Joel"), null))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.why()).isEqualTo(new Refusal.HandledBy("amina", "Amina")));
    assertThat(docket.act(new CaseId("nowhere"), new StaffAct.Claim("joel", "Joel"), null))
        .isInstanceOf(Outcome.NotHere.class);
  }

  @Test
  void a_known_site_is_kept_by_its_id_and_other_words_for_one_are_a_place() {
    Grievance known = new Grievance("x", null, null, "阿西河", null, null, null, null);
    CaseFile at = ((Filing.Filed) desk.register("zh", known, new Once("a", "b"))).file();
    assertThat(at.grievance().site()).isEqualTo("athi");
    assertThat(at.grievance().country()).isEqualTo("KE");
    Grievance words = new Grievance("x", null, "KE", "behind the school", null, null, null, null);
    CaseFile free = ((Filing.Filed) desk.register("en", words, new Once("c", "d"))).file();
    assertThat(free.grievance().site()).isNull();
    assertThat(free.grievance().where()).isEqualTo("behind the school");
    assertThat(DocketRow.of(free).site()).isNull();
  }

  @Test
  void who_asks_for_a_person_waits_in_a_file_that_can_become_a_complaint() {
    Intake intake = new Intake("en", CaseSamples.wages(), Set.of(RedLine.VIOLENCE), "talk");
    CaseFile file = ((Filing.Filed) desk.openForPerson(intake, new Once("p", "b"))).file();
    assertThat(file.lead()).isEqualTo(Lead.WAITING);
    assertThat(file.filed()).isFalse();
    assertThat(DocketRow.of(file).confidential()).isTrue();
    assertThat(file.opened().promise().by()).isEqualTo(CaseSamples.DAY.plusDays(5));
    Filing.Filed filed =
        (Filing.Filed) desk.fileComplaint(file, CaseSamples.wages(), new Once("f", "b"));
    assertThat(filed.file().filed()).isTrue();
    assertThat(desk.comeBack(filed.code()).orElseThrow().file().id()).isEqualTo(file.id());
  }
}
