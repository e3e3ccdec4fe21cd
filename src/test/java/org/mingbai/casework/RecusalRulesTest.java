package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Stepping aside, "not this person", and letting in again by two (SEC-49, SEC-53, SEC-56).
class RecusalRulesTest {
  private static final Instant NOW = CaseSamples.NOON.plusSeconds(60);

  private static CaseFile after(CaseFile file, StaffAct... acts) {
    CaseFile now = file;
    for (StaffAct act : acts) {
      now = now.with(follows(CaseRules.staff(now, act, NOW)));
    }
    return now;
  }

  private static List<CaseEvent> follows(Verdict verdict) {
    return ((Verdict.Follows) verdict).events();
  }

  private static Refusal refused(CaseFile file, StaffAct act) {
    return ((Verdict.Not) CaseRules.staff(file, act, NOW)).why();
  }

  private static CaseFile asked() {
    CaseFile file = CaseSamples.file(true);
    return file.with(List.of(new CaseEvent.PersonAsked(NOW)));
  }

  private static StaffAct claim(String who) {
    return new StaffAct.Claim(who, name(who));
  }

  private static StaffAct reply(String who, String locale) {
    return new StaffAct.Reply(who, name(who), "words", locale);
  }

  private static StaffAct aside(String who) {
    return new StaffAct.StepAside(who, name(who), Recusal.Reason.TEAM, "my team");
  }

  private static StaffAct ask(String who, String of) {
    return new StaffAct.AskOverride(who, name(who), of, "nobody else reads it");
  }

  private static StaffAct allow(String who, String of) {
    return new StaffAct.AllowOverride(who, name(who), of);
  }

