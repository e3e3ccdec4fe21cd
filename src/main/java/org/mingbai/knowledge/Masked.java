package org.mingbai.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.masking.Hidden;
import org.mingbai.masking.Masking;

/// Hides what could tell who asked: what masking finds, every number, and every word that is none
/// of the ordinary words of the language as its folder knows them (so nearly every name).
final class Masked {
  private static final String HIDDEN = "…";
  private final Set<String> known = new HashSet<>();
  private final Masking masking;

  Masked(LocaleFolder folder, Masking masking) {
    this.masking = masking;
    folder.samples().forEach(s -> learn(s.text()));
    folder.dangers().forEach(s -> learn(s.text()));
    folder.uncovered().forEach(this::learn);
    folder.messages().values().forEach(this::learn);
    folder
        .sheets()
        .forEach(sheet -> {
          sheet.sections().values().forEach(this::learn);
          sheet.front().values().forEach(v -> learn(String.valueOf(v)));
        });
    // a number in words is a number
    folder.lexicon().stream()
        .filter(term -> term.kind().equals("number"))
        .flatMap(term -> Words.of(term.words()).stream())
        .forEach(word -> known.remove(word.form()));
  }

  /// A Chinese character alone says little: there, two that follow each other are a word.
  private void learn(String text) {
    List<Word> words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (!single(words.get(i))) {
        known.add(words.get(i).form());
      } else if (i > 0 && beside(words.get(i - 1), words.get(i))) {
        known.add(words.get(i - 1).form() + words.get(i).form());
      }
    }
  }

  private static boolean single(Word word) {
    return Character.isIdeographic(word.form().codePointAt(0));
  }

  private static boolean beside(Word one, Word two) {
    return one.end() == two.start() && single(one) && single(two);
  }

  /// The same text with what is not ordinary hidden.
  String over(String text) {
    List<Word> words = Words.of(text);
    List<Hidden> hidden = masking.in(text, null);
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      between(out, text.substring(at, word.start()));
      if (ordinary(words, i) && hidden.stream().noneMatch(h -> h.covers(word.start()))) {
        out.append(text, word.start(), word.end());
      } else if (!out.toString().endsWith(HIDDEN)) {
        out.append(HIDDEN);
      }
      at = word.end();
    }
    between(out, text.substring(at));
    return out.toString().strip();
  }

  /// Of what stands between words only blanks and the marks of a sentence stay.
  private static void between(StringBuilder out, String gap) {
    gap.codePoints()
        .filter(c -> Character.isWhitespace(c) || "?!.,;？！。，；؟،؛'’-".indexOf(c) >= 0)
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
  }

  private boolean ordinary(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.form().chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (!single(word)) {
      return known.contains(word.form());
    }
    return pair(words, i - 1) || pair(words, i);
  }

  private boolean pair(List<Word> words, int i) {
    return i >= 0
        && i + 1 < words.size()
        && beside(words.get(i), words.get(i + 1))
        && known.contains(words.get(i).form() + words.get(i + 1).form());
  }
}
