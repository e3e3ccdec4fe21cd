package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Refusal;
import org.mingbai.casework.StaffAct;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;

/// Nothing goes out over words its writer has not seen, whenever they come: also between the look
/// and the writing (UX-38, FLT-17).
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenTest {
  private static final HandOffHouse HOUSE = new HandOffHouse();

  /// All that goes to the complainant, by who has seen so many events; the words at 2 wait.
  private static final Map<String, BiFunction<String, Long, StaffAct>> ACTS =
      Map.of(
          "reply", (m, seen) -> new StaffAct.Reply(m, m, "We look.", "en", List.of(), seen),
          "foreign reply", (m, seen) -> new StaffAct.Reply(m, m, "منظر", "ar", List.of(), seen),
          "close", (m, seen) -> new StaffAct.Close(m, m, "It is paid.", "en", seen),
          "foreign close", (m, seen) -> new StaffAct.Close(m, m, "دفع", "ar", seen),
          "translation",
              (m, seen) -> new StaffAct.Translate(m, m, "mediator", 2, "en", "Soon.", seen),
          "as it is", (m, seen) -> new StaffAct.SendAsIs(m, m, 2, seen));

  private int keys;

  @BeforeEach
  void fresh() {
    HOUSE.fresh(Flaw.NONE);
  }

  private Once once() {
    return new Once("key " + keys++, "body");
  }

  /// Amina has it; words of hers at 2 wait to be translated.
  private CaseFile begun() {
    Grievance grievance =
        new Grievance(
            "No pay.", new Category("wages.unpaid"), "KE", null, null, "Camp 4", null, "My pay");
    CaseFile file = ((CaseDesk.Filing.Filed) HOUSE.cases.register("en", grievance, once())).file();
    act(file, new StaffAct.Claim("amina", "amina"));
    act(file, new StaffAct.Reply("amina", "amina", "قريبا", "ar"));
    return now(file);
  }

  private static CaseFile now(CaseFile file) {
    return HOUSE.docket.find(file.id()).orElseThrow();
  }

  private static Outcome act(CaseFile file, StaffAct act) {
    return HOUSE.docket.act(file.id(), act, null);
  }

  private void sheWrites(CaseFile file) {
    assertThat(HOUSE.cases.addStatement(now(file), "They paid half.", once())).isPresent();
  }

  private static void noted(CaseFile file, String member) {
    act(file, new StaffAct.Note(member, member, "I called the office"));
  }

  @Test
  void her_word_between_the_look_and_the_writing_holds_whatever_would_go_out() {
    ACTS.forEach((name, act) -> {
      CaseFile file = begun();
      HOUSE.store.meanwhile = () -> sheWrites(file);
      held(name, file, act);
    });
  }

  @Test
  void so_does_a_colleague_s_word() {
    ACTS.forEach((name, act) -> {
      CaseFile file = begun();
      HOUSE.store.meanwhile = () -> noted(file, "joel");
      held(name, file, act);
    });
  }

  private void held(String name, CaseFile file, BiFunction<String, Long, StaffAct> act) {
    Outcome outcome = act(file, act.apply("amina", file.version()));
    assertThat(HOUSE.store.meanwhile).as(name + ": it came in between").isNull();
    CaseFile after = now(file);
    assertThat(outcome).as(name).isEqualTo(new Outcome.Refused(new Refusal.SeenLess(), after));
    assertThat(after.version()).as(name + ": nothing went out").isEqualTo(file.version() + 1);
    assertThat(act(file, act.apply("amina", after.version())))
        .as(name + " all the same")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void her_own_word_holds_nobody_nor_is_anything_held_of_who_names_no_version() {
    ACTS.forEach((name, act) -> {
      CaseFile file = begun();
      HOUSE.store.meanwhile = () -> noted(file, "amina");
      assertThat(act(file, act.apply("amina", file.version())))
          .as(name)
          .isInstanceOf(Outcome.Done.class);
      CaseFile other = begun();
      HOUSE.store.meanwhile = () -> sheWrites(other);
      assertThat(act(other, act.apply("amina", StaffAct.ALL)))
          .as(name)
          .isInstanceOf(Outcome.Done.class);
    });
  }

  @Test
  void that_another_has_the_case_is_told_before_what_is_new() {
    CaseFile file = begun();
    HOUSE.store.meanwhile =
        () -> {
          sheWrites(file);
          act(file, new StaffAct.TakeOver("boss", "boss"));
        };
    assertThat(act(file, ACTS.get("reply").apply("amina", file.version())))
        .isEqualTo(new Outcome.Refused(new Refusal.HandledBy("boss", "boss"), now(file)));
  }

  @Test
  void a_form_that_was_sent_is_sent_whatever_she_wrote_since() {
    CaseFile file = begun();
    StaffAct reply = ACTS.get("reply").apply("amina", file.version());
    Once once = once();
    assertThat(HOUSE.docket.act(file.id(), reply, once)).isInstanceOf(Outcome.Done.class);
    sheWrites(file);
    assertThat(HOUSE.docket.act(file.id(), reply, once)).isInstanceOf(Outcome.Done.class);
    assertThat(now(file).version()).as("once").isEqualTo(file.version() + 2);
  }

  @Test
  void of_two_who_take_it_over_from_one_colleague_the_later_is_told_who_has_it() {
    CaseFile file = begun();
    HOUSE.store.meanwhile = () -> act(file, new StaffAct.TakeOver("boss", "boss", file.version()));
    assertThat(act(file, new StaffAct.TakeOver("chief", "chief", file.version())))
        .isEqualTo(new Outcome.Refused(new Refusal.HandledBy("boss", "boss"), now(file)));
    assertThat(act(file, new StaffAct.TakeOver("chief", "chief", now(file).version())))
        .isInstanceOf(Outcome.Done.class);
  }

  /// Three hundred walks of forty acts: three writers who look now and then, and what happens in
  /// between.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatever_went_out_had_been_written_with_all_before_it_seen(long seed) {
    Random random = new Random(seed);
    int out = 0;
    int heldBack = 0;
    for (int walk = 0; walk < 100; walk++) {
      CaseFile file = begun();
      long[] seen = {file.version(), file.version(), file.version()};
      for (int i = 0; i < 40; i++) {
        int who = random.nextInt(3);
        String member = List.of("amina", "joel", "boss").get(who);
        if (random.nextInt(3) == 0) {
          seen[who] = now(file).version();
        }
        if (random.nextInt(3) == 0) {
          HOUSE.store.meanwhile = () -> between(file, random);
        }
        StaffAct act = chosen(random, member, seen[who], i);
        Outcome outcome = act(file, act);
        HOUSE.store.meanwhile = null;
        boolean seenLess = outcome instanceof Outcome.Refused(Refusal.SeenLess _, CaseFile _);
        heldBack += seenLess ? 1 : 0;
        if (outcome instanceof Outcome.Done(CaseFile after) && !(act instanceof StaffAct.Claim)) {
          out++;
          hold(after, member, seen[who]);
        }
      }
    }
    assertThat(out).isGreaterThan(200);
    assertThat(heldBack).isGreaterThan(200);
  }

  private void between(CaseFile file, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> sheWrites(file);
      case 1 -> noted(file, "joel");
      default -> act(file, new StaffAct.TakeOver("boss", "boss"));
    }
  }

  private static StaffAct chosen(Random random, String member, long seen, int i) {
    return switch (random.nextInt(5)) {
      case 0 -> new StaffAct.Close(member, member, "closed " + i, "en", seen);
      case 1 -> new StaffAct.Claim(member, member);
      case 2 -> new StaffAct.Reply(member, member, "كلام " + i, "ar", List.of(), seen);
      default -> new StaffAct.Reply(member, member, "reply " + i, "en", List.of(), seen);
    };
  }

  /// Between what its writer had seen and her words, nobody else wrote.
  private static void hold(CaseFile after, String member, long seen) {
    List<CaseEvent> events = after.events();
    List<CaseEvent> since =
        events.subList((int) Math.min(seen, events.size() - 1L), events.size() - 1);
    assertThat(since)
        .noneMatch(e -> e instanceof CaseEvent.StatementAdded || e instanceof CaseEvent.Reopened)
        .noneMatch(e -> e instanceof CaseEvent.NoteAdded n && !n.member().equals(member))
        .noneMatch(e -> e instanceof CaseEvent.Replied r && !r.member().equals(member))
        .noneMatch(e -> e instanceof CaseEvent.ReplyWaits r && !r.member().equals(member))
        .noneMatch(e -> e instanceof CaseEvent.Closed c && !c.member().equals(member));
  }
}
