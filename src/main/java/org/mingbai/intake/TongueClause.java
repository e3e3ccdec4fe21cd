package org.mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.intake.TongueWishes.Strength;
import org.mingbai.language.Word;

/// A clause as far as it is made of the words of a wish for a language: `pieces` from its first
/// word on, whether they are all of it, and whether it names a language behind them.
record TongueClause(int from, int to, List<Piece> pieces, boolean whole, boolean namesLater) {
  /// Fewer words after a wish are its own.
  private static final int REST = 2;

  private static final String NOT = "not";
  private static final String IN = "in";
  private static final String ASK = "ask";
  private static final String TALK = "talk";

  /// The words from one to before another, with all they may tell.
  record Piece(int from, int to, List<TongueWord> words) {
    boolean is(String kind) {
      return words.stream().anyMatch(w -> w.is(kind));
    }

    boolean behind(String kind) {
      return words.stream().anyMatch(w -> w.is(kind) && w.behind());
    }

    boolean names() {
      return is(TongueWord.NAME);
    }

    boolean inside() {
      return words.stream().anyMatch(TongueWord::inside);
    }

    Piece only(boolean denies) {
      return new Piece(from, to, words.stream().filter(w -> denies == w.is(NOT)).toList());
    }
  }

  /// A language wished for, how plainly, and from which word on the clause tells something else.
  record Found(String tag, Strength strength, int until) {}

  /// The clause from one word to before another, where this language is spoken.
  static TongueClause of(
      List<Word> words, int from, int to, Map<String, List<TongueWord>> byFirst, String current) {
    boolean[] leads = new boolean[to - from + 1];
    leads[to - from] = true;
    for (int i = to - 1; i >= from; i--) {
      for (TongueWord word : TongueWord.at(byFirst, words, i, to)) {
        leads[i - from] |= leads[i + word.forms().size() - from];
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      boolean all = leads[start - from];
      List<TongueWord> here =
          TongueWord.at(byFirst, words, start, to).stream()
              .filter(w -> !all || leads[start + w.forms().size() - from])
              .toList();
      int length = here.stream().mapToInt(w -> w.forms().size()).max().orElse(0);
      if (length == 0) {
        break;
      }
      pieces.add(
          new Piece(
              at, at + length, here.stream().filter(w -> w.forms().size() == length).toList()));
      at += length;
    }
    boolean later = false;
    for (int i = at; i < to; i++) {
      later |= TongueWord.at(byFirst, words, i, to).stream().anyMatch(w -> w.is(TongueWord.NAME));
    }
    return new TongueClause(from, to, decided(pieces, current), at == to, later);
  }

  /// A name that also denies ("hindi" is "no" in Tagalog) denies where that is spoken, or where
  /// another language is named beside it.
  private static List<Piece> decided(List<Piece> pieces, String current) {
    boolean plain = pieces.stream().anyMatch(p -> p.names() && !p.is(NOT));
    return pieces.stream()
        .map(p -> {
          boolean both = p.names() && p.is(NOT);
          boolean own = p.words().stream().anyMatch(w -> w.is(NOT) && w.folder().equals(current));
          return both ? p.only(plain || own) : p;
        })
        .toList();
  }

  boolean names() {
    return namesLater || pieces.stream().anyMatch(Piece::names);
  }

  /// Does it say no more than what belongs to a wish: "thank you", "I do not read it well"? "I
  /// cannot go on" may say more.
  boolean idle() {
    boolean stops = !names() && some(NOT) && some(TALK);
    return whole && !stops;
  }

  /// What is wished for: in the whole clause, or in plain words at its beginning.
  Optional<Found> wish(String current) {
    List<Piece> wishing = whole ? pieces : leading();
    Optional<String> tag = wished(wishing, current);
    Optional<Strength> how = strength(wishing);
    boolean plain = whole || how.filter(Strength.ASKED::equals).isPresent() && close(wishing);
    if (tag.isEmpty() || how.isEmpty() || !plain) {
      return Optional.empty();
    }
    return Optional.of(new Found(tag.get(), how.get(), whole ? to : wishing.getLast().to()));
  }

  /// Up to the last piece that names or tells to speak; what stands behind it is told.
  private List<Piece> leading() {
    int last = 0;
    for (int i = 0; i < pieces.size(); i++) {
      last = pieces.get(i).names() || pieces.get(i).is(TALK) ? i + 1 : last;
    }
    boolean rest = last > 0 && to - pieces.get(last - 1).to() >= REST;
    return rest ? pieces.subList(0, last) : List.of();
  }

  /// Does the name stand beside what asks for it: "write in English", not "speak to the Chinese"?
  private static boolean close(List<Piece> all) {
    boolean near = false;
    for (int i = 0; i < all.size(); i++) {
      Piece before = all.get(Math.max(0, i - 1));
      Piece after = all.get(Math.min(all.size() - 1, i + 1));
      near |= all.get(i).names() && (leads(before) || leads(after) || all.get(i).inside());
    }
    return near;
  }

  private static boolean leads(Piece piece) {
    return piece.is(TALK) || piece.is(IN);
  }

  /// The language that is named and not denied; of several, one that is not spoken already.
  private static Optional<String> wished(List<Piece> all, String current) {
    List<Integer> denied = denied(all);
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!denied.contains(i)) {
        all.get(i).words().stream()
            .filter(w -> w.is(TongueWord.NAME))
            .map(TongueWord::tag)
            .forEach(tags::add);
      }
    }
    return tags.stream()
        .filter(tag -> !tag.equals(current))
        .findFirst()
        .or(() -> tags.stream().findFirst());
  }

  /// Each word that denies takes the name nearest to it, on its own side first; one at the very end
  /// only asks ("bisa bahasa Indonesia nggak?"), but where it stands behind its name.
  private static List<Integer> denied(List<Piece> all) {
    List<Integer> denied = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean asks = i == all.size() - 1 && !all.get(i).behind(NOT);
      if (all.get(i).is(NOT) && !asks) {
        int before = i - 1;
        while (before >= 0 && !all.get(before).names()) {
          before--;
        }
        int after = i + 1;
        while (after < all.size() && !all.get(after).names()) {
          after++;
        }
        boolean back = all.get(i).behind(NOT) && before >= 0 || after == all.size();
        denied.add(back ? before : after);
      }
    }
    return denied;
  }

  private static Optional<Strength> strength(List<Piece> all) {
    boolean ask = all.stream().anyMatch(p -> p.is(ASK));
    boolean talk = all.stream().anyMatch(p -> p.is(TALK));
    if (ask || talk) {
      return Optional.of(ask && talk ? Strength.ASKED : Strength.TOLD);
    }
    if (all.stream().anyMatch(p -> p.is("know") || p.inside()) || in(all)) {
      return Optional.of(Strength.HINTED);
    }
    return all.stream().allMatch(Piece::names) ? Optional.of(Strength.NAMED) : Optional.empty();
  }

  private boolean some(String kind) {
    return pieces.stream().anyMatch(p -> p.is(kind));
  }

  /// "In" stands beside the name it belongs to.
  private static boolean in(List<Piece> all) {
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      boolean before = i > 0 && all.get(i - 1).names();
      boolean after = i + 1 < all.size() && all.get(i + 1).names();
      if (piece.is(IN) && (piece.behind(IN) ? before : after)) {
        return true;
      }
    }
    return false;
  }
}
