package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.mediation.Look;
import org.mingbai.mediation.SavedView;

/// What every keeper of looks (PRV-17) and of members' own views must do.
abstract class DeskBooksContract {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private Grounds grounds;

  abstract Grounds grounds();

  @BeforeEach
  void prepare() {
    grounds = grounds();
  }

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private SqlSavedViews views() {
    return new SqlSavedViews(grounds.database, grounds.vault.seals(), grounds.vault.receipts());
  }

  private CaseId filed() {
    CaseFile file = Samples.file("words");
    assertThat(grounds.cases().open(file, Samples.row(file), null, Samples.once())).isNotNull();
    return file.id();
  }

  private static Look look(LocalDate day, Look.For purpose) {
    return new Look(day, "mediator", "KE", purpose);
  }

  @Test
  void a_look_is_kept_once_by_day_role_office_and_purpose() {
    SqlLooks looks = new SqlLooks(grounds.database);
    CaseId one = filed();
    CaseId other = filed();
    looks.keep(List.of(one, other), look(DAY, Look.For.SEARCH));
    looks.keep(List.of(one), look(DAY, Look.For.SEARCH));
    new SqlLooks(grounds.database).keep(List.of(one), look(DAY, Look.For.SEARCH));
    looks.keep(List.of(one), look(DAY.plusDays(1), Look.For.CASE));
    assertThat(looks.at(one))
        .containsExactly(look(DAY.plusDays(1), Look.For.CASE), look(DAY, Look.For.SEARCH));
    assertThat(looks.at(other)).containsExactly(look(DAY, Look.For.SEARCH));
    assertThat(looks.at(new CaseId("nowhere"))).isEmpty();
  }

  @Test
  void views_stand_by_name_are_replaced_and_dropped_only_by_their_owner() {
    SqlSavedViews views = views();
    views.keep("amina", "Wages", "view=mine");
    views.keep("amina", "Camp 4", "view=all&site=camp-4");
    views.keep("amina", "Wages", "view=overdue");
    views.keep("joel", "Wages", "view=closed");
    assertThat(views().of("amina"))
        .extracting(SavedView::name, SavedView::filter)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Camp 4", "view=all&site=camp-4"),
            org.assertj.core.groups.Tuple.tuple("Wages", "view=overdue"));
    String hers = views.of("amina").getFirst().id();
    views.drop("joel", hers);
    assertThat(views.of("amina")).hasSize(2);
    views.drop("amina", hers);
    assertThat(views.of("amina")).extracting(SavedView::name).containsExactly("Wages");
    assertThat(views.of("joel")).hasSize(1);
  }

  @Test
  void the_name_of_a_view_is_sealed_in_the_database() {
    views().keep("amina", "CANARY of Juma", "view=all");
    byte[] words =
        grounds
            .database
            .read(s -> s.one((r, c) -> r.getBytes(1), "select words from saved_view"))
            .orElseThrow();
    assertThat(new String(words, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY");
  }
}
