package org.mingbai.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;

/// How the words of the dialogue move what kind a message seems to be. A weak term speaks only
/// where it is all that is said.
final class DialogueWords {
  private static final int SHORT = 14;
  private static final int OPENING = 3;
  private static final int NAMES = 5;

  /// Where something was asked, what is not said in so many words is hardly meant.
  private static final double UNSAID = 2.5;

  private static final Set<String> RED =
      Arrays.stream(RedLine.values()).map(RedLine::key).collect(Collectors.toUnmodifiableSet());

  private final Kinds.Heard heard;
  private final @Nullable String asked;

  DialogueWords(Kinds.Heard heard, @Nullable String asked) {
    this.heard = heard;
    this.asked = asked;
  }

  void move(Map<MessageKind, Double> scores) {
    add(scores, MessageKind.PERSON, person());
    add(scores, MessageKind.CORRECTION, correction());
    add(scores, MessageKind.COMPLAINT, (says("complaint") ? 2 : 0) + alarm());
    add(scores, MessageKind.GREETING, 5 * share("greeting") - (says("greeting") ? 0 : 1));
    add(scores, MessageKind.THANKS, 5 * share("thanks") - (says("thanks") ? 0 : 1));
    add(scores, MessageKind.OFF_TOPIC, 4 * share("insult"));
    add(scores, MessageKind.QUESTION, question());
    add(scores, MessageKind.REPLY, reply());
  }

  private static void add(Map<MessageKind, Double> scores, MessageKind kind, double more) {
    scores.merge(kind, more, Double::sum);
  }

  private boolean says(String kind) {
    return matches(kind).stream().anyMatch(this::counts);
  }

  private List<Lexicon.Match> matches(String kind) {
    return heard.matches().stream().filter(match -> match.kind().equals(kind)).toList();
  }

  /// A weak term counts only as the whole message.
  private boolean counts(Lexicon.Match match) {
    return match.strong() || match.to() - match.from() == heard.words().size();
  }

  /// Which share of the words belongs to terms of this kind.
  private double share(String kind) {
    boolean[] covered = new boolean[heard.words().size()];
    for (Lexicon.Match match : matches(kind)) {
      for (int i = match.from(); counts(match) && i < match.to(); i++) {
        covered[i] = true;
      }
    }
    int n = 0;
    for (boolean one : covered) {
      n += one ? 1 : 0;
    }
    return n / (double) Math.max(1, covered.length);
  }

  /// Who tells of danger tells something, however much "there is a man" sounds like a wish for one.
  private double alarm() {
    return heard.matches().stream().anyMatch(m -> m.strong() && RED.contains(m.kind())) ? 3 : 0;
  }

  /// Who asks for a person gets one; in a long story the same words are told of. An answer that
  /// only sounds like it answers.
  private double person() {
    if (!says("person")) {
      return asked == null ? 0 : -UNSAID;
    }
    return heard.words().size() <= 3 * SHORT ? 5 : 2;
  }

  /// "I meant", "change"; or in few words both what it is not and what it is.
  private double correction() {
    boolean instead = heard.words().size() <= SHORT && says("not") && says("is");
    return (says("change") ? asked == null ? 1.5 : 2.5 : 0) + (instead ? 1.5 : 0);
  }

  /// A question's word at the beginning; Chinese asks anywhere.
  private boolean opens(Lexicon.Match match) {
    return match.from() < OPENING
        || Features.dense(heard.words().get(match.from()).form()) && heard.words().size() < 40;
  }

  private double question() {
    double marks =
        heard.text().codePoints().anyMatch(c -> c == '?' || c == '？' || c == '؟') ? 2 : 0;
    double opening =
        matches("asking").stream()
            .filter(this::counts)
            .mapToDouble(match -> opens(match) ? 1.5 : .7)
            .max()
            .orElse(0);
    double said = marks + opening + (says("question") ? 1.5 : 0);
    return said == 0 && asked != null ? -UNSAID : said;
  }

  /// Yes, no, "I don't know", "file it"; and any short answer where something was asked. Where
  /// nothing was, hardly anything else is a reply.
  private double reply() {
    double said =
        5 * Math.max(Math.max(share("yes"), share("no")), Math.max(share("idk"), share("file")));
    double undo = 4 * share("undo");
    boolean answers = asked != null && heard.words().size() <= SHORT;
    boolean names =
        heard.words().size() <= NAMES && heard.words().stream().allMatch(w -> w.capital());
    return Math.max(said, undo)
        + (answers ? 2 : asked == null ? -UNSAID : 0)
        + (names && !spoken() ? 4 : 0);
  }

  /// Does it say anything of the dialogue at all?
  private boolean spoken() {
    return heard.matches().stream()
        .anyMatch(match ->
            !match.kind().startsWith("place:")
                && !match.kind().startsWith("month:")
                && !match.kind().equals("when"));
  }
}
