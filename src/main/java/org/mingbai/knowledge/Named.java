package org.mingbai.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// Looks sheets up by a word or two, as one does on a shelf: those whose title holds them in a row,
/// then those that are asked with them most. The last word may be begun only. Pure.
record Named(List<String> words) {
  private static final int SHORTEST = 2;

  /// Whoever types more asks a question.
  private static final int LONGEST = 12;

  static Named of(String typed) {
    return new Named(forms(typed));
  }

  private static List<String> forms(String text) {
    return Words.of(text).stream().map(Word::form).toList();
  }

  /// At most so many of these, best first.
  List<Sheet> among(List<Sheet> sheets, int most) {
    if (String.join("", words).length() < SHORTEST || words.size() > LONGEST) {
      return List.of();
    }
    record Held(Sheet sheet, int times) {}
    return sheets.stream()
        .map(sheet -> new Held(sheet, times(sheet)))
        .filter(held -> held.times > 0)
        .sorted(Comparator.comparingInt(Held::times).reversed())
        .limit(most)
        .map(Held::sheet)
        .toList();
  }

  /// A title counts for more than any number of questions.
  private int times(Sheet sheet) {
    int asked = (int) sheet.questions().stream().filter(this::in).count();
    return asked + (in(sheet.title()) ? sheet.questions().size() + 1 : 0);
  }

  private boolean in(String text) {
    List<String> all = forms(text);
    return IntStream.rangeClosed(0, all.size() - words.size())
        .anyMatch(from -> begins(all.subList(from, from + words.size())));
  }

  private boolean begins(List<String> row) {
    int last = words.size() - 1;
    return row.subList(0, last).equals(words.subList(0, last))
        && row.get(last).startsWith(words.get(last));
  }
}
