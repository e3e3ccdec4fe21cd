package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Grievance;

/// How a file passes from hand to hand (issue 6, part 4 (g), (i)).
class HandOffRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private CaseFile file = opened();

  private static CaseFile opened() {
    Grievance told = new Grievance("no pay", null, "KE", null, null, null, null, null);
    var promise =
        new CaseEvent.Promise("promise", java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH);
    return new CaseFile(
        new CaseId("1"),
        List.of(
            new CaseEvent.Opened(NOW, "MB-1", "en", told, false, null, Set.of(), "hash", promise)));
  }

  private static StaffAct.HandOver handOver(
      String member, @Nullable String to, @Nullable String locale, String reason) {
    return new StaffAct.HandOver(member, member, to, to, locale, reason);
  }

  private Verdict does(StaffAct act) {
    Verdict verdict = CaseRules.staff(file, act, NOW);
    if (verdict instanceof Verdict.Follows(List<CaseEvent> events)) {
      file = file.with(new ArrayList<>(events));
    }
    return verdict;
  }

  private static Refusal why(Verdict verdict) {
    return ((Verdict.Not) verdict).why();
  }

  @Test
  void until_the_other_accepts_the_giver_keeps_it() {
    does(new StaffAct.Claim("amina", "Amina"));
    does(handOver("amina", "joel", null, "he knows the site"));
    assertThat(file.handler()).map(CaseFile.Handler::member).contains("amina");
    assertThat(does(new StaffAct.Reply("amina", "Amina", "soon", "sw")))
        .isInstanceOf(Verdict.Follows.class);
    does(new StaffAct.Accept("joel", "Joel"));
    assertThat(file.handler()).map(CaseFile.Handler::member).contains("joel");
    assertThat(file.offer()).isEmpty();
    assertThat(why(does(new StaffAct.Reply("amina", "Amina", "and", "sw"))))
        .isEqualTo(new Refusal.HandledBy("joel", "Joel"));
  }

  @Test
  void only_who_was_asked_may_accept_and_only_who_has_it_may_give() {
    does(new StaffAct.Claim("amina", "Amina"));
    assertThat(why(does(handOver("joel", "li", null, "why")))).isEqualTo(new Refusal.NotYours());
    assertThat(why(does(handOver("amina", "joel", null, " ")))).isEqualTo(new Refusal.NoWords());
    assertThat(why(does(handOver("amina", "amina", null, "x")))).isEqualTo(new Refusal.NoOffer());
    does(handOver("amina", "joel", null, "why"));
    assertThat(why(does(new StaffAct.Accept("li", "Li")))).isEqualTo(new Refusal.NoOffer());
    assertThat(why(does(new StaffAct.Decline("li", "Li")))).isEqualTo(new Refusal.NoOffer());
    does(new StaffAct.Decline("joel", "Joel"));
    assertThat(file.offer()).isEmpty();
    assertThat(file.handler()).map(CaseFile.Handler::member).contains("amina");
  }

  @Test
  void an_offer_to_all_who_read_a_language_has_one_winner_and_the_other_is_told_who() {
    does(new StaffAct.Claim("amina", "Amina"));
    does(handOver("amina", null, "sw", "she writes Swahili"));
    assertThat(file.locale()).isEqualTo("sw");
    assertThat(DocketRow.of(file).locale()).isEqualTo("sw");
    does(new StaffAct.Accept("joel", "Joel"));
    assertThat(why(does(new StaffAct.Accept("li", "Li"))))
        .isEqualTo(new Refusal.HandledBy("joel", "Joel"));
    assertThat(does(new StaffAct.Accept("joel", "Joel"))).isEqualTo(Verdict.follows());
  }

  @Test
  void what_is_given_back_or_taken_over_is_offered_no_more() {
    does(new StaffAct.Claim("amina", "Amina"));
    does(handOver("amina", "joel", null, "why"));
    does(new StaffAct.TakeOver("boss", "Boss"));
    assertThat(file.offer()).isEmpty();
    assertThat(why(does(new StaffAct.Accept("joel", "Joel"))))
        .isEqualTo(new Refusal.HandledBy("boss", "Boss"));
    does(handOver("boss", "joel", null, "why"));
    does(new StaffAct.Release("boss", "Boss"));
    assertThat(file.offer()).isEmpty();
    assertThat(why(does(new StaffAct.Accept("joel", "Joel")))).isEqualTo(new Refusal.NoOffer());
  }

  @Test
  void a_case_nobody_has_may_be_asked_of_a_colleague_and_stays_everybodys() {
    does(handOver("amina", "joel", "sw", "he knows the site"));
    assertThat(file.handler()).isEmpty();
    assertThat(file.locale()).as("its language is not the asker's to set").isEqualTo("en");
    assertThat(file.offer()).map(CaseFile.Offer::by).contains("amina");
    assertThat(why(does(new StaffAct.Accept("li", "Li")))).isEqualTo(new Refusal.NoOffer());
    assertThat(why(does(new StaffAct.Decline("li", "Li")))).isEqualTo(new Refusal.NoOffer());
    does(new StaffAct.Decline("joel", "Joel"));
    assertThat(file.offer()).isEmpty();
    assertThat(why(does(handOver("amina", "joel", null, "")))).isEqualTo(new Refusal.NoWords());
    does(handOver("amina", null, null, "a red line"));
    assertThat(why(does(new StaffAct.Accept("amina", "Amina")))).isEqualTo(new Refusal.NoOffer());
    does(new StaffAct.Accept("li", "Li"));
    assertThat(file.handler()).map(CaseFile.Handler::member).contains("li");
    assertThat(file.timeline()).noneMatch(s -> s.toString().contains("red line"));
  }

  @Test
  void whoever_takes_it_while_another_is_asked_has_it_and_the_other_is_told_who() {
    does(handOver("amina", "joel", null, "why"));
    does(new StaffAct.Claim("li", "Li"));
    assertThat(file.offer()).isEmpty();
    assertThat(why(does(new StaffAct.Accept("joel", "Joel"))))
        .isEqualTo(new Refusal.HandledBy("li", "Li"));
    assertThat(why(does(handOver("amina", "joel", null, "why")))).isEqualTo(new Refusal.NotYours());
  }

  @Test
  void whoever_asked_may_take_the_question_back() {
    does(handOver("amina", "joel", null, "why"));
    does(new StaffAct.Decline("amina", "Amina"));
    assertThat(file.offer()).isEmpty();
    assertThat(file.handler()).isEmpty();
  }

  @Test
  void the_complainant_never_sees_why_it_was_handed_over() {
    does(new StaffAct.Claim("amina", "Amina"));
    does(handOver("amina", "joel", "sw", "she shouts at me"));
    does(new StaffAct.Accept("joel", "Joel"));
    assertThat(file.timeline()).noneMatch(s -> s.toString().contains("shouts"));
    assertThat(file.timeline()).anyMatch(s -> s.what().equals("case.step.moved"));
  }
}