  private static String name(String who) {
    return who.toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void whoever_leads_and_steps_aside_leaves_the_complainant_waiting_for_another() {
    CaseFile led = after(asked(), claim("amina"), reply("amina", asked().locale()));
    assertThat(led.lead()).isEqualTo(Lead.PERSON);
    CaseFile left = after(led, aside("amina"));
    assertThat(left.handler()).isEmpty();
    assertThat(left.lead()).isEqualTo(Lead.WAITING);
    assertThat(left.untold()).as("she is told if nobody comes").contains(NOW);
    assertThat(left.recusals()).extracting(Recusal::member).containsExactly("amina");
    assertThat(DocketRow.of(left).aside()).containsExactly("amina");
  }

  @Test
  void a_colleague_who_does_not_have_it_steps_aside_and_nothing_moves_for_the_complainant() {
    CaseFile led = after(asked(), claim("amina"), reply("amina", asked().locale()));
    CaseFile left = after(led, aside("joel"));
    assertThat(left.handler()).isEqualTo(led.handler());
    assertThat(left.lead()).isEqualTo(Lead.PERSON);
    assertThat(left.timeline()).isEqualTo(led.timeline());
  }

  @Test
  void the_complainant_reads_that_another_takes_it_and_neither_name_nor_reason() {
    CaseFile left = after(asked(), claim("amina"), aside("amina"));
    CaseFile.Step last = left.timeline().getLast();
    assertThat(last.what()).isEqualTo("case.step.other");
    assertThat(last.text()).isNull();
    assertThat(last.toString()).doesNotContain("AMINA").doesNotContain("my team");
  }

  @Test
  void nothing_may_be_done_by_whoever_stands_aside() {
    CaseFile left = after(asked(), claim("amina"), aside("amina"));
    for (StaffAct act :
        List.of(
            claim("amina"),
            reply("amina", "en"),
            new StaffAct.Note("amina", "AMINA", "words"),
            new StaffAct.TakeOver("amina", "AMINA"),
            new StaffAct.Accept("amina", "AMINA"),
            new StaffAct.Close("amina", "AMINA", "done", "en"),
            ask("amina", "amina"),
            allow("amina", "amina"),
            aside("amina"))) {
      assertThat(refused(left, act)).as(act.toString()).isEqualTo(new Refusal.Aside());
    }
  }

  @Test
  void she_is_neither_asked_to_take_it_nor_called_in_a_note() {
    CaseFile left = after(asked(), aside("joel"), claim("amina"));
    StaffAct toJoel = new StaffAct.HandOver("amina", "AMINA", "joel", "JOEL", null, "off");
    assertThat(refused(left, toJoel)).isEqualTo(new Refusal.SheIsAside());
    CaseFile noted = after(left, new StaffAct.Note("amina", "AMINA", "@joel", List.of("joel")));
    assertThat(noted.mentioned()).isEmpty();
    CaseFile offered =
        after(
            asked(),
            claim("amina"),
            new StaffAct.HandOver("amina", "AMINA", "joel", "JOEL", null, "off"),
            aside("joel"));
    assertThat(offered.offer()).isEmpty();
    CaseFile called =
        after(
            asked(), new StaffAct.Note("amina", "AMINA", "@joel", List.of("joel")), aside("joel"));
    assertThat(called.mentioned()).isEmpty();
  }

  @Test
  void words_of_hers_that_wait_for_a_translation_do_not_go_out_after_it() {
    CaseFile waits = after(asked(), claim("amina"), reply("amina", "zz"));
    assertThat(waits.untranslated()).hasSize(1);
    assertThat(after(waits, aside("amina")).untranslated()).isEmpty();
  }

  @Test
  void the_complainant_refuses_the_person_she_was_named_and_nobody_else() {
    CaseFile amina = after(asked(), claim("amina"));
    long since = amina.heldSince();
    CaseFile joel = after(amina, new StaffAct.TakeOver("joel", "JOEL"));
    assertThat(follows(RecusalRules.refuse(joel, since, NOW))).isEmpty();
    CaseFile refused = amina.with(follows(RecusalRules.refuse(amina, since, NOW)));
    assertThat(refused.handler()).isEmpty();
    assertThat(refused.lead()).isEqualTo(Lead.WAITING);
    assertThat(refused.recusal("amina").orElseThrow().reason()).isEqualTo(Recusal.Reason.WISH);
    assertThat(refused(refused, claim("amina"))).isEqualTo(new Refusal.Aside());
  }

  @Test
  void an_override_takes_two_and_whoever_asked_cannot_allow_it() {
    CaseFile left = after(asked(), aside("amina"));
    assertThat(refused(left, allow("boss", "amina"))).isEqualTo(new Refusal.NothingAside());
    CaseFile wished = after(left, ask("boss", "amina"));
    assertThat(refused(wished, allow("boss", "amina"))).isEqualTo(new Refusal.FourEyes());
    assertThat(refused(wished, ask("grace", "amina"))).isEqualTo(new Refusal.NothingAside());
    assertThat(wished.recusal("amina")).as("not by asking alone").isPresent();
    CaseFile allowed = after(wished, allow("grace", "amina"));
    assertThat(allowed.recusals()).isEmpty();
    assertThat(after(allowed, claim("amina")).handler()).isPresent();
  }

  @Test
  void what_was_asked_ends_with_a_no_and_with_the_asker_stepping_aside_herself() {
    CaseFile wished = after(asked(), aside("amina"), ask("boss", "amina"));
    CaseFile no = after(wished, new StaffAct.RefuseOverride("boss", "BOSS", "amina"));
    assertThat(refused(no, allow("grace", "amina"))).isEqualTo(new Refusal.NothingAside());
    CaseFile left = after(wished, aside("boss"));
    assertThat(refused(left, allow("grace", "amina"))).isEqualTo(new Refusal.NothingAside());
  }

  @Test
  void the_complainants_wish_is_not_overridden_by_staff() {
    CaseFile amina = after(asked(), claim("amina"));
    CaseFile refused = amina.with(follows(RecusalRules.refuse(amina, amina.heldSince(), NOW)));
    assertThat(refused(refused, ask("boss", "amina"))).isEqualTo(new Refusal.HerWish());
  }

  @Test
  void a_member_cannot_say_the_complainants_wish_for_her() {
    assertThat(Recusal.Reason.own("wish")).isEmpty();
    assertThat(Arrays.stream(Recusal.Reason.values()).map(Recusal.Reason::key))
        .containsAll(Set.of("relative", "team", "named", "other"));
    assertThat(new ArrayList<>(List.of("relative", "team", "named", "other")))
        .allMatch(k -> Recusal.Reason.own(k).isPresent());
  }
}
