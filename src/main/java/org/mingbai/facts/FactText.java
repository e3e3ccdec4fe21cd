package org.mingbai.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;

/// A text cut for facts, with what its words tell; asks about places by word number.
final class FactText {
  private static final String HUNG_ON = "وفبلك";
  private static final String BETWEEN = "'’-–.~\t\u200c\u200f";
  private static final int REACH = 8;

  private final String text;
  private final List<Word> words;
  private final Begun from;
  private final Begun until;
  private final boolean[] close;

  FactText(String text, List<Word> words, List<Lexicon.Match> matches) {
    this.text = text;
    this.words = words;
    from = new Begun(words.size() + 1);
    until = new Begun(words.size() + 1);
    for (Lexicon.Match match : matches) {
      from.put(match.from(), match);
      until.put(match.to(), match);
    }
    close = new boolean[words.size()];
    for (int i = 0; i < close.length; i++) {
      close[i] = i == 0 || near(i);
    }
  }

  /// Terms by the word where they begin (or before which they end). Of each place a mark says which
  /// kinds may be there, since most questions are answered by no.
  private static final class Begun {
    private final List<Lexicon.Match>[] places;
    private final long[] kinds;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists has no type of its own
    Begun(int size) {
      places = new List[size];
      kinds = new long[size];
    }

    void put(int at, Lexicon.Match match) {
      if (kinds[at] == 0) {
        places[at] = new ArrayList<>(4);
      }
      places[at].add(match);
      kinds[at] |= mark(match.kind());
    }

    private static long mark(String kind) {
      return 1L << kind.hashCode();
    }

    List<Lexicon.Match> at(int i) {
      return kinds[i] == 0 ? List.of() : places[i];
    }

    /// The longest term of this kind at this place.
    Lexicon.@Nullable Match longest(int i, String kind) {
      if ((kinds[i] & mark(kind)) == 0) {
        return null;
      }
      Lexicon.Match best = null;
      for (Lexicon.Match match : places[i]) {
        boolean better = best == null || match.to() - match.from() > best.to() - best.from();
        if (better && match.kind().equals(kind)) {
          best = match;
        }
      }
      return best;
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

  /// The longest term of this kind that begins here.
  Lexicon.@Nullable Match from(int i, String kind) {
    return i < 0 || i >= size() ? null : from.longest(i, kind);
  }

  /// The longest term of this kind that ends before this word.
  Lexicon.@Nullable Match until(int i, String kind) {
    return i <= 0 || i > size() ? null : until.longest(i, kind);
  }

  /// The term of a month, whichever, that begins here.
  Lexicon.@Nullable Match month(int i) {
    Lexicon.Match best = null;
    for (Lexicon.Match match : i < 0 || i >= size() ? List.<Lexicon.Match>of() : from.at(i)) {
      boolean better = best == null || match.to() > best.to();
      if (better && match.kind().startsWith("month:")) {
        best = match;
      }
    }
    return best;
  }

  /// Does nothing begin here: no term, no number?
  boolean silent(int i) {
    return from.at(i).isEmpty() && !digits(i);
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
    return i == 0 || i > 0 && i < close.length && close[i];
  }

  private boolean near(int i) {
    int end = word(i - 1).end();
    int start = word(i).start();
    if (start - end > 3) {
      return false;
    }
    boolean plain = true;
    for (int at = end; at < start; at++) {
      char c = text.charAt(at);
      plain &= Character.isSpaceChar(c) || BETWEEN.indexOf(c) >= 0;
    }
    boolean stop = text.startsWith(". ", end);
    boolean shortened = word(i - 1).end() - word(i - 1).start() <= 4 && !digits(i - 1);
    boolean stopInside = stop || start - end > 2 && text.startsWith(". ", end + 1);
    return plain && !stopInside || stop && start - end == 2 && shortened;
  }

  /// Does it stand as close as in "5k"?
  boolean adjacent(int i) {
    return i > 0 && i < size() && word(i).start() == word(i - 1).end();
  }

  /// What stands between this word and the one before it.
  String gap(int i) {
    int start = word(i).start();
    int end = word(i - 1).end();
    if (start - end == 1 && text.charAt(end) == ' ') {
      return " ";
    }
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
    for (Lexicon.Match match : from.at(i)) {
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
