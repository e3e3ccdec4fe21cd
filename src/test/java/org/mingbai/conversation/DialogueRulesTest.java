package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.intake.Question;
import org.mingbai.intake.Slots;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DialogueRulesTest {
  private static final String STORY = "They have not paid our wages since the month of March.";

  private static Spoken told(String... facts) {
    return new Spoken().says(MessageKind.COMPLAINT, STORY, facts);
  }

  private static Spoken readBack() {
    return told("where=Athi River", "when=March", "done=told the foreman", "wish=pay us");
  }

  // --- kinds of message before anything is told

  @ParameterizedTest
  @CsvSource({
    "GREETING,Hello there,chat.greeting",
    "THANKS,thank you,chat.thanks",
    "OFF_TOPIC,tell me a joke,chat.scope",
    "REPLY,ok,chat.greeting",
    "CORRECTION,no,chat.greeting"
  })
  void small_talk_is_answered_kindly_and_offers_every_way(
      MessageKind kind, String text, String key) {
    Spoken spoken = new Spoken().says(kind, text);
    assertThat(spoken.keys()).containsExactly(key);
    assertThat(spoken.picks()).containsExactly("complaint", "question", "person");
    assertThat(spoken.lines()).allSatisfy(l -> assertThat(l.kind()).isEqualTo(Kind.NOTICE));
  }

  @Test
  void a_question_goes_to_the_shelf_and_may_become_a_complaint() {
    Spoken spoken = new Spoken().says(MessageKind.QUESTION, "When must wages be paid?");
    assertThat(spoken.act()).isInstanceOf(Act.Answer.class);
    spoken.taps("complaint");
    assertThat(spoken.dialogue().telling().story()).containsExactly(2L);
    assertThat(spoken.dialogue().understood()).containsEntry("what", "When must wages be paid?");
    assertThat(spoken.asked()).isEqualTo("where");
  }

  @Test
  void what_ends_with_a_question_mark_is_looked_up_before_it_is_taken_for_something_else() {
    Spoken spoken = new Spoken().says(MessageKind.COMPLAINT, "Boss ran away, who pays us?");
    assertThat(spoken.act())
        .isInstanceOfSatisfying(Act.Answer.class, a -> assertThat(a.otherwise()).isNotNull());
  }

  @Test
  void what_is_not_surely_off_topic_is_looked_up_before_it_is_sent_away() {
    String asked = "filing a grievance here, the steps";
    assertThat(new Spoken().says(MessageKind.OFF_TOPIC, asked, "kind=.5").act())
        .isInstanceOfSatisfying(Act.Answer.class, a -> assertThat(a.otherwise()).isNotNull());
    assertThat(new Spoken().says(MessageKind.OFF_TOPIC, asked, "kind=.7").keys())
        .containsExactly("chat.scope");
  }

  @Test
  void after_I_have_a_question_anything_is_a_question() {
    Spoken spoken = new Spoken().taps("question").says(MessageKind.COMPLAINT, "wages late rule");
    assertThat(spoken.act()).isInstanceOf(Act.Answer.class);
  }

  @Test
  void an_insult_is_met_with_care_not_blame() {
    assertThat(new Spoken().says(MessageKind.OFF_TOPIC, "you idiots", Cue.INSULT).keys())
        .containsExactly("chat.upset");
  }

  @Test
  void only_emoji_asks_for_words() {
    Spoken spoken = new Spoken().says(MessageKind.OFF_TOPIC, " ");
    assertThat(spoken.keys()).containsExactly("chat.words");
    assertThat(spoken.picks()).contains("person");
  }

  @ParameterizedTest
  @CsvSource({
    "ROBOT,chat.about.robot",
    "SEE,chat.about.see",
    "NAME,chat.about.name",
    "LONG,chat.about.long",
    "COST,chat.about.cost"
  })
  void questions_about_the_house_have_ready_answers(Cue cue, String key) {
    assertThat(new Spoken().says(MessageKind.QUESTION, "question about you?", cue).keys())
        .containsExactly(key);
    Spoken telling = told().says(MessageKind.QUESTION, "question about you?", cue);
    assertThat(telling.keys()).first().isEqualTo(key);
    assertThat(telling.asked()).as("the open question stays open").isEqualTo("where");
  }

  @Test
  void ABU_18_a_typed_code_is_answered_with_the_way_to_the_return_page() {
    Said said =
        new Said(
            2,
            "•••••",
            null,
            Set.of(),
            Map.of(),
            true,
            false,
            Said.Secret.CODE,
            false,
            "",
            Spoken.PATHS);
    assertThat(new Spoken().types(said).keys()).containsExactly("chat.code.masked");
  }

  // --- finding the facts

  @Test
  void only_saying_that_she_wants_to_complain_asks_what_happened() {
    Spoken spoken = new Spoken().says(MessageKind.COMPLAINT, "I want to complain", Cue.COMPLAINT);
    assertThat(spoken.asked()).isEqualTo("what");
    assertThat(spoken.picks()).containsExactly("skip", "person");
    spoken.says(MessageKind.COMPLAINT, STORY);
    assertThat(spoken.asked()).isEqualTo("where");
    assertThat(spoken.dialogue().telling().story()).containsExactly(3L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|where",
        "where=Athi River|when",
        "site=athi|when",
        "when=March|where",
        "where=Athi River,when=March|done",
        "where=a,wish=pay|when",
        "done=told,wish=pay|where",
        "where=a,when=b,done=c|wish",
        "where=a,when=b,wish=c|done",
        "where=a,when=b,done=c,wish=d|confirm"
      })
  void only_what_is_missing_is_asked(String facts, String asked) {
    Spoken spoken = told(facts == null ? new String[0] : facts.split(","));
    assertThat(spoken.asked()).isEqualTo(asked);
  }

  @Test
  void a_story_that_says_nearly_all_is_asked_one_thing_at_most() {
    Spoken spoken = told("where=a", "when=b");
    assertThat(spoken.asked()).isEqualTo("done");
    spoken.says(MessageKind.REPLY, "I told him");
    assertThat(spoken.asked()).isEqualTo("confirm");
  }

  @Test
  void at_most_four_questions_whatever_she_answers() {
    Spoken spoken = new Spoken().says(MessageKind.COMPLAINT, "I want to complain", Cue.COMPLAINT);
    int questions = 1;
    spoken.says(MessageKind.COMPLAINT, STORY, "sure=.2");
    while (!spoken.asked().equals("confirm")) {
      questions++;
      spoken.taps("skip");
    }
    assertThat(questions).isEqualTo(4);
  }

  @Test
  void I_do_not_know_is_an_answer_to_everything_and_leads_to_the_read_back() {
    Spoken spoken = told();
    for (String slot : List.of("where", "when", "done", "wish")) {
      assertThat(spoken.asked()).isEqualTo(slot);
      spoken.says(MessageKind.REPLY, "I don't know", Cue.IDK);
    }
    assertThat(spoken.asked()).isEqualTo("confirm");
    assertThat(spoken.dialogue().understood()).doesNotContainKeys("where", "when", "done", "wish");
  }

  @Test
  void her_own_words_fill_the_open_line() {
    Spoken spoken =
        told()
            .says(MessageKind.REPLY, "at the big pump station")
            .says(MessageKind.REPLY, "since the rains")
            .says(MessageKind.REPLY, "No")
            .says(MessageKind.REPLY, "pay us");
    assertThat(spoken.dialogue().understood())
        .containsEntry("where", "at the big pump station")
        .containsEntry("when", "since the rains")
        .containsEntry("done", "No")
        .containsEntry("wish", "pay us");
  }

  @Test
  void a_story_that_goes_on_is_no_answer_to_where() {
    String more = "They also cut our overtime money, all of us in the welding team.";
    Spoken spoken = told().says(MessageKind.COMPLAINT, more, "amount=400");
    assertThat(spoken.dialogue().understood())
        .doesNotContainKey("where")
        .containsEntry("amount", "400");
    assertThat(spoken.dialogue().telling().story()).hasSize(2);
    assertThat(spoken.asked()).isEqualTo("when");
  }

  @Test
  void a_name_is_no_answer_to_when_and_ok_answers_nothing() {
    Spoken spoken = told().says(MessageKind.REPLY, "ok", Cue.YES);
    assertThat(spoken.asked()).isEqualTo("where");
    spoken
        .says(MessageKind.REPLY, "Nairobi Westlands")
        .says(MessageKind.REPLY, "Delta Roads Limited");
    assertThat(spoken.dialogue().understood())
        .containsEntry("where", "Nairobi Westlands")
        .doesNotContainKey("when");
    assertThat(spoken.dialogue().understood().get("what")).contains("Delta Roads Limited");
  }

  @Test
  void an_unsure_category_is_asked_with_three_chips_and_a_sure_one_is_only_proposed() {
    Spoken unsure = told("sure=.2", "where=a", "when=b");
    assertThat(unsure.asked()).isEqualTo("category");
    assertThat(unsure.picks())
        .containsExactly(
            "category:benefits.pension",
            "category:land.payment",
            "category:environment.dust",
            "skip",
            "none",
            "person");
    unsure.taps("category:land.payment");
    assertThat(unsure.asked()).isEqualTo("confirm");
    assertThat(unsure.dialogue().understood()).containsEntry("category", "land.payment");
    assertThat(told("where=a", "when=b", "done=c", "wish=d").dialogue().understood())
        .containsEntry("category", "benefits.pension");
  }

  @Test
  void not_knowing_the_category_keeps_the_best_guess_as_a_guess_she_can_change() {
    Spoken spoken = told("sure=.2", "where=a", "when=b").taps("skip");
    assertThat(spoken.dialogue().understood()).containsEntry("category", "benefits.pension");
    assertThat(spoken.dialogue().telling().gone()).doesNotContain(AskingRules.CHOSEN);
    spoken.taps("change:category").taps("category:land.payment");
    assertThat(spoken.dialogue().understood()).containsEntry("category", "land.payment");
    assertThat(spoken.asked()).isEqualTo("confirm");
  }

  @Test
  void that_nobody_answered_takes_the_place_of_no_matter() {
    Spoken spoken =
        told()
            .says(
                MessageKind.COMPLAINT,
                "I asked twice and nobody answered me.",
                "category=process.delay");
    assertThat(spoken.dialogue().understood()).containsEntry("category", "benefits.pension");
  }

  @Test
  void none_of_these_leaves_the_category_open_for_good() {
    Spoken spoken =
        told("sure=.2", "where=a", "when=b")
            .taps("none")
            .says(MessageKind.COMPLAINT, "and another thing that they did to us all", "sure=.9");
    assertThat(spoken.dialogue().understood()).doesNotContainKey("category");
  }

  @Test
  void a_sensitive_matter_hears_that_it_is_confidential() {
    assertThat(told("category=harassment.sexual").keys())
        .contains("chat.sorry", "chat.confidential");
    assertThat(told().keys()).contains("chat.sorry").doesNotContain("chat.confidential");
    assertThat(new Spoken().cries(MessageKind.COMPLAINT, RedLine.VIOLENCE, STORY).keys())
        .contains("chat.confidential");
  }

  private static List<String> slots(Spoken spoken) {
    return spoken.dialogue().telling().questions().stream().map(Question::slot).toList();
  }

  @ParameterizedTest
  @CsvSource({"harassment.child", "harassment.sexual", "security.retaliation"})
  void a_sensitive_class_leads_only_where_it_is_sure_or_she_chose_it(String sensitive) {
    List<String> gentle = slots(told("category=" + sensitive, "sure=.5"));
    assertThat(gentle).startsWith("safe");
    for (String weak : List.of("sure=.12", "sure=.3", "sure=.49")) {
      Spoken unsure = told("category=" + sensitive, weak);
      assertThat(slots(unsure)).as(weak).containsExactly("where", "when", "done", "wish");
      assertThat(unsure.asked()).as(weak).isEqualTo("where");
    }
    Spoken asked = told("category=" + sensitive, "sure=.4", "where=a", "when=b");
    assertThat(asked.asked()).isEqualTo("category");
    assertThat(slots(asked.taps("category:" + sensitive))).isEqualTo(gentle);
  }

  @Test
  void a_sensitive_guess_that_she_passed_over_leads_nowhere() {
    Spoken spoken =
        told("category=harassment.child", "sure=.4", "where=a", "when=b")
            .taps("skip")
            .says(
                MessageKind.COMPLAINT,
                "and they dig on the other side of the road as well",
                "category=harassment.child",
                "sure=.35");
    assertThat(slots(spoken)).containsExactly("where", "when", "done", "wish");
  }

  @Test
  void a_likely_class_that_is_not_sensitive_still_leads_and_a_red_line_always_does() {
    assertThat(slots(told("category=wages.unpaid", "sure=.35"))).contains("employer", "amount");
    assertThat(slots(new Spoken().cries(MessageKind.COMPLAINT, RedLine.SEXUAL, STORY)))
        .startsWith("safe");
  }

  // --- words typed while choices wait

  private static Spoken twoMatters() {
    Spoken spoken = told();
    Dialogue d = spoken.dialogue();
    Dialogue two =
        d.tied(d.ties().other(new Dialogue.About(2, "And the wall of my house cracked.")));
    return spoken.at(
        two.telling(two.telling().gone(AskingRules.MATTERS)).asking(AskingRules.MATTERS));
  }

  @Test
  void a_place_told_while_two_matters_wait_is_understood_and_the_complaint_goes_on() {
    Spoken spoken = twoMatters().says(MessageKind.REPLY, "at Athi River", "where=at Athi River");
    assertThat(spoken.dialogue().understood()).containsEntry("where", "at Athi River");
    assertThat(spoken.dialogue().understood().get("what")).contains("at Athi River");
    assertThat(spoken.dialogue().telling().story()).contains(3L);
    assertThat(spoken.asked()).as("nothing is split that she did not split").isEqualTo("when");
    assertThat(spoken.dialogue().ties().other()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"TOGETHER", "APART"})
  void her_decision_on_two_matters_keeps_what_else_she_says_with_it(Cue cue) {
    Spoken spoken =
        twoMatters()
            .says(MessageKind.REPLY, "separately, it was in Athi River", cue, "where=Athi River");
    assertThat(spoken.dialogue().understood()).containsEntry("where", "Athi River");
    assertThat(spoken.dialogue().telling().story()).contains(3L);
    assertThat(spoken.dialogue().ties().other() == null).isEqualTo(cue == Cue.TOGETHER);
    Spoken bare = twoMatters().says(MessageKind.REPLY, "separately", cue);
    assertThat(bare.dialogue().telling().story()).doesNotContain(3L);
  }

  @Test
  void a_choice_is_asked_once_and_ok_drops_it() {
    Spoken matters = twoMatters().says(MessageKind.REPLY, "ok", Cue.YES);
    assertThat(matters.asked()).isEqualTo("when");
    Spoken category = told("sure=.2", "where=a", "when=b").says(MessageKind.REPLY, "ok", Cue.YES);
    assertThat(category.asked()).isEqualTo("confirm");
    assertThat(category.dialogue().understood()).containsEntry("category", "benefits.pension");
    Spoken none = told("sure=.2", "where=a", "when=b").says(MessageKind.REPLY, "no", Cue.NO);
    assertThat(none.dialogue().understood()).doesNotContainKey("category");
  }

  @Test
  void words_typed_while_the_category_waits_go_on_with_the_story() {
    Spoken spoken =
        told("sure=.2", "where=a", "when=b")
            .says(MessageKind.COMPLAINT, "nine of us, and nobody tells us why", "people=nine");
    assertThat(spoken.dialogue().understood()).containsEntry("people", "nine");
    assertThat(spoken.dialogue().understood().get("what")).contains("nobody tells us why");
    assertThat(spoken.asked()).isEqualTo("confirm");
  }

  @Test
  void a_place_told_where_a_month_was_asked_is_no_month() {
    Spoken spoken = told("when=03/04/2026");
    assertThat(spoken.asked()).isEqualTo(AskingRules.EITHER);
    spoken.says(MessageKind.REPLY, "at Athi River", "where=at Athi River");
    assertThat(spoken.dialogue().understood())
        .containsEntry("when", "03/04/2026")
        .containsEntry("where", "at Athi River");
    assertThat(spoken.dialogue().telling().story()).contains(3L);
  }

  @Test
  void who_does_not_know_one_thing_and_tells_another_is_heard() {
    Spoken spoken =
        told()
            .says(
                MessageKind.COMPLAINT,
                "I do not know the place, it was in May and the foreman laughed at us",
                Cue.IDK,
                "when=in May");
    assertThat(spoken.dialogue().understood())
        .containsEntry("when", "in May")
        .doesNotContainKey("where");
    assertThat(spoken.dialogue().understood().get("what")).contains("laughed at us");
    assertThat(told().says(MessageKind.REPLY, "I don't know", Cue.IDK).dialogue().telling().story())
        .containsExactly(2L);
  }

  @Test
  void file_it_with_a_new_fact_is_read_back_with_it() {
    Spoken early =
        told().says(MessageKind.COMPLAINT, "file it, it was in May", Cue.FILE, "when=in May");
    assertThat(early.asked()).isEqualTo("confirm");
    assertThat(early.dialogue().understood()).containsEntry("when", "in May");
    Spoken read = readBack().says(MessageKind.REPLY, "yes, nine of us", Cue.YES, "people=nine");
    assertThat(read.act()).isNotInstanceOf(Act.HandIn.class);
    assertThat(read.dialogue().understood()).containsEntry("people", "nine");
    assertThat(read.says(MessageKind.REPLY, "yes", Cue.YES).act()).isInstanceOf(Act.HandIn.class);
  }

  @ParameterizedTest
  @CsvSource({"YES", "NO"})
  void what_is_said_at_the_read_back_besides_yes_or_no_is_part_of_what_she_tells(Cue cue) {
    String words = "and they also locked the gate so that nobody of us could go home";
    Spoken spoken = readBack().says(MessageKind.REPLY, words, cue);
    assertThat(spoken.dialogue().telling().story()).contains(3L);
    Spoken more = readBack().taps("more").says(MessageKind.COMPLAINT, words, cue);
    assertThat(more.dialogue().understood().get("what")).contains("locked the gate");
  }

  // --- the guess of the read-back

  private static Spoken cried(RedLine line, String... facts) {
    return new Spoken().cries(MessageKind.COMPLAINT, line, STORY, facts);
  }

  /// What is asked until it is read back, when she passes over everything.
  private static List<String> askedOf(Spoken spoken) {
    List<String> asked = new ArrayList<>();
    while (!spoken.asked().equals("confirm")) {
      asked.add(spoken.asked());
      spoken.taps("skip");
    }
    return asked;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEXUAL|harassment.sexual|safe wish",
        "CHILD|harassment.child|safe wish",
        "VIOLENCE|harassment.bullying|safe wish",
        "RETALIATION|security.retaliation|safe where wish",
        "SECURITY_ABUSE|security.guards|safe where wish"
      })
  void after_a_red_line_the_read_back_guesses_and_nothing_more_is_asked(
      RedLine line, String category, String slots) {
    Spoken spoken = cried(line, "category=" + category, "sure=.2");
    assertThat(askedOf(spoken)).containsExactly(slots.split(" "));
    assertThat(spoken.dialogue().understood()).containsEntry("category", category);
    assertThat(spoken.dialogue().telling().gone()).doesNotContain(AskingRules.CHOSEN);
    assertThat(spoken.picks()).contains("change:category");
  }

  @Test
  void a_guess_of_the_read_back_leads_nowhere_and_is_guessed_anew() {
    Spoken spoken = cried(RedLine.RETALIATION, "category=wages.unpaid", "sure=.2");
    List<String> asked = askedOf(spoken);
    assertThat(spoken.dialogue().understood()).containsEntry("category", "wages.unpaid");
    spoken.says(
        MessageKind.COMPLAINT,
        "and now they say that they will throw all of us out",
        "category=security.threats",
        "sure=.2");
    assertThat(slots(spoken)).as("the gentle path stays").containsExactlyElementsOf(asked);
    assertThat(spoken.asked()).isEqualTo("confirm");
    assertThat(spoken.dialogue().understood()).containsEntry("category", "security.threats");
  }

  @Test
  void what_is_less_likely_than_all_else_leads_nobody_away_from_where_a_red_line_leads() {
    assertThat(slots(cried(RedLine.RETALIATION, "category=wages.unpaid", "sure=.45")))
        .containsExactly("safe", "where", "wish");
    assertThat(slots(cried(RedLine.VIOLENCE, "category=work-safety.camp", "sure=.45")))
        .containsExactly("safe", "wish");
    assertThat(slots(cried(RedLine.RETALIATION, "category=wages.unpaid", "sure=.5")))
        .contains("employer");
    assertThat(slots(told("category=wages.unpaid", "sure=.45"))).contains("employer");
  }

  @Test
  void her_own_choice_wins_over_every_guess() {
    Spoken none = cried(RedLine.SEXUAL, "category=harassment.sexual", "sure=.2");
    askedOf(none);
    none.taps("change:category").taps("none");
    assertThat(none.dialogue().understood()).doesNotContainKey("category");
    none.says(MessageKind.COMPLAINT, "and he comes every night to my door again", "sure=.2");
    assertThat(none.dialogue().understood()).doesNotContainKey("category");
    Spoken chosen = cried(RedLine.SEXUAL, "category=harassment.sexual", "sure=.2");
    askedOf(chosen);
    chosen.taps("change:category").taps("category:land.payment");
    chosen.says(
        MessageKind.COMPLAINT,
        "and he comes every night to my door again",
        "category=harassment.sexual",
        "sure=.2");
    assertThat(chosen.dialogue().understood()).containsEntry("category", "land.payment");
  }

  @Test
  void what_she_files_is_what_she_read_with_the_red_lines_as_they_were() {
    Spoken spoken = cried(RedLine.RETALIATION, "category=wages.unpaid", "sure=.2");
    askedOf(spoken);
    spoken.taps("file");
    assertThat(spoken.act()).isInstanceOf(Act.HandIn.class);
    assertThat(spoken.dialogue().redLines()).containsExactly(RedLine.RETALIATION);
    assertThat(spoken.dialogue().understood()).containsEntry("category", "wages.unpaid");
  }

  @Test
  void a_question_in_the_middle_is_answered_and_then_the_complaint_goes_on() {
    Spoken spoken = told("where=a").says(MessageKind.QUESTION, "Is there a time limit?");
    assertThat(spoken.act()).isInstanceOf(Act.Answer.class);
    assertThat(spoken.keys()).containsExactly("chat.resume", "chat.when.ask");
    spoken.says(MessageKind.COMPLAINT, "ok go on with my complaint about wages", Cue.RESUME);
    assertThat(spoken.keys()).containsExactly("chat.resume", "chat.when.ask");
    spoken.says(MessageKind.STATUS, "all right, I have understood, let us go on now", Cue.RESUME);
    assertThat(spoken.keys()).containsExactly("chat.resume", "chat.when.ask");
    spoken.says(MessageKind.REPLY, "in March");
    assertThat(spoken.dialogue().understood())
        .containsEntry("when", "in March")
        .containsEntry("where", "a");
  }

  // --- reading back

  @Test
  void the_read_back_says_that_nothing_has_gone_and_every_line_can_be_changed() {
    Spoken spoken = readBack();
    assertThat(spoken.lines())
        .singleElement()
        .satisfies(l -> assertThat(l.kind()).isEqualTo(Kind.UNDERSTOOD));
    assertThat(spoken.keys())
        .contains(
            "chat.understood.lead",
            "chat.understood.category",
            "chat.understood.where",
            "chat.understood.end");
    assertThat(spoken.picks())
        .containsExactly(
            "file",
            "more",
            "change:category",
            "change:what",
            "change:where",
            "change:when",
            "change:done",
            "change:wish",
            "person");
  }

  @ParameterizedTest
  @EnumSource(
      value = Cue.class,
      names = {"YES", "FILE"})
  void saying_yes_or_file_it_files(Cue cue) {
    assertThat(readBack().says(MessageKind.REPLY, "Yes, file it", cue).act())
        .isInstanceOf(Act.HandIn.class);
  }

  @Test
  void filing_is_one_act_and_never_happens_by_itself() {
    assertThat(readBack().taps("file").act()).isInstanceOf(Act.HandIn.class);
    assertThat(told().taps("file").act())
        .as("not before the read-back")
        .isNotInstanceOf(Act.HandIn.class);
    assertThat(new Spoken().taps("file").act()).isNotInstanceOf(Act.HandIn.class);
  }

  @Test
  void no_not_May_I_meant_March_changes_the_line_and_reads_back_again() {
    Spoken spoken = readBack().corrects("No, not May, I meant March.", "when", "March 3");
    assertThat(spoken.dialogue().understood()).containsEntry("when", "March 3");
    assertThat(spoken.asked()).isEqualTo("confirm");
    assertThat(spoken.keys()).first().isEqualTo("chat.change.lead");
  }

  @Test
  void a_corrected_place_forgets_the_site() {
    Spoken spoken =
        told("site=athi", "when=b", "done=c", "wish=d")
            .corrects("no, Syokimau", "where", "Syokimau");
    assertThat(spoken.dialogue().understood())
        .containsEntry("where", "Syokimau")
        .doesNotContainKey("site");
  }

  @Test
  void a_correction_while_questions_are_open_goes_on_with_the_open_one() {
    Spoken spoken = told("when=May").corrects("not May but March", "when", "March");
    assertThat(spoken.dialogue().understood()).containsEntry("when", "March");
    assertThat(spoken.asked()).isNotEqualTo("confirm");
  }

  @ParameterizedTest
  @CsvSource({"where", "when", "done", "wish", "what"})
  void a_line_is_changed_by_its_button(String slot) {
    Spoken spoken = readBack().taps("change:" + slot);
    assertThat(spoken.asked()).isEqualTo("change:" + slot);
    spoken.says(MessageKind.REPLY, "something else");
    assertThat(spoken.dialogue().understood()).containsEntry(slot, "something else");
    assertThat(spoken.asked()).isEqualTo("confirm");
  }

  @Test
  void a_bare_no_asks_what_to_change_and_more_words_are_added() {
    assertThat(readBack().says(MessageKind.REPLY, "no", Cue.NO).keys())
        .containsExactly("chat.change.which");
    Spoken spoken =
        readBack().taps("more").says(MessageKind.COMPLAINT, "They also threatened the driver.");
    assertThat(spoken.dialogue().understood().get("what")).contains("threatened the driver");
    assertThat(spoken.asked()).isEqualTo("confirm");
  }

  @Test
  void the_read_back_comes_again_after_a_question_thanks_or_I_do_not_know() {
    assertThat(readBack().says(MessageKind.QUESTION, "how long?").lines())
        .extracting(Line::kind)
        .containsExactly(Kind.UNDERSTOOD);
    assertThat(readBack().says(MessageKind.THANKS, "thanks").lines())
        .extracting(Line::kind)
        .containsExactly(Kind.UNDERSTOOD);
    assertThat(readBack().says(MessageKind.REPLY, "I don't know", Cue.IDK).lines())
        .extracting(Line::kind)
        .containsExactly(Kind.UNDERSTOOD);
  }

  // --- after filing

  @Test
  void after_filing_more_words_belong_to_the_case_and_a_new_complaint_may_begin() {
    Dialogue filed =
        new Dialogue(
            Leading.ASSISTANT,
            "en",
            "c1",
            Map.of("what", "old", "country", "KE", "where", "a"),
            null);
    Spoken spoken = new Spoken().at(filed).says(MessageKind.COMPLAINT, STORY);
    assertThat(spoken.act()).isInstanceOf(Act.AddToCase.class);
    spoken.taps("complaint");
    assertThat(spoken.dialogue().understood())
        .containsEntry("what", STORY)
        .containsEntry("country", "KE")
        .doesNotContainKey("where");
    assertThat(new Spoken().at(filed).says(MessageKind.QUESTION, "what is the rule").act())
        .isInstanceOf(Act.Answer.class);
    assertThat(new Spoken().at(filed).says(MessageKind.STATUS, "how is my case").act())
        .isInstanceOf(Act.TellStatus.class);
  }

  // --- a person

  @ParameterizedTest
  @EnumSource(Phase.class)
  void UX_22_asking_for_a_person_calls_one_at_once_wherever_she_stands(Phase phase) {
    Spoken spoken =
        switch (phase) {
          case OPEN -> new Spoken();
          case TELLING -> told();
          case READBACK -> readBack();
        };
    Dialogue here = spoken.dialogue();
    assertThat(new Spoken().at(here).says(MessageKind.PERSON, "let me talk to somebody").act())
        .isInstanceOf(Act.CallPerson.class);
    assertThat(new Spoken().at(here).taps("person").act()).isInstanceOf(Act.CallPerson.class);
  }

  @Test
  void while_a_person_leads_or_is_awaited_every_word_is_only_kept() {
    for (Leading leading : List.of(Leading.WAITING, Leading.PERSON, Leading.ENDED)) {
      for (MessageKind kind : MessageKind.values()) {
        Dialogue d = new Dialogue(leading, "en", "c1", Map.of(), null);
        assertThat(new Spoken().at(d).says(kind, "anything at all?").act())
            .isEqualTo(new Act.KeepForPerson(d.heard(2), "anything at all?"));
      }
    }
  }

  @Test
  void asking_whether_it_is_a_person_is_no_call_for_one() {
    Spoken spoken = new Spoken().says(MessageKind.PERSON, "are you a person?", Cue.ROBOT);
    assertThat(spoken.keys()).containsExactly("chat.about.robot");
    assertThat(spoken.picks()).contains("person");
  }

  @Test
  void red_lines_are_remembered_and_never_stop_the_conversation() {
    Spoken spoken =
        new Spoken()
            .cries(
                MessageKind.COMPLAINT,
                RedLine.DANGER,
                "There is a fire in the camp and people are inside!");
    assertThat(spoken.dialogue().ties().warned()).containsExactly("danger");
    assertThat(spoken.dialogue().leading()).isEqualTo(Leading.ASSISTANT);
    assertThat(spoken.asked()).isEqualTo("where");
  }

  @Test
  void UX_21_the_last_line_of_every_turn_offers_a_person() {
    List<Spoken> turns =
        List.of(
            new Spoken().says(MessageKind.GREETING, "hi"),
            told(),
            readBack(),
            readBack().taps("change:where"),
            readBack().taps("more"),
            readBack().says(MessageKind.REPLY, "no", Cue.NO),
            told().says(MessageKind.REPLY, "ok", Cue.YES),
            told("sure=.2", "where=a", "when=b"),
            new Spoken().taps("nonsense"),
            told().taps("undo"),
            new Spoken().taps("skip"));
    assertThat(turns).allSatisfy(t -> assertThat(t.picks()).contains("person"));
  }

  @Test
  void name_is_never_asked() {
    assertThat(Slots.line("name")).isFalse();
    assertThat(Spoken.PATHS.all())
        .allSatisfy(
            path -> assertThat(path.questions()).extracting(Question::slot).doesNotContain("name"));
  }
}
