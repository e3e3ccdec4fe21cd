package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mingbai.language.Word;
import org.mingbai.lexicon.Lexicon;

/// A text with what the lexicon says of its words; asks about places by word number.
final class Marked {
  private static final Set<String> COMMAS = Set.of(",", "、", "،", "，");

  private final String text;
  private final List<Word> words;
  private final List<Lexicon.Match> matches;
  private final Predicate<Word> inflected;
  private final Predicate<Word> bends;
  private final List<List<Lexicon.Match>> covering = new ArrayList<>();

  Marked(Kinds.Heard heard) {
    text = heard.text();
    words = heard.words();
    matches = heard.matches();
    inflected = heard.inflected();
    bends = heard.bends();
    words.forEach(word -> covering.add(new ArrayList<>()));
    for (Lexicon.Match match : matches) {
      for (int i = match.from(); i < match.to(); i++) {
        covering.get(i).add(match);
      }
    }
  }

  String text() {
    return text;
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  List<Lexicon.Match> of(String kind) {
    return matches.stream().filter(match -> match.kind().equals(kind)).toList();
  }

  /// The longest match of this sort that covers a word.
  Optional<Lexicon.Match> over(int i, Predicate<Lexicon.Match> sort) {
    return covering.get(i).stream()
        .filter(sort)
        .max((a, b) -> (a.to() - a.from()) - (b.to() - b.from()));
  }

  boolean is(int i, String kind) {
    if (i < 0 || i >= size()) {
      return false;
    }
    for (Lexicon.Match match : covering.get(i)) {
      if (match.kind().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  boolean strong(int i, String kind) {
    return over(i, match -> match.kind().equals(kind) && match.strong()).isPresent();
  }

  /// Do these two words stand together, with no more than a space, an apostrophe or a hyphen
  /// between?
  boolean together(int i) {
    if (i + 1 >= size()) {
      return false;
    }
    String between = text.substring(words.get(i).end(), words.get(i + 1).start());
    return between
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) && c != '\n' || "'’-–/".indexOf(c) >= 0);
  }

  /// As `together`, with a point, comma or colon between digits as well.
  boolean joined(int i) {
    if (together(i)) {
      return true;
    }
    boolean digits = i + 1 < size() && isDigits(i) && isDigits(i + 1);
    return digits
        && text.substring(words.get(i).end(), words.get(i + 1).start()).length() == 1
        && ".,:٫٬،".contains(text.substring(words.get(i).end(), words.get(i + 1).start()));
  }

  /// Only a comma stands between this word and the next.
  boolean listed(int i) {
    return i + 1 < size()
        && COMMAS.contains(text.substring(words.get(i).end(), words.get(i + 1).start()).strip());
  }

  /// A word that bends as a verb does, and is no name.
  boolean verb(int i) {
    return !words.get(i).capital() && inflected.test(words.get(i));
  }

  /// A word in the form of a verb that no word of place is.
  boolean bent(int i) {
    return !words.get(i).capital()
        && !is(i, "place:noun")
        && !is(i, "place:before")
        && bends.test(words.get(i));
  }

  boolean isDigits(int i) {
    return words.get(i).form().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Is what begins here denied: "not May", 不是五月?
  boolean denied(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
      if (!together(i)) {
        return false;
      }
      if (is(i, "not")) {
        return true;
      }
      if (!is(i, "time:with") && !is(i, "place:before")) {
        return false;
      }
    }
    return false;
  }

  /// The original words from one word to before another.
  String words(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }
}
