package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.Sensitivity;
import org.mingbai.conversation.Dialogue.About;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Dialogue.Telling;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Line.Pick;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.MessageKind;
import org.mingbai.triage.EitherDay;

/// Finding the facts of a complaint: only what is missing, one question at a time, at most four;
/// pure.
final class TellingRules {
  static final int MOST = 4;
  static final int KEPT = 1000;
  private static final int BRIEF = 40;

  private TellingRules() {}

  /// A complaint begins: with its story, or (when she only announces it) with the question what
  /// happened.
  static Act begin(Dialogue d, Said said, Assessment a) {
    About about = d.ties().about();
    if (said.announces() && about != null) {
      return beginAbout(d, about, a);
    }
    Dialogue fresh = fresh(d);
    if (said.announces()) {
      return ask(fresh.telling(fresh.telling().left(MOST)), Slots.WHAT, List.of());
    }
    return proceed(
        AbsorbingRules.absorbed(fresh.asking(Slots.WHAT), said, a),
        List.of(Line.phrase("chat.sorry")));
  }

  /// "I want to complain about this": what she said before is the story (and what was assessed).
  static Act beginAbout(Dialogue d, About about, Assessment a) {
    Dialogue fresh = fresh(d);
    Dialogue told =
        fresh.telling(fresh.telling().telling(about.sequence())).knowing(Slots.WHAT, about.words());
    Dialogue next = AbsorbingRules.categorized(AbsorbingRules.withFacts(told, a), a);
    return proceed(
        next.telling(next.telling().left(AbsorbingRules.budget(next))).asking(null),
        List.of(Line.phrase("chat.sorry")));
  }

  /// A new complaint keeps only what holds for the person: her country and, before the first
  /// filing, the place she came from.
  private static Dialogue fresh(Dialogue d) {
    Map<String, String> kept = new LinkedHashMap<>(d.understood());
    if (d.caseId() != null) {
      kept.keySet().retainAll(List.of(Slots.COUNTRY));
    }
    kept.keySet().removeAll(List.of(Slots.WHAT, Slots.CATEGORY));
    return d.understanding(kept).telling(Telling.NONE.in(Phase.TELLING)).tied(d.ties().about(null));
  }

  static Act next(Dialogue d, Said said, Assessment a) {
    String asked = d.asked() == null ? "" : d.asked();
    if (said.says(Cue.IDK) && !a.facts().containsKey(asked)) {
      return skipped(d);
    }
    if (!said.corrected().isEmpty() && corrects(said, a)) {
      return proceed(corrected(d, said), List.of(Line.phrase("chat.change.lead")));
    }
    if (a.kind() == MessageKind.QUESTION
        || DialogueRules.looksAsked(said) && a.kind() != MessageKind.REPLY) {
      return new Act.Answer(d.telling(d.telling().paused(true)), said.text(), resume(d), null);
    }
    if (said.says(Cue.FILE) && d.understood().containsKey(Slots.WHAT)) {
      return ReadBackRules.show(d, List.of());
    }
    if (resumes(d, said, a) || nods(asked, said, a)) {
      return DialogueRules.say(d.telling(d.telling().paused(false)), resume(d));
    }
    boolean month = asked.equals(Slots.EITHER) && said.text().length() <= BRIEF;
    return proceed(
        month ? dated(d, said) : AbsorbingRules.absorbed(d, said, a),
        List.of(Line.phrase("chat.noted")));
  }

  static boolean corrects(Said said, Assessment a) {
    return a.kind() == MessageKind.CORRECTION || said.says(Cue.CHANGE) || said.says(Cue.NO);
  }

  /// "Go on" after a question in between is no answer to what was asked.
  private static boolean resumes(Dialogue d, Said said, Assessment a) {
    boolean answers = d.asked() != null && a.facts().containsKey(d.asked());
    return !answers && (said.says(Cue.RESUME) || said.announces() && d.telling().paused());
  }

  /// "ok", "hello", "thank you" answer no question; "no" answers what was done.
  private static boolean nods(String asked, Said said, Assessment a) {
    boolean polite = a.kind() == MessageKind.GREETING || a.kind() == MessageKind.THANKS;
    boolean nod = said.says(Cue.YES) || said.says(Cue.NO) && !asked.equals(Slots.DONE);
    return a.facts().isEmpty() && (polite || nod && said.text().length() <= 20);
  }

  /// The open question without an answer: it is never asked again. Of a category the best guess
  /// stays, as a guess.
  static Act skipped(Dialogue d) {
    String asked = d.asked();
    if (asked != null && asked.startsWith("change:")) {
      return ReadBackRules.show(d.knowing(asked.substring(7), null), List.of());
    }
    List<String> proposed = d.telling().proposed();
    boolean guess = Slots.CATEGORY.equals(asked) && !proposed.isEmpty();
    Dialogue next = guess ? d.knowing(Slots.CATEGORY, proposed.getFirst()) : d;
    return proceed(next.telling(next.telling().paused(false)), List.of());
  }

