package org.mingbai.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Dialogue.About;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Dialogue.Telling;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.intake.IntakePath;
import org.mingbai.intake.Plain;
import org.mingbai.intake.Slots;

/// Finding the facts of a complaint: how it begins, what an answer adds, and how she goes back, on,
/// or begins anew; pure.
final class TellingRules {
  /// Answered by yes or no.
  private static final Set<String> YES_OR_NO = Set.of(Slots.DONE, "papers", "hurt", "safe");

  static final int KEPT = 1000;
  private static final int BRIEF = 40;
  private static final int FEW = 24;
  private static final int FEW_DENSE = 10;
  private static final double CERTAIN = .9;

  private static final String WHOM = "whom";

  private TellingRules() {}

  /// A complaint begins: with its story, or (when she only announces it) with the question what
  /// happened.
  static Act begin(Dialogue d, Said said, Assessment a) {
    About about = d.ties().about();
    if (said.announces() && about != null) {
      return beginAbout(d, about, said, a);
    }
    Dialogue fresh = withWordsBefore(fresh(d, said), d, about);
    if (said.announces()) {
      return AskingRules.ask(fresh, Slots.WHAT, List.of());
    }
    Dialogue told = AbsorbingRules.absorbed(fresh.asking(Slots.WHAT), said, a);
    return AskingRules.proceed(told, lead("chat.sorry", fresh, told));
  }

  /// What was just looked up in vain as a question, though it did not ask, began the story.
  private static Dialogue withWordsBefore(Dialogue fresh, Dialogue before, @Nullable About about) {
    boolean told =
        about != null && "answer".equals(before.asked()) && !DialogueRules.asks(about.words());
    return about == null || !told
        ? fresh
        : fresh
            .telling(fresh.telling().telling(about.sequence()))
            .knowing(Slots.WHAT, about.words());
  }

  /// What is said first; and, when she speaks for others, that their number is enough.
  private static List<Phrase> lead(String key, Dialogue before, Dialogue after) {
    boolean others = after.understood().containsKey(WHOM) && !before.understood().containsKey(WHOM);
    return others
        ? List.of(Line.phrase(key), Line.phrase("chat.behalf"))
        : List.of(Line.phrase(key));
  }

  /// All that was told so far is dropped: it begins anew.
  static Act over(Dialogue d, Said said) {
    Dialogue fresh = fresh(d.understanding(AbsorbingRules.lasting(d)), said);
    return AskingRules.ask(
        fresh.tied(fresh.ties().other(null)), Slots.WHAT, List.of(Line.phrase("chat.over")));
  }

  /// One step back: what was asked before is asked again, because she wants it.
  static Act back(Dialogue d) {
    String asked = d.asked() == null ? "" : d.asked();
    List<String> gone =
        d.telling().gone().stream().filter(s -> !AskingRules.UNASKED.contains(s)).toList();
    int at = gone.indexOf(asked);
    String before = at > 0 ? gone.get(at - 1) : at < 0 || gone.isEmpty() ? "" : gone.getFirst();
    if (before.isEmpty()) {
      return DialogueRules.say(d, AskingRules.resume(d));
    }
    Dialogue open = before.equals(asked) ? d : d.telling(d.telling().unasked(asked));
    Dialogue then = open.telling(open.telling().paused(false)).asking(before);
    return DialogueRules.say(
        then, AskingRules.question(then, before).after(Line.phrase("chat.back")));
  }

  /// "I want to complain about this": what she said before is the story (and what was assessed).
  static Act beginAbout(Dialogue d, About about, Said said, Assessment a) {
    Dialogue fresh = fresh(d, said);
    Dialogue told =
        fresh.telling(fresh.telling().telling(about.sequence())).knowing(Slots.WHAT, about.words());
    Dialogue next = AbsorbingRules.categorized(AbsorbingRules.withFacts(told, a), said.paths(), a);
    IntakePath path = AbsorbingRules.way(next, said.paths(), a);
    return AskingRules.proceed(
        next.telling(next.telling().left(AskingRules.budget(next, path))).asking(null),
        lead("chat.sorry", fresh, next));
  }

  /// A new complaint keeps only what holds for the person: her country and, before the first
  /// filing, the place she came from.
  private static Dialogue fresh(Dialogue d, Said said) {
    Map<String, String> kept = new LinkedHashMap<>(d.understood());
    if (d.caseId() != null) {
      kept.keySet().retainAll(List.of(Slots.COUNTRY));
    }
    kept.keySet().removeAll(List.of(Slots.WHAT, Slots.CATEGORY));
    IntakePath general = said.paths().general();
    Telling telling = Telling.NONE.in(Phase.TELLING).along(general).left(general.most());
    return d.understanding(kept).telling(telling).tied(d.ties().about(null));
  }

  static Act next(Dialogue d, Said said, Assessment a) {
    String asked = d.asked() == null ? "" : d.asked();
    boolean matters = asked.equals(AskingRules.MATTERS);
    if (matters && (said.says(Cue.APART) || said.says(Cue.TOGETHER))) {
      return decided(d, said, a);
    }
    if (said.says(Cue.IDK) && !a.facts().containsKey(asked)) {
      return skipped(AbsorbingRules.besides(d, said, a));
    }
    if (!said.corrected().isEmpty() && corrects(said, a)) {
      return AskingRules.proceed(corrected(d, said), List.of(Line.phrase("chat.change.lead")));
    }
    if (asks(asked, said, a)) {
      return new Act.Answer(
          d.telling(d.telling().paused(true)), said.text(), AskingRules.resume(d), null);
    }
    if (said.says(Cue.FILE) && d.understood().containsKey(Slots.WHAT)) {
      return ReadBackRules.show(AbsorbingRules.besides(d, said, a), List.of());
    }
    return matters ? decided(d, said, a) : answered(d, said, a);
  }

