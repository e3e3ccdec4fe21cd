package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingbai.conversation.Acting.Outcome;
import org.mingbai.conversation.Dialogue.Leading;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;

/// Whether a turn helped her; after two in a row that did not, a person is offered in words; pure.
final class HelpRules {
  private static final int OFTEN = 2;
  private static final String GREETING = "chat.greeting";

  /// What is said when the house could not help.
  private static final Set<String> LOST =
      Set.of(
          "chat.answer.unknown",
          "chat.answer.no",
          "chat.answer.unsure",
          "chat.scope",
          "chat.words",
          "chat.upset");

  private static final Set<String> SECRETS =
      Set.of("chat.code.masked", "chat.password.masked", "chat.document.kept");

  private HelpRules() {}

  /// The outcome of a turn, with a person offered where the last ones did not help.
  static Outcome after(Outcome outcome, Assessment a) {
    Dialogue d = outcome.dialogue();
    if (d.leading() != Leading.ASSISTANT || outcome.lines().isEmpty()) {
      return outcome;
    }
    int unhelped = lost(outcome.lines(), a) ? d.ties().unhelped() + 1 : 0;
    if (unhelped < OFTEN) {
      return new Outcome(d.tied(d.ties().unhelped(unhelped)), outcome.lines());
    }
    List<Line> lines = new ArrayList<>(outcome.lines());
    lines.set(0, lines.getFirst().followed(Line.phrase("chat.person.offer")));
    return new Outcome(d.tied(d.ties().unhelped(0)), lines);
  }

  private static boolean lost(List<Line> lines, Assessment a) {
    return lines.stream()
        .flatMap(l -> l.phrases().stream())
        .anyMatch(p -> p instanceof Line.Phrase.Keyed k && lost(k.key(), a));
  }

  private static boolean lost(String key, Assessment a) {
    return LOST.contains(key) || key.equals(GREETING) && a.kind() != MessageKind.GREETING;
  }

  /// Words that were taken in although there was a secret among them: she is told of it first.
  static boolean tells(Said said, List<Line> lines) {
    return said.secret() != Said.Secret.NONE
        && lines.stream()
            .flatMap(l -> l.phrases().stream())
            .noneMatch(p -> p instanceof Line.Phrase.Keyed k && SECRETS.contains(k.key()));
  }
}
