package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Lead;
import org.mingbai.casework.StaffAct;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Household.Talking;
import org.mingbai.conversation.Message.From;

/// Her, two mediators, and the clock in random order over the real store; the invariants of the
/// hand-off hold after every step.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOffTest {
  private static final List<String> WORDS =
      List.of(
          "They did not pay us.",
          "ok",
          "Hello?",
          "What does the law say about wages?",
          "It is about 300 shillings.",
          "I do not know");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_invariants_hold_in_any_order(long seed) throws Exception {
    try (Household house = new Household()) {
      Random random = new Random(seed);
      Talking talking =
          house.opens("en", "KE").says("They have not paid our wages since March, the whole team.");
      List<String> sent = new ArrayList<>();
      List<String> owed = new ArrayList<>();
      int filed = 0;
      List<String> replies = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Leading before = talking.leading();
        int said = sent.size();
        step(house, talking, random, sent, replies);
        if (before != Leading.ASSISTANT && sent.size() > said) {
          owed.add(sent.getLast());
        } else if (before == Leading.ASSISTANT && talking.leading() == Leading.WAITING) {
          owed.addAll(sent.subList(filed, sent.size()));
        } else if (talking.kinds().contains(Message.Kind.RECEIPT)) {
          filed = sent.size();
        }
        hold(house, talking, sent, replies);
        kept(house, talking, owed);
      }
    }
  }

  private static void step(
      Household house, Talking talking, Random random, List<String> sent, List<String> replies) {
    Leading before = talking.leading();
    switch (random.nextInt(8)) {
      case 0 -> {
        talking.taps("person");
        assertThat(talking.leading())
            .as("(a) a request always leads to waiting")
            .isIn(Leading.WAITING, before == Leading.PERSON ? Leading.PERSON : Leading.WAITING);
      }
      case 1, 2, 3 -> {
        String words = WORDS.get(random.nextInt(WORDS.size())) + " " + sent.size();
        talking.says(words);
        sent.add(words);
        if (before == Leading.WAITING || before == Leading.PERSON) {
          assertThat(talking.replies()).as("(b) silent").noneMatch(m -> m.from() == From.ASSISTANT);
        }
      }
      case 4 -> house.later(Duration.ofHours(5));
      default -> staff(house, talking, random, replies);
    }
  }

  private static void staff(Household house, Talking talking, Random random, List<String> replies) {
    String caseId = talking.dialogue().caseId();
    if (caseId == null) {
      return;
    }
    String member = random.nextBoolean() ? "amina" : "joel";
    String words = "reply " + replies.size();
    StaffAct act =
        switch (random.nextInt(5)) {
          case 0 -> new StaffAct.Claim(member, member);
          case 1 -> new StaffAct.Release(member, member);
          case 2, 3 -> new StaffAct.Reply(member, member, words, "en");
          default -> new StaffAct.Close(member, member, "closed because " + words, "en");
        };
    boolean done =
        house.docket.act(new CaseId(caseId), act, null)
            instanceof org.mingbai.casework.DocketDesk.Outcome.Done;
    if (done && act instanceof StaffAct.Reply) {
      replies.add(words);
    }
  }

  private static void hold(
      Household house, Talking talking, List<String> sent, List<String> replies) {
    List<Message> history = talking.history();
    assertThat(history).extracting(Message::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(history.stream().filter(m -> m.from() == From.COMPLAINANT).map(Message::text))
        .as("(h) no words are lost")
        .containsAll(sent);
    assertThat(history.stream().filter(m -> m.from() == From.PERSON).map(Message::text))
        .as("each reply once, in order")
        .containsExactlyElementsOf(replies);
    assertThat(house.docket.rows()).as("(d) never a second thread").hasSizeLessThanOrEqualTo(1);
    String caseId = talking.dialogue().caseId();
    if (caseId != null) {
      CaseFile file = house.caseDesk.current(new CaseId(caseId)).orElseThrow();
      assertThat(talking.leading())
          .as("both sides agree who leads")
          .isEqualTo(leading(file.lead()));
    }
  }

  /// What she said while a person led or was awaited, and all she had said since filing when she
  /// asked for one, is in the case.
  private static void kept(Household house, Talking talking, List<String> owed) {
    String caseId = talking.dialogue().caseId();
    if (caseId != null) {
      CaseFile file = house.caseDesk.current(new CaseId(caseId)).orElseThrow();
      String all =
          file.events().stream()
                  .map(e -> e instanceof CaseEvent.StatementAdded s ? s.text() + "\n" : "")
                  .reduce("", String::concat)
              + file.grievance().what();
      assertThat(owed).allSatisfy(words -> assertThat(all).contains(words));
    }
  }

  private static Leading leading(Lead lead) {
    return Leading.valueOf(lead.name());
  }
}
