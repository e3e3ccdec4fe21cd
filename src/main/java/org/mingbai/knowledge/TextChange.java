package org.mingbai.knowledge;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// How a field of a sheet differs from an earlier text, word by word.
public record TextChange(String field, List<Piece> pieces) {
  /// A run of words that stayed, went or came.
  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  /// Some words and what became of them.
  public record Piece(Kind kind, String text) {}

  public TextChange {
    pieces = List.copyOf(pieces);
  }

  /// The fields that differ, in the order of the form.
  public static List<TextChange> between(SheetDraft before, SheetDraft after) {
    return Stream.of(
            SheetDraft.LINES,
            List.of("abroad", "applies-to", "rules", "articles", "media"),
            SheetDraft.SECTIONS,
            List.of("questions"))
        .flatMap(List::stream)
        .filter(field -> !before.text(field).equals(after.text(field)))
        .map(field -> new TextChange(field, pieces(before.text(field), after.text(field))))
        .toList();
  }

  private static List<Piece> pieces(String before, String after) {
    List<String> was = parts(before);
    List<String> is = parts(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(pieces, Kind.SAME, was.subList(at, from));
      add(pieces, Kind.GONE, delta.getSource().getLines());
      add(pieces, Kind.NEW, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(pieces, Kind.SAME, was.subList(at, was.size()));
    return pieces;
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> parts) {
    if (!parts.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", parts)));
    }
  }

  /// The words, and what stands between them.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    for (Word word : Words.of(text)) {
      if (word.start() > at) {
        parts.add(text.substring(at, word.start()));
      }
      parts.add(text.substring(word.start(), word.end()));
      at = word.end();
    }
    if (at < text.length()) {
      parts.add(text.substring(at));
    }
    return parts;
  }
}
