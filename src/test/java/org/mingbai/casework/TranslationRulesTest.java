package org.mingbai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.casework.CaseSamples.claimed;
import static org.mingbai.casework.CaseSamples.closed;
import static org.mingbai.casework.CaseSamples.file;
import static org.mingbai.casework.CaseSamples.hour;
import static org.mingbai.casework.CaseSamples.released;
import static org.mingbai.casework.CaseSamples.said;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.casework.CaseEvent.ReplyWaits;
import org.mingbai.casework.CaseEvent.Translation;
import org.mingbai.grievance.RedLine;

/// Words in a language the other side does not read (issue 6, section 3; UX-37). Files are in
/// Swahili; place 2 is where a claimed file's next event stands.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationRulesTest {
  private static final CaseEvent WAITS =
      new ReplyWaits(hour(2), "amina", "Amina A.", "We look.", "en", "sw", false);
  private static final CaseEvent CLOSING =
      new ReplyWaits(hour(2), "amina", "Amina A.", "Paid.", "en", "sw", true);
  private static final Translation HOW =
      new Translation("We look.", "en", "joel", "Joel A.", "mediator");
  private static final CaseEvent SENT =
      new CaseEvent.Replied(hour(3), "amina", "Amina A.", "Tunatazama.", "sw", List.of(), 2L, HOW);
  private static final CaseEvent AS_IS =
      new CaseEvent.Replied(hour(3), "amina", "Amina A.", "We look.", "en", List.of(), 2L, null);
  private static final CaseEvent BACK =
      new CaseEvent.ReplyTakenBack(hour(3), "amina", "Amina A.", 2);
  private static final CaseEvent WISHED =
      new CaseEvent.TranslationWished(hour(2), "amina", "Amina A.", 0, "en");
  private static final CaseEvent READ =
      new CaseEvent.Translated(
          hour(3), "joel", "Joel A.", "mediator", 0, "en", "No pay since March.");

  private static CaseFile mine(CaseEvent... more) {
    return file(
        true,
        Stream.concat(Stream.of(claimed("amina")), Stream.of(more)).toArray(CaseEvent[]::new));
  }

  private static StaffAct reply(String locale) {
    return new StaffAct.Reply("amina", "Amina A.", "We look.", locale);
  }

  private static StaffAct translate(String member, String text) {
    return new StaffAct.Translate(member, member + " A.", "mediator", 2, "sw", text);
  }

  private static StaffAct read(String member, String text) {
    return new StaffAct.Translate(member, member + " A.", "mediator", 0, "en", text);
  }

  private static StaffAct back(String member) {
    return new StaffAct.TakeBack(member, member, 2);
  }

  private static StaffAct asIs(String member) {
    return new StaffAct.SendAsIs(member, member, 2);
  }

  private static StaffAct ask(long of, String to) {
    return new StaffAct.AskTranslation("amina", "Amina A.", of, to);
  }

  private static StaffAct doubt(long of, String to) {
    return new StaffAct.Doubt("joel", "Joel A.", of, to);
  }

  static Stream<Arguments> acts() {
    Refusal joel = new Refusal.TranslatedBy("Joel A.");
    Refusal gone = new Refusal.NothingWaits();
    Refusal other = new Refusal.HandledBy("joel", "joel A.");
    CaseFile fresh = file(true);
    CaseFile waits = mine(WAITS);
    CaseFile moved =
        mine(WAITS, new CaseEvent.TakenOver(hour(3), "joel", "joel A.", "amina", true));
    return Stream.of(
        Arguments.of("a reply in her language", mine(), reply("sw"), "Replied"),
        Arguments.of("in another language", mine(), reply("en"), "ReplyWaits"),
        Arguments.of("on an untaken file", fresh, reply("en"), "Claimed ReplyWaits"),
        Arguments.of("on another's file", file(true, claimed("joel")), reply("en"), other),
        Arguments.of(
            "a reason in another language",
            mine(),
            new StaffAct.Close("amina", "A", "Paid.", "en"),
            "ReplyWaits"),
        Arguments.of("translated", waits, translate("joel", "Tunatazama."), "Replied"),
        Arguments.of("without words", waits, translate("joel", " "), new Refusal.NoWords()),
        Arguments.of("second translator", mine(WAITS, SENT), translate("li", "Tunaona."), joel),
        Arguments.of("same form again", mine(WAITS, SENT), translate("joel", "Tunatazama."), ""),
        Arguments.of("taken back before", mine(WAITS, BACK), translate("joel", "Tuna."), gone),
        Arguments.of(
            "closed meanwhile", mine(WAITS, closed("amina")), translate("joel", "T"), gone),
        Arguments.of(
            "a reason, translated", mine(CLOSING), translate("joel", "Umelipwa."), "Closed"),
        Arguments.of(
            "a reason, but she wrote since",
            mine(CLOSING, said(4)),
            translate("joel", "Umelipwa."),
            "Replied"),
        Arguments.of("taken back", waits, back("amina"), "ReplyTakenBack"),
        Arguments.of("taken back twice", mine(WAITS, BACK), back("amina"), ""),
        Arguments.of("taken back by a stranger", waits, back("li"), new Refusal.NotYours()),
        Arguments.of("by whoever has it now", moved, back("joel"), "ReplyTakenBack"),
        Arguments.of("taken back too late", mine(WAITS, SENT), back("amina"), joel),
        Arguments.of("sent as it is", waits, asIs("amina"), "Replied"),
        Arguments.of("sent as it is twice", mine(WAITS, AS_IS), asIs("amina"), ""),
        Arguments.of("by another", waits, asIs("li"), new Refusal.HandledBy("amina", "amina A.")),
        Arguments.of("by her who had it", moved, asIs("amina"), other),
        Arguments.of("as it is, but translated", mine(WAITS, SENT), asIs("amina"), joel),
        Arguments.of("her words, asked for", mine(), ask(0, "en"), "TranslationWished"),
        Arguments.of("asked for twice", mine(WISHED), ask(0, "en"), ""),
        Arguments.of("in her own language", mine(), ask(0, "sw"), gone),
        Arguments.of("that are no words of hers", mine(), ask(1, "en"), gone),
        Arguments.of("that do not exist", mine(), ask(99, "en"), gone),
        Arguments.of("known already", mine(WISHED, READ), ask(0, "en"), ""),
        Arguments.of("in a third language", mine(WISHED, READ), ask(0, "zh"), "TranslationWished"),
        Arguments.of("read for staff", mine(WISHED), read("joel", "No pay."), "Translated"),
        Arguments.of("read second", mine(WISHED, READ), read("li", "No pay."), joel),
        Arguments.of("a doubt", mine(WAITS, SENT), doubt(2, "sw"), "TranslationDoubted"),
        Arguments.of(
            "a doubt of her words", mine(WISHED, READ), doubt(0, "en"), "TranslationDoubted"),
        Arguments.of("a doubt of nothing", waits, doubt(2, "sw"), ""),
        Arguments.of("a doubt of plain words", mine(), doubt(0, "en"), gone));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  void staff_may_do_what_the_rules_say(String name, CaseFile file, StaffAct act, Object expected) {
    switch (CaseRules.staff(file, act, hour(9))) {
      case Verdict.Follows(List<CaseEvent> events) ->
          assertThat(names(events)).as(name).isEqualTo(expected);
      case Verdict.Not not -> assertThat(not.why()).as(name).isEqualTo(expected);
    }
  }

  private static String names(List<CaseEvent> events) {
    return events.stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.joining(" "));
  }

  private static CaseFile after(CaseFile file, StaffAct act) {
    return file.with(((Verdict.Follows) CaseRules.staff(file, act, hour(9))).events());
  }

  @Test
  void a_translated_reply_keeps_both_texts_and_says_who_wrote_and_who_translated() {
    CaseFile file = after(mine(WAITS), translate("joel", "Tunatazama."));
    CaseEvent.Replied sent = (CaseEvent.Replied) file.events().getLast();
    assertThat(sent.name()).isEqualTo("Amina A.");
    assertThat(sent.locale()).isEqualTo("sw");
    assertThat(sent.translation())
        .isEqualTo(new Translation("We look.", "en", "joel", "joel A.", "mediator"));
    assertThat(file.timeline().getLast().rendering())
        .isEqualTo(new CaseFile.Rendering(2, "We look.", "en"));
    assertThat(file.untranslated()).isEmpty();
  }

  @Test
  void what_waits_has_not_answered_her_and_no_clock_stops() {
    CaseFile before = mine();
    CaseFile waiting = after(before, reply("en"));
    assertThat(waiting.asked()).isEqualTo(before.asked());
    assertThat(waiting.untold()).isEqualTo(before.untold());
    assertThat(waiting.stage()).isEqualTo(Stage.ACKNOWLEDGED);
    assertThat(waiting.next().by()).isEqualTo(before.next().by());
    assertThat(waiting.next().what()).isEqualTo("case.next.translation");
    assertThat(waiting.timeline()).as("she sees nothing of it").isEqualTo(before.timeline());
    CaseFile sent = after(waiting, translate("joel", "Tunatazama."));
    assertThat(sent.asked()).isEmpty();
    assertThat(sent.stage()).isEqualTo(Stage.IN_WORK);
    assertThat(sent.lead()).isEqualTo(Lead.PERSON);
  }

  @Test
  void what_she_wrote_while_it_waited_stays_unanswered() {
    CaseFile file =
        file(false, claimed("amina"), WAITS, new CaseEvent.PersonAsked(hour(4)), said(5));
    CaseFile sent = after(file, translate("joel", "Tunatazama."));
    assertThat(sent.asked()).contains(hour(4));
    assertThat(sent.untold()).contains(hour(4));
    assertThat(sent.unread()).isTrue();
    assertThat(sent.owed()).isTrue();
  }

  @Test
  void after_a_doubt_the_words_wait_again_and_the_new_translation_is_sent_too() {
    CaseFile doubted = after(mine(WAITS, SENT), doubt(2, "sw"));
    assertThat(doubted.untranslated()).hasSize(1);
    assertThat(doubted.untranslated().getFirst().again()).isTrue();
    CaseFile again = after(doubted, translate("li", "Tunaangalia."));
    assertThat(again.events().getLast()).isInstanceOf(CaseEvent.Replied.class);
    assertThat(again.untranslated()).isEmpty();
  }

  @Test
  void her_own_doubt_opens_it_again_even_after_a_close_and_needs_something_she_was_sent() {
    CaseFile closed = after(mine(CLOSING), translate("joel", "Umelipwa."));
    assertThat(closed.closed()).isTrue();
    CaseFile again =
        closed.with(((Verdict.Follows) TranslationRules.doubtByHer(closed, 2, hour(9))).events());
    assertThat(names(again.events())).endsWith("Closed TranslationDoubted Reopened");
    assertThat(again.closed()).isFalse();
    assertThat(again.unread()).isTrue();
    assertThat(again.untranslated()).hasSize(1);
    assertThat(TranslationRules.doubtByHer(mine(WISHED, READ), 0, hour(9)))
        .as("what staff read is not hers")
        .isEqualTo(new Verdict.Not(new Refusal.NothingWaits()));
    assertThat(TranslationRules.doubtByHer(mine(), 99, hour(9))).isInstanceOf(Verdict.Not.class);
  }

  @Test
  void a_reply_goes_on_waiting_when_its_author_is_gone_and_follows_the_language_of_the_case() {
    CaseFile file =
        mine(WAITS, released("amina"), new CaseEvent.LanguageSet(hour(4), "joel", "Joel", "fr"));
    assertThat(file.untranslated()).extracting(Untranslated::pair).containsExactly("en>fr");
    assertThat(DocketRow.of(file).untranslated()).containsExactly("en>fr");
  }

  @Test
  void her_next_words_change_nothing_of_what_waits() {
    CaseFile file = mine(WAITS);
    Verdict said =
        CaseRules.statement(file, "Bado.", "sw", java.util.Set.of(RedLine.DANGER), hour(9));
    CaseFile after = file.with(((Verdict.Follows) said).events());
    assertThat(after.untranslated()).isEqualTo(file.untranslated());
  }
}