  /// Her words where they are an answer, or more of the story.
  private static Act answered(Dialogue d, Said said, Assessment a) {
    String asked = d.asked() == null ? "" : d.asked();
    boolean nods = nods(asked, said, a);
    if (nods && AskingRules.CHOICES.contains(asked)) {
      return said.says(Cue.NO) ? ChoiceRules.none(d, said) : skipped(d);
    }
    if (resumes(d, said, a) || nods) {
      return DialogueRules.say(d.telling(d.telling().paused(false)), AskingRules.resume(d));
    }
    boolean month =
        asked.equals(AskingRules.EITHER)
            && said.text().length() <= BRIEF
            && (a.facts().isEmpty() || a.facts().containsKey(Slots.WHEN));
    Dialogue next =
        month ? AbsorbingRules.withFacts(dated(d, said), a) : AbsorbingRules.absorbed(d, said, a);
    return AskingRules.proceed(next, lead("chat.noted", d, next));
  }

  /// Together or apart, in her words; words that say neither are no answer, but go on with the
  /// story of which both are part.
  private static Act decided(Dialogue d, Said said, Assessment a) {
    boolean apart = said.says(Cue.APART);
    boolean answers = apart || said.says(Cue.TOGETHER) || nods(AskingRules.MATTERS, said, a);
    Dialogue next =
        answers
            ? AbsorbingRules.besides(d, said, a)
            : AbsorbingRules.absorbed(d.asking(null), said, a);
    return apart ? apart(next) : together(next);
  }

  /// Both matters are handed in as one.
  static Act together(Dialogue d) {
    return AskingRules.proceed(d.tied(d.ties().other(null)).asking(null), List.of());
  }

  /// The other matter comes when this one is handed in.
  static Act apart(Dialogue d) {
    Dialogue then = d.telling(d.telling().gone(AskingRules.APART)).asking(null);
    return AskingRules.proceed(then, List.of(Line.phrase("chat.matters.apart")));
  }

  /// A few words without a question mark that only sound like a question answer what is open.
  private static boolean asks(String asked, Said said, Assessment a) {
    if (a.kind() != MessageKind.QUESTION || DialogueRules.looksAsked(said)) {
      return DialogueRules.looksAsked(said) && a.kind() != MessageKind.REPLY;
    }
    int few = Plain.dense(said.text()) ? FEW_DENSE : FEW;
    boolean open = AskingRules.CHOICES.contains(asked) || Slots.words(asked);
    return !open
        || asked.equals(Slots.WHAT)
        || said.text().length() > few
        || a.kindConfidence() >= CERTAIN;
  }

  static boolean corrects(Said said, Assessment a) {
    return a.kind() == MessageKind.CORRECTION || said.says(Cue.CHANGE) || said.says(Cue.NO);
  }

  /// "Go on" after a question in between is no answer to what was asked.
  private static boolean resumes(Dialogue d, Said said, Assessment a) {
    boolean answers = d.asked() != null && a.facts().containsKey(d.asked());
    return !answers
        && !AbsorbingRules.tellsOn(said, a)
        && (said.says(Cue.RESUME) || said.announces() && d.telling().paused());
  }

  /// "ok", "hello", "thank you" answer no question; "no" answers what was done.
  private static boolean nods(String asked, Said said, Assessment a) {
    boolean polite = a.kind() == MessageKind.GREETING || a.kind() == MessageKind.THANKS;
    boolean yes = said.says(Cue.YES) && (asked.equals(Slots.DONE) || !YES_OR_NO.contains(asked));
    boolean nod = yes || said.says(Cue.NO) && !YES_OR_NO.contains(asked);
    return !AbsorbingRules.tells(said, a) && (polite || nod && said.text().length() <= 20);
  }

  /// The open question without an answer: it is never asked again. Of a category the best guess
  /// stays, as a guess.
  static Act skipped(Dialogue d) {
    String asked = d.asked();
    if (AskingRules.MATTERS.equals(asked)) {
      return together(d);
    }
    if (asked != null && asked.startsWith("change:")) {
      return ReadBackRules.show(d.knowing(asked.substring(7), null), List.of());
    }
    List<String> proposed = d.telling().proposed();
    boolean guess = Slots.CATEGORY.equals(asked) && !proposed.isEmpty();
    Dialogue next = guess ? d.knowing(Slots.CATEGORY, proposed.getFirst()) : d;
    return AskingRules.proceed(next.telling(next.telling().paused(false)), List.of());
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

  /// The month she tells goes to the day she told.
  private static Dialogue dated(Dialogue d, Said said) {
    String told = d.understood().getOrDefault(Slots.WHEN, "");
    Dialogue next = replaced(d, Slots.WHEN, told + ", " + said.text().strip());
    return next.telling(next.telling().telling(said.sequence())).asking(null);
  }
}
