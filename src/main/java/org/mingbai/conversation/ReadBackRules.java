package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Dialogue.Phase;
import org.mingbai.conversation.Line.Phrase;
import org.mingbai.conversation.Line.Pick;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.intake.Slots;

/// Reading back what was understood: she files it, changes a line, or adds to it; pure.
final class ReadBackRules {
  private static final String CONFIRM = "confirm";
  private static final String CHANGE = "change:";
  private static final String MORE = "more";
  private static final int BRIEF = 160;

  private ReadBackRules() {}

  static Act next(Dialogue d, Said said, Assessment a) {
    String asked = d.asked() == null ? CONFIRM : d.asked();
    if (asked.startsWith(CHANGE)) {
      return changed(d, asked.substring(CHANGE.length()), said, a);
    }
    if (!said.corrected().isEmpty() && TellingRules.corrects(said, a)) {
      return show(TellingRules.corrected(d, said), List.of(Line.phrase("chat.change.lead")));
    }
    if (asked.equals(MORE)) {
      boolean nothing = said.says(Cue.IDK) || said.says(Cue.NO);
      return nothing && !AbsorbingRules.tells(said, a) ? show(d, List.of()) : more(d, said, a);
    }
    return confirming(d, said, a);
  }

  private static Act confirming(Dialogue d, Said said, Assessment a) {
    boolean agrees = said.says(Cue.YES) || said.says(Cue.FILE);
    if (agrees && !said.says(Cue.NO) && !said.says(Cue.CHANGE)) {
      return news(d, said, a) ? more(d, said, a) : new Act.HandIn(kept(d, said, a));
    }
    if (a.kind() == MessageKind.QUESTION || DialogueRules.looksAsked(said)) {
      return new Act.Answer(d, said.text(), List.of(card(d)), null);
    }
    boolean idle =
        said.says(Cue.IDK)
            || said.says(Cue.RESUME)
            || a.kind() == MessageKind.GREETING
            || a.kind() == MessageKind.THANKS;
    if (idle) {
      return AbsorbingRules.tells(said, a) ? more(d, said, a) : show(d, List.of());
    }
    boolean changes =
        said.says(Cue.NO) || said.says(Cue.CHANGE) || a.kind() == MessageKind.CORRECTION;
    return changes && a.facts().isEmpty() ? which(kept(d, said, a)) : more(d, said, a);
  }

  /// She agrees and tells something that was not read to her yet: it is read back once more.
  private static boolean news(Dialogue d, Said said, Assessment a) {
    boolean fact =
        a.facts().keySet().stream()
            .anyMatch(s -> Slots.words(s) && !Slots.known(d.understood(), s));
    return fact || !a.redLines().isEmpty() && AbsorbingRules.tells(said, a);
  }

  /// What she says besides yes or no is part of what she tells.
  private static Dialogue kept(Dialogue d, Said said, Assessment a) {
    return AbsorbingRules.tells(said, a) ? d.telling(d.telling().telling(said.sequence())) : d;
  }

  /// The new words for a line.
  private static Act changed(Dialogue d, String slot, Said said, Assessment a) {
    if (said.says(Cue.IDK)) {
      Dialogue without = d.knowing(slot, null);
      return AbsorbingRules.tells(said, a) ? more(without, said, a) : show(without, List.of());
    }
    if (!Slots.words(slot)) {
      return more(d, said, a);
    }
    String words = said.corrected().getOrDefault(slot, said.text());
    Dialogue next = d.telling(d.telling().telling(said.sequence()));
    return show(TellingRules.replaced(next, slot, words), List.of(Line.phrase("chat.change.lead")));
  }

  private static Act more(Dialogue d, Said said, Assessment a) {
    Dialogue next = AbsorbingRules.absorbed(d.asking(Slots.WHAT), said, a);
    boolean another =
        next.ties().other() != null && !next.telling().gone().contains(AskingRules.MATTERS);
    List<Phrase> noted = List.of(Line.phrase("chat.noted"));
    return another ? AskingRules.ask(next, AskingRules.MATTERS, noted) : show(next, noted);
  }

  private static Act which(Dialogue d) {
    Line line = Line.of(Kind.QUESTION, List.of(Line.phrase("chat.change.which")), changes(d));
    return DialogueRules.say(d.asking(CONFIRM), line);
  }

  /// A line she wants to change.
  static Act change(Dialogue d, String slot) {
    Dialogue then = d.telling(d.telling().in(Phase.READBACK)).asking(CHANGE + slot);
    if (slot.equals(Slots.CATEGORY)) {
      List<Pick> picks = new ArrayList<>(AskingRules.proposed(d));
      picks.add(Line.pick("none"));
      return DialogueRules.say(
          then, Line.of(Kind.CHOICES, List.of(Line.phrase("chat.category.ask")), picks));
    }
    return DialogueRules.say(
        then,
        DialogueRules.question(
                AskingRules.asked(d, slot).ask(), Line.pick("idk"), Line.pick("skip"))
            .after(Line.phrase("chat.change.lead")));
  }

  static Act addMore(Dialogue d) {
    Dialogue then = d.telling(d.telling().in(Phase.READBACK)).asking(MORE);
    return DialogueRules.say(then, DialogueRules.question("chat.more.ask"));
  }

  /// One step back from the read-back: the last question, to be answered anew.
  static Act back(Dialogue d) {
    return d.telling().gone().reversed().stream()
        .filter(Slots::words)
        .findFirst()
        .map(slot -> change(d, slot))
        .orElseGet(() -> which(d));
  }

  /// The read-back, and then nothing happens until she says so.
  static Act show(Dialogue d, List<Phrase> lead) {
    Dialogue open = d.telling(d.telling().in(Phase.READBACK).paused(false)).asking(CONFIRM);
    Dialogue then = AbsorbingRules.guessing(open);
    Line card = card(then);
    for (Phrase phrase : lead.reversed()) {
      card = card.after(phrase);
    }
    return DialogueRules.say(then, card);
  }

  static Line card(Dialogue d) {
    List<Phrase> phrases = new ArrayList<>();
    phrases.add(Line.phrase("chat.understood.lead"));
    for (String slot : lines(d)) {
      phrases.add(Line.phrase("chat.understood." + slot, "value", value(d, slot)));
    }
    phrases.add(Line.phrase("chat.understood.end"));
    List<Pick> picks = new ArrayList<>(List.of(Line.pick("file"), Line.pick(MORE)));
    picks.addAll(changes(d));
    return Line.of(Kind.UNDERSTOOD, phrases, picks);
  }

  private static List<String> lines(Dialogue d) {
    return Slots.lines(d.understood(), d.telling().questions(), d.telling().gone());
  }

  private static Phrase value(Dialogue d, String slot) {
    String words = d.understood().get(slot);
    if (slot.equals(Slots.WHERE) && words == null) {
      words = d.understood().get(Slots.SITE);
    }
    if (slot.equals(Slots.CATEGORY)) {
      return category(d, words);
    }
    if (words == null) {
      return Line.phrase("chat.understood.unknown");
    }
    return Line.words(Slots.brief(words, BRIEF));
  }

  private static Phrase category(Dialogue d, @Nullable String key) {
    if (key == null) {
      return Line.phrase("chat.understood.unknown");
    }
    Phrase name = Line.phrase("category." + key);
    return d.telling().gone().contains(AskingRules.CHOSEN)
        ? name
        : Line.phrase("chat.understood.maybe", "value", name);
  }

  private static List<Pick> changes(Dialogue d) {
    return lines(d).stream()
        .map(s -> new Pick(CHANGE + s, Line.phrase("chat.choice." + s)))
        .toList();
  }
}