  static Dialogue corrected(Dialogue d, Said said) {
    Dialogue next = d.telling(d.telling().telling(said.sequence()));
    for (Map.Entry<String, String> line : said.corrected().entrySet()) {
      next = replaced(next, line.getKey(), line.getValue());
    }
    return next;
  }

  /// One line takes new words; a place that was a known site is forgotten with it.
  static Dialogue replaced(Dialogue d, String slot, String words) {
    Dialogue next = slot.equals(Slots.WHERE) ? d.knowing(Slots.SITE, null) : d;
    return next.knowing(slot, Slots.brief(words, KEPT));
  }

  /// Asks for the next thing missing, or reads back.
  static Act proceed(Dialogue d, List<Phrase> lead) {
    Optional<String> missing = missing(d);
    if (missing.isPresent()) {
      return ask(d, missing.get(), lead);
    }
    return ReadBackRules.show(d, lead);
  }

  private static Optional<String> missing(Dialogue d) {
    Telling telling = d.telling();
    if (!d.understood().containsKey(Slots.WHAT) && !telling.gone().contains(Slots.WHAT)) {
      return Optional.of(Slots.WHAT);
    }
    boolean unsure =
        !d.understood().containsKey(Slots.CATEGORY)
            && !telling.proposed().isEmpty()
            && !telling.gone().contains(Slots.CATEGORY);
    List<String> open =
        Slots.ASKED.stream()
            .filter(s -> !Slots.known(d.understood(), s) && !telling.gone().contains(s))
            .toList();
    if (telling.left() <= 0) {
      return Optional.empty();
    }
    if (either(d).isPresent() && !telling.gone().contains(Slots.EITHER)) {
      return Optional.of(Slots.EITHER);
    }
    if (unsure && (telling.left() == 1 || open.isEmpty())) {
      return Optional.of(Slots.CATEGORY);
    }
    return open.stream().findFirst();
  }

  private static Optional<EitherDay> either(Dialogue d) {
    return EitherDay.in(d.understood().getOrDefault(Slots.WHEN, ""));
  }

  /// The month she tells goes to the day she told.
  private static Dialogue dated(Dialogue d, Said said) {
    String told = d.understood().getOrDefault(Slots.WHEN, "");
    Dialogue next = replaced(d, Slots.WHEN, told + ", " + said.text().strip());
    return next.telling(next.telling().telling(said.sequence())).asking(null);
  }

  private static Act ask(Dialogue d, String slot, List<Phrase> lead) {
    Telling telling =
        d.telling().gone(slot).left(d.telling().left() - 1).in(Phase.TELLING).paused(false);
    Dialogue then = d.telling(telling).asking(slot);
    List<Phrase> phrases = new ArrayList<>(lead);
    if (confidential(then) && lead.contains(Line.phrase("chat.sorry"))) {
      phrases.add(Line.phrase("chat.confidential"));
    }
    Line question = question(then, slot);
    phrases.addAll(question.phrases());
    return DialogueRules.say(then, Line.of(question.kind(), phrases, question.picks()));
  }

  private static boolean confidential(Dialogue d) {
    String category = d.understood().get(Slots.CATEGORY);
    boolean sensitive = category != null && Sensitivity.sensitive(new Category(category));
    return sensitive
        || d.ties().warned().stream().anyMatch(w -> !w.equals("danger") && !w.equals("accident"));
  }

  private static Line question(Dialogue d, String slot) {
    if (slot.equals(Slots.EITHER)) {
      return month(d);
    }
    if (!slot.equals(Slots.CATEGORY)) {
      return DialogueRules.question("chat." + slot + ".ask", Line.pick("skip"));
    }
    List<Pick> picks = new ArrayList<>();
    d.telling()
        .proposed()
        .forEach(key -> picks.add(new Pick("category:" + key, Line.phrase("category." + key))));
    picks.add(Line.pick("skip"));
    picks.add(Line.pick("none"));
    return Line.of(Kind.CHOICES, List.of(Line.phrase("chat.category.ask")), picks);
  }

  /// Which of two days is meant: both are choices.
  private static Line month(Dialogue d) {
    List<Pick> picks = new ArrayList<>();
    either(d)
        .map(EitherDay::readings)
        .orElse(List.of())
        .forEach(
            day -> picks.add(new Pick("day:" + day, Line.phrase("chat.choice.day", "day", day))));
    picks.add(Line.pick("skip"));
    String words = d.understood().getOrDefault(Slots.WHEN, "");
    Phrase which = Line.phrase("chat.month.ask", "words", Slots.brief(words, BRIEF));
    return Line.of(Kind.QUESTION, List.of(which), picks);
  }

  /// What brings her back to the complaint after something in between; nothing when none is being
  /// told.
  static List<Line> resume(Dialogue d) {
    String asked = d.asked();
    return switch (d.telling().phase()) {
      case OPEN -> List.of();
      case READBACK -> List.of(ReadBackRules.card(d));
      case TELLING ->
          asked == null || asked.isBlank()
              ? List.of()
              : List.of(again(d, asked).after(Line.phrase("chat.resume")));
    };
  }

  private static Line again(Dialogue d, @Nullable String asked) {
    return question(d, asked == null ? Slots.WHAT : asked);
  }
}
