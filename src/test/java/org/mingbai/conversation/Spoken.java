package org.mingbai.conversation;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.intake.IntakePaths;

/// A dialogue played against the rules alone: what is said and what triage would make of it are
/// given by hand.
final class Spoken {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final IntakePaths PATHS = IntakePaths.shipped();

  private Dialogue dialogue = Dialogue.fresh("en", Map.of("country", "KE"));
  private long sequence = 1;
  private Act last = new Act.Say(dialogue, List.of());

  Dialogue dialogue() {
    return dialogue;
  }

  Act act() {
    return last;
  }

  Spoken at(Dialogue d) {
    dialogue = d;
    return this;
  }

  /// Says something of this kind with facts `slot=value`.
  Spoken says(MessageKind kind, String text, String... facts) {
    return says(text, kind, Set.of(), facts);
  }

  Spoken says(MessageKind kind, String text, Cue cue, String... facts) {
    return says(text, kind, EnumSet.of(cue), facts);
  }

  private Spoken says(String text, MessageKind kind, Set<Cue> cues, String... facts) {
    boolean announces = cues.contains(Cue.COMPLAINT);
    boolean name =
        Arrays.stream(text.split(" "))
            .allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)));
    Said said =
        new Said(
            ++sequence,
            text,
            null,
            cues,
            Map.of(),
            text.isBlank(),
            announces,
            Said.Secret.NONE,
            name,
            "",
            PATHS);
    return next(said, assessment(kind, Set.of(), facts));
  }

  Spoken corrects(String text, String slot, String value) {
    Said said =
        new Said(
            ++sequence,
            text,
            null,
            Set.of(Cue.NO),
            Map.of(slot, value),
            false,
            false,
            Said.Secret.NONE,
            false,
            "",
            PATHS);
    return next(said, assessment(MessageKind.CORRECTION, Set.of()));
  }

  Spoken cries(MessageKind kind, RedLine line, String text, String... facts) {
    return next(
        new Said(
            ++sequence,
            text,
            null,
            Set.of(),
            Map.of(),
            false,
            false,
            Said.Secret.NONE,
            false,
            "",
            PATHS),
        assessment(kind, Set.of(line), facts));
  }

  Spoken types(Said said) {
    return next(said, assessment(MessageKind.REPLY, Set.of()));
  }

  Spoken taps(String choice) {
    return next(
        new Said(
            ++sequence,
            "",
            choice,
            Set.of(),
            Map.of(),
            false,
            true,
            Said.Secret.NONE,
            false,
            "",
            PATHS),
        Listening.NOTHING);
  }

  private Spoken next(Said said, Assessment a) {
    last = DialogueRules.next(dialogue, said, a, NOW);
    dialogue = last.then();
    return this;
  }

  /// Sure of a pension unless a fact says otherwise (`sure=.3`, `category=…`).
  static Assessment assessment(MessageKind kind, Set<RedLine> redLines, String... facts) {
    Map<String, String> all =
        new HashMap<>(
            Arrays.stream(facts)
                .map(f -> f.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> f[1])));
    String sure = all.remove("sure");
    String category = all.remove("category");
    String kindSure = all.remove("kind");
    double first = sure == null ? .8 : Double.parseDouble(sure);
    List<Assessment.Guess> guesses =
        List.of(
            new Assessment.Guess(
                new Category(category == null ? "benefits.pension" : category), first),
            new Assessment.Guess(new Category("land.payment"), .1),
            new Assessment.Guess(new Category("environment.dust"), .05));
    Assessment.Basis basis = new Assessment.Basis("made up", .5, .5);
    return new Assessment(
        kind,
        kindSure == null ? .9 : Double.parseDouble(kindSure),
        guesses,
        redLines,
        all,
        List.of("because"),
        basis);
  }

  List<Line> lines() {
    return switch (last) {
      case Act.Say say -> say.lines();
      case Act.Answer answer -> answer.resume();
      case Act.ShowSheet show -> show.resume();
      default -> List.of();
    };
  }

  /// The keys said, nested ones left out.
  List<String> keys() {
    return lines().stream()
        .flatMap(l -> l.phrases().stream())
        .map(p -> p instanceof Line.Phrase.Keyed k ? k.key() : "words")
        .toList();
  }

  List<String> picks() {
    return lines().isEmpty()
        ? List.of()
        : lines().getLast().picks().stream().map(Line.Pick::id).toList();
  }

  String asked() {
    String asked = dialogue.asked();
    return asked == null ? "" : asked;
  }
}
