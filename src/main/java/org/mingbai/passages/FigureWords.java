package org.mingbai.passages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Morphology;
import org.mingbai.language.Term;
import org.mingbai.language.Word;
import org.mingbai.language.Words;

/// The words by which one language says numbers, units, amounts, and asks for them.
final class FigureWords {
  static final String ASKS = "sheet:asks";
  static final String AMOUNT = "sheet:amount";
  static final String CITES = "sheet:cites";
  private static final String UNIT = "sheet:unit";
  private static final int LONGEST = 4;

  /// A phrase of so many words and what it stands for.
  record Said(int words, String what) {}

  private final Map<String, Map<String, String>> kinds = new HashMap<>();
  private final Morphology morphology;

  FigureWords(LocaleFolder folder) {
    morphology = new Morphology(folder);
    for (Term term : folder.lexicon()) {
      switch (term.kind()) {
        case "number", "fact:number" -> add("number", term);
        case "time:unit", UNIT -> add("unit", term);
        case "number:and" -> add("and", term);
        case "fact:span" -> add("span", term);
        case ASKS, AMOUNT, CITES -> add(term.kind(), term);
        default -> {}
      }
    }
  }

  private void add(String kind, Term term) {
    kinds
        .computeIfAbsent(kind, k -> new HashMap<>())
        .putIfAbsent(joined(forms(term.words()), 0, LONGEST * 2), term.note());
  }

  static List<String> forms(String text) {
    return Words.of(text).stream().map(Word::form).toList();
  }

  /// The longest phrase of a kind that begins here.
  @Nullable Said at(List<String> forms, int from, String kind) {
    Map<String, String> known = kinds.getOrDefault(kind, Map.of());
    for (int words = Math.min(LONGEST, forms.size() - from); words > 0; words--) {
      String rest = joined(forms, from + 1, from + words);
      for (String first : morphology.readings(forms.get(from))) {
        String what = known.get(rest.isEmpty() ? first : first + " " + rest);
        if (what != null) {
          return new Said(words, what);
        }
      }
    }
    return null;
  }

  private static String joined(List<String> forms, int from, int to) {
    return forms.subList(from, Math.min(to, forms.size())).stream()
        .collect(Collectors.joining(" "));
  }
}
