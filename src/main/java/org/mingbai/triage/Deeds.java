package org.mingbai.triage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingbai.lexicon.Lexicon;

/// Finds what was done already and what is wished: the sentence that says so.
final class Deeds {
  private static final int LONGEST = 200;
  private static final Pattern END = Pattern.compile("[.!?。！？؟۔।;；\\n]");

  private final Marked text;

  Deeds(Marked text) {
    this.text = text;
  }

  /// "I asked the office twice and nobody gave me an answer."
  Optional<String> done() {
    return text.of("done").stream()
        .filter(Lexicon.Match::strong)
        .findFirst()
        .map(cue -> between(sentenceStart(cue), sentenceEnd(cue)));
  }

  /// "I want my money back"; but wanting to complain, to ask or to talk to a person is no wish for
  /// the case.
  Optional<String> wish() {
    return text.of("wish").stream()
        .filter(Lexicon.Match::strong)
        .filter(cue -> !elsewhere(cue))
        .findFirst()
        .map(cue -> between(text.word(cue.from()).start(), sentenceEnd(cue)))
        .filter(wish -> !wish.endsWith("?") && !wish.endsWith("？") && !wish.endsWith("؟"));
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
