package org.mingbai.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.likeness.Features;

/// A text cut for facts, with what its words tell; asks about places by word number.
final class FactText {
  private static final String HUNG_ON = "وفبلك";
  private static final int REACH = 8;

  private final String text;
  private final List<Word> words;
  private final List<List<Lexicon.Match>> from = new ArrayList<>();
  private final List<List<Lexicon.Match>> until = new ArrayList<>();

  FactText(String text, List<Word> words, List<Lexicon.Match> matches) {
    this.text = text;
    this.words = words;
    for (int i = 0; i <= words.size(); i++) {
      from.add(List.of());
      until.add(List.of());
    }
    for (Lexicon.Match match : matches) {
      put(from, match.from(), match);
      put(until, match.to(), match);
    }
  }

  private static void put(List<List<Lexicon.Match>> places, int at, Lexicon.Match match) {
    List<Lexicon.Match> here = places.get(at);
    if (here.isEmpty()) {
      here = new ArrayList<>(4);
      places.set(at, here);
    }
    here.add(match);
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

  /// The longest term of this kind that begins here.
  Lexicon.@Nullable Match from(int i, String kind) {
    return i < 0 || i >= size() ? null : longest(from.get(i), kind);
  }

  /// The longest term of this kind that ends before this word.
  Lexicon.@Nullable Match until(int i, String kind) {
    return i <= 0 || i > size() ? null : longest(until.get(i), kind);
  }

  private static Lexicon.@Nullable Match longest(List<Lexicon.Match> here, String kind) {
    Lexicon.Match best = null;
    for (Lexicon.Match match : here) {
      boolean better = best == null || match.to() - match.from() > best.to() - best.from();
      if (better && match.kind().equals(kind)) {
        best = match;
      }
    }
    return best;
  }

  /// The term of a month, whichever, that begins here.
  Lexicon.@Nullable Match month(int i) {
    Lexicon.Match best = null;
    for (Lexicon.Match match : i < 0 || i >= size() ? List.<Lexicon.Match>of() : from.get(i)) {
      boolean better = best == null || match.to() > best.to();
      if (better && match.kind().startsWith("month:")) {
        best = match;
      }
    }
    return best;
  }

  /// Does nothing begin here: no term, no number?
  boolean silent(int i) {
    return from.get(i).isEmpty() && !digits(i);
  }

  boolean begins(int i, String kind) {
    return from(i, kind) != null;
  }

  /// The place after a term of this kind, if one begins here close to what stands before; else
  /// here.
  int past(int i, String kind) {
    Lexicon.Match match = close(i) ? from(i, kind) : null;
    return match == null ? i : match.to();
  }

  /// As `past`, for as many such terms as there are (at most three).
  int pastAll(int i, String kind) {
    int at = i;
    for (int n = 0; n < 3; n++) {
      at = past(at, kind);
    }
    return at;
  }

  /// Does this word stand close to the one before it?
  boolean close(int i) {
    if (i <= 0 || i >= size()) {
      return i == 0;
    }
    String gap = gap(i);
    return gap.length() <= 3
            && gap.chars()
                .allMatch(c -> Character.isSpaceChar(c) || "'’-–.~\t\u200c\u200f".indexOf(c) >= 0)
            && !gap.contains(". ")
        || gap.equals(". ") && word(i - 1).end() - word(i - 1).start() <= 4 && !digits(i - 1);
  }

  /// Does it stand as close as in "5k"?
  boolean adjacent(int i) {
    return i > 0 && i < size() && word(i).start() == word(i - 1).end();
  }

  /// What stands between this word and the one before it.
  String gap(int i) {
    int start = word(i).start();
    int end = word(i - 1).end();
    return start - end > REACH ? "        |" : text.substring(end, start);
  }

  boolean digits(int i) {
    if (i < 0 || i >= size()) {
      return false;
    }
    String form = word(i).form();
    return form.charAt(0) >= '0' && form.charAt(0) <= '9' && form.charAt(form.length() - 1) <= '9';
  }

  boolean dense(int i) {
    return i >= 0 && i < size() && Features.dense(word(i).form());
  }

  /// Is one of the words shortly before of this kind?
  boolean shortlyBefore(int i, String kind) {
    for (int at = i; at > Math.max(0, i - REACH); at--) {
      if (until(at, kind) != null) {
        return true;
      }
    }
    return false;
  }

  boolean shortlyAfter(int i, String kind) {
    for (int at = i; at < Math.min(size(), i + REACH); at++) {
      if (begins(at, kind)) {
        return true;
      }
    }
    return false;
  }

  /// Where the value that begins with this word begins in the text: without an Arabic "and" or "in"
  /// that hangs on.
  int start(int i) {
    Word word = word(i);
    if (HUNG_ON.indexOf(text.charAt(word.start())) < 0) {
      return word.start();
    }
    int cut = word.start() + 1;
    String bare = Words.form(text.substring(cut, Math.max(cut, word.end())));
    for (Lexicon.Match match : from.get(i)) {
      String first = match.term().words().split(" ", 2)[0];
      String form = Words.form(first);
      if (form.equals(word.form())) {
        return word.start();
      }
      if (form.equals(bare)) {
        return cut;
      }
    }
    return word.start();
  }

  int end(int to) {
    return word(to - 1).end();
  }
}
