package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.drafts.Unsent;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.Look;
import org.mingbai.mediation.Reply;
import org.mingbai.mediation.SavedViews.SavedView;

/// What every keeper of looks (PRV-17), of members' own views and of their drafts must do.
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

  private SqlDrafts drafts() {
    return new SqlDrafts(grounds.database, grounds.vault.seals());
  }

  private static Unsent note(String member, String text) {
    return new Unsent.Note(member, new InternalNote(text));
  }

  private static Unsent reply(String member, String text) {
    return new Unsent.Answer(member, new Reply(text, "sw"));
  }

  @Test
  void a_draft_of_ready_sentences_comes_back_with_what_was_typed_into_them() {
    CaseId one = filed();
    Unsent chosen =
        new Unsent.Sentences(
            "amina", "paper.bring paper.own Gate+%0A2\nthanks.writing", new Reply("a\n\nb", "sw"));
    drafts().keep(one, chosen);
    drafts().keep(one, reply("amina", "r"));
    assertThat(drafts().of(one)).containsExactlyInAnyOrder(chosen, reply("amina", "r"));
    drafts().drop(one, "amina", chosen.place());
    assertThat(drafts().of(one)).containsExactly(reply("amina", "r"));
  }

  @Test
  void a_translation_s_draft_stands_for_its_own_text_and_language() {
    CaseId one = filed();
    Unsent first = new Unsent.Rendering("amina", 2, "sw", "Tutakuja\nkesho.");
    Unsent other = new Unsent.Rendering("amina", 12, "sw", "Lete barua.");
    Unsent again = new Unsent.Rendering("amina", 2, "ar", "غدا");
    List.of(first, other, again, note("amina", "n")).forEach(u -> drafts().keep(one, u));
    drafts().keep(one, new Unsent.Rendering("amina", 2, "sw", "Tunakuja."));
    assertThat(drafts().of(one))
        .containsExactlyInAnyOrder(
            new Unsent.Rendering("amina", 2, "sw", "Tunakuja."), other, again, note("amina", "n"));
    drafts().drop(one, "amina", first.place());
    assertThat(drafts().of(one)).containsExactlyInAnyOrder(other, again, note("amina", "n"));
  }

  /// UX-38, UX-39: of which sort a draft is never changes.
  @Test
  void a_draft_stands_once_by_member_case_and_form_and_the_last_writing_counts() {
    CaseId one = filed();
    CaseId other = filed();
    drafts().keep(one, note("amina", "ask the safety office"));
    drafts().keep(one, reply("amina", "Tuta"));
    drafts().keep(one, reply("amina", "Tutakuja\nkesho."));
    drafts().keep(one, new Unsent.Closing("amina", new Reply("Done", "en")));
    drafts().keep(one, note("joel", "I call"));
    drafts().keep(other, note("amina", "elsewhere"));
    assertThat(drafts().of(one))
        .containsExactly(
            new Unsent.Closing("amina", new Reply("Done", "en")),
            note("amina", "ask the safety office"),
            reply("amina", "Tutakuja\nkesho."),
            note("joel", "I call"));
    drafts().drop(one, "amina", "note");
    drafts().drop(one, "nobody", "note");
    assertThat(drafts().of(one)).hasSize(3).doesNotContain(note("amina", "ask the safety office"));
    assertThat(drafts().of(other)).containsExactly(note("amina", "elsewhere"));
    assertThat(drafts().of(new CaseId("nowhere"))).isEmpty();
    drafts().keep(new CaseId("nowhere"), note("amina", "words"));
  }

  @Test
  void a_draft_is_sealed_under_its_cases_key_and_gone_with_it() {
    CaseId id = filed();
    drafts().keep(id, note("amina", "CANARY of Juma"));
    byte[] words =
        grounds
            .database
            .read(s -> s.one((r, c) -> r.getBytes(1), "select words from unsent"))
            .orElseThrow();
    assertThat(new String(words, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY");
    int destroyed =
        grounds.database.write(
            s -> s.change("update stream set data_key = null where id = ?", id.value()));
    assertThat(destroyed).isEqualTo(1);
    assertThat(drafts().of(id)).isEmpty();
    drafts().keep(id, note("amina", "after the key"));
    assertThat(drafts().of(id)).isEmpty();
  }

  /// The same sealed words under another form or name open nothing.
  @Test
  void a_note_put_in_the_place_of_a_reply_does_not_open() {
    CaseId id = filed();
    drafts().keep(id, note("amina", "for staff alone"));
    int moved = grounds.database.write(s -> s.change("update unsent set form = 'reply'"));
    assertThat(moved).isEqualTo(1);
    assertThatThrownBy(() -> drafts().of(id)).isInstanceOf(RuntimeException.class);
  }

  /// What was seen is a number that only grows; neither names nor times are kept with it.
  @Test
  void how_much_of_a_case_was_seen_only_grows() {
    SqlSeenMarks seen = new SqlSeenMarks(grounds.database);
    CaseId one = filed();
    CaseId other = filed();
    assertThat(seen.upTo(one)).isZero();
    seen.mark(one, 2);
    seen.mark(one, 5);
    seen.mark(one, 3);
    seen.mark(new CaseId("nowhere"), 3);
    assertThat(new SqlSeenMarks(grounds.database).upTo(one)).isEqualTo(5);
    assertThat(seen.upTo(other)).isZero();
    assertThat(seen.upTo(new CaseId("nowhere"))).isZero();
  }
}
