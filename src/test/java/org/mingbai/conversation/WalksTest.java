package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;

/// Random walks through the rules: from every state there is a way to a person, to filing, and out;
/// no question is asked twice but by her wish, at most four are asked (and which of two matters is
/// meant), and the assistant is silent while it does not lead.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WalksTest {
  private static final List<String> TAPS =
      List.of(
          "person",
          "complaint",
          "question",
          "yes",
          "no",
          "none",
          "skip",
          "idk",
          "together",
          "apart",
          "more",
          "undo",
          "file",
          "begin",
          "change:where",
          "change:category",
          "category:land.payment",
          "sheet:x",
          "zzz",
          "change:nothing");
  private static final List<String> SLOTS =
      List.of("where", "when", "done", "wish", "amount", "people", "papers", "country");
  private static final List<String> CATEGORIES =
      List.of("benefits.pension", "wages.unpaid", "land.payment", "harassment.sexual", "process");

  /// One step: a tap or words, and what triage makes of them.
  private record Heard(Said said, Assessment assessment) {}

  private static Heard step(Random random, long sequence) {
    if (random.nextInt(3) == 0) {
      return new Heard(
          new Said(
              sequence,
              "",
              TAPS.get(random.nextInt(TAPS.size())),
              Set.of(),
              Map.of(),
              false,
              true,
              Said.Secret.NONE,
              false,
              "",
              Spoken.PATHS),
          Listening.NOTHING);
    }
    MessageKind kind = MessageKind.values()[random.nextInt(MessageKind.values().length)];
    Set<Cue> cues =
        random.nextInt(3) == 0
            ? Set.of(Cue.values()[random.nextInt(Cue.values().length)])
            : Set.of();
    Map<String, String> corrected =
        random.nextInt(8) == 0 ? Map.of(SLOTS.get(random.nextInt(4)), "changed") : Map.of();
    String text =
        random.nextBoolean()
            ? "short words"
            : "quite a long story about what they did to all of us last year"
                + (random.nextBoolean() ? "?" : ".");
    Set<RedLine> redLines =
        random.nextInt(10) == 0
            ? Set.of(RedLine.values()[random.nextInt(RedLine.values().length)])
            : Set.of();
    String[] facts =
        random.nextInt(3) == 0
            ? new String[] {SLOTS.get(random.nextInt(SLOTS.size())) + "=some words"}
            : new String[0];
    List<String> all = new ArrayList<>(List.of(facts));
    all.add("sure=" + (random.nextBoolean() ? ".2" : ".8"));
    all.add("category=" + CATEGORIES.get(random.nextInt(CATEGORIES.size())));
    boolean announces = cues.contains(Cue.COMPLAINT);
    Said said =
        new Said(
            sequence,
            text,
            null,
            cues,
            corrected,
            random.nextInt(30) == 0,
            announces,
            random.nextInt(40) == 0 ? Said.Secret.CODE : Said.Secret.NONE,
            random.nextInt(10) == 0,
            random.nextInt(20) == 0 ? "and they cracked my house" : "",
            Spoken.PATHS);
    return new Heard(said, Spoken.assessment(kind, redLines, all.toArray(String[]::new)));
  }

  /// 100,000 walks with -Dfull=true.
  private static int walks() {
    return Boolean.getBoolean("full") ? 100_000 : 10_000;
  }

  @Test
  void no_walk_loses_the_way_to_a_person_to_filing_or_out_or_repeats_a_question() {
    Random random = new Random(20261125);
    for (int walk = 0; walk < walks(); walk++) {
      Dialogue d = Dialogue.fresh("en", Map.of());
      List<String> questions = new ArrayList<>();
      for (int turn = 2; turn < 14; turn++) {
        Heard heard = step(random, turn);
        Act act = DialogueRules.next(d, heard.said(), heard.assessment(), Instant.EPOCH);
        check(d, act, heard);
        questions = counted(d, act, wishes(heard) ? List.of() : questions);
        d = after(act, random);
        if (d.leading() == Leading.ASSISTANT) {
          reachesFiling(d);
          leaves(d);
        }
      }
    }
  }

  private static void check(Dialogue before, Act act, Heard heard) {
    if (before.leading() != Leading.ASSISTANT) {
      assertThat(act)
          .isInstanceOfAny(
              Act.KeepForPerson.class, Act.HandIn.class, Act.CallPerson.class, Act.Say.class);
      boolean begins = "begin".equals(heard.said().choice());
      assertThat(act instanceof Act.Say)
          .as("silent unless she begins anew")
          .isEqualTo(begins && before.leading() == Leading.ENDED);
    } else if (heard.said().choice() == null
        && !heard.said().says(Cue.ROBOT)
        && heard.assessment().kind() == MessageKind.PERSON) {
      assertThat(act).isInstanceOf(Act.CallPerson.class);
    }
    if (act instanceof Act.HandIn) {
      assertThat(before.telling().phase())
          .as("only what was read back is filed")
          .isEqualTo(Phase.READBACK);
    }
    for (List<Line> lines : said(act)) {
      if (!lines.isEmpty()) {
        assertThat(lines.getLast().picks()).extracting(Line.Pick::id).contains("person");
      }
    }
  }

  /// She herself wants to be asked again.
  private static boolean wishes(Heard heard) {
    return heard.said().says(Cue.BACK) || heard.said().says(Cue.OVER);
  }

  private static Said tap(String choice) {
    return new Said(
        99, "", choice, Set.of(), Map.of(), false, true, Said.Secret.NONE, false, "", Spoken.PATHS);
  }

  private static Said words(Cue... cues) {
    return new Said(
        99,
        "They cut our pay, all of us, since the month of May.",
        null,
        Set.of(cues),
        Map.of(),
        false,
        false,
        Said.Secret.NONE,
        false,
        "",
        Spoken.PATHS);
  }

  /// From here she comes to filing by telling once, skipping what is asked, and pressing file.
  private static void reachesFiling(Dialogue from) {
    Dialogue d = from;
    if (d.telling().phase() == Phase.OPEN) {
      d = DialogueRules.next(d, tap("complaint"), Listening.NOTHING, Instant.EPOCH).then();
    }
    if (!d.understood().containsKey("what")) {
      Assessment told = Spoken.assessment(MessageKind.COMPLAINT, Set.of());
      d = DialogueRules.next(d.asking("what"), words(), told, Instant.EPOCH).then();
    }
    for (int i = 0; i < 8 && d.telling().phase() != Phase.READBACK; i++) {
      d = DialogueRules.next(d, tap("skip"), Listening.NOTHING, Instant.EPOCH).then();
    }
    assertThat(DialogueRules.next(d, tap("file"), Listening.NOTHING, Instant.EPOCH))
        .as("filing is reached from %s", from)
        .isInstanceOf(Act.HandIn.class);
  }

  /// She can drop it all: nothing of it is kept for a filing, and nothing was filed by it.
  private static void leaves(Dialogue from) {
    Act act =
        DialogueRules.next(
            from, words(Cue.OVER), Spoken.assessment(MessageKind.REPLY, Set.of()), Instant.EPOCH);
    assertThat(act).isNotInstanceOf(Act.HandIn.class);
    if (from.telling().phase() != Phase.OPEN) {
      assertThat(act.then().understood()).doesNotContainKeys("what", "when", "amount", "category");
      assertThat(act.then().telling().story()).isEmpty();
    }
  }

  private static List<List<Line>> said(Act act) {
    return switch (act) {
      case Act.Say say -> List.of(say.lines());
      case Act.Answer answer -> List.of(answer.resume());
      case Act.ShowSheet show -> List.of(show.resume());
      default -> List.of();
    };
  }

  /// The fresh questions of one complaint; a correction, a question in between or "ok" may only
  /// show the open one again.
  private static List<String> counted(Dialogue before, Act act, List<String> questions) {
    Dialogue then = act.then();
    boolean anew = then.telling().phase() == Phase.OPEN || before.telling().phase() == Phase.OPEN;
    List<String> all = anew ? new ArrayList<>() : new ArrayList<>(questions);
    String asked = then.asked();
    boolean fresh =
        act instanceof Act.Say
            && then.telling().phase() == Phase.TELLING
            && asked != null
            && then.telling().gone().size() > (anew ? 0 : before.telling().gone().size());
    if (fresh) {
      assertThat(all).as("never asked twice").doesNotContain(asked);
      all.add(asked);
      assertThat(all.stream().filter(q -> !q.equals(AskingRules.MATTERS)).count())
          .isLessThanOrEqualTo(4);
    }
    return all;
  }

  /// What performing the act would make of the dialogue.
  private static Dialogue after(Act act, Random random) {
    return switch (act) {
      case Act.HandIn h -> h.then().telling(Dialogue.Telling.NONE).asking(null);
      case Act.CallPerson c -> c.then().leading(Leading.WAITING);
      case Act.KeepForPerson k ->
          k.then().leading(Leading.values()[random.nextInt(Leading.values().length)]);
      default -> act.then();
    };
  }
}
