package org.mingbai.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.mingbai.language.Language;

/// The words around what was found, in pieces, those that were looked for marked.
public record Snippet(List<Piece> pieces) {
  private static final int LONGEST = 160;
  private static final int BEFORE = 40;

  /// A piece of a text as it stands there.
  public record Piece(String text, boolean marked) {}

  public Snippet {
    pieces = List.copyOf(pieces);
  }

  private record Marked(String text, BitSet marks) {}

  /// From the text that holds most of the words, each read by its own language; the beginning of
  /// the first where none does.
  public static Snippet of(Map<Language, List<String>> texts, String words) {
    Marked best =
        texts.entrySet().stream()
            .map(e -> best(e.getKey(), e.getValue(), words))
            .reduce((a, b) -> b.marks().cardinality() > a.marks().cardinality() ? b : a)
            .orElseGet(() -> new Marked("", new BitSet()));
    return cut(best.text(), best.marks());
  }

  private static Marked best(Language language, List<String> texts, String words) {
    Marked best = new Marked(texts.isEmpty() ? "" : texts.getFirst(), new BitSet());
    for (Way way : Ways.of(language)) {
      Set<String> terms = way.bag(words, Way.MOST_TERMS).keySet();
      for (String text : texts) {
        BitSet own = marks(way, text, terms);
        if (own.cardinality() > best.marks().cardinality()) {
          best = new Marked(text, own);
        }
      }
      if (!best.marks().isEmpty()) {
        break;
      }
    }
    return best;
  }

  private static BitSet marks(Way way, String text, Set<String> terms) {
    BitSet marks = new BitSet();
    String written = way.written().apply(text);
    // another script may write it in more or fewer characters: then nothing is marked
    if (written.length() != text.length()) {
      return marks;
    }
    try (TokenStream stream = way.analyzer().tokenStream(way.name(), written)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute at = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (terms.contains(term.toString())) {
          marks.set(at.startOffset(), Math.min(at.endOffset(), text.length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }

  private static Snippet cut(String text, BitSet marks) {
    int from = whole(text, Math.max(0, marks.nextSetBit(0) - BEFORE));
    int to = whole(text, Math.min(text.length(), from + LONGEST));
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    while (at < to) {
      boolean marked = marks.get(at);
      int next = marked ? marks.nextClearBit(at) : marks.nextSetBit(at);
      int end = next < 0 || next > to ? to : next;
      pieces.add(new Piece(text.substring(at, end), marked));
      at = end;
    }
    if (from > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (to < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return new Snippet(pieces);
  }

  /// Never in the middle of a character.
  private static int whole(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
