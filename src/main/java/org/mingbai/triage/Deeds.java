package org.mingbai.triage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.lexicon.Lexicon;

/// Finds what was done already and what is wished: the sentence that says so.
final class Deeds {
  private static final int LONGEST = 200;
  private static final int BRIEF = 80;
  private static final int LEAST = 6;
  private static final int PRONOUN = 3;
  private static final int NEAR = 4;
  private static final Pattern COMMA = Pattern.compile(",\\s|[،，]");
  private static final Pattern END = Pattern.compile("[.!?。！？؟۔।;；\\n]");

  private final Marked text;

  Deeds(Marked text) {
    this.text = text;
  }

  /// "I asked the office twice and nobody gave me an answer."
  Optional<String> done() {
    return text.of("done").stream()
        .filter(Lexicon.Match::strong)
        .filter(cue -> !under(cue, false))
        .findFirst()
        .map(this::told);
  }

  /// "I want my money back"; but wanting to complain, to ask or to talk to a person is no wish for
  /// the case.
  Optional<String> wish() {
    return text.of("wish").stream()
        .filter(Lexicon.Match::strong)
        .filter(cue -> !elsewhere(cue) && !under(cue, true) && !asks(cue) && !despairs(cue))
        .findFirst()
        .map(cue -> brief(text.word(cue.from()).start(), sentenceEnd(cue), cue))
        .filter(wish -> !wish.endsWith("?") && !wish.endsWith("？") && !wish.endsWith("؟"));
  }

  /// "After I told him my name was gone", "if I want to keep my job": within what begins so nothing
  /// was done about it, and nothing is wished.
  private boolean under(Lexicon.Match cue, boolean strong) {
    for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - 2); i--) {
      if (!text.together(i)) {
        return false;
      }
      boolean near = i == cue.from() - 1 || text.word(cue.from() - 1).form().length() <= PRONOUN;
      boolean begins = strong ? text.strong(i, "condition") : text.is(i, "condition") && near;
      if (begins) {
        return true;
      }
    }
    return false;
  }

  /// Who wishes to die is helped; it is no wish for the case.
  private boolean despairs(Lexicon.Match cue) {
    return text.of("self-harm").stream()
        .anyMatch(m -> m.to() > cue.from() && m.from() <= cue.to() + NEAR);
  }

  /// "I want to change my logbook, how much is it?" wishes to know.
  private boolean asks(Lexicon.Match cue) {
    int end = sentenceEnd(cue);
    return text.of("asking").stream()
        .filter(Lexicon.Match::strong)
        .anyMatch(m -> m.from() >= cue.to() && text.word(m.from()).start() < end);
  }

  private String told(Lexicon.Match cue) {
    return brief(sentenceStart(cue), sentenceEnd(cue), cue);
  }

  /// The sentence, or of a long one the clause that says it.
  private String brief(int from, int to, Lexicon.Match cue) {
    if (to - from <= BRIEF) {
      return between(from, to);
    }
    int start = from;
    int end = to;
    Matcher comma = COMMA.matcher(text.text()).region(from, to);
    while (comma.find()) {
      boolean before = comma.end() <= text.word(cue.from()).start();
      boolean after = comma.start() >= text.word(cue.to() - 1).end() + LEAST;
      start = before ? comma.end() : start;
      end = after ? Math.min(end, comma.start()) : end;
    }
    return between(start, end);
  }

  private boolean elsewhere(Lexicon.Match cue) {
    int end = sentenceEnd(cue);
    return List.of("complaint", "person", "question", "change", "undo", "file").stream()
        .flatMap(kind -> text.of(kind).stream())
        .anyMatch(match ->
            match.to() > cue.from()
                && match.from() <= cue.to() + 3
                && text.word(match.from()).start() < end);
  }

  private int sentenceStart(Lexicon.Match cue) {
    int at = text.word(cue.from()).start();
    int start = 0;
    Matcher end = END.matcher(text.text());
    while (end.find() && end.end() <= at) {
      start = point(end.start()) ? start : end.end();
    }
    return at - start > LONGEST ? at : start;
  }

  private int sentenceEnd(Lexicon.Match cue) {
    int from = text.word(cue.to() - 1).end();
    Matcher end = END.matcher(text.text());
    boolean found = end.find(from);
    while (found && point(end.start())) {
      found = end.find();
    }
    int to = found ? end.start() + (question(end.start()) ? 1 : 0) : text.text().length();
    return Math.min(to, from + LONGEST);
  }

  /// A point between digits ends no sentence.
  private boolean point(int at) {
    String all = text.text();
    return all.charAt(at) == '.'
        && at > 0
        && at + 1 < all.length()
        && Character.isDigit(all.charAt(at - 1))
        && Character.isDigit(all.charAt(at + 1));
  }

  private boolean question(int at) {
    return "?？؟".indexOf(text.text().charAt(at)) >= 0;
  }

  private String between(int from, int to) {
    String all = text.text();
    int end = to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to - 1 : to;
    return all.substring(from, Math.max(from, end)).strip();
  }
}
